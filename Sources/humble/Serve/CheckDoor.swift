import Coach
import Crypto
import Foundation
import HTTPTypes
import QuestionChecker

/// Takes a draft over the network and says what the checker says of it; nothing of it is kept.
struct CheckDoor: Sendable {
  let token: Secret
  let checker: QuestionChecker

  private struct Body: Decodable {
    var text: String
    var genre: String?
  }

  func answer(_ request: InboundRequest) -> InboundResponse {
    guard request.method == .post else { return .text("POST is wanted.\n", status: 405) }
    guard Self.isAuthorized(request, token) else {
      return .json(#"{"error":"A bearer token is wanted."}"#, status: 401)
    }
    guard let body = try? JSONDecoder().decode(Body.self, from: Data(request.body)) else {
      return Self.error(#"{"text": "...", "genre": "email"} is wanted; the genre may be left out."#)
    }
    var genre: Genre?
    if let name = body.genre {
      genre = Genre(rawValue: name)
      guard genre != nil else {
        return Self.error(
          "The genre is none of: \(Genre.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
    }
    return .json(CheckJSON.draft(body.text, genre: genre, checker: checker))
  }

  private static func error(_ sentence: String) -> InboundResponse {
    .json(JSONText.object([("error", JSONText.string(sentence))]), status: 400)
  }

  /// Whether the request carries the bearer token; the time it takes does not tell how near it is.
  static func isAuthorized(_ request: InboundRequest, _ token: Secret) -> Bool {
    guard let header = request.headers[.authorization],
      header.lowercased().hasPrefix("bearer ")
    else { return false }
    let given = header.utf8.dropFirst("bearer ".utf8.count)
    let key = SymmetricKey(size: .bits256)
    let code = HMAC<SHA256>.authenticationCode(for: Data(token.bytes), using: key)
    return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Data(given), using: key)
  }
}
