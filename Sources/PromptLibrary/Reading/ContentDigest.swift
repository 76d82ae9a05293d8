import Foundation

/// A short name for the exact content of a library.
enum ContentDigest {
  /// 64 bits of FNV-1a over names and bytes: tells versions apart, guards against nothing.
  static func of(_ paths: [String], in folder: URL) throws -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    for path in paths where !path.hasSuffix(".convo") {
      add(path.utf8)
      add([0])
      add(try Data(contentsOf: folder.appending(path: path)))
      add([0])
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
