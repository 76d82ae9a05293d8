import QuestionChecker

extension Turn {
  /// Keeps an answer: in the conversation, in the notebook, as a setting.
  mutating func record(_ text: String, _ reading: Reading, at step: Step, isFollowUp: Bool) {
    let index = session.frames.count - 1
    if let slot = step.slot {
      let before = isFollowUp ? session.frames[index].answers[slot] : nil
      session.frames[index].answers[slot] = before.map { $0 + "\n" + text } ?? text
    }
    if let draft = reading.draft {
      session.frames[index].answers.merge(draft.slots) { $1 }
      if !isFollowUp, !draft.facts.contains(Fact("draft.no-question")) {
        session.notebook.bring(
          draft.slots["line"] ?? text, at: event.time, run: session.frames[index].begun,
          step: step.id)
      }
    }
    if let keep = step.keep, reading.answer != .unrated, !isFollowUp {
      keepInNotebook(label(of: reading, at: step) ?? text, as: keep, at: step, reading)
    }
    if let practice = step.rates { rate(practice, text, reading, isFollowUp: isFollowUp) }
    if let setting = step.set, let answer = reading.answer, !isFollowUp {
      change(setting, to: answer)
    } else if step.set == .unit, !isFollowUp {
      session.settings.unit =
        Place.named(in: text, among: library.places)?.id
        ?? session.settings.unit
    }
  }

  /// Keeps what was answered in a weekly reflection, to be changed later.
  mutating func noteGiven(_ text: String, at step: Step, isFollowUp: Bool) {
    guard let frame = session.frames.last, let question = frame.question,
      let reflection = session.frames.first(where: isReflection)
    else { return }
    session.note(
      GivenAnswer(
        turn: session.turn, question: question.text, text: text, conversation: frame.conversation,
        step: step.id, run: frame.begun, reflection: reflection.begun, isFollowUp: isFollowUp))
  }

  /// What the option of a choice says: "2" would mean nothing when it is read back.
  private func label(of reading: Reading, at step: Step) -> String? {
    guard case .option(let id)? = reading.answer, case .choice(let options)? = step.prompt?.form
    else { return nil }
    return options.first { $0.id == id }?.label
  }

  /// Keeps a rating, or what is told about it as its example; one given anew replaces the first.
  private mutating func rate(
    _ practice: Practice, _ text: String, _ reading: Reading, isFollowUp: Bool
  ) {
    let begun = session.frames[session.frames.count - 1].begun
    func isOfToday(_ rating: Notebook.Rating) -> Bool {
      rating.practice == practice && rating.time >= begun
    }
    if isFollowUp {
      if let last = session.notebook.ratings.lastIndex(where: isOfToday) {
        session.notebook.ratings[last].example = text
      }
      return
    }
    session.notebook.ratings.removeAll(where: isOfToday)
    if case .rating(let value)? = reading.answer {
      session.notebook.ratings.append(
        Notebook.Rating(practice: practice, value: value, time: event.time))
    }
  }

  private mutating func keepInNotebook(
    _ text: String, as keep: Keep, at step: Step, _ reading: Reading
  ) {
    let frame = session.frames[session.frames.count - 1]
    let open = session.notebook.plans.lastIndex { $0.state == .open }
    switch keep {
    case .plan:
      let parts = IfThenPlan(text)
      guard parts.isPlan else { return }
      // The same plan once more is kept, with all that was told of it.
      if let open, session.notebook.plans[open].since != frame.begun,
        CommandReader.fold(session.notebook.plans[open].text) == CommandReader.fold(text)
      {
        return
      }
      if let open, session.notebook.plans[open].since != frame.begun {
        session.notebook.plans[open].end(as: .closed, at: event.time)
      }
      session.notebook.plans.removeAll { $0.since == frame.begun && $0.state == .open }
      var plan = Notebook.Plan(text: text, since: frame.begun)
      (plan.cue, plan.action) = (parts.cue, parts.action)
      session.notebook.plans.append(plan)
    case .planCue: if let open { session.notebook.plans[open].add(cue: text) }
    case .planAction: if let open { session.notebook.plans[open].add(action: text) }
    case .planOutcome:
      if let open {
        session.notebook.plans[open].report(text, at: event.time, run: frame.begun)
        if reading.facts.contains(.cue("not-done")) { session.notebook.plans[open].missed += 1 }
      }
    case .planLearned: if let open { session.notebook.plans[open].learn(text, run: frame.begun) }
    case .rehearsal: if let open { session.notebook.plans[open].rehearsal = text }
    case .takeaway, .conditions, .question, .promise, .request, .note:
      session.notebook.entries.removeAll {
        $0.run == frame.begun && $0.step == step.id && $0.conversation == frame.conversation
      }
      guard isKept(text, as: keep, reading) else { return }
      session.notebook.entries.append(
        Notebook.Entry(
          kind: keep, text: text, time: event.time, conversation: frame.conversation,
          step: step.id, run: frame.begun))
    }
  }

