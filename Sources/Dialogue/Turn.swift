import QuestionChecker

/// One event being worked through: the session as it changes, and what is to be said.
struct Turn {
  let engine: DialogueEngine
  let event: Event
  var session: Session
  var effects: [Effect] = []
  /// What is heard in the message, whatever becomes of it.
  let heard: Heard

  init(engine: DialogueEngine, session: Session, event: Event) {
    self.engine = engine
    self.session = session
    self.event = event
    heard = if case .said(let text) = event.kind { engine.listener.hear(text) } else { Heard() }
  }

  var library: Library { engine.library }

  mutating func run() {
    session.turn += 1
    session.lastRule = nil
    let before = session.lastUtterances
    switch event.kind {
    case .opened(let name):
      awaitNothing()
      open(name)
    case .promptDue:
      awaitNothing()
      openPrompt()
    case .tookUp(let question):
      awaitNothing()
      session.takenUp = question
      openPrompt()
    case .changed(let change): set(change)
    case .said(let text): hear(text)
    case .invited(let invitation): session.notebook.invitations.append(invitation)
    case .viewed(let view): session.notebook.takeIn(view)
    }
    session.lastSeen = event.time
    let said = effects.utterances
    session.lastUtterances = said.isEmpty ? before : said
  }

  /// Whatever is asked anew, the next message answers that, and nothing that was asked before.
  private mutating func awaitNothing() {
    session.awaiting = nil
    session.revising = nil
  }

  private mutating func hear(_ text: String) {
    if session.awaiting == .forget {
      session.awaiting = nil
      confirmForget(text)
    } else if session.awaiting != nil {
      hearRevision(text)
    } else if let command = command(in: text) {
      obey(command)
    } else if session.frames.isEmpty {
      choose(text)
    } else if let aside = aside(in: text) {
      let wording = next(of: "aside." + aside.cue) % max(aside.say.count, 1)
      say(Array(aside.say[wording...].prefix(1)))
      answersBesides(aside.cue, text) ? answer(text) : askAgain()
    } else if correct(text) {
      askAgain()
    } else if !isClosed, Self.isMarks(text) {
      // "?" asks what was meant, "-" leaves the question out; neither is kept as an answer.
      text.utf8.contains(UInt8(ascii: "?")) ? askAgain() : skip()
    } else if namesMinutes(text) {
      say("minutes")
      askAgain()
    } else if choosesFromNothing(text) {
      say("no-list")
      askAgain()
    } else {
      answer(text)
    }
  }

  /// A bare number where nothing was numbered: said once, then it is an answer like any other.
  private mutating func choosesFromNothing(_ text: String) -> Bool {
    // Most answers begin with a letter, and cost no more than a look at it.
    guard openForm == .open, !text.utf8.contains(where: { 97...122 ~= $0 | 0x20 }) else {
      return false
    }
    let words = AnswerWords(text).words
    guard words.count == 1, words[0].utf8.count <= 2,
      words[0].utf8.allSatisfy({ 48...57 ~= $0 }), let frame = session.frames.last,
      // "How many were there?" is answered by a number.
      !(frame.question?.text.lowercased().contains("how ") ?? true)
    else { return false }
    return session.frames[session.frames.count - 1].configuration.facts
      .insert(.fired("no-list." + frame.configuration.step)).inserted
  }

  /// What the coach says of itself, where it was asked; a long answer that mentions it is not that.
  private func aside(in text: String) -> (cue: Cue.ID, say: [Template])? {
    guard text.utf8.count < 200 else { return nil }
    // "What do you think of Thursdays?" as a draft is put to somebody else.
    let others: Set<Cue.ID> = isDrafting ? ["asks-coach-opinion"] : []
    return library.asides.keys.sorted().first { heard.contains($0) && !others.contains($0) }
      .flatMap { cue in library.asides[cue].map { (cue, $0) } }
  }

  /// Whether a message answers as well as it asks.
  ///
  /// "The desk. I can sit there. Is that a good idea?" does.
  private func answersBesides(_ cue: Cue.ID, _ text: String) -> Bool {
    guard let asked = heard.words[cue], let form = openForm else { return false }
    if form.isClosed {
      return FormReader.read(
        text, as: form, places: library.places, offers: form == .menu ? selection : [])
        != nil
    }
    let read = Text(utterance: text)
    return read.sentences.contains { sentence in
      sentence.end != .question && !sentence.range.overlaps(asked)
        && sentence.tokens.count { read.words[$0].isWord && !read.words[$0].has(.functionWord) }
          >= 2
    }
  }

  /// The form of the open question.
  private var openForm: Form? {
    guard let frame = session.frames.last else { return nil }
    guard frame.configuration.followUp == nil else { return .open }
    return engine.machines[frame.conversation]?.step(frame.configuration.step)?.prompt?.form
  }

