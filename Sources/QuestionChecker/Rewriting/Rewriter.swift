/// Writes a draft for a finding, and checks the draft as it would check any other question.
struct Rewriter: Sendable {
  /// Judges drafts; a draft of a draft is never wanted.
  let checker: QuestionChecker

  /// The first draft without a flaw, or nil: then the strategy has to do.
  func suggestion(for finding: Report.Finding, _ question: Question, _ text: Text) -> String? {
    guard finding.severity > .note, question.answer != .request else { return nil }
    let draft = Draft(finding, question, text)
    guard draft.words.count <= Self.longestQuestion else { return nil }
    let original = String(decoding: text.utf8[question.range], as: UTF8.self)
    // To stop at the question mark may be all that is needed.
    let isKept = finding.move == .askThenWait || finding.move == .split
    return draft.first { (isKept || $0 != original) && isSound($0, text.genre) }
  }

  /// No finding, and open; in a survey a measure may be narrow.
  func isSound(_ draft: String, _ genre: Genre?) -> Bool {
    checker.isSound(draft, genre: genre, atLeast: genre == .survey ? 2 : 3)
  }

  /// Beyond this many words no slot is worth looking for.
  private static let longestQuestion = 80
}
