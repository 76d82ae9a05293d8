import Crypto
import Foundation

/// A value sealed with AES-256-GCM under a person's key, bound to the row it stands in.
enum Sealed {
  // `place` is table, person and row; a sealed value moved elsewhere does not open.
  static func seal(_ value: some Encodable, for place: String, with key: SymmetricKey) throws
    -> Data
  {
    try seal(bytes: try RowEncoder.encode(value), for: place, with: key)
  }

  static func seal(bytes: [UInt8], for place: String, with key: SymmetricKey) throws -> Data {
    let box = try AES.GCM.seal(bytes, using: key, authenticating: Array(place.utf8))
    guard let combined = box.combined else { throw CryptoKitError.incorrectParameterSize }
    return combined
  }

  /// The nonce a value was sealed with: drawn anew each time, so it names these very bytes.
  static let nonceLength = 12

  static func open<T: Decodable>(
    _ type: T.Type, _ data: Data, from place: String, with key: SymmetricKey
  ) throws -> T {
    try JSONDecoder().decode(type, from: json(data, from: place, with: key))
  }

  /// What was sealed, as JSON.
  static func json(_ data: Data, from place: String, with key: SymmetricKey) throws -> Data {
    let box = try AES.GCM.SealedBox(combined: data)
    let opened = try AES.GCM.open(box, using: key, authenticating: Data(place.utf8))
    return Data(try RowFormat.json(Array(opened)))
  }
}
