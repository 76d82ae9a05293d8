import Foundation
import QuestionChecker

/// Scores the checker against rows that people labelled.
///
/// Rows are read, judged and forgotten: nothing of them is kept but counts, and the misjudged ones
/// if they are to be shown.
struct Scoreboard {
  /// One row of a JSON-lines file.
  struct Row: Decodable {
    var text: String
    var label: String
    var tier: String?
    var raw: String?

    enum CodingKeys: String, CodingKey {
      case text, label, tier
      case raw = "label_raw"
    }
  }

  /// What was expected of a row and what was said, for one measure.
  struct Counts {
    var truePositive = 0
    var falsePositive = 0
    var falseNegative = 0
    var trueNegative = 0

    var total: Int { truePositive + falsePositive + falseNegative + trueNegative }
    var positives: Int { truePositive + falseNegative }

    mutating func add(expected: Bool, said: Bool) {
      switch (expected, said) {
      case (true, true): truePositive += 1
      case (false, true): falsePositive += 1
      case (true, false): falseNegative += 1
      case (false, false): trueNegative += 1
      }
    }

    var precision: Double { Self.ratio(truePositive, truePositive + falsePositive) }
    var recall: Double { Self.ratio(truePositive, positives) }
    var f1: Double { Self.f1(truePositive, falsePositive, falseNegative) }
    /// The mean of the F1 of both classes.
    var macroF1: Double { (f1 + Self.f1(trueNegative, falseNegative, falsePositive)) / 2 }

    private static func f1(_ hit: Int, _ falsely: Int, _ missed: Int) -> Double {
      ratio(2 * hit, 2 * hit + falsely + missed)
    }
    private static func ratio(_ part: Int, _ whole: Int) -> Double {
      whole == 0 ? 0 : Double(part) / Double(whole)
    }
  }

  enum Measure: String, CaseIterable {
    case function, functionTierA, form, tag, alternative, advice, pressureOnOpen, called
  }

  private let checker = QuestionChecker()
  private(set) var counts: [Measure: Counts] = [:]
  private(set) var questions = 0
  private(set) var unsure = 0
  private(set) var rows = 0
  private(set) var errors: [(measure: Measure, expected: String, said: String, text: String)] = []
  private let isForm: Bool

  /// Labels decide what a file measures: a file that knows `wh` is about form.
  init(rows: [Row]) {
    let labels = Set(rows.map(\.label))
    isForm = labels.contains("wh")
    for row in rows { add(row, labels) }
  }

  private mutating func add(_ row: Row, _ labels: Set<String>) {
    rows += 1
    let report = checker.check(row.text)
    let last = report.questions.last
    questions += report.questions.count
    unsure += report.questions.count { $0.confidence == .unsure }
    let said = last.map { "\($0.form).\($0.shape).\($0.answer)" } ?? "no question"
    if isForm {
      if let expected = Self.isOpenForm(row) {
        let isOpen = last.map { $0.form == .wh || $0.form == .invitation } ?? false
        add(.form, row, expected, isOpen, said)
      }
      add(.tag, row, row.label == "tag", last?.form == .tag, said)
      add(.alternative, row, row.label == "alternative", last?.form == .alternative, said)
    } else if row.label == "open" || row.label == "closed" {
      add(.function, row, row.label == "open", last?.answer == .open, said)
      if row.tier == "A" {
        add(.functionTierA, row, row.label == "open", last?.answer == .open, said)
      }
    }
    if row.label == "open" {
      let pressed = report.questions.flatMap(\.findings).filter {
        $0.severity >= .low
          && [.leading, .loading, .tone, .telling].contains($0.group)
      }
      add(
        .pressureOnOpen, row, false, !pressed.isEmpty,
        pressed.map { "\($0.rule)" }.joined(separator: " "))
    }
    if labels.contains("advice") {
      let flagged = report.questions.contains {
        $0.candidates.contains { $0.rule == "advice-question" && $0.severity >= .low }
      }
      add(.advice, row, row.label == "advice", flagged, said)
    }
    if row.label == "statement" {
      add(.called, row, false, !report.questions.isEmpty, said)
    }
  }

  private mutating func add(
    _ measure: Measure, _ row: Row, _ expected: Bool, _ isSaid: Bool, _ said: String
  ) {
    counts[measure, default: Counts()].add(expected: expected, said: isSaid)
    if expected != isSaid { errors.append((measure, row.label, said, row.text)) }
  }

  /// Whether a form row counts as open; nil for what is left out.
  private static func isOpenForm(_ row: Row) -> Bool? {
    switch row.label {
    case "wh", "open": return true
    case "closed", "alternative", "tag": return false
    case "declarative":
      guard let raw = row.raw else { return false }
      return raw.contains("qw") ? nil : false
    default: return nil
    }
  }

  /// The lines of the table.
  func table(_ name: String) -> [String] {
    var lines: [String] = []
    func percent(_ part: Int, _ whole: Int) -> String {
      whole == 0
        ? "-"
        : String(format: "%.1f %% (%d of %d)", 100 * Double(part) / Double(whole), part, whole)
    }
    for measure in Measure.allCases {
      guard let count = counts[measure] else { continue }
      switch measure {
      case .function, .functionTierA, .form:
        lines.append(
          "\(name)\t\(measure.rawValue)\tmacro-F1 "
            + String(format: "%.3f", count.macroF1) + "\t\(count.positives) open of \(count.total)")
      case .tag, .alternative, .advice:
        guard count.positives > 0 else { continue }
        lines.append(
          "\(name)\t\(measure.rawValue)\tF1 "
            + String(
              format: "%.3f\tprecision %.3f, recall %.3f, ", count.f1, count.precision, count.recall
            )
            + "\(count.positives) of \(count.total)")
      case .pressureOnOpen, .called:
        lines.append("\(name)\t\(measure.rawValue)\t" + percent(count.falsePositive, count.total))
      }
    }
    lines.append("\(name)\tunsure\t" + percent(unsure, questions))
    return lines
  }
}
