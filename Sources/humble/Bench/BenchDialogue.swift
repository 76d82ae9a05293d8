import ArgumentParser
import Dialogue
import PromptLibrary
import QuestionChecker

/// Measures a turn of the dialogue engine at several numbers of rules.
struct BenchDialogue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dialogue", abstract: "CPU time of a reply, by the number of rules.")

  @Option(help: "Numbers of rules to try.")
  var rules: [Int] = [200, 300, 1000, 5000]

  @Option(help: "Replies to measure for each.")
  var replies = 4000

  @OptionGroup var folder: PromptsCommand.Folder

  func run() throws {
    emit("rules  replies  CPU ms a reply")
    for count in rules {
      let engine = Self.engine(rules: count)
      let answers = Self.answers(rules: count, count: 200)
      var session = Session()
      session.welcomed = 0
      func advance(_ kind: Event.Kind, _ number: Int) {
        session =
          engine.advance(
            session,
            on: Event(
              kind, time: 1_795_794_000, zone: "UTC", offset: 0, seed: UInt64(number))
          ).session
      }
      advance(.opened("bench"), 0)
      for number in 0..<200 { advance(.said(answers[number % 200]), number) }
      let seconds = CPUTime.of {
        for number in 0..<replies { advance(.said(answers[number % 200]), number) }
      }
      emit("\(count)  \(replies)  \(fixed(seconds * 1000 / Double(replies), 4))")
    }
    let library = try folder.library()
    let milliseconds = BenchTalk(library).milliseconds(replies: replies)
    emit("own content, real answers: \(fixed(milliseconds, 4)) ms CPU a reply")
    emit("peak memory \(fixed(CPUTime.peakMemory, 1)) MiB")
  }

  /// A conversation that goes round, with rules at its steps, each fired by a cue of its own.
  private static func engine(rules count: Int) -> DialogueEngine {
    let steps = 20
    let cues = (0..<count).map {
      Cue(id: "c\($0)", meaning: "you said it", phrases: ["\(word($0)) \(word($0 * 7 + 3))"])
    }
    let conversation = Conversation(
      id: "bench", title: "Bench", about: "A round.", longest: 40, start: "s0",
      steps: (0..<steps).map { index in
        Step(
          id: "s\(index)",
          prompt: Prompt(wording: .fixed(["What happened then?", "What came after that?"])),
          slot: "a\(index)",
          rules: (0..<count / steps).map { number in
            let cue = index * (count / steps) + number
            return ProductionRule(
              id: "r\(cue)", sample: "", when: .fact(.cue("c\(cue)")),
              say: ["So that was it."], go: .next)
          },
          next: .step("s\((index + 1) % steps)"))
      })
    return DialogueEngine(
      library: Library(
        conversations: [conversation], questions: [], cues: cues, rules: [], texts: [:],
        commandPhrases: [:], places: [], version: "bench"),
      checker: QuestionChecker(), contacts: [])
  }

  /// Answers of twenty words, one in two of which fires a rule.
  private static func answers(rules count: Int, count answers: Int) -> [String] {
    (0..<answers).map { number in
      var words = (0..<20).map { word(number * 31 + $0 * 17 + 5000) }
      if number.isMultiple(of: 2) {
        let rule = number * 37 % count
        words[9] = word(rule)
        words[10] = word(rule * 7 + 3)
      }
      return words.joined(separator: " ")
    }
  }

  /// A word that can be spoken, the same for the same number.
  private static func word(_ number: Int) -> String {
    let syllables = ["ba", "de", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "ve", "wa"]
    var word = ""
    var rest = number + 1
    repeat {
      word += syllables[rest % 12]
      rest /= 12
    } while rest > 0
    return word + "n"
  }
}
