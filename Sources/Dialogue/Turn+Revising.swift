/// Changes an answer of the latest reflection, whenever the person asks for it.
///
/// The log keeps every word: the wish, the choice and the new words are events like all others, and
/// the notebook is what follows from them.
extension Turn {
  /// Shows what was answered, and asks for the new words or, among several, which one is meant.
  mutating func beginRevision() {
    switch session.given.count {
    case 0:
      say("revise-none")
      askAgain()
    case 1: askNewWords(of: 0)
    default:
      session.awaiting = .answerToRevise
      say("revise-which", ["answers": listedAnswers])
    }
  }

  /// Takes what is said while a change is under way.
  mutating func hearRevision(_ text: String) {
    let awaiting = session.awaiting
    let chosen = session.revising
    session.awaiting = nil
    session.revising = nil
    switch engine.commands.read(text) {
    case .again:
      session.awaiting = awaiting
      session.revising = chosen
      obey(.again)
      return
    case .back, .skip, .revise:
      leaveRevision()
      return
    case .thanks, .greeting, nil: break
    case .some(let command):
      obey(command)
      return
    }
    if Self.leavings.contains(CommandReader.fold(text)) {
      leaveRevision()
    } else if awaiting == .newWords {
      if let chosen, !Self.isMarks(text) { revise(chosen, text) } else { leaveRevision() }
    } else if let index = answer(named: text) {
      askNewWords(of: index)
    } else if awaiting == .answerToRevise {
      session.awaiting = .answerToReviseOnceMore
      say("unclear")
      say("revise-which", ["answers": listedAnswers])
    } else {
      leaveRevision()
    }
  }

  private mutating func leaveRevision() {
    say("revise-left")
    askAgain()
  }

  private mutating func askNewWords(of index: Int) {
    let answer = session.given[index]
    session.awaiting = .newWords
    session.revising = answer.turn
    say("revise-words", ["question": answer.question, "answer": Self.quoted(answer.text)])
  }

  private var listedAnswers: String {
    session.given.enumerated().map {
      "  \($0 + 1). \($1.question) – “\(Self.quoted($1.text))”"
    }.joined(separator: "\n")
  }

  /// The answer that a number, a place in the list or words of the question name.
  private func answer(named text: String) -> Int? {
    let options = session.given.enumerated().map {
      ChoiceOption(id: "answer-\($0)", label: $1.question)
    }
    guard case .option(let id)? = FormReader.read(text, as: .choice(options)) else { return nil }
    return options.firstIndex { $0.id == id }
  }

  private mutating func revise(_ turn: Int, _ text: String) {
    guard let index = session.given.firstIndex(where: { $0.turn == turn }) else {
      leaveRevision()
      return
    }
    let before = session.given[index]
    session.given[index].text = text
    session.revisions.removeAll { $0.turn == turn }
    session.revisions.append(Revision(turn: turn, text: text, time: event.time))
    if let step = engine.machines[before.conversation]?.step(before.step) {
      reviseFrame(before, text, at: step)
      if !before.isFollowUp { reviseNotebook(before, text, at: step) }
    }
    say("revised", ["answer": Self.quoted(text)])
    askAgain()
  }

