import Dialogue
import Documents
import Foundation
import QuestionChecker

/// Findings that were there before, told by the words of their question and not by their line.
struct Baseline {
  /// How often each context occurred, by file.
  private var contexts: [String: [String: Int]] = [:]

  init(_ documents: [CheckedDocument]) {
    for document in documents {
      for finding in document.findings {
        contexts[Self.file(document), default: [:]][Self.context(finding, document), default: 0] +=
          1
      }
    }
  }

  init(contentsOf path: String) throws {
    guard let data = FileManager.default.contents(atPath: path),
      let read = try? JSONDecoder().decode([String: [String: Int]].self, from: data)
    else { throw CheckProblem("\(TerminalText.escaped(path)) is no baseline.") }
    contexts = read
  }

  func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      try encoder.encode(contexts).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw CheckProblem("\(TerminalText.escaped(path)) can't be written.")
    }
  }

  /// Takes out what was there before; a finding that comes twice now and once then stays once.
  func remove(from document: inout CheckedDocument) {
    var left = contexts[Self.file(document)] ?? [:]
    guard !left.isEmpty else { return }
    let checked = document
    document.removeFindings { finding in
      let context = Self.context(finding, checked)
      guard let count = left[context], count > 0 else { return false }
      left[context] = count - 1
      return true
    }
  }

  /// The name without a leading `./`, so that both ways to write it are one.
  private static func file(_ document: CheckedDocument) -> String {
    document.name.hasPrefix("./") ? String(document.name.dropFirst(2)) : document.name
  }

  /// The rule and a hash of the words of the question, white space and case aside.
  private static func context(
    _ finding: CheckedDocument.Finding, _ document: CheckedDocument
  ) -> String {
    let words = String(decoding: document.document.text[finding.context], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace)
    let hash = FNV1a(words.joined(separator: " ").lowercased()).value
    return finding.finding.rule.name + ":" + String(hash, radix: 16)
  }
}
