import QuestionChecker

extension Turn {
  /// Does what a command asks; the open question comes again, once, where the talk goes on.
  mutating func obey(_ command: Command) {
    switch command {
    case .help:
      say("help")
      askAgain()
    case .why:
      explain()
      askAgain()
    case .again: for utterance in session.lastUtterances { effects.append(.say(utterance)) }
    case .skip: skip()
    case .back: back()
    case .pause:
      say(session.frames.isEmpty ? "nothing-open" : "paused")
      effects.append(.end)
    case .stop:
      say("stopped")
      stop()
    case .menu: talk("")
    case .talk(let name): talk(name)
    case .check(let draft): check(draft)
    case .radar:
      effects.append(.radar)
      lookAt("radar", isEmpty: session.notebook.ratings.isEmpty)
    case .mirror:
      effects.append(.mirror)
      lookAt("mirror", isEmpty: session.notebook.brought.isEmpty)
    case .export:
      effects.append(.export)
      askAgain()
    case .forget:
      session.awaiting = .forget
      say("forget-confirm")
    case .revise: beginRevision()
    case .thanks: say("thanked")
    case .greeting:
      say("greeted")
      if session.frames.isEmpty { begin("menu") } else { askAgain() }
    }
  }

  /// Asks what the person sees in what is shown; the conversation that is open waits for it.
  private mutating func lookAt(_ conversation: Conversation.ID, isEmpty: Bool) {
    // Where the ratings are given the question comes by itself.
    let isAsked = session.frames.contains {
      $0.conversation == conversation || $0.conversation == "self-assessment"
    }
    guard !isEmpty, !isAsked, engine.machines[conversation] != nil,
      session.frames.count < Self.deepest
    else {
      askAgain()
      return
    }
    if session.frames.last?.conversation == "menu" { session.frames.removeLast() }
    begin(conversation)
  }

  mutating func confirmForget(_ text: String) {
    if CommandReader.fold(text) == "forget" {
      say("forgotten")
      effects.append(.forget)
      effects.append(.end)
      session = Session()
    } else {
      say("forget-not")
      askAgain()
    }
  }

  /// Leaves a question unanswered.
  mutating func skip() {
    guard let frame = session.frames.last, let machine = engine.machines[frame.conversation] else {
      say("nothing-open")
      return
    }
    if let question = frame.question {
      session.frames[session.frames.count - 1].remember(question)
    }
    follow(machine.skip(frame.configuration))
  }

  /// Goes back to the question before, whose answer can then be given anew.
  private mutating func back() {
    guard let past = session.frames.last?.past.last else {
      // From the first question of a conversation the way back leads to the one that waits.
      if session.frames.count > 1 {
        session.frames.removeLast()
      } else {
        say("nothing-before")
      }
      askAgain()
      return
    }
    let index = session.frames.count - 1
    session.frames[index].past.removeLast()
    session.frames[index].configuration = past.configuration
    session.frames[index].question = past.question
    askAgain()
  }

  /// Holds another conversation; the one that is open waits for it.
  private mutating func talk(_ name: String) {
    if session.frames.last?.conversation == "menu" { session.frames.removeLast() }
    guard session.frames.count < Self.deepest else {
      say("too-deep")
      askAgain()
      return
    }
    guard !name.isEmpty, let id = conversation(named: name) else {
      if !name.isEmpty { say("unknown-conversation", ["name": Self.quoted(name)]) }
      begin("menu")
      return
    }
    begin(id)
  }

  private func conversation(named name: String) -> Conversation.ID? {
    engine.conversations[CommandReader.fold(name)]
  }

  /// Checks a draft aside; it is kept for the mirror alone.
  private mutating func check(_ draft: String) {
    guard !draft.isEmpty else {
      talk("draft")
      return
    }
    let reading = DraftReading(draft, by: engine.checker)
    if !reading.facts.contains(Fact("draft.no-question")) {
      session.notebook.bring(draft, at: event.time)
    }
    let id =
      if reading.facts.contains(Fact("draft.no-question")) {
        "check-no-question"
      } else if reading.facts.contains(Fact("draft.clean")) {
        "check-clean"
      } else {
        reading.slots["suggestion"] == nil ? "check-flagged" : "check-suggested"
      }
    say(id, reading.slots.mapValues(Self.quoted))
    askAgain()
  }

  /// Tells why the open question came.
  private mutating func explain() {
    guard let trace = session.lastTrace, !session.frames.isEmpty else {
      say("why-nothing")
      return
    }
    if let rule = trace.rule {
      let meaning = trace.because.compactMap { fact in
        library.cues.first { Fact.cue($0.id) == fact }?.meaning
      }.first
      say(meaning == nil ? "why-choice" : "why-cue", ["meaning": meaning ?? "", "rule": rule])
    } else if let id = trace.question, let question = engine.bank.question(id) {
      say(
        trace.lastAsked == nil ? "why-drawn" : "why-drawn-again",
        [
          "pool": String(trace.pool ?? 1),
          "behaviour": library.texts["behaviour." + question.behaviour.rawValue]?
            .first?.filled { _ in nil } ?? question.behaviour.rawValue,
          "source": question.source.compactMap { library.sources[$0] }.first ?? "",
        ])
    } else {
      say(
        "why-step", ["title": library.conversations[trace.conversation]?.title ?? ""])
    }
  }
}
