import Crypto
import Foundation

/// Compares secrets without telling by the time it takes how much of them is right.
package enum ConstantTime {
  /// Whether two texts are the same bytes; both are hashed with a key of the moment first, so that
  /// not even their lengths show.
  package static func areEqual(_ a: some Sequence<UInt8>, _ b: some Sequence<UInt8>) -> Bool {
    let key = SymmetricKey(size: .bits256)
    let code = HMAC<SHA256>.authenticationCode(for: Data(a), using: key)
    return HMAC<SHA256>.isValidAuthenticationCode(
      code, authenticating: Data(b), using: key)
  }
}
