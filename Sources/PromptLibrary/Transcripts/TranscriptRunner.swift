import Dialogue
import Foundation

/// Plays transcripts against the engine, and notes which ways through the content they take.
package struct TranscriptRunner: Sendable {
  package let engine: DialogueEngine
  /// What stands for the configured contacts in transcripts.
  package static let contacts = ["  the support line"]

  package init(engine: DialogueEngine) { self.engine = engine }

  /// A way taken: from a step by a rule, or by no rule.
  package struct Transition: Hashable, Sendable, Comparable {
    package var conversation: Conversation.ID
    package var step: Step.ID
    /// Nil where the answer fired none and led to `next`.
    package var rule: ProductionRule.ID?
    package static func < (a: Self, b: Self) -> Bool {
      (a.conversation, a.step, a.rule ?? "") < (b.conversation, b.step, b.rule ?? "")
    }
  }

  package struct Result: Sendable {
    package var diagnostics: [Diagnostic] = []
    package var transitions: Set<Transition> = []
    package var cues: Set<Cue.ID> = []
  }

  package func run(_ transcript: Transcript) -> Result {
    var result = Result()
    var session = Session()
    var time: Int64 = 1_795_794_000
    var seed: UInt64 = 1
    var pending: [Utterance] = []
    func fail(_ number: Int, _ message: String) {
      result.diagnostics.append(
        Diagnostic(.badTranscript, file: transcript.path, line: number, column: 1, message))
    }
    func happen(_ kind: Event.Kind, at number: Int) {
      if let missed = pending.first {
        fail(number, "The coach also said: \(missed.text)")
      }
      let event = Event(
        kind, time: time, zone: "UTC", offset: 0,
        seed: SplitMix64.hash(seed, String(session.turn)))
      let outcome = engine.advance(session, on: event)
      note(event, from: session, to: outcome.session, &result)
      session = outcome.session
      pending = outcome.effects.utterances
    }
    for (number, line) in transcript.lines {
      switch line {
      case .today(let today): time = today
      case .seed(let number): seed = number
      case .given(let name, let value):
        if !Given.apply(name, value, to: &session, at: time) {
          fail(number, "Nothing is known of “given: \(name)”.")
        }
      case .open(let name): happen(.opened(name), at: number)
      case .says(let text): happen(.said(text), at: number)
      case .hears, .hearsBeginning, .hearsDrawn:
        guard !pending.isEmpty else {
          fail(number, "The coach said nothing more here.")
          break
        }
        let said = pending.removeFirst()
        if let problem = mismatch(line, said) { fail(number, problem) }
      }
      if !result.diagnostics.isEmpty { return result }
    }
    if let missed = pending.first {
      fail(transcript.lines.last?.number ?? 1, "The coach also said: \(missed.text)")
    }
    return result
  }

  private func mismatch(_ line: Transcript.Line, _ said: Utterance) -> String? {
    // The options of a form follow from the data; a transcript gives the question alone.
    let first = said.kind == .form ? String(said.text.prefix { $0 != "\n" }) : said.text
    let shown = first.split(separator: "\n").joined(separator: " ")
    switch line {
    case .hears(let wanted): return shown == wanted ? nil : "The coach said: \(shown)"
    case .hearsBeginning(let wanted):
      return shown.hasPrefix(wanted) ? nil : "The coach said: \(shown)"
    case .hearsDrawn(let words):
      guard let id = said.question,
        let question = engine.library.questions.first(where: { $0.id == id })
      else { return "No question of the banks came, but: \(shown)" }
      let tags = [
        question.behaviour.rawValue, question.stage.rawValue, question.practice.rawValue,
        question.level.rawValue, question.phase.rawValue,
      ]
      let missing = words.filter { !tags.contains($0) }
      return missing.isEmpty ? nil : "\(id) is not of \(missing.joined(separator: ", "))."
    default: return nil
    }
  }

  /// Notes what an answer will be heard as, and the way it takes.
  private func note(
    _ event: Event, from session: Session, to after: Session, _ result: inout Result
  ) {
    guard case .said(let text) = event.kind, session.awaiting == nil,
      let frame = session.frames.last, let machine = engine.machine(of: frame.conversation),
      let prompt = machine.step(frame.configuration.step)?.prompt,
      text == "/skip" || !engine.isAside(text)
    else { return }
    guard text != "/skip" else {
      result.transitions.insert(
        Transition(conversation: frame.conversation, step: frame.configuration.step, rule: nil))
      return
    }
    let form = frame.configuration.followUp == nil ? prompt.form : .open
    let facts = engine.facts(in: text, as: form)
    for fact in facts where fact.name.hasPrefix("cue.") {
      result.cues.insert(String(fact.name.dropFirst(4)))
    }
    result.transitions.insert(
      Transition(
        conversation: frame.conversation, step: frame.configuration.step,
        rule: after.turn == session.turn ? nil : after.lastRule))
  }
}