  /// Whether an answer is one to keep as that.
  func isKept(_ text: String, as keep: Keep, _ reading: Reading) -> Bool {
    !isRefusal(text, reading)
      && (![.promise, .request].contains(keep) || !isFeeling(reading))
      && (keep != .question || !reading.facts.contains(Fact("draft.no-question")))
  }

  /// Whether an answer only says that there is none: it would be read back as the person's words.
  private func isRefusal(_ text: String, _ reading: Reading) -> Bool {
    let isNone = ["dont-know", "no-time"].contains { reading.facts.contains(.cue($0)) }
    return isNone && AnswerWords(text).words.count <= 6
  }

  /// Whether a feeling was heard: to read it back as a promise would be a reproach.
  private func isFeeling(_ reading: Reading) -> Bool {
    ["feeling", "loss", "attacked-self", "worn-out"].contains {
      reading.facts.contains(.cue($0))
    }
  }

  private mutating func change(_ setting: Setting, to answer: FormAnswer) {
    switch (setting, answer) {
    case (.focus, .option(let id)): session.settings.focus = Behaviour(rawValue: id)
    case (.unit, .option(let id)): session.settings.unit = id
    case (.rhythm, .option(let id)):
      session.settings.rhythm =
        ["weekly": 1, "fortnightly": 2, "monthly": 4, "rest": 0][id] ?? session.settings.rhythm
      noteRest()
    case (.weekTime, .weekTime(let weekday, let minute)):
      if let weekday { session.settings.weekday = weekday }
      if let minute { session.settings.minute = minute }
    case (.weekTime, .never):
      session.settings.rhythm = 0
      noteRest()
    case (.plan, .option(let id)):
      guard let open = session.notebook.plans.lastIndex(where: { $0.state == .open }) else {
        return
      }
      if id == "drop" { session.notebook.plans[open].end(as: .dropped, at: event.time) }
      if id == "change" { session.notebook.plans[open].end(as: .closed, at: event.time) }
    case (.promise, .option(let id)): tellBack(id, .promise)
    case (.request, .option(let id)): tellBack(id, .request)
    default: break
    }
  }

  /// Notes from when to when the person rests, so that those weeks are not counted as missed.
  private mutating func noteRest() {
    let isResting = session.settings.rhythm == 0
    let last = session.rests.indices.last
    if let last, session.rests[last].until == nil {
      if !isResting { session.rests[last].until = event.time }
    } else if isResting {
      session.rests.append(Rest(from: event.time))
    }
  }

  /// Closes what is open of a kind, or leaves it open where the answer is given anew.
  private mutating func tellBack(_ id: String, _ kind: Keep) {
    let begun = session.frames[session.frames.count - 1].begun
    for index in session.notebook.entries.indices
    where session.notebook.entries[index].kind == kind {
      if let told = session.notebook.entries[index].toldBack, told >= begun {
        session.notebook.entries[index].toldBack = nil
      }
    }
    guard id == "told" || (kind == .request && id == "dropped"),
      let open = session.notebook.entries.lastIndex(where: { $0.isOpen(kind) })
    else { return }
    session.notebook.entries[open].toldBack = event.time
  }
}

extension Step {
  /// The practice a rating of this step is about: its slot is named `rating-` and the practice.
  fileprivate var rates: Practice? {
    guard prompt?.form == .rating, let slot, slot.hasPrefix("rating-") else { return nil }
    return Practice(rawValue: String(slot.dropFirst("rating-".count)))
  }
}

extension Notebook.Plan {
  mutating func add(cue words: String) {
    cue = words
    text += " – " + words
  }

  mutating func add(action words: String) {
    action = words
    text += " – " + words
  }
}