  /// A conversation that is still open reads the new words back from here on.
  private mutating func reviseFrame(_ before: GivenAnswer, _ text: String, at step: Step) {
    guard let slot = step.slot,
      let index = session.frames.firstIndex(where: {
        $0.conversation == before.conversation && $0.begun == before.run
      }), let kept = session.frames[index].answers[slot]
    else { return }
    session.frames[index].answers[slot] =
      before.isFollowUp
      ? kept.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0 == before.text[...] ? text : String($0) }.joined(separator: "\n")
      : text + kept.dropFirst(kept.hasPrefix(before.text) ? before.text.count : kept.count)
  }

  private mutating func reviseNotebook(_ before: GivenAnswer, _ text: String, at step: Step) {
    let reading = read(text, as: step.prompt?.form ?? .open)
    let run = before.run
    if reading.draft != nil,
      let index = session.notebook.brought.firstIndex(where: { $0.run == run && $0.step == step.id }
      )
    {
      session.notebook.brought[index].text = text
    }
    guard let keep = step.keep else { return }
    switch keep {
    case .plan, .planCue, .planAction: revisePlan(of: before)
    case .planOutcome:
      let wasMissed = engine.listener.hear(before.text).contains("not-done")
      let isMissed = reading.facts.contains(.cue("not-done"))
      session.notebook.reviseReport(of: run) { plan, report in
        plan.reports[report].text = text
        if report == plan.reports.indices.last { plan.outcome = text }
        plan.missed = max(0, plan.missed + (isMissed ? 1 : 0) - (wasMissed ? 1 : 0))
      }
    case .planLearned:
      session.notebook.reviseReport(of: run) { plan, report in
        plan.reports[report].learned = text
        if report == plan.reports.indices.last { plan.learned = text }
      }
    case .rehearsal:
      if let plan = session.notebook.plans.lastIndex(where: { $0.rehearsal == before.text }) {
        session.notebook.plans[plan].rehearsal = text
      }
    case .takeaway, .conditions, .question, .promise, .request, .note:
      reviseEntry(before, text, as: keep, reading)
    }
  }

  /// Puts the new words where the old ones stood; told to be none, nothing stands there.
  private mutating func reviseEntry(
    _ before: GivenAnswer, _ text: String, as keep: Keep, _ reading: Reading
  ) {
    let index = session.notebook.entries.firstIndex {
      $0.run == before.run && $0.step == before.step && $0.conversation == before.conversation
    }
    guard isKept(text, as: keep, reading) else {
      if let index { session.notebook.entries.remove(at: index) }
      return
    }
    if let index {
      session.notebook.entries[index].text = text
    } else {
      session.notebook.entries.append(
        Notebook.Entry(
          kind: keep, text: text, time: event.time, conversation: before.conversation,
          step: before.step, run: before.run))
    }
  }

  /// Makes the plan of a conversation anew of the answers it is made of.
  private mutating func revisePlan(of answer: GivenAnswer) {
    func words(_ keep: Keep) -> String? {
      session.given.last { given in
        given.run == answer.run && given.conversation == answer.conversation && !given.isFollowUp
          && engine.machines[given.conversation]?.step(given.step)?.keep == keep
      }?.text
    }
    guard let text = words(.plan) else { return }
    session.notebook.revisePlan(
      of: answer.run, to: text, cue: words(.planCue), action: words(.planAction),
      before: answer.text, at: event.time)
  }

  /// What says, as a whole message, that the answer is to stay.
  private static let leavings: Set<String> = [
    "leave it", "leave it as it is", "leave it as it was", "keep it", "keep it as it is",
    "never mind", "nevermind", "cancel", "no change", "forget it", "as it was", "as it is",
  ]
}

extension Notebook {
  /// Changes what was told of a plan in a conversation that began then.
  fileprivate mutating func reviseReport(
    of run: Int64, _ change: (inout Plan, _ report: Int) -> Void
  ) {
    for index in plans.indices {
      guard let report = plans[index].reports.lastIndex(where: { $0.run == run }) else { continue }
      change(&plans[index], report)
    }
  }

  /// Puts a plan in place of the one that a conversation came to; words that are no plan end it.
  fileprivate mutating func revisePlan(
    of run: Int64, to text: String, cue: String?, action: String?, before: String, at time: Int64
  ) {
    let parts = IfThenPlan(text)
    var index = plans.lastIndex { $0.since == run }
    // The same plan once more had been kept as the one it already was.
    index =
      index
      ?? plans.lastIndex {
        $0.state == .open && CommandReader.fold($0.text) == CommandReader.fold(before)
      }
    guard parts.isPlan else {
      if let index { plans[index].end(as: .dropped, at: time) }
      return
    }
    if index == nil {
      // A plan made since then holds.
      guard !plans.contains(where: { $0.state == .open && $0.since > run }) else { return }
      if let open = plans.lastIndex(where: { $0.state == .open }) {
        plans[open].end(as: .closed, at: time)
      }
      plans.append(Plan(text: text, since: run))
      index = plans.indices.last
    }
    guard let index else { return }
    plans[index].text = text
    (plans[index].cue, plans[index].action) = (parts.cue, parts.action)
    if let cue { plans[index].add(cue: cue) }
    if let action { plans[index].add(action: action) }
    // A plan that the words before had ended is under way again.
    if plans[index].state == .dropped { (plans[index].state, plans[index].ended) = (.open, nil) }
  }
}
