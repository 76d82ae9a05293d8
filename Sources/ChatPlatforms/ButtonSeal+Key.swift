import Coach
import Crypto
import Foundation

extension ButtonSeal {
  /// Signs with HMAC-SHA256, cut to 128 bits so that a value fits into every platform's button.
  package init(key: [UInt8]) {
    let key = SymmetricKey(data: key)
    self.init(
      code: { bytes in
        let code = HMAC<SHA256>.authenticationCode(for: Data(bytes), using: key).prefix(16)
        return Data(code).base64EncodedString()
          .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
          .replacingOccurrences(of: "=", with: "")
      },
      areEqual: { ConstantTime.areEqual($0.utf8, $1.utf8) })
  }
}
