import Coach
import Crypto
import Foundation
import HTTPTypes

/// Signs and verifies as Standard Webhooks has it: HMAC-SHA256 over `id.timestamp.body`.
package enum StandardWebhookSignature {
  /// How far the sender's clock may be from ours, either way, in seconds.
  static let tolerance: Int64 = 300
  /// More signatures than any sender who changes keys has need of.
  private static let mostSignatures = 16

  /// The bytes of a secret as it is written down: base64, with `whsec_` before it and padding or
  /// without; nil if it is neither, or empty.
  package static func secret(_ text: String) -> [UInt8]? {
    var text = text.trimmed
    if text.hasPrefix("whsec_") { text.removeFirst(6) }
    guard let bytes = base64(text), !bytes.isEmpty else { return nil }
    return bytes
  }

  /// A signature as it stands in the header.
  static func sign(_ body: [UInt8], id: String, time: Int64, secret: [UInt8]) -> String {
    let code = HMAC<SHA256>.authenticationCode(
      for: signed(body, id: id, time: String(time)), using: SymmetricKey(data: secret))
    return "v1," + Data(code).base64EncodedString()
  }

  /// The id of a request and which of the secrets signed it.
  static func verify(
    _ request: InboundRequest, secrets: [[UInt8]], at time: Int64
  ) throws(Refusal) -> (id: String, secret: Int) {
    guard let id = request.headers[.webhookID], let stamp = request.headers[.webhookTimestamp],
      let signatures = request.headers[.webhookSignature]
    else { throw .missingCredential }
    guard isID(id), let sent = seconds(stamp) else { throw .malformedCredential }
    let list = signatures.split(separator: " ").prefix(mostSignatures).compactMap(code)
    guard !list.isEmpty else { throw .malformedCredential }
    let content = signed(request.body, id: id, time: stamp)
    var found: Int?
    for (index, secret) in secrets.enumerated() where !secret.isEmpty {
      let key = SymmetricKey(data: secret)
      for code in list
      where HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: content, using: key) {
        found = found ?? index
      }
    }
    guard let found else { throw .wrongCredential }
    if sent < time - tolerance { throw .stale }
    if sent > time + tolerance { throw .fromTheFuture }
    return (id, found)
  }

  /// Whether a text can be an id; a dot in it would let two requests sign as one.
  static func isID(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 200
      && text.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != UInt8(ascii: ".") }
  }

  private static func signed(_ body: [UInt8], id: String, time: String) -> Data {
    Data("\(id).\(time).".utf8) + Data(body)
  }

  private static func seconds(_ text: String) -> Int64? {
    guard !text.isEmpty, text.utf8.count <= 12,
      text.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int64(text)
  }

  /// The code of a signature in the one version we know; nil for any other.
  private static func code(_ signature: Substring) -> Data? {
    guard signature.utf8.starts(with: "v1,".utf8),
      let bytes = base64(String(signature.dropFirst(3))), bytes.count == 32
    else { return nil }
    // One code has one spelling, but for the padding.
    let code = Data(bytes)
    let spelled = code.base64EncodedString().utf8.filter { $0 != UInt8(ascii: "=") }
    guard signature.utf8.dropFirst(3).filter({ $0 != UInt8(ascii: "=") }) == spelled else {
      return nil
    }
    return code
  }

  private static func base64(_ text: String) -> [UInt8]? {
    let missing = (4 - text.utf8.count % 4) % 4
    guard missing < 3 else { return nil }
    return Data(base64Encoded: text + String(repeating: "=", count: missing)).map(Array.init)
  }
}

extension HTTPField.Name {
  static let webhookID = HTTPField.Name("webhook-id") ?? .ifMatch
  static let webhookTimestamp = HTTPField.Name("webhook-timestamp") ?? .ifMatch
  static let webhookSignature = HTTPField.Name("webhook-signature") ?? .ifMatch
}
