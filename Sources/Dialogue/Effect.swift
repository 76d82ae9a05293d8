/// What the shell is to do.
package enum Effect: Hashable, Sendable {
  case say(Utterance)
  /// Give the person's data out.
  case export
  /// Erase all of the person's data; the person has confirmed it.
  case forget
  /// Show the radar of the ratings.
  case radar
  /// Show the mirror of the questions the person brought.
  case mirror
  /// Today's talk is over.
  case end
}

/// One line of the coach.
package struct Utterance: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable { case question, statement, form }
  package let conversation: Conversation.ID
  package let step: Step.ID
  package let kind: Kind
  /// The id in the banks, where it was drawn from them.
  package let question: BankQuestion.ID?
  package let group: String?
  /// The production rule that made the coach say it.
  package let rule: ProductionRule.ID?
  package let text: String

  package init(
    conversation: Conversation.ID, step: Step.ID, kind: Kind, question: BankQuestion.ID? = nil,
    group: String? = nil, rule: ProductionRule.ID? = nil, text: String
  ) {
    self.conversation = conversation
    self.step = step
    self.kind = kind
    self.question = question
    self.group = group
    self.rule = rule
    self.text = text
  }
}
