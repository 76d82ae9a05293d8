import Dialogue

/// Somebody who comes for two years, in a way of their own; the same number is the same person.
package struct SimulatedPerson: Sendable {
  private let number: Int
  private var chance: SplitMix64
  private var session = Session()
  private var lastPut: [String: Int64] = [:]
  /// Questions of the banks that were put.
  package private(set) var asked = 0
  /// Where a meaning group came again too soon, as sentences.
  package private(set) var repeats: [String] = []

  package static let weeks = 104
  private static let answers = [
    "I don't know.", "We moved the round to nine.", "I told them to wait.", "Nothing.",
    "When the huddle starts, then I ask the newest person first.", "They never listen.", "1", "yes",
    "I stood by the door and watched.", "I will ask Mia what she sees.",
  ]

  package init(_ number: Int) {
    self.number = number
    chance = SplitMix64(seed: UInt64(number))
    session.welcomed = 1_795_200_000
    session.turn = 1
    // Two in three have a focus, so that every week draws from one bank.
    session.settings.focus = number % 3 == 0 ? nil : Behaviour.allCases[number % 5]
  }

  /// Lives through two years: some weeks are left out, some answer early, some never know.
  package mutating func live(with engine: DialogueEngine) {
    let missesEvery = 2 + number % 11
    for week in 0..<Self.weeks where week % missesEvery != 1 {
      let time = 1_795_770_000 + Int64(week) * 7 * 86_400 - Int64(number % 5) * 86_400
      let isOwnWill = number.isMultiple(of: 4) && week % 13 == 5
      advance(.opened(isOwnWill ? "examine" : "weekly"), week, time, engine)
      for _ in 0..<12 where !session.frames.isEmpty {
        let answer =
          number.isMultiple(of: 7)
          ? "I don't know." : Self.answers.randomElement(using: &chance) ?? "1"
        advance(.said(answer), week, time, engine)
      }
      advance(.said("/stop"), week, time, engine)
    }
  }

  private mutating func advance(
    _ kind: Event.Kind, _ week: Int, _ time: Int64, _ engine: DialogueEngine
  ) {
    let outcome = engine.advance(
      session, on: Event(kind, time: time, zone: "UTC", offset: 0, seed: chance.next()))
    session = outcome.session
    for utterance in outcome.effects.utterances {
      // The same question said again after a detour is not a second question.
      guard let group = utterance.group, lastPut[group] != time else { continue }
      asked += 1
      if let last = lastPut[group], time - last < QuestionBank.window {
        repeats.append(
          "person \(number), week \(week): \(group) after \((time - last) / 86_400) days")
      }
      lastPut[group] = time
    }
  }
}
