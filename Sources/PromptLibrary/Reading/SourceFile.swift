import Foundation
import Yams

/// A YAML file of the library, read with the limits that keep hostile files harmless.
struct SourceFile {
  static let largest = 256 * 1024
  static let deepest = 32
  static let mostNodes = 20_000

  /// Path from the folder of the library.
  let path: String
  let root: Value

  /// Reads and composes a file.
  static func read(_ path: String, in folder: URL) throws -> SourceFile {
    try read(FileContent(folder.appending(path: path).path, largest: largest), path: path)
  }

  /// Composes what was read of a file.
  static func read(_ content: FileContent, path: String) throws -> SourceFile {
    func refusal(_ code: Code, _ message: String) -> PromptError {
      PromptError([Diagnostic(code, file: path, line: 1, column: 1, message)])
    }
    switch content {
    case .unreadable: throw refusal(.unreadable, "The file can't be read.")
    case .oversized(let size):
      throw refusal(.oversized, "The file has \(size) bytes; \(largest) are the most.")
    case .bytes(let bytes):
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw refusal(.unreadable, "The file is not UTF-8.")
      }
      return try parse(text, path: path)
    }
  }

  static func parse(_ text: String, path: String) throws -> SourceFile {
    if let place = SharedNode.first(in: text) {
      throw PromptError([
        Diagnostic(
          .anchor, file: path, line: place.line, column: place.column,
          "An anchor, an alias or a tag stands here.")
      ])
    }
    let node: Node?
    do {
      // Nothing is resolved, so that `no` and `12:30` stay text, and no time is spent on it.
      node = try Yams.compose(yaml: text, .basic)
    } catch let error as YamlError {
      throw PromptError([diagnostic(of: error, path)])
    }
    guard let node else {
      throw PromptError([
        Diagnostic(.notYAML, file: path, line: 1, column: 1, "The file is empty.")
      ])
    }
    var count = 0
    try examine(node, path: path, depth: 0, count: &count)
    return SourceFile(path: path, root: Value(node: node, file: path))
  }

  private static func diagnostic(of error: YamlError, _ path: String) -> Diagnostic {
    switch error {
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.map { "\($0)" }.sorted().joined(separator: ", ")
      return Diagnostic(
        .duplicateKey, file: path, line: context.mark.line, column: context.mark.column,
        "The key \(names) stands twice in one place.")
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Diagnostic(
        .notYAML, file: path, line: mark.line, column: mark.column,
        "This is not YAML: \(problem).")
    default:
      return Diagnostic(.notYAML, file: path, line: 1, column: 1, "This is not YAML.")
    }
  }

  /// Refuses anchors and tags, and more depth or values than content has any use for.
  private static func examine(_ node: Node, path: String, depth: Int, count: inout Int) throws {
    count += 1
    func refuse(_ code: Code, _ message: String) -> PromptError {
      Value(node: node, file: path).error(code, message)
    }
    if depth > deepest { throw refuse(.tooDeep, "Values are nested deeper than \(deepest).") }
    if count > mostNodes { throw refuse(.tooDeep, "There are more than \(mostNodes) values.") }
    if node.anchor != nil { throw refuse(.anchor, "An anchor stands here.") }
    switch node {
    case .scalar: break
    case .alias: throw refuse(.anchor, "An alias stands here.")
    case .sequence(let items):
      for item in items { try examine(item, path: path, depth: depth + 1, count: &count) }
    case .mapping(let pairs):
      for (key, value) in pairs {
        try examine(key, path: path, depth: depth + 1, count: &count)
        try examine(value, path: path, depth: depth + 1, count: &count)
      }
    }
  }
}
