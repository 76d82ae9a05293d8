import Coach
import HTTPTypes
import Testing

/// An outcome without its words, to compare with.
enum Expected: Hashable, Sendable {
  case answered(Int)
  case notSent(OutboundFailure.Kind)
  case unknown(OutboundFailure.Kind)
}

extension OutboundOutcome {
  var brief: Expected {
    switch self {
    case .answered(let response): .answered(response.status)
    case .notSent(let failure): .notSent(failure.kind)
    case .unknown(let failure): .unknown(failure.kind)
    }
  }

  var response: OutboundResponse? {
    if case .answered(let response) = self { response } else { nil }
  }

  var failure: OutboundFailure? {
    switch self {
    case .answered: nil
    case .notSent(let failure), .unknown(let failure): failure
    }
  }
}

extension OutboundRequest {
  static func post(
    _ url: String, body: [UInt8] = Array("{\"text\":\"words-canary\"}".utf8),
    within deadline: Duration = .seconds(120)
  ) -> OutboundRequest {
    OutboundRequest(
      method: .post, url: url,
      headers: [.authorization: "Bearer token-canary", .contentType: "application/json"],
      body: body, deadline: deadline)
  }
}
