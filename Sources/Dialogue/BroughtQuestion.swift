/// A question the person brought to have its wording looked at; the mirror is made of these.
package struct BroughtQuestion: Hashable, Sendable, Codable {
  /// As it was first written, before the checker said anything.
  package var text: String
  /// Seconds since 1970.
  package var time: Int64
  /// When the conversation began in which it came up; nil for `/check`.
  package var run: Int64?
  package var step: Step.ID?

  package init(text: String, time: Int64, run: Int64? = nil, step: Step.ID? = nil) {
    self.text = text
    self.time = time
    self.run = run
    self.step = step
  }
}

extension Notebook {
  /// A mirror looks back twelve weeks; what is twice as old is let go.
  private static let keptFor: Int64 = 26 * 7 * 86_400
  /// A pasted letter is not kept whole.
  private static let longestBrought = 1000

  /// Keeps a question as it was brought.
  ///
  /// Later wordings in the same talk are worked on together with the checker and say nothing of how
  /// the person asks by themselves, so only the first is kept; given anew, it replaces itself.
  mutating func bring(_ text: String, at time: Int64, run: Int64? = nil, step: Step.ID? = nil) {
    brought.removeAll { $0.time < time - Self.keptFor }
    if let run {
      guard !brought.contains(where: { $0.run == run && $0.step != step }) else { return }
      brought.removeAll { $0.run == run && $0.step == step }
    }
    brought.append(
      BroughtQuestion(
        text: String(text.prefix(Self.longestBrought)), time: time, run: run, step: step))
  }
}
