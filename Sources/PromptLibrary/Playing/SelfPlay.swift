import Dialogue

/// Plays a conversation by itself, with answers drawn from the content's own samples.
package struct SelfPlay: Sendable {
  package let engine: DialogueEngine

  package init(engine: DialogueEngine) { self.engine = engine }

  /// Answers that fire no rule, so that the plain way is taken too.
  static let plain = [
    "I stood by the door and watched the round.",
    "The student nurse had an idea about the trolley.",
    "It was quiet, and then three things came at once.", "I noticed how tired everybody was.",
    "When the huddle starts, then I ask the newest person first.", "We moved the round to nine.",
    "That people say more when I sit down.",
  ]

  /// The lines of a whole talk, as a transcript shows them.
  ///
  /// - Parameters:
  ///   - name: the conversation
  ///   - seed: decides every answer and every draw
  /// - Returns: what was said and answered, `<` before the coach's lines, `>` before the answers
  package func lines(of name: Conversation.ID, seed: UInt64) -> [String] {
    var generator = SplitMix64(seed: seed)
    var session = Session()
    session.welcomed = 0
    var lines: [String] = []
    func advance(_ kind: Event.Kind) {
      let outcome = engine.advance(
        session,
        on: Event(
          kind, time: 1_795_794_000, zone: "UTC", offset: 0, seed: generator.next()))
      session = outcome.session
      for utterance in outcome.effects.utterances {
        lines += utterance.text.split(separator: "\n").map { "< " + $0 }
      }
    }
    advance(.opened(name))
    // Longer than any talk can be: a question is asked again once at the most.
    for _ in 0..<100 {
      guard let frame = session.frames.last else { break }
      let answer = answer(in: frame, &generator)
      lines.append("> " + answer)
      advance(.said(answer))
    }
    return lines
  }

  private func answer(in frame: Frame, _ generator: inout SplitMix64) -> String {
    guard let machine = engine.machine(of: frame.conversation),
      let step = machine.step(frame.configuration.step)
    else { return "…" }
    if frame.configuration.followUp == nil, case .choice(let options)? = step.prompt?.form {
      return options.randomElement(using: &generator)?.label ?? "1"
    }
    let samples = machine.rules(listeningIn: frame.configuration).map(\.sample).sorted()
    let isPlain = Bool.random(using: &generator)
    return (isPlain ? Self.plain : samples + Self.plain).randomElement(using: &generator) ?? "…"
  }
}
