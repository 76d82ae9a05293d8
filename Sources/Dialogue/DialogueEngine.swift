import QuestionChecker

/// Decides what to say next: a session and an event in, a new session and effects out.
///
/// It reads no clock and no chance but the event's, so that the same events give the same
/// transcript on any machine.
package struct DialogueEngine: Sendable {
  package let library: Library
  package let checker: QuestionChecker
  /// Whom to turn to when coaching stops, a line each.
  package let contacts: [String]
  let listener: Listener
  let commands: CommandReader
  let bank: QuestionBank
  let machines: [Conversation.ID: Machine]
  /// Conversations by what they are called: their ids and titles, else the lines of the menu.
  let conversations: [String: Conversation.ID]

  package init(library: Library, checker: QuestionChecker, contacts: [String]) {
    self.library = library
    self.checker = checker
    self.contacts = contacts
    listener = Listener(cues: library.cues)
    commands = CommandReader(
      phrases: library.commandPhrases,
      conversations: library.conversations.values.reduce(into: [:]) { names, conversation in
        names[conversation.id] = conversation.id
        names[conversation.title] = conversation.id
      })
    bank = QuestionBank(library.questions)
    machines = library.machines()
    let known = library.order.compactMap { library.conversations[$0] }
    let names = known.flatMap { [($0.id, $0.id), ($0.title, $0.id)] }
    let offers = known.compactMap { known in known.offer.map { ($0, known.id) } }
    conversations = Dictionary(
      (names + offers).map { (CommandReader.fold($0), $1) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// What one event comes to.
  package struct Outcome: Sendable {
    package var session: Session
    package var effects: [Effect]
    /// What the log keeps of the event; a turn of danger is kept as a stop.
    package var record: Event
    /// What the log keeps of what was said; after danger, what a stop would have said.
    package var transcript: [Utterance]
  }

  /// Moves a session on by one event.
  package func advance(_ session: Session, on event: Event) -> Outcome {
    var turn = Turn(engine: self, session: session, event: event)
    if case .said = event.kind, Self.dangerCues.contains(where: { turn.heard.contains($0) }) {
      return stopForDanger(session, on: event)
    }
    turn.run()
    return Outcome(
      session: turn.session, effects: turn.effects, record: event,
      transcript: turn.effects.utterances)
  }

  /// Cues at which coaching stops; the safety text is all that is said.
  package static let dangerCues: [Cue.ID] = [
    "danger-self", "danger-others", "abuse", "harassment",
  ]

  /// Texts that the library must hold.
  package static let textIDs: [String] =
    [
      "help", "picked-up", "content-changed", "until-next", "unclear", "corrected", "paused",
      "stopped", "nothing-open", "nothing-before", "too-deep", "unknown-conversation", "danger",
      "forget-confirm", "forget-not", "forgotten", "check-no-question", "check-clean",
      "check-flagged", "check-suggested", "why-cue", "why-choice", "why-drawn", "why-drawn-again",
      "why-step", "why-nothing", "thanked", "greeted", "resumed", "minutes", "no-list",
      "revise-none", "revise-which", "revise-words", "revise-left", "revised",
    ] + ServiceTexts.ids
    + Behaviour.allCases.flatMap { ["behaviour." + $0.rawValue, "about." + $0.rawValue] }

  package func machine(of conversation: Conversation.ID) -> Machine? { machines[conversation] }

  /// A question for a whole room to think about: light enough to be met in company.
  ///
  /// `behaviour` nil draws from any; `history` is what the room was asked before.
  package func questionForRoom(
    _ behaviour: Behaviour?, history: QuestionHistory, time: Int64, seed: UInt64
  ) -> BankQuestion? {
    bank.draw(
      Selector(
        behaviour: behaviour.map(Selector.Whose.fixed) ?? .any, stage: .what, maximumDepth: 2),
      week: behaviour ?? .humility, after: nil, history: history, time: time, seed: seed)?.question
  }

  /// How a question of the banks is put to a room.
  package func wording(of question: BankQuestion) -> String? {
    let turn = Turn(
      engine: self, session: Session(),
      event: Event(.promptDue, time: 0, zone: "UTC", offset: 0, seed: 0))
    return turn.fill(question.text, [:])
  }

  /// The command that asks for a check of what follows; nil for all else.
  package static func checkCommand(in text: String) -> Command? {
    let reader = CommandReader(phrases: [:])
    for text in [text, "/" + text] {
      if case .check(let draft)? = reader.read(text) { return .check(draft) }
    }
    return nil
  }

  package func question(_ id: BankQuestion.ID) -> BankQuestion? { bank.question(id) }

  /// What the checker has to say of a draft, in the coach's words; nothing of it is kept.
  package func check(_ draft: String, at time: Int64) -> [Utterance] {
    var turn = Turn(
      engine: self, session: Session(),
      event: Event(.said("/check \(draft)"), time: time, zone: "UTC", offset: 0, seed: 0))
    turn.obey(.check(draft))
    return turn.effects.utterances
  }

  /// A text of the library, filled; empty where the library has none of that name.
  package func text(_ id: String, _ values: [String: String] = [:]) -> String {
    library.texts[id]?.first?.filled { values[$0] } ?? ""
  }

  /// Whether a message asks the coach something about itself, or commands it, instead of answering.
  package func isAside(_ text: String) -> Bool {
    // Thanks are an answer as long as a question is open.
    let command = commands.read(text)
    guard command == nil || command == .thanks else { return true }
    guard text.utf8.count < 200 else { return false }
    let heard = listener.hear(text)
    return library.asides.keys.contains { heard.contains($0) }
  }

  /// The facts of an answer, read as a form wants it; for proofs.
  package func facts(in text: String, as form: Form) -> Set<Fact> {
    let event = Event(.said(text), time: 0, zone: "UTC", offset: 0, seed: 0)
    return Turn(engine: self, session: Session(), event: event).read(text, as: form).facts
  }

  /// Stops, gives the contacts, and keeps what a plain stop would have kept, no more.
  private func stopForDanger(_ session: Session, on event: Event) -> Outcome {
    let stop = Event(
      .said("/stop"), time: event.time, zone: event.zone, offset: event.offset, seed: event.seed)
    var outcome = advance(session, on: stop)
    var turn = Turn(engine: self, session: session, event: event)
    turn.say("danger")
    outcome.effects = turn.effects + [.end]
    return outcome
  }
}

extension [Effect] {
  /// What the effects say, in order.
  package var utterances: [Utterance] {
    compactMap { if case .say(let utterance) = $0 { utterance } else { nil } }
  }
}
