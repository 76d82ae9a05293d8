import Coach
import Dialogue
import Foundation
import Pictures

/// A journal one would keep: reflections by week, plans, ratings with their radar, take-aways.
struct MarkdownJournal {
  let radar: Radar?
  private let plans: PlanList
  private let session: Session
  private let log: [LoggedEvent]
  private let offset: Int

  init(_ session: Session, log: [LoggedEvent], at time: Int64, offset: Int) {
    self.session = session
    self.log = log
    self.offset = offset
    radar = Radar(session.notebook, at: time, offset: offset)
    plans = PlanList(session, at: time, offset: offset)
  }

  /// The page; `picture` is where the radar is: a file beside it, or the picture itself.
  func text(picture: String?) -> String {
    var parts = [
      "# Journal",
      "Other people appear in these pages, and they were not asked. Keep it as you would a diary.",
    ]
    parts += planParts + takeawayParts + ratingParts(picture: picture) + weekParts
    // A long line at the very end leaves the rest to be read.
    if radar != nil, let picture { parts.append("[radar]: \(picture)") }
    return parts.joined(separator: "\n\n")
  }

  private var planParts: [String] {
    var lines = plans.plans.map { plan in
      var lines = ["- \(plan.since): \(Self.inline(plan.text))"]
      if let cue = plan.cue { lines.append("  - The moment: \(Self.inline(cue))") }
      for report in plan.reports {
        lines.append("  - \(report.date): \(Self.inline(report.text))")
        if let learned = report.learned {
          lines.append("    - What I know now: \(Self.inline(learned))")
        }
      }
      return (lines + ["  - \(plan.state)"]).joined(separator: "\n")
    }
    lines += plans.promises.map { promise in
      "- Promised on \(promise.date): \(Self.inline(promise.text))\n  - "
        + (promise.toldBack.map { "Told back on \($0)." } ?? "Open until it is told back.")
    }
    guard !lines.isEmpty else { return [] }
    return ["## Plans", lines.joined(separator: "\n")] + (plans.weeksLine.map { [$0] } ?? [])
  }

  private var takeawayParts: [String] {
    let entries = session.notebook.entries.filter { $0.kind == .takeaway }
    guard !entries.isEmpty else { return [] }
    return [
      "## What I took with me",
      entries.map { "- \(date($0.time)): \(Self.inline($0.text))" }.joined(separator: "\n"),
    ]
  }

  private func ratingParts(picture: String?) -> [String] {
    guard let radar else { return [] }
    var parts = ["## Where I stand"]
    if picture != nil { parts.append("![\(Self.inline(radar.alternativeText))][radar]") }
    var rows = [
      "| | " + radar.series.map { "\($0.name), \($0.date)" }.joined(separator: " | ") + " |",
      "|---|" + radar.series.map { _ in "---:|" }.joined(),
    ]
    for (index, axis) in radar.axes.enumerated() {
      let means = radar.series.map { $0.mean(of: index).map(Radar.written) ?? "–" }
      rows.append("| **\(axis.name)** | " + means.joined(separator: " | ") + " |")
      for (part, name) in axis.parts.enumerated() {
        let ratings = radar.series.map { $0.ratings[index][part].map(String.init) ?? "–" }
        rows.append("| \(name) | " + ratings.joined(separator: " | ") + " |")
      }
    }
    parts.append(rows.joined(separator: "\n"))
    let examples = session.notebook.ratings.compactMap { rating in
      rating.example.map {
        "- \(date(rating.time)), \(rating.practice.name) \(rating.value): \(Self.inline($0))"
      }
    }
    if !examples.isEmpty { parts.append(examples.joined(separator: "\n")) }
    return parts
  }

  /// What was said, by week and day; the coach's lines stand plain, one's own are quoted.
  private var weekParts: [String] {
    var parts: [String] = []
    var week: ISOWeek?
    var day = ""
    for (index, logged) in log.enumerated() {
      let event = logged.event
      var lines: [String] = []
      if case .said(let text) = event.kind {
        let revision = session.revision(ofTurn: index + 1)
        lines.append("> " + Self.inline(revision?.text ?? text))
        if let revision { lines.append("Changed on \(date(revision.time)).") }
      }
      lines += logged.transcript.map { Self.inline($0.text) }
      guard !lines.isEmpty else { continue }
      let date = CivilDate(time: event.time, offset: event.offset)
      if ISOWeek(date: date) != week {
        week = ISOWeek(date: date)
        let monday = CivilDate(day: ISOWeek(date: date).monday)
        parts.append("## Week of \(monday.spoken)")
      }
      if date.spoken != day {
        day = date.spoken
        parts.append("### \(day)")
      }
      parts += lines
    }
    return parts
  }

  private func date(_ time: Int64) -> String {
    let offset = log.last { $0.event.time <= time }?.event.offset ?? self.offset
    return CivilDate(time: time, offset: offset).spoken
  }

  /// Words as they stand in Markdown: on one line, and marking nothing up.
  static func inline(_ words: String) -> String {
    var text = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\n", "\r": text += " "
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "!": text += "\\" + String(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
