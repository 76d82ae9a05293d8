import Dialogue
import Foundation

/// A short name for the exact content of a library.
enum ContentDigest {
  /// The hash of names and bytes; transcripts change nothing of what is run.
  static func of(_ paths: [String], in folder: URL) throws -> String {
    var hash = FNV1a()
    for path in paths where !path.hasSuffix(".convo") {
      hash.add(path.utf8)
      hash.add([0])
      hash.add(try Data(contentsOf: folder.appending(path: path)))
      hash.add([0])
    }
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
