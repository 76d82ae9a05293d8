import QuestionChecker

/// A plan as a person wrote it, with the moment and the action it names.
///
/// A plan that is carried out names a moment that can be noticed ("when Mia starts to explain") and
/// something the person does then ("I wait"); "I will try harder" is a plan and names neither.
package struct IfThenPlan: Sendable {
  /// The person means to do something, however vague.
  package let isPlan: Bool
  /// The moment and the action, in UTF-8 bytes of the text.
  package let cueRange: Range<Int>?
  package let actionRange: Range<Int>?
  private let text: String

  package init(_ text: String) {
    self.init(Text(utterance: text))
  }

  init(_ text: Text) {
    var isPlan = false
    var cue: Range<Int>?
    var action: Range<Int>?
    for sentence in text.sentences where sentence.end != .question && !sentence.tokens.isEmpty {
      var reader = PlanReader(text, sentence.tokens)
      reader.read()
      isPlan = isPlan || reader.isPlan
      if action == nil { action = reader.action.map(text.range) }
      if cue == nil { cue = reader.cue.map(text.range) }
    }
    self.isPlan = isPlan
    // A moment without an intention is a story, not a plan.
    cueRange = isPlan ? cue : nil
    actionRange = isPlan ? action : nil
    self.text = String(decoding: text.utf8, as: UTF8.self)
  }

  /// The words that name the moment, as written.
  package var cue: String? { cueRange.map(words) }
  /// The words that name the action, as written.
  package var action: String? { actionRange.map(words) }

  private func words(_ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}
