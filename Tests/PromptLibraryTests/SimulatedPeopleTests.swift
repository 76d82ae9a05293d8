import Dialogue
import Foundation
import PromptLibrary
import QuestionChecker
import Testing

/// People who come for two years, each in a way of their own.
struct SimulatedPeopleTests {
  /// How somebody answers, and when.
  struct Habit {
    var focus: Behaviour?
    var alwaysUnsure: Bool
    /// Days before the reflection falls due; some answer early.
    var daysEarly: Int64
    /// One week in this many is left out.
    var missesEvery: Int
    var comesByOwnWill: Bool
  }

  static let answers = [
    "I don't know.", "We moved the round to nine.", "I told them to wait.", "Nothing.",
    "When the huddle starts, then I ask the newest person first.", "They never listen.", "1", "yes",
    "I stood by the door and watched.", "I will ask Mia what she sees.",
  ]

  @Test func `nobody is asked the same thing twice within twelve weeks`() throws {
    let library = try PromptLibrary(contentsOf: ContentTests.folder).library
    let engine = DialogueEngine(library: library, checker: QuestionChecker(), contacts: [])
    var asked = 0
    for person in 0..<1000 {
      var chance = SplitMix64(seed: UInt64(person))
      let habit = Habit(
        focus: person % 3 == 0 ? nil : Behaviour.allCases[person % 5],
        alwaysUnsure: person % 7 == 0, daysEarly: Int64(person % 5),
        missesEvery: 2 + person % 11, comesByOwnWill: person % 4 == 0)
      asked += try simulate(habit, person, engine, &chance)
      guard asked >= 0 else { return }
    }
    #expect(asked > 100_000)
  }

  /// - Returns: how many questions of the banks were put
  private func simulate(
    _ habit: Habit, _ person: Int, _ engine: DialogueEngine, _ chance: inout SplitMix64
  ) throws -> Int {
    var session = Session()
    session.welcomed = 1_795_200_000
    session.turn = 1
    session.settings.focus = habit.focus
    var lastPut: [String: Int64] = [:]
    var asked = 0
    for week in 0..<104 where week % habit.missesEvery != 1 {
      let time = 1_795_770_000 + Int64(week) * 7 * 86_400 - habit.daysEarly * 86_400
      func advance(_ kind: Event.Kind) {
        let outcome = engine.advance(
          session, on: Event(kind, time: time, zone: "UTC", offset: 0, seed: chance.next()))
        session = outcome.session
        for utterance in outcome.effects.utterances {
          guard let group = utterance.group, utterance.question != nil else { continue }
          // The same question said again after a detour is not a second question.
          if let last = lastPut[group], last != time {
            #expect(
              time - last >= QuestionBank.window,
              "person \(person), week \(week): \(group) after \((time - last) / 86_400) days")
          }
          if lastPut[group] != time { asked += 1 }
          lastPut[group] = time
        }
      }
      advance(.opened(habit.comesByOwnWill && week % 13 == 5 ? "examine" : "weekly"))
      for _ in 0..<12 {
        guard !session.frames.isEmpty else { break }
        advance(
          .said(
            habit.alwaysUnsure
              ? "I don't know." : Self.answers.randomElement(using: &chance) ?? "1"))
      }
      advance(.said("/stop"))
    }
    return asked
  }
}
