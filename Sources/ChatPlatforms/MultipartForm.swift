import Crypto
import Foundation

/// Writes `multipart/form-data`.
struct MultipartForm {
  private let boundary: String

  /// The boundary comes from a name, so that the same delivery is the same bytes.
  init(seed: String) {
    boundary = "part-" + Hex.encode(SHA256.hash(data: Data(seed.utf8)).prefix(16))
  }

  var contentType: String { "multipart/form-data; boundary=\(boundary)" }

  var end: [UInt8] { Array("--\(boundary)--\r\n".utf8) }

  func field(_ name: String, _ value: String) -> [UInt8] {
    Array(
      "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
  }

  func file(_ name: String, named file: String, type: String, _ content: [UInt8]) -> [UInt8] {
    let head =
      "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"; "
      + "filename=\"\(Self.plain(file))\"\r\nContent-Type: \(type)\r\n\r\n"
    return Array(head.utf8) + content + Array("\r\n".utf8)
  }

  /// A file's name with nothing in it that could end the line or the quotation.
  private static func plain(_ name: String) -> String {
    let kept = name.unicodeScalars.map { scalar -> Character in
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "._-".contains(
            Character(scalar)))
      return isPlain ? Character(scalar) : "_"
    }
    return String(kept.prefix(100))
  }
}
