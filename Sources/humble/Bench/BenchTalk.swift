import Dialogue
import QuestionChecker

/// Measures replies of the shipped content to answers as people write them.
struct BenchTalk {
  private let engine: DialogueEngine
  private let conversations: [Conversation.ID]

  init(_ library: Library) {
    engine = DialogueEngine(library: library, checker: QuestionChecker(), contacts: [])
    conversations = library.order.filter { library.conversations[$0]?.offer != nil } + ["weekly"]
  }

  /// CPU milliseconds a reply, over talks of every conversation; what opens one is not counted.
  func milliseconds(replies: Int) -> Double {
    var seconds = 0.0
    var counted = 0
    var number = 0
    while counted < replies {
      var session = Session()
      session.welcomed = 0
      // A person of some weeks: the notebook fills as it does in life.
      for week in 0..<12 where counted < replies {
        let time = 1_795_794_000 + Int64(week) * 7 * 86_400
        func advance(_ kind: Event.Kind) {
          number += 1
          let event = Event(
            kind, time: time, zone: "UTC", offset: 0, seed: UInt64(number))
          session = engine.advance(session, on: event).session
        }
        advance(.opened(conversations[(week + number) % conversations.count]))
        seconds += CPUTime.of {
          for _ in 0..<20 where !session.frames.isEmpty {
            counted += 1
            advance(.said(Self.answers[number % Self.answers.count]))
          }
        }
        advance(.said("/stop"))
      }
    }
    return seconds * 1000 / Double(counted)
  }

  /// Of about twenty words each.
  static let answers = [
    "We had the huddle at the board and nobody said much until the new nurse asked why the list was so long.",
    "I told them to wait for the pharmacist, and afterwards I thought that I could have asked what they had seen.",
    "They never write anything on the board, so I end up doing it myself late in the evening when all is quiet.",
    "To be honest I don't know, it was a week like any other and I was mostly in meetings about the budget.",
    "When the round stops at the third bed, then I ask the student what she would look at first, and wait.",
    "My deputy was angry about the rota because I had changed it without a word to her, and she was right.",
    "I asked \"what got in your way today?\" and he spoke for ten minutes about the lift and the missing trolley.",
    "There is no time for this kind of thing in the afternoon, we have four discharges and only two porters today.",
    "What would you do if the same person came late to every handover and always had a perfectly good reason for it?",
    "I sat down next to the patient and listened, which I had meant to do for weeks and somehow never quite did.",
    "We moved the stock next to the door last month, it saves a few steps, and the night staff are pleased with it.",
    "I feel tired and a bit sad about how the talk went, since I could see her closing up while I went on.",
    "The surgeon interrupted the porter twice, and I said nothing then, though I noticed that he stopped offering ideas.",
    "I want to stop interrupting people in the morning meeting; I count to three now and it already feels much longer.",
    "Our team decided to try the checklist for a week, without me, and came back with two changes I had not expected.",
    "No, I meant the meeting on Tuesday, the one with the finance people, where I talked for most of the hour.",
  ]
}
