import QuestionChecker

extension Turn {
  /// Takes an answer to the open question.
  mutating func answer(_ text: String) {
    guard var frame = session.frames.last, let machine = engine.machines[frame.conversation],
      let step = machine.step(frame.configuration.step), let prompt = step.prompt
    else { return }
    let isFollowUp = frame.configuration.followUp != nil
    let form = isFollowUp ? Form.open : prompt.form
    let reading = read(text, as: form)
    if form == .menu, layAnew(text, chosen: reading.answer) { return }
    if form == .menu, case .option(let id)? = reading.answer {
      session.frames.removeLast()
      begin(id)
      return
    }
    if reading.answer == nil, form.isClosed {
      let reaction = machine.react(to: reading.facts, in: frame.configuration)
      if reaction.rule == nil {
        askUnclear(frame, step, reaction)
        return
      }
    }
    if let question = frame.question {
      frame.remember(question)
    }
    frame.isAnswered = frame.isAnswered || frame.conversation != "menu"
    frame.lastAnswered = step.id
    session.frames[session.frames.count - 1] = frame
    record(text, reading, at: step, isFollowUp: isFollowUp)
    if !form.isClosed { noteGiven(text, at: step, isFollowUp: isFollowUp) }
    if let answer = reading.answer, let slot = step.slot, !isFollowUp {
      session.frames[session.frames.count - 1].configuration.choose([answer.option], for: slot)
    }
    if let draft = reading.draft, let slot = step.slot, !isFollowUp {
      session.frames[session.frames.count - 1].configuration.choose(draft.options, for: slot)
    }
    let outcome = machine.react(
      to: reading.facts, in: session.frames[session.frames.count - 1].configuration)
    session.lastRule = outcome.rule
    let mirrors =
      step.reflects && form == .open && !reading.isHeavy
      && (outcome.rule == nil || outcome.onlyLeadsOn)
    follow(outcome, reflecting: mirrors ? text : nil)
  }

  /// Asks a form once more whose answer was not understood; the second time it goes on.
  private mutating func askUnclear(_ frame: Frame, _ step: Step, _ reaction: Reaction) {
    let mark = Fact.fired("unclear." + step.id)
    guard frame.configuration.facts.contains(mark) else {
      session.frames[session.frames.count - 1].configuration.facts.insert(mark)
      say("unclear")
      askAgain()
      return
    }
    if let question = frame.question {
      session.frames[session.frames.count - 1].remember(question)
    }
    follow(reaction)
  }

  /// An answer as facts.
  struct Reading {
    var facts: Set<Fact>
    var answer: FormAnswer?
    /// What the checker says of a drafted question.
    var draft: DraftReading?
    /// A feeling, a loss or blame of oneself was heard: nothing is mirrored then.
    var isHeavy: Bool
  }

  /// Reads an answer as its form wants.
  ///
  /// The answer of a form is not searched for cues; one that is no answer to the form is, so that
  /// "I am too upset for this" reaches the rule that listens for it.
  func read(_ text: String, as form: Form) -> Reading {
    let heard = event.kind == .said(text) ? heard : engine.listener.hear(text)
    let isHeavy = ["feeling", "loss", "attacked-self"].contains { heard.contains($0) }
    switch form {
    case .open: return Reading(facts: heard.facts, isHeavy: isHeavy)
    case .text: return Reading(facts: [], isHeavy: true)
    case .draft:
      let draft = DraftReading(text, by: engine.checker)
      return Reading(facts: draft.facts.union(heard.facts), draft: draft, isHeavy: true)
    case .choice, .consent, .rating, .weekTime, .menu:
      let answer =
        form == .menu ? readMenu(text) : FormReader.read(text, as: form, places: library.places)
      let facts = answer.map { Set([$0.fact]) } ?? heard.facts.union([.answer("unclear")])
      return Reading(facts: facts, answer: answer, isHeavy: true)
    }
  }

  /// Changes the last answer where the message corrects it: "no, I meant Tuesday".
  mutating func correct(_ text: String) -> Bool {
    guard let rest = FormReader.correction(in: text), let frame = session.frames.last,
      let last = frame.lastAnswered, last != frame.configuration.step,
      let machine = engine.machines[frame.conversation], let step = machine.step(last),
      let prompt = step.prompt
    else { return false }
    let reading = read(rest, as: prompt.form)
    if prompt.form.isClosed {
      guard let answer = reading.answer, leads(reading, from: last, in: frame, machine) else {
        return false
      }
      if let slot = step.slot {
        session.frames[session.frames.count - 1].configuration.choose([answer.option], for: slot)
      }
    }
    record(rest, reading, at: step, isFollowUp: false)
    if let given = session.given.lastIndex(where: {
      ($0.conversation, $0.step, $0.run, $0.isFollowUp)
        == (frame.conversation, last, frame.begun, false)
    }) {
      session.given[given].text = rest
    }
    say("corrected", ["value": Self.quoted(rest)])
    return true
  }
}

extension Turn {
  /// Whether the corrected answer would have led to the question that is open now.
  ///
  /// One that would have led elsewhere is not changed behind the person's back: /back is for that.
  private func leads(
    _ reading: Reading, from step: Step.ID, in frame: Frame, _ machine: Machine
  ) -> Bool {
    guard let past = frame.past.last(where: { $0.configuration.step == step }) else { return false }
    guard case .ask(let now) = machine.react(to: reading.facts, in: past.configuration).outcome
    else { return false }
    return now.step == frame.configuration.step
  }
}

extension Form {
  /// True where only certain answers make sense.
  package var isClosed: Bool {
    switch self {
    case .choice, .consent, .rating, .weekTime, .menu: true
    case .open, .text, .draft: false
    }
  }
}

extension FormAnswer {
  /// The name of the option, as guards have it.
  var option: String { String(fact.name.dropFirst("answer.".count)) }
}

extension DraftReading {
  /// What the checker said, as options of the slot the draft is kept in.
  var options: [String] { facts.map { String($0.name.dropFirst("draft.".count)) } }
}
