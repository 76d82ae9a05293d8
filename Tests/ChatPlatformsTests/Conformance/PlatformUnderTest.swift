import ChatPlatforms
import Coach
import HTTPTypes
import Testing

/// A platform with what the conformance suite has to know of it; a new platform is one more value.
struct PlatformUnderTest: Sendable, CustomTestStringConvertible {
  /// A thing the platform sends, by a name for the one who reads a failure.
  struct Named<Value: Sendable>: Sendable {
    var name: String
    var value: Value
  }

  var platform: any ChatPlatform
  /// The moment at which the requests below are made, in seconds since 1970.
  var now: Int64
  /// A small delivery that is accepted at `now`; it can be made for another moment.
  var delivery: @Sendable (_ time: Int64) -> InboundRequest
  /// The headers that prove it.
  var credentials: [HTTPField.Name]
  /// How far from `now` a delivery may be made; nil if the scheme knows no time.
  var tolerance: Int64?
  /// Whether the credential covers the body, so that no byte of it can be changed.
  var signsBody: Bool
  /// Other deliveries that are accepted, with something in them for the coach.
  var accepted: [Named<InboundRequest>] = []
  /// What the suite's own malformed headers do not cover: requests that are refused.
  var refused: [Named<InboundRequest>] = []
  /// Verified requests in which there is nothing for the coach: own and other bots' messages.
  var ignored: [Named<InboundRequest>] = []
  /// The handshake and its answer.
  var handshake: (request: InboundRequest, response: InboundResponse)?

  /// Where the first request for a message is the message itself.
  var room: Room?
  /// Answers after which nothing more is tried.
  var permanentFailures: [Named<OutboundResponse>] = []
  /// The text of a message as people read it.
  var shownText: @Sendable (OutboundRequest) -> String = { _ in "" }
  /// What breaks a limit of the platform's.
  var violations: @Sendable (OutboundRequest) -> [String] = { _ in [] }
  /// What in the bytes would mention, link or format, found without any code of ours.
  var activeMarkup: @Sendable (OutboundRequest) -> [String] = { _ in [] }

  var testDescription: String { platform.name }

  /// Every platform of the suite.
  static let all: [PlatformUnderTest] = [.slack]
}