  /// Whether the open question asks for the wording of a question.
  private var isDrafting: Bool { openForm == .draft }

  private var isClosed: Bool { openForm?.isClosed ?? false }

  /// A command, where the message is no answer: what is open can be answered with thanks, and who
  /// is not known yet is welcomed, whatever they say first.
  private func command(in text: String) -> Command? {
    guard let command = engine.commands.read(text), !namesOption(text) else { return nil }
    switch command {
    case .thanks: return session.frames.isEmpty && session.welcomed != nil ? command : nil
    case .greeting: return session.welcomed == nil ? nil : command
    default: return command
    }
  }

  /// Whether a message is an option of the open choice, word for word: "something else".
  private func namesOption(_ text: String) -> Bool {
    let options: [ChoiceOption]
    switch openForm {
    case .choice(let listed): options = listed
    case .menu: options = selection.filter { $0.id == Self.everything }
    default: return false
    }
    guard !text.contains("/") else { return false }
    let words = AnswerWords(text).words
    return options.contains { option in
      ([option.label] + option.words).contains { AnswerWords($0).words == words }
    }
  }

  /// Whether a message holds nothing but marks and space.
  static func isMarks(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .dashPunctuation, .otherPunctuation, .openPunctuation, .closePunctuation,
        .connectorPunctuation, .spaceSeparator, .control, .mathSymbol:
        true
      default: scalar.properties.isDefaultIgnorableCodePoint
      }
    }
  }

  /// Whether a message only says how many minutes there are: "I've got two minutes".
  private func namesMinutes(_ text: String) -> Bool {
    let words = AnswerWords(text).words
    guard openForm != .menu, openForm != .weekTime, openForm != .draft, words.count <= 8,
      words.contains(where: { ["got", "have", "ive", "only", "just"].contains($0) }),
      let last = words.last(where: { !["now", "today", "left", "max", "only"].contains($0) })
    else { return false }
    return ["minute", "minutes", "min", "mins"].contains(last)
      && MinutesReader.read(words) != nil && !heard.contains("no-time")
  }

  /// Starts where the person left, else with what is due, else with the menu.
  private mutating func open(_ name: Conversation.ID?) {
    dropUnknownFrames()
    // A menu that was left is nothing to pick up: what is due now comes before it.
    if session.frames.count == 1, session.frames[0].conversation == "menu" {
      session.frames.removeAll()
    }
    if let name {
      obey(.talk(name))
    } else if !session.frames.isEmpty {
      say("picked-up")
      askAgain()
    } else if session.welcomed == nil {
      begin("welcome")
    } else if session.isReflectionDue(time: event.time, offset: event.offset) {
      begin(due)
    } else {
      begin("menu")
    }
  }

  /// Begins the weekly reflection, or picks up what is open; one that was never answered starts anew.
  private mutating func openPrompt() {
    dropUnknownFrames()
    if let frame = session.frames.last, frame.conversation == "menu" || !frame.isAnswered {
      session.frames.removeLast()
    }
    if session.welcomed == nil {
      begin("welcome")
    } else if session.frames.isEmpty {
      begin(session.takenUp == nil ? due : "weekly")
    } else {
      say("picked-up")
      askAgain()
    }
  }

  private mutating func set(_ change: Event.SettingsChange) {
    switch change {
    case .focus(let behaviour): session.settings.focus = behaviour
    case .rhythm(let weekday, let minute, let weeks):
      session.settings.weekday = weekday
      session.settings.minute = minute
      session.settings.rhythm = weeks
    }
  }

  /// Leaves conversations that new content no longer holds, and says so.
  private mutating func dropUnknownFrames() {
    guard session.contentVersion != library.version else { return }
    session.contentVersion = library.version
    func isKnown(_ frame: Frame) -> Bool {
      guard let machine = engine.machines[frame.conversation],
        let step = machine.step(frame.configuration.step), step.prompt != nil
      else { return false }
      return frame.configuration.followUp.map { machine.rule($0, at: step.id) != nil } ?? true
    }
    let lost = session.frames.first { !isKnown($0) }
    guard let lost else { return }
    session.frames.removeAll()
    say("content-changed", ["title": library.conversations[lost.conversation]?.title ?? ""])
    if library.conversations[lost.conversation] != nil { begin(lost.conversation) }
  }

  /// Reads a message that comes when nothing is open: a choice from the menu, or the menu.
  private mutating func choose(_ text: String) {
    if session.welcomed == nil {
      begin("welcome")
      return
    }
    // "Thanks, I will try that": goodbye, unless it names something as well.
    let words = AnswerWords(text).words
    if let first = words.first, ["thanks", "thank", "cheers"].contains(first), words.count > 1,
      FormReader.read(text, as: .menu, offers: offers) == nil
    {
      say("thanked")
      return
    }
    begin("menu", isSilent: true)
    answer(text)
  }
}
