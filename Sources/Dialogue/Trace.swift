/// Which rule fired and why: what `/why` tells in words.
package struct Trace: Hashable, Sendable, Codable {
  package var conversation: Conversation.ID
  package var step: Step.ID
  /// The rule that fired; nil where the conversation simply went on.
  package var rule: ProductionRule.ID?
  /// The facts that made it fire.
  package var because: [Fact]
  /// The drawn question, and how long it had not been put.
  package var question: BankQuestion.ID?
  package var lastAsked: Int64?
  /// How many questions of the banks could have been put.
  package var pool: Int?

  package init(
    conversation: Conversation.ID, step: Step.ID, rule: ProductionRule.ID? = nil,
    because: [Fact] = [], question: BankQuestion.ID? = nil, lastAsked: Int64? = nil,
    pool: Int? = nil
  ) {
    self.conversation = conversation
    self.step = step
    self.rule = rule
    self.because = because
    self.question = question
    self.lastAsked = lastAsked
    self.pool = pool
  }
}
