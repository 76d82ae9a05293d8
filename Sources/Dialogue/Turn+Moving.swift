import QuestionChecker

extension Turn {
  /// How many conversations may wait below one that is held.
  static let deepest = 3
  /// A mirror of fewer questions is shown only where it is asked for.
  static let fewestMirrored = 10

  /// Begins a conversation on top of what is open.
  mutating func begin(_ id: Conversation.ID, isSilent: Bool = false) {
    guard let machine = engine.machines[id] else { return }
    if session.welcomed == nil { session.welcomed = event.time }
    if session.contentVersion == nil { session.contentVersion = library.version }
    session.frames.append(
      Frame(
        conversation: id,
        configuration: Configuration(step: machine.conversation.start), begun: event.time))
    follow(machine.begin(facts: notebookFacts), isSilent: isSilent)
  }

  /// Says what a reaction says, and goes where it leads.
  mutating func follow(
    _ reaction: Reaction, reflecting words: String? = nil, isSilent: Bool = false
  ) {
    guard var frame = session.frames.last else { return }
    let spoken = effects.count
    if !isSilent {
      for line in reaction.lines {
        if let text = fill(line.template, [:]) {
          effects.append(
            .say(
              Utterance(
                conversation: frame.conversation, step: line.step, kind: .statement,
                question: nil, group: nil, rule: line.rule, text: text)))
        }
      }
    }
    func stand(at configuration: Configuration) {
      frame.configuration = configuration
      session.frames[session.frames.count - 1] = frame
    }
    switch reaction.outcome {
    case .ask(let configuration):
      if let words, effects.count == spoken, let text = Reflection.of(words) {
        utter(text, kind: .statement)
      }
      stand(at: configuration)
      ask(because: reaction, isSilent: isSilent)
    case .detour(let other, let target, let configuration):
      frame.resume = target
      stand(at: configuration)
      begin(other)
    case .end(let configuration):
      stand(at: configuration)
      finish()
    case .stop(let configuration):
      stand(at: configuration)
      stop()
    }
  }

  /// Puts the question of the current configuration.
  private mutating func ask(because reaction: Reaction, isSilent: Bool) {
    guard let frame = session.frames.last, let machine = engine.machines[frame.conversation],
      let step = machine.step(frame.configuration.step)
    else { return }
    let configuration = frame.configuration
    var trace = Trace(
      conversation: frame.conversation, step: step.id, rule: reaction.rule,
      because: reaction.because)
    var text: String?
    var kind = Utterance.Kind.question
    var question: BankQuestion?
    if let id = configuration.followUp, let rule = machine.rule(id, at: step.id) {
      text = fill(rule.ask[next(of: "rule." + id) % rule.ask.count], [:])
    } else if let prompt = step.prompt {
      if prompt.form == .menu { laySelection() }
      if prompt.form != .open && prompt.form != .draft { kind = .form }
      switch prompt.wording {
      case .fixed(let wordings):
        let count = next(of: frame.conversation + "." + step.id)
        text = fill(wordings[count % wordings.count], [:])
      case .draw(let selector):
        let draw = draw(selector, at: step.id)
        question = draw?.question
        text = draw.flatMap { fill($0.question.text, [:]) }
        (trace.question, trace.lastAsked, trace.pool) = (
          draw?.question.id, draw?.lastAsked, draw?.pool
        )
      }
      text = text.map { $0 + listed(options(of: prompt.form)) }
    }
    let utterance = Utterance(
      conversation: frame.conversation, step: step.id, kind: kind, question: question?.id,
      group: question?.group, rule: configuration.followUp ?? reaction.rule, text: text ?? "")
    session.frames[session.frames.count - 1].question = utterance
    session.lastTrace = trace
    if !isSilent { effects.append(.say(utterance)) }
  }

