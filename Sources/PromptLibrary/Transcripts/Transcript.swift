import Dialogue
import Foundation

/// A conversation written out by hand: what is said, and what must come back.
package struct Transcript: Sendable {
  package enum Line: Hashable, Sendable {
    /// `> I waited.`
    case says(String)
    /// `< What came back?`: exactly this.
    case hears(String)
    /// `<~ You waited`: a line that begins with this.
    case hearsBeginning(String)
    /// `<? what humility`: a question drawn from the banks that fits all of these words.
    case hearsDrawn([String])
    /// `today: 2026-11-27T15:40:00Z`
    case today(Int64)
    case seed(UInt64)
    /// `open:`, with or without the name of a conversation.
    case open(String?)
    /// `given: known`: something true before it begins.
    case given(String, String?)
  }

  /// Path from the folder of the library.
  package let path: String
  package let lines: [(number: Int, line: Line)]

  /// - Throws: `PromptError` with the line that can't be read
  package init(_ source: String, path: String) throws {
    self.path = path
    var lines: [(Int, Line)] = []
    let rows = source.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, row) in rows.enumerated() {
      let text = String(row)
      guard !text.hasPrefix("#"), text.contains(where: { $0 != " " }) else { continue }
      guard let line = Self.line(text) else {
        throw PromptError([
          Diagnostic(
            .badTranscript, file: path, line: index + 1, column: 1,
            "A line begins with <, <~, <?, >, today:, seed:, open:, given: or #.")
        ])
      }
      lines.append((index + 1, line))
    }
    self.lines = lines
  }

  private static func line(_ text: String) -> Line? {
    func rest(_ prefix: String) -> String? {
      guard text.hasPrefix(prefix) else { return nil }
      return text.dropFirst(prefix.count).trimmingCharacters(in: .whitespaces)
    }
    if let words = rest("<?") { return .hearsDrawn(words.split(separator: " ").map(String.init)) }
    if let start = rest("<~") { return .hearsBeginning(start) }
    if let words = rest("<") { return .hears(words) }
    if let words = rest(">") { return .says(words) }
    if let name = rest("open:") { return .open(name.isEmpty ? nil : name) }
    if let seed = rest("seed:") { return UInt64(seed).map(Line.seed) }
    if let date = rest("today:") {
      return (try? Date(date, strategy: .iso8601)).map { .today(Int64($0.timeIntervalSince1970)) }
    }
    if let given = rest("given:") {
      let parts = given.split(separator: " ", maxSplits: 1).map(String.init)
      guard let first = parts.first else { return nil }
      let value = parts.count > 1 ? parts[1].trimmingCharacters(in: ["\""]) : nil
      return .given(first, value)
    }
    return nil
  }
}
