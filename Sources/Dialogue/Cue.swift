import QuestionChecker

/// Something that can be heard in an answer, and the phrases by which it is heard.
package struct Cue: Identifiable, Hashable, Sendable {
  package typealias ID = String

  /// Whose doing or saying counts.
  package enum Whose: String, Hashable, Sendable, CaseIterable {
    /// I or we.
    case me
    /// Anybody but the speaker.
    case others
    case anyone
  }

  package let id: ID
  /// What `/why` says of it: "you said that you told someone something".
  package let meaning: String
  package let whose: Whose
  /// Whether a negated phrase counts ("I did not tell them").
  package let countsNegated: Bool
  /// Whether a phrase within quotation marks counts.
  package let countsQuoted: Bool
  /// Patterns in the notation of `Phrase`.
  package let phrases: [String]

  package init(
    id: ID, meaning: String, whose: Whose = .anyone, countsNegated: Bool = false,
    countsQuoted: Bool = false, phrases: [String]
  ) {
    self.id = id
    self.meaning = meaning
    self.whose = whose
    self.countsNegated = countsNegated
    self.countsQuoted = countsQuoted
    self.phrases = phrases
  }
}
