import Dialogue

extension Visit {
  /// What is written where nobody else reads.
  mutating func hearPrivately(_ text: String) throws {
    if hearMet(text) { return }
    let words = CommandReader.fold(text)
    if try hearShare(text, words) { return }
    if try hearService(text, words) { return }
    noteAnswer()
    try talk(.said(text))
  }

  /// The answer to whether one met one's neighbour; false if it is something else.
  ///
  /// It is thanked for and not kept: nobody is to be asked about it.
  private mutating func hearMet(_ text: String) -> Bool {
    guard subscriber.metAsked != nil else { return false }
    // Whatever else is said, what comes after it is no answer to that.
    subscriber.metAsked = nil
    let words = ["yes", "y", "yes we did", "we did", "no", "n", "not yet", "no we did not"]
    guard words.contains(CommandReader.fold(text)) else { return false }
    answer("chat.met-thanks")
    return true
  }

  /// A command in a place that others share, whose answer only the asker sees.
  mutating func hearCommand(_ text: String) throws {
    let words = ServiceWord(text)
    if case .room(let rest) = words {
      try hearRoom(rest)
    } else if let draft = Self.draft(in: text) {
      if draft.isEmpty { answer("chat.check-what") } else { check(draft, isOwn: true) }
    } else if text.utf8.allSatisfy({ $0 == 0x20 }) || words == .help {
      answer("chat.help")
    } else if words == .privacy {
      answer("chat.privacy")
    } else if try hearShare(text, CommandReader.fold(text)) {
    } else if try hearService(text, CommandReader.fold(text)) {
    } else {
      noteAnswer()
      try talk(.said("/" + text))
    }
  }

  /// What is said to the coach where everyone reads.
  mutating func hearPublicly(_ text: String) throws {
    if arrival.isAnsweredOnly {
      // Nothing is promised that can't be kept.
      answer(ServiceWord(text) == .privacy ? "chat.privacy" : "chat.answers-only")
    } else if Self.draft(in: text) != nil {
      answer("chat.check-public")
    } else {
      try hearRoom(text)
    }
  }

  /// What follows in `check: How did it go?`, if it is that.
  private static func draft(in text: String) -> String? {
    guard case .check(let draft)? = DialogueEngine.checkCommand(in: text) else { return nil }
    return draft
  }

  /// Checks a draft where only the asker reads what comes back.
  mutating func check(_ draft: String, isOwn: Bool) {
    guard isOwn else { return answer("chat.check-other") }
    guard arrival.room.audience != .everyone || isPersonal else {
      return answer("chat.check-public")
    }
    let said = desk.engine.check(draft, at: time).map(\.text)
    outcome.messages.append(OutgoingMessage(room: arrival.room, paragraphs: said))
  }

  /// Words about the service itself; false if they are something else.
  private mutating func hearService(_ text: String, _ words: String) throws -> Bool {
    guard let word = ServiceWord(text, words) else { return false }
    switch word {
    case .start: try start()
    case .unsubscribe: unsubscribe()
    case .help: answer("chat.help")
    case .privacy: answer("chat.privacy")
    case .focus(let name): try focus(name)
    case .schedule(let words): return try schedule(words)
    case .neighbour(let on): neighbour(isOn: on)
    case .notWith(let name): exclude(name)
    case .answerRoom: return try answerRoom(subscriber.rooms.last)
    case .room: return false
    }
    return true
  }

  /// Takes up the question a room was asked; false where there is none.
  mutating func answerRoom(_ room: Room?) throws -> Bool {
    guard let question = subscriber.question(of: room) else { return false }
    try talk(.tookUp(question))
    return true
  }

  private mutating func focus(_ name: String) throws {
    if ["all", "any", "none", "each"].contains(name) {
      try change(.focus(nil))
      answer("chat.focus-any")
    } else if let behaviour = Behaviour(rawValue: name.replacingBlanks) {
      try change(.focus(behaviour))
      answer("chat.focus", ["behaviour": desk.text("behaviour." + behaviour.rawValue)])
    } else {
      answer("chat.focus-unclear")
    }
  }

  /// Changes a setting of the talk, silently.
  mutating func change(_ change: Event.SettingsChange) throws {
    try talk(.changed(change))
  }

  /// A word from the person ends the wait for an answer to the prompt.
  mutating func noteAnswer() {
    subscriber.prompt?.isAnswered = true
    subscriber.schedule?.unanswered = 0
  }
}

extension String {
  /// `self discipline` is `self-discipline`.
  fileprivate var replacingBlanks: String {
    split(separator: " ").joined(separator: "-")
  }
}
