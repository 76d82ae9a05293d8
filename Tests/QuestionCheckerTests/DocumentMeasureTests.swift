import QuestionChecker
import Testing

/// Every measure's examples are its tests.
struct DocumentMeasureTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let measure: DocumentMeasure
    let example: DocumentMeasure.Example
    var testDescription: String { "\(measure.id): \(example.text.prefix(60))" }

    var found: (text: String, marked: Range<Int>, findings: [Report.Finding]) {
      let (text, marked) = RuleExamplesTests.unmark(example.text)
      var segments: [Segment]?
      if !example.turns.isEmpty {
        segments = []
        var start = 0
        for turn in example.turns {
          let words = turn.words.filter { $0 != "«" && $0 != "»" }
          let end = start + words.utf8.count
          segments?.append(Segment(start..<end, speaker: turn.speaker))
          start = end + 2
        }
      }
      let report = QuestionChecker().check(
        text, genre: example.genre, segments: segments, me: example.me)
      return (text, marked, report.findings.filter { $0.rule == measure.id })
    }
  }

  static let flagged = DocumentMeasure.all.flatMap { measure in
    measure.flagged.map { Case(measure: measure, example: $0) }
  }
  static let innocent = DocumentMeasure.all.flatMap { measure in
    measure.innocent.map { Case(measure: measure, example: $0) }
  }

  @Test(arguments: flagged) func `a flagged text is found, with its place`(one: Case) {
    let (_, marked, findings) = one.found
    #expect(findings.map(\.range) == [marked])
    #expect(findings.allSatisfy { $0.group == .document })
  }

  @Test(arguments: innocent) func `an innocent text is left alone`(one: Case) {
    #expect(one.found.findings.isEmpty)
  }

  @Test func `nobody is measured who did not ask for it`() throws {
    let run = try #require(Self.flagged.first { $0.measure.id == "interrogation-run" })
    var example = run.example
    #expect(!run.found.findings.isEmpty)
    example.me = nil
    #expect(Case(measure: run.measure, example: example).found.findings.isEmpty)
    example.me = "Kim"
    #expect(Case(measure: run.measure, example: example).found.findings.isEmpty)
  }
}
