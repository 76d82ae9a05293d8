/// Something to notice about a whole text, where a rule looks at one question.
package struct DocumentMeasure: Identifiable, Sendable {
  /// Of a text and its questions; in a transcript of one speaker's part only.
  package typealias Measure =
    @Sendable (_ text: Text, _ questions: [Report.Item], _ me: Int?) -> [Finding]

  /// Where, how bad, how sure; the message has the figures.
  package struct Finding: Hashable, Sendable {
    /// UTF-8 bytes of the document.
    package var range: Range<Int>
    package var severity: Severity
    package var confidence: Confidence
    package var message: String?
  }

  /// A text, marked with `«...»` where something is found; `me` is who asked for the figures.
  package struct Example: Sendable {
    package var text: String
    package var genre: Genre?
    /// The turns of a transcript, in place of `text`; the speaker's name stands before each.
    package var turns: [(speaker: String, words: String)]
    package var me: String?

    package init(_ text: String, genre: Genre? = nil) {
      self.text = text
      self.genre = genre
      turns = []
    }

    package init(me: String, _ turns: [(speaker: String, words: String)]) {
      text = turns.map(\.words).joined(separator: "\n\n")
      genre = .transcript
      self.turns = turns
      self.me = me
    }
  }

  package let id: Rule.ID
  package var group: Group { .document }
  package let summary: String
  package let rationale: String
  package let source: String
  package let message: String
  package let move: Move?
  package let flagged: [Example]
  package let innocent: [Example]
  package let measure: Measure

  /// The findings of a text; of a transcript only when it is known who asks about themselves.
  package func findings(_ text: Text, _ questions: [Report.Item], me: Int?) -> [Report.Finding] {
    guard text.speakers.isEmpty || me != nil else { return [] }
    return measure(text, questions, me).map { found in
      Report.Finding(
        rule: id, group: group, severity: found.severity, confidence: found.confidence,
        range: found.range, message: found.message ?? message, move: move, suggestion: nil)
    }
  }

  package static let all: [DocumentMeasure] = [funnel, askTellBalance, interrogationRun]
}
