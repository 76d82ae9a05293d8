import Coach
import Dialogue
import Foundation

/// A person's data, given out.
enum Journal {
  private struct Export: Encodable {
    var settings: Dialogue.Settings
    var notebook: Notebook
    var questionsAsked: [String: Int64]
    var talk: [Line]
  }

  private struct Line: Encodable {
    var time: Int64
    /// `coach` or `you`.
    var who: String
    var text: String
  }

  /// Everything, as JSON.
  static func json(_ store: some Store, _ person: PersonID) throws -> String {
    guard let session = try store.session(of: person)?.session else { return "{}" }
    let talk = try store.log(of: person).flatMap { logged in
      lines(of: logged)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let export = Export(
      settings: session.settings, notebook: session.notebook,
      questionsAsked: session.history.lastAsked, talk: talk)
    return String(decoding: try encoder.encode(export), as: UTF8.self)
  }

  private static func lines(of logged: LoggedEvent) -> [Line] {
    var lines: [Line] = []
    if case .said(let text) = logged.event.kind {
      lines.append(Line(time: logged.event.time, who: "you", text: text))
    }
    return lines
      + logged.transcript.map { Line(time: logged.event.time, who: "coach", text: $0.text) }
  }

  /// A journal one would keep: plans, take-aways, and what was written, by day.
  static func markdown(_ store: some Store, _ person: PersonID) throws -> String {
    guard let session = try store.session(of: person)?.session else {
      return "# Journal\n\nNothing has been written yet.\n"
    }
    let log = try store.log(of: person)
    func date(_ time: Int64) -> String {
      let offset = log.last { $0.event.time <= time }?.event.offset ?? 0
      return CivilDate(time: time, offset: offset).spoken
    }
    var text = "# Journal\n"
    if !session.notebook.plans.isEmpty {
      text += "\n## Plans\n\n"
      for plan in session.notebook.plans {
        text += "- \(date(plan.since)): \(inline(plan.text))\n"
        if let outcome = plan.outcome { text += "  - What happened: \(inline(outcome))\n" }
        if let learned = plan.learned { text += "  - What I know now: \(inline(learned))\n" }
      }
    }
    let takeaways = session.notebook.entries.filter { $0.kind == .takeaway }
    if !takeaways.isEmpty {
      text += "\n## What I took with me\n\n"
      for entry in takeaways { text += "- \(date(entry.time)): \(inline(entry.text))\n" }
    }
    text += "\n## Talks\n"
    var day = ""
    for line in log.flatMap(lines) {
      if date(line.time) != day {
        day = date(line.time)
        text += "\n### \(day)\n"
      }
      text += line.who == "you" ? "\n> \(inline(line.text))\n" : "\n\(inline(line.text))\n"
    }
    return text
  }

  /// Words as they stand in Markdown: on one line, and marking nothing up.
  private static func inline(_ words: String) -> String {
    var text = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\n", "\r": text += " "
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|": text += "\\" + String(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
