import QuestionChecker

/// A question as people write it, and whether a careful reader would have stumbled over it.
///
/// In the first three bad and good ones stand in pairs, much alike in form. All were judged before the checker read them.
struct TrialItem: Sendable {
  enum Verdict: Sendable { case good, bad }
  var genre: Genre
  var verdict: Verdict
  var text: String

  init(_ genre: Genre, _ verdict: Verdict, _ text: String) {
    self.genre = genre
    self.verdict = verdict
    self.text = text
  }
}
