/// What the checker found in a document.
package struct Report: Hashable, Sendable {
  /// One remark on a stretch of the text.
  package struct Finding: Hashable, Sendable {
    package var rule: Rule.ID
    package var group: Group
    package var severity: Severity
    package var confidence: Confidence
    /// UTF-8 bytes of the document.
    package var range: Range<Int>
    package var message: String
    package var move: Move?
    /// A draft from the writer's own words.
    package var suggestion: String?
  }

  /// A question or a request, as the contract prints it.
  package struct Item: Hashable, Sendable {
    /// The question with its parts; its indices are of `text`.
    package var question: Question
    package var range: Range<Int> { question.range }
    package var form: Form { question.form }
    package var shape: Shape { question.shape }
    package var answer: Answer
    package var inquiry: Inquiry
    /// 4 inviting to 0 telling; nil where it is not graded.
    package var grade: Int?
    package var confidence: Confidence
    /// The primary first, at most two more.
    package var findings: [Finding]
    /// Everything the rules saw, before one was made the primary.
    package var candidates: [Finding]
    /// What speaks for the question (catalogue, section 5).
    package var signals: [Signal]
    /// What the measures of the document ask about its words.
    var words: Words
  }

  /// What is noted of a question's words, because a long text doesn't keep them.
  struct Words: Hashable, Sendable {
    var asksWhy: Bool
    /// Whether a question that tells is aimed at someone by name.
    var namesPerson: Bool
    /// Whether advice follows a closed question.
    var leadsToAdvice: Bool

    init(_ question: Question, _ text: Text, grade: Int?) {
      asksWhy = question.wh.map { text.tokens[$0].norm == "why" } ?? false
      namesPerson = grade == 0 && text.namesPerson(question)
      leadsToAdvice = question.answer == .closed && text.advises(after: question)
    }
  }

  package var text: Text
  package var questions: [Item]
  /// Measures of the whole document.
  package var findings: [Finding]
  package var genre: Genre?
  /// The lowest grade of its questions.
  package var grade: Int? { questions.compactMap(\.grade).min() }

  /// Lets go of what only the rules and the figures read: most of what a long text takes.
  package mutating func forgetWords() {
    questions = []
    text.forgetWords()
  }
}
