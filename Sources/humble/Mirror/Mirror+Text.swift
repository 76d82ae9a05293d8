import Pictures
import QuestionChecker

extension Mirror {
  /// The mirror in lines, the counts by week among them where the terminal can draw.
  func text(canDraw: Bool) -> String {
    var lines = [
      "The questions you brought, \(period.from) to \(period.until). Nobody else sees this."
    ]
    lines += figures(canDraw: canDraw)
    if let example {
      lines += [
        "", "One of yours:       “\(example.sentence)”", "A draft to work on: “\(example.draft)”",
      ]
    }
    if !takeaways.isEmpty {
      lines += ["", "What you took with you:"]
      lines += takeaways.map { "  \($0.date): “\($0.text)”" }
    }
    return lines.joined(separator: "\n")
  }

  private func figures(canDraw: Bool) -> [String] {
    guard openShare.total > 0 else {
      return ["None yet. /check and a question tries its wording; /talk draft works on one."]
    }
    guard hasShare, let chart, let share = openShare.summary else {
      return [
        "\(openShare.total) so far. From \(Self.fewestForShare) on you see how many were open."
      ]
    }
    var lines = ["Open: " + share]
    if canDraw { lines += ["", chart.sparklines, "(twelve weeks, this one last)"] }
    if let trap {
      lines += [
        "", "Most often in the way, \(trap.count) of \(openShare.total) (\(trap.rule.name)):",
        "  " + trap.summary,
      ]
    } else {
      lines += ["", "In none of them did the wording stand in the way."]
    }
    return lines
  }
}
