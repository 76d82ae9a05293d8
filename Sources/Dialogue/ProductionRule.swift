/// A production rule: where its condition holds, it may fire, and then it says what comes next.
///
/// Of the rules whose conditions hold, one fires: the one of highest salience; then the one nearer
/// (step before conversation before everywhere); then the more specific; then the one whose facts
/// are more recent; then the first in the file. A rule fires once a conversation (refraction).
package struct ProductionRule: Identifiable, Hashable, Sendable {
  package typealias ID = String

  /// Which answers it listens to.
  package enum Listening: String, Hashable, Sendable, CaseIterable {
    /// The answer to a step's question.
    case answer
    /// The answer to a question another rule asked.
    case followUp = "follow-up"
    case any
  }

  package let id: ID
  /// An answer that fires it; the content compiler tries it.
  package let sample: String
  package let when: Guard
  package let salience: Int
  package let during: Listening
  package let say: [Template]
  /// A question of its own, in one or two wordings that alternate; its answer adds to the step's.
  package let ask: [Template]
  /// A conversation that is held first; this one goes on after it.
  package let detour: Conversation.ID?
  /// Where it goes on: after the answer to its question, after the detour, or at once.
  package let go: Target

  package init(
    id: ID, sample: String, when: Guard, salience: Int = 0, during: Listening = .answer,
    say: [Template] = [], ask: [Template] = [], detour: Conversation.ID? = nil, go: Target = .next
  ) {
    self.id = id
    self.sample = sample
    self.when = when
    self.salience = salience
    self.during = during
    self.say = say
    self.ask = ask
    self.detour = detour
    self.go = go
  }
}
