import Crypto
import Foundation
import Coach
import HTTPTypes

/// Proves that a request comes from Slack, on its raw bytes.
///
/// https://api.slack.com/authentication/verifying-requests-from-slack
struct SlackSignature: Sendable {
  static let timestampName = name("X-Slack-Request-Timestamp")
  static let signatureName = name("X-Slack-Signature")
  /// How far the clocks may be apart, either way, in seconds.
  static let tolerance: Int64 = 300

  private let key: SymmetricKey

  /// The secret is used as the bytes of its text; it looks like hex, but is not decoded.
  init(secret: [UInt8]) { key = SymmetricKey(data: secret) }

  /// Why the request is not believed; nil if it is.
  func refusal(of request: InboundRequest, at time: Int64) -> Refusal? {
    // A header that is there twice comes joined by a comma, and is no number then.
    guard let timestamp = request.headers[Self.timestampName],
      let signature = request.headers[Self.signatureName]
    else { return .missingCredential }
    guard let signed = Self.seconds(timestamp), let code = Self.bytes(signature) else {
      return .malformedCredential
    }
    if time > signed, time - signed > Self.tolerance { return .stale }
    if signed > time, signed - time > Self.tolerance { return .fromTheFuture }
    let isRight = HMAC<SHA256>.isValidAuthenticationCode(
      code, authenticating: Self.base(timestamp, request.body), using: key)
    return isRight ? nil : .wrongCredential
  }

  private static func base(_ timestamp: String, _ body: [UInt8]) -> Data {
    var base = Data("v0:\(timestamp):".utf8)
    base.append(contentsOf: body)
    return base
  }

  /// Decimal digits only: `Int64.init` would take a sign, and a leading zero would be a second
  /// spelling of the same time.
  private static func seconds(_ text: String) -> Int64? {
    let digits = text.utf8
    guard (1...12).contains(digits.count), digits.first != UInt8(ascii: "0"),
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int64(text)
  }

  /// The 32 bytes after `v0=`, in lower-case hex.
  private static func bytes(_ text: String) -> [UInt8]? {
    let utf8 = Array(text.utf8)
    guard utf8.count == 67, utf8.starts(with: Array("v0=".utf8)) else { return nil }
    return Hex.decode(utf8[3...])
  }

  private static func name(_ text: String) -> HTTPField.Name {
    HTTPField.Name(text) ?? .authorization
  }
}
