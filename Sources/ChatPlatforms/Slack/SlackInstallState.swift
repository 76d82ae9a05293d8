import Coach
import Crypto
import Foundation

/// What a browser carries through an installation: signed, good for five minutes, and once.
actor SlackInstallState {
  static let lifetime: Int64 = 300

  private let key: SymmetricKey
  /// Those that came back, until they would be too old anyway.
  private var spent: [String: Int64] = [:]

  /// Signs with the key; without one, with a key of the moment, so that a restart ends what is
  /// under way.
  init(key: [UInt8]) {
    self.key = key.isEmpty ? SymmetricKey(size: .bits256) : SymmetricKey(data: key)
  }

  nonisolated func issue(at time: Int64) -> String {
    let body = "\(time).\(Hex.encode(SymmetricKey(size: .bits128).withUnsafeBytes(Array.init)))"
    let code = HMAC<SHA256>.authenticationCode(for: Data(body.utf8), using: key)
    return "\(body).\(Hex.encode(code))"
  }

  /// Takes a state back; it is worth nothing afterwards.
  func spend(_ state: String, at time: Int64) throws(Refusal) {
    let parts = state.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let issued = Int64(parts[0]), let code = Hex.decode(parts[2].utf8)
    else {
      throw .malformedCredential
    }
    let body = Data("\(parts[0]).\(parts[1])".utf8)
    guard HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: body, using: key) else {
      throw .wrongCredential
    }
    guard issued <= time else { throw .fromTheFuture }
    guard time - issued <= Self.lifetime else { throw .stale }
    spent = spent.filter { time - $0.value <= Self.lifetime }
    // Nobody installs so often; whoever tries is not to fill the memory.
    guard spent[state] == nil, spent.count < 1000 else { throw .wrongCredential }
    spent[state] = issued
  }
}
