import Foundation
import Testing

/// A folder with files in it, and the check run there.
struct CheckScratch {
  let folder: URL

  static func with<T>(_ files: [String: String], _ body: (CheckScratch) throws -> T) throws -> T {
    try Program.inScratch { folder in
      let scratch = CheckScratch(folder: folder)
      for (name, text) in files { try scratch.write(text, to: name) }
      return try body(scratch)
    }
  }

  func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func check(_ arguments: String..., input: String = "") throws -> Program.Result {
    try Program.run(["check"] + arguments, input: input, in: folder)
  }

  /// The names of the files that were checked, in order.
  func files(_ arguments: String...) throws -> [String] {
    let result = try Program.run(["check", "--format", "jsonl"] + arguments, in: folder)
    return try result.output.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require(object?["file"] as? String)
    }
  }
}
