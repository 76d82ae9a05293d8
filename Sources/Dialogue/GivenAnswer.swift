/// An answer of the latest weekly reflection, kept so that it can be changed later.
package struct GivenAnswer: Hashable, Sendable, Codable {
  /// The event it came with, counted from 1: its place in the log.
  package var turn: Int
  /// As it was put.
  package var question: String
  /// In the person's words, as they stand now.
  package var text: String
  package var conversation: Conversation.ID
  package var step: Step.ID
  /// When the conversation began in which it was given.
  package var run: Int64
  /// When the reflection began which that conversation is part of.
  package var reflection: Int64
  /// Whether a rule had asked, and not the step itself.
  package var isFollowUp: Bool

  package init(
    turn: Int, question: String, text: String, conversation: Conversation.ID, step: Step.ID,
    run: Int64, reflection: Int64, isFollowUp: Bool
  ) {
    self.turn = turn
    self.question = question
    self.text = text
    self.conversation = conversation
    self.step = step
    self.run = run
    self.reflection = reflection
    self.isFollowUp = isFollowUp
  }

  /// More of one reflection are not offered for a change.
  static let most = 12
}

/// New words for an answer given before; the log keeps both, and the journal shows these.
package struct Revision: Hashable, Sendable, Codable {
  /// The event of the answer that is changed, counted from 1.
  package var turn: Int
  package var text: String
  /// Seconds since 1970.
  package var time: Int64
}

extension Session {
  /// Keeps an answer of a reflection; the first one of a new reflection lets the last one's go.
  mutating func note(_ answer: GivenAnswer) {
    given.removeAll {
      $0.reflection != answer.reflection
        || ($0.run, $0.conversation, $0.step, $0.question)
          == (answer.run, answer.conversation, answer.step, answer.question)
    }
    if given.count == GivenAnswer.most { given.removeFirst() }
    given.append(answer)
  }

  /// What an answer now reads; nil where it was not changed.
  package func revision(ofTurn turn: Int) -> Revision? { revisions.first { $0.turn == turn } }
}
