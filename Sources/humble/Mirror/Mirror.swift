import Dialogue
import Pictures
import QuestionChecker

/// What the questions a person brought show of how they ask, for them alone.
///
/// Counts and no score: under ten questions no share is worked out, and a week without any is empty,
/// not bad.
struct Mirror {
  static let weeksBack = 12
  /// Fewer questions than this say nothing about a share.
  static let fewestForShare = 10
  /// After so many weeks the person's own take-aways stand beside the figures.
  static let weeksToTakeaways = 6

  struct Trap {
    var rule: Rule.ID
    var summary: String
    var count: Int
  }

  /// One of the person's own sentences, and the checker's draft for it.
  struct Example {
    var sentence: String
    var draft: String
  }

  struct Dated {
    var date: String
    var text: String
  }

  /// From when to when it looks, as a person reads it.
  let period: (from: String, until: String)
  /// The oldest first.
  let weeks: [WeekChart.Week]
  let openShare: Proportion
  let trap: Trap?
  let example: Example?
  let takeaways: [Dated]

  init(_ session: Session, checker: QuestionChecker, at time: Int64, offset: Int) {
    let current = ISOWeek(time: time, offset: offset).monday
    let first = current - 7 * (Self.weeksBack - 1)
    period = (
      CivilDate(day: first).spoken, CivilDate(time: time, offset: offset).spoken
    )
    var counts = Array(repeating: (total: 0, open: 0), count: Self.weeksBack)
    var traps: [Rule.ID: Int] = [:]
    var examples: [(rule: Rule.ID, example: Example)] = []
    for question in session.notebook.brought where question.time <= time {
      let week = (ISOWeek(time: question.time, offset: offset).monday - first) / 7
      guard counts.indices.contains(week) else { continue }
      let report = checker.check(question.text)
      let measures = DocumentMeasures(report)
      counts[week].total += measures.questions
      counts[week].open += measures.open
      let bytes = Array(question.text.utf8)
      for item in report.questions where item.isCounted {
        guard let finding = item.findings.first, finding.isSure else { continue }
        traps[finding.rule, default: 0] += 1
        guard let draft = finding.suggestion else { continue }
        examples.append(
          (finding.rule, Example(sentence: Self.line(bytes[item.range]), draft: draft)))
      }
    }
    weeks = counts.enumerated().map { index, count in
      WeekChart.Week(
        label: CivilDate(day: first + 7 * index).short, total: count.total, part: count.open)
    }
    openShare = Proportion(
      counts.reduce(0) { $0 + $1.open }, of: counts.reduce(0) { $0 + $1.total })
    let most = traps.max { ($0.value, $1.key.name) < ($1.value, $0.key.name) }
    trap = most.map { rule, count in
      Trap(
        rule: rule, summary: checker.rules.first { $0.id == rule }?.summary ?? rule.name,
        count: count)
    }
    // The latest of the most frequent kind, else the latest of any.
    example = (examples.last { $0.rule == most?.key } ?? examples.last)?.example
    let weeksHere = session.welcomed.map { (time - $0) / (7 * 86_400) } ?? 0
    takeaways =
      weeksHere < Self.weeksToTakeaways
      ? []
      : session.notebook.entries.filter { $0.kind == .takeaway && $0.time <= time }
        .suffix(Self.weeksBack).map {
          Dated(
            date: CivilDate(time: $0.time, offset: offset).spoken, text: Self.line($0.text.utf8))
        }
  }

  var hasShare: Bool { openShare.total >= Self.fewestForShare }

  /// The small picture for a chat; nil while there is too little to show.
  var chart: WeekChart? {
    guard hasShare else { return nil }
    return WeekChart(
      title: "Questions you brought", totalName: "brought", partName: "open", weeks: weeks)
  }

  /// Words as they stand in a sentence: on one line.
  private static func line(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}

extension CivilDate {
  /// As it stands under a bar: `23 Nov`.
  var short: String {
    let parts = spoken.split(separator: " ")
    return parts.count == 3 ? "\(parts[0]) \(parts[1].prefix(3))" : spoken
  }
}
