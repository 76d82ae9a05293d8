import Coach
import HTTPTypes
import Testing

/// What a platform may do to a message, and whether the message is seen for all that.
struct OutboundFault: Sendable, CustomTestStringConvertible {
  /// What becomes of a delivery that meets the fault once.
  enum Course: Sendable {
    /// It surely did not arrive: it goes again.
    case sentAgain
    /// Nobody knows: the same request, a look into the history, or a person decides.
    case inDoubt
    /// It never will arrive.
    case refused
  }

  var name: String
  /// Whether people see the message.
  var isTaken: Bool
  var outcome: OutboundOutcome
  var course: Course
  /// Where one platform takes it otherwise.
  var exceptions: [FakeOffice.Kind: Course] = [:]

  var testDescription: String { name }

  /// The fifteen.
  static let all: [OutboundFault] = [
    .init(name: "refused", isTaken: false, outcome: .notSent(.unreachable), course: .sentAgain),
    .init(
      name: "reset before the body", isTaken: false, outcome: .notSent(.connectionLost),
      course: .sentAgain),
    .init(
      name: "reset after the body", isTaken: true, outcome: .unknown(.connectionLost),
      course: .inDoubt),
    .init(
      name: "timed out before it was taken", isTaken: false, outcome: .unknown(.timedOut),
      course: .inDoubt),
    .init(
      name: "timed out after it was taken", isTaken: true, outcome: .unknown(.timedOut),
      course: .inDoubt),
    .init(
      name: "an answer of one byte a second", isTaken: true, outcome: .unknown(.timedOut),
      course: .inDoubt),
    .init(name: "429", isTaken: false, outcome: .answered(429, "", "1"), course: .sentAgain),
    .init(name: "503", isTaken: false, outcome: .answered(503, ""), course: .inDoubt),
    .init(
      name: "200 from somebody else", isTaken: false,
      outcome: .answered(200, "<html>Sign in</html>"), course: .inDoubt),
    .init(
      name: "200 and not ok", isTaken: false,
      outcome: .answered(200, #"{"ok":false,"error":"is_archived"}"#), course: .inDoubt,
      // Only at Slack this is an answer; elsewhere it is no message's.
      exceptions: [.slack: .refused]),
    .init(
      name: "301", isTaken: false, outcome: .answered(301, ""), course: .refused,
      exceptions: [.matrix: .sentAgain]),
    .init(
      name: "a body of 64 MB", isTaken: true, outcome: .unknown(.answerTooLong), course: .inDoubt),
    .init(
      name: "a compressed body nobody asked for", isTaken: true,
      outcome: .answered(200, "\u{1F}\u{8B}\u{8}"), course: .inDoubt),
    .init(
      name: "a certificate of nobody's", isTaken: false, outcome: .notSent(.untrusted),
      course: .sentAgain),
    .init(
      name: "closed amid a chunk", isTaken: true, outcome: .unknown(.connectionLost),
      course: .inDoubt),
  ]
}

extension OutboundOutcome {
  static func notSent(_ kind: OutboundFailure.Kind) -> OutboundOutcome {
    .notSent(OutboundFailure(kind, "a fault"))
  }
  static func unknown(_ kind: OutboundFailure.Kind) -> OutboundOutcome {
    .unknown(OutboundFailure(kind, "a fault"))
  }
  static func answered(
    _ status: Int, _ body: String, _ retryAfter: String? = nil
  ) -> OutboundOutcome {
    var response = OutboundResponse.json(status, body)
    response.headers[.retryAfter] = retryAfter
    return .answered(response)
  }
}
