import Documents
import Foundation
import QuestionChecker

/// The course's own tests, answered from counts with their denominators.
enum CheckStats {
  static func text(_ checked: CheckedDocument, me: String?) -> String {
    var lines = lines(DocumentMeasures(checked.report), checked)
    if let me {
      if let speaker = SpeakerMeasures(checked.report, name: me) {
        lines.append("")
        lines += own(speaker)
      } else {
        lines.append("Nobody called \(TerminalText.escaped(me)) speaks here.")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ measures: DocumentMeasures, _ checked: CheckedDocument) -> [String] {
    let positions = LinePositions(checked.source)
    let blame = measures.blame.map {
      "line \(positions.line(at: checked.document.sourceRange(of: $0).lowerBound))"
    }
    var lines = [
      "\(measures.questions) questions: \(measures.open) open, \(measures.narrow) narrow or closed, "
        + "\(measures.pressed) pressing; \(measures.requests) requests not counted; "
        + "\(measures.hardToTell) hard to tell.",
      "Implied answers? In \(measures.implied) of \(measures.questions).",
      "Room to think? \(measures.open) of \(measures.questions) leave the answer to them.",
      "Blame? \(blame.count)" + (blame.isEmpty ? "." : " (\(blame.joined(separator: ", ")))."),
      "\(measures.askTell.told) sentences told, \(measures.askTell.asked) asked"
        + (measures.askTell.wordsBefore.map { "; first question after \($0) words." } ?? "."),
    ]
    if let word = measures.word { lines.append("In one word: \(word.rawValue).") }
    return lines
  }

  private static func own(_ speaker: SpeakerMeasures) -> [String] {
    let share = speaker.openShare
    var lines = [
      "You asked \(speaker.document.questions) questions, \(speaker.document.open) of them open."
    ]
    if let interval = share.interval() {
      lines.append(
        "Open share: \(percent(Double(share.count) / Double(share.total))) (between \(percent(interval.lowerBound)) and "
          + "\(percent(interval.upperBound)), since there are few).")
    }
    lines.append(
      "You told \(speaker.document.askTell.told) sentences and asked \(speaker.document.askTell.asked)."
    )
    if !speaker.closedRuns.isEmpty {
      lines.append(
        "Runs of closed questions: " + speaker.closedRuns.map(String.init).joined(separator: ", ")
          + ".")
    }
    return lines
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
