/// The figures of one speaker of a transcript; everybody else is context and gets none.
package struct SpeakerMeasures: Hashable, Sendable {
  package var name: String
  /// The questions this speaker asked, as in a document.
  package var document: DocumentMeasures
  /// Open questions of all that could be graded.
  package var openShare: Proportion
  /// Lengths of the stretches of closed questions with no open one between, from three on.
  package var closedRuns: [Int]

  package static let shortestRun = 3

  /// Nil if nobody of that name speaks.
  package init?(_ report: Report, name: String) {
    let wanted = name.lowercased()
    guard let speaker = report.text.speakers.firstIndex(where: { $0.lowercased() == wanted })
    else { return nil }
    self.name = report.text.speakers[speaker]
    let own = report.questions.filter {
      report.text.sentences[$0.question.sentence].speaker == speaker
    }
    document = DocumentMeasures(own, askTell: AskTell(report, speaker: speaker))
    openShare = Proportion(document.open, of: document.questions)
    closedRuns = Self.runs(own.filter(\.isCounted))
  }

  private static func runs(_ items: [Report.Item]) -> [Int] {
    var runs: [Int] = []
    var length = 0
    for item in items {
      if item.answer == .closed || item.answer == .narrow {
        length += 1
      } else {
        if length >= shortestRun { runs.append(length) }
        length = 0
      }
    }
    if length >= shortestRun { runs.append(length) }
    return runs
  }
}
