import Foundation
import QuestionChecker
import Testing

/// Every rule's examples are its tests.
struct RuleExamplesTests {
  /// One example of one rule, named for the test report.
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: Rule.ID
    let example: Rule.Example
    var testDescription: String { "\(rule): \(example.text)" }
  }

  static let flagged = Rule.all.flatMap { rule in
    rule.examples.flagged.map { Case(rule: rule.id, example: $0) }
  }
  static let innocent = Rule.all.flatMap { rule in
    rule.examples.innocent.map { Case(rule: rule.id, example: $0) }
  }
  private static let checker = QuestionChecker()

  @Test(arguments: flagged) func `a flagged example is found, with its span`(one: Case) {
    let (text, marked) = Self.unmark(one.example.text)
    let report = Self.checker.check(text, genre: one.example.genre)
    let found = report.questions.flatMap(\.candidates).filter { $0.rule == one.rule }
    let spans = found.map { "«\(Self.part(text, $0.range))»" }
    #expect(found.contains { $0.range == marked }, "found \(spans), all: \(Self.show(report))")
    if one.example.isPrimary {
      let primaries = report.questions.compactMap(\.findings.first)
      #expect(
        primaries.contains { $0.rule == one.rule && $0.range == marked },
        "not primary: \(Self.show(report))")
    }
  }

  @Test(arguments: innocent) func `an innocent example is left alone`(one: Case) {
    let report = Self.checker.check(Self.unmark(one.example.text).text, genre: one.example.genre)
    let found = report.questions.flatMap(\.candidates).filter { $0.rule == one.rule }
    let spans = found.map { "«\(Self.part(one.example.text, $0.range))»" }
    #expect(found.isEmpty, "found \(spans), all: \(Self.show(report))")
  }

  @Test func `every rule has eight examples of each kind and a name of its own`() {
    for rule in Rule.all {
      #expect(rule.examples.flagged.count >= 8, "\(rule.id)")
      #expect(rule.examples.innocent.count >= 8, "\(rule.id)")
      for example in rule.examples.flagged {
        #expect(example.text.contains("«") && example.text.contains("»"), "\(example.text)")
      }
    }
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
  }

  @Test func `every rule that is written is listed`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/QuestionChecker/Rules")
    let listed = Set(Rule.all.map(\.id.name))
    let files = try #require(
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      for part in source.split(separator: "id: \"").dropFirst() {
        let id = String(part.prefix { $0 != "\"" })
        #expect(listed.contains(id), "\(file.lastPathComponent): \(id)")
      }
    }
  }

  /// The text without its marks, and the bytes they stood around.
  static func unmark(_ text: String) -> (text: String, range: Range<Int>) {
    guard let open = text.firstIndex(of: "«"), let close = text.firstIndex(of: "»") else {
      return (text, 0..<0)
    }
    let before = text[..<open]
    let inside = text[text.index(after: open)..<close]
    let start = before.utf8.count
    let plain = String(before) + String(inside) + String(text[text.index(after: close)...])
    return (plain, start..<start + inside.utf8.count)
  }

  private static func part(_ text: String, _ range: Range<Int>) -> String {
    let bytes = Array(text.utf8)
    guard range.upperBound <= bytes.count else { return "\(range)" }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  private static func show(_ report: Report) -> String {
    report.questions.map { item in
      let rules = item.findings.map { "\($0.rule)/\($0.severity)" }.joined(separator: " ")
      return "\(item.form).\(item.shape).\(item.answer) [\(rules)]"
    }.joined(separator: "; ")
  }
}
