import ChatPlatforms
import Coach
import Testing

/// A door of a platform with what the conformance suite has to know of it.
///
/// Where a protocol has not what others have, its description says so; the suite then looks that it is
/// so, and leaves nothing out silently.
struct PlatformUnderTest: Sendable, CustomTestStringConvertible {
  /// A thing the platform sends, by a name for the one who reads a failure.
  struct Named<Value: Sendable>: Sendable {
    var name: String
    var value: Value
  }

  /// When a delivery is believed.
  enum Freshness: Sendable {
    /// If it comes in so many seconds after it was made, or before.
    case within(ClosedRange<Int64>)
    /// Whenever it comes, for the reason given.
    case untold(String)
  }

  /// Whether a changed body is noticed.
  enum BodyProof: Sendable {
    case signed
    /// It is not, for the reason given.
    case unproven(String)
  }

  enum Handshake: Sendable {
    case answered(InboundRequest, with: InboundResponse)
    /// The scheme has none, for the reason given.
    case absent(String)
  }

  var name: String
  var platform: any ChatPlatform
  /// The moment at which the requests below are made, in seconds since 1970.
  var now: Int64
  /// A small delivery that is accepted at `now`.
  var delivery: InboundRequest
  /// What proves it.
  var credentials: [CredentialUnderTest]
  var freshness: Freshness
  var bodyProof: BodyProof
  /// Other deliveries that are accepted, with something in them for the coach.
  var accepted: [Named<InboundRequest>] = []
  /// What the suite's own malformed credentials do not cover: requests that are refused.
  var refused: [Named<InboundRequest>]
  /// Verified requests in which there is nothing for the coach: own and other bots' messages.
  var ignored: [Named<InboundRequest>]
  var handshake: Handshake
  /// In what forms it speaks.
  var voices: [VoiceUnderTest]

  var testDescription: String { name }

  /// Every door of every platform.
  static let all: [PlatformUnderTest] = [
    .slack, .matrix, .matrixQuery, .mattermostCommand, .mattermostCommandBody, .mattermostHook,
    .mattermostHookForm, .mattermostButton, .teamsOutgoing, .teamsBot, .webhook,
  ]
}