  private mutating func draw(_ selector: Selector, at step: Step.ID) -> QuestionBank.Draw? {
    let frame = session.frames[session.frames.count - 1]
    let before = selector.after.flatMap { frame.drawn[$0] }.flatMap(engine.bank.question)
    let draw =
      takeUp(selector)
      ?? engine.bank.draw(
        selector, week: session.behaviourOfWeek, after: before, history: session.history,
        time: event.time, seed: event.seed)
    if let draw {
      session.history.lastAsked[draw.question.group] = event.time
      session.frames[session.frames.count - 1].drawn[step] = draw.question.id
    }
    return draw
  }

  /// The question a room was asked, where the person came to answer it.
  private mutating func takeUp(_ selector: Selector) -> QuestionBank.Draw? {
    guard selector.after == nil, let id = session.takenUp else { return nil }
    session.takenUp = nil
    return engine.bank.question(id).map {
      QuestionBank.Draw(question: $0, pool: 1, lastAsked: session.history.lastAsked[$0.group])
    }
  }

  /// The options of a form, as they are offered now.
  func options(of form: Form) -> [ChoiceOption] {
    switch form {
    case .choice(let options): options
    case .menu: selection
    default: []
    }
  }

  private func listed(_ options: [ChoiceOption]) -> String {
    options.enumerated().map { "\n  \($0 + 1). \($1.label)" }.joined()
  }

  /// Puts the open question once more, in the same words.
  mutating func askAgain() {
    guard let question = session.frames.last?.question else { return }
    effects.append(.say(question))
  }

  /// Ends the conversation on top; one that waits below goes on.
  mutating func finish() {
    guard let done = session.frames.popLast() else { return }
    session.finished[done.conversation, default: 0] += 1
    noteReflection(done)
    if done.conversation == "weekly" { showMirrorOfWeek() }
    guard var below = session.frames.last, let machine = engine.machines[below.conversation]
    else {
      // What is said is never met with silence.
      if done.conversation != "menu" || effects.utterances.isEmpty { say("until-next") }
      return
    }
    guard below.resume != .stay else {
      // What the person opened over it is done; that this is an older question is said.
      say("resumed", ["title": engine.library.conversations[below.conversation]?.title ?? ""])
      askAgain()
      return
    }
    below.configuration.prompts += done.configuration.prompts
    let target = below.resume
    below.resume = .stay
    session.frames[session.frames.count - 1] = below
    follow(machine.proceed(to: target, from: below.configuration, lines: []))
  }

  /// Shows the mirror with the weekly reflection, once there is enough in it and something new.
  private mutating func showMirrorOfWeek() {
    let brought = session.notebook.brought
    let week: Int64 = 7 * 86_400
    guard brought.count(where: { $0.time >= event.time - 12 * week }) >= Self.fewestMirrored,
      brought.contains(where: { $0.time >= event.time - week })
    else { return }
    effects.append(.mirror)
  }

  /// Ends today's talk: what was open is left, without a penalty.
  mutating func stop() {
    for frame in session.frames {
      noteReflection(frame)
      // What was shown once is not shown again because its end was not waited for.
      if frame.isAnswered, library.conversations[frame.conversation]?.dueWhen != nil {
        session.finished[frame.conversation, default: 0] += 1
      }
    }
    session.frames.removeAll()
    effects.append(.end)
  }

  /// Whether it is the weekly reflection, or what is held in its place.
  func isReflection(_ frame: Frame) -> Bool {
    frame.conversation == "weekly" || library.conversations[frame.conversation]?.dueWhen != nil
  }

  /// A weekly reflection, or what was held in its place, counts once anything in it was answered.
  private mutating func noteReflection(_ frame: Frame) {
    guard isReflection(frame), frame.isAnswered else { return }
    session.reflectionsDone += 1
    let isLate = session.isReflectionDue(time: event.time, offset: event.offset)
    let time = isLate ? session.lastDue(time: event.time, offset: event.offset) : event.time
    let week = ISOWeek(time: time, offset: event.offset)
    session.lastReflection = week
    if session.reflections.last != week { session.reflections.append(week) }
  }
}
