import Foundation
import QuestionChecker

/// Findings that were there before, told by what is around them and not by their line.
struct Baseline {
  /// How often each context occurred, by file.
  private var contexts: [String: [String: Int]] = [:]

  init(_ documents: [CheckedDocument]) {
    for document in documents {
      for finding in document.findings {
        contexts[document.name, default: [:]][Self.context(finding, document), default: 0] += 1
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

  /// The places of findings that were there before.
  func remaining(in document: CheckedDocument) -> Set<Range<Int>> {
    var left = contexts[document.name] ?? [:]
    var places: Set<Range<Int>> = []
    for finding in document.findings {
      let context = Self.context(finding, document)
      guard let count = left[context], count > 0 else { continue }
      left[context] = count - 1
      places.insert(finding.range)
    }
    return places
  }

  /// The rule and a hash of the words on its lines, white space and case aside.
  private static func context(
    _ finding: CheckedDocument.Finding, _ document: CheckedDocument
  ) -> String {
    let newline = UInt8(ascii: "\n")
    let before = document.source[..<finding.range.lowerBound].lastIndex(of: newline)
    let after = document.source[finding.range.upperBound...].firstIndex(of: newline)
    let lines = document.source[(before.map { $0 + 1 } ?? 0)..<(after ?? document.source.count)]
    let words = String(decoding: lines, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in words.joined(separator: " ").lowercased().utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return finding.finding.rule.name + ":" + String(hash, radix: 16)
  }
}
