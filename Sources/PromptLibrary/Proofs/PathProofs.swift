import Dialogue

/// Proves what no talk can do: get stuck, go round in silence, last too long, or miss a step.
struct PathProofs {
  let content: Content
  let machines: [Conversation.ID: Machine]
  let engine: DialogueEngine

  func diagnostics() -> [Diagnostic] {
    let circles = endlessDetours()
    guard circles.isEmpty else { return circles }
    var problems: [Diagnostic] = []
    var explorations: [Conversation.ID: Exploration] = [:]
    var ends: [Conversation.ID: Set<Int>] = [:]
    for id in detourOrder {
      guard let machine = machines[id] else { continue }
      let exploration = Exploration(machine, detourEnds: ends)
      explorations[id] = exploration
      ends[id] = exploration.endPrompts
    }
    for file in content.conversations {
      guard let exploration = explorations[file.conversation.id] else { continue }
      problems += silentCycles(file)
      problems += Self.pathProblems(file, exploration)
    }
    problems += RuleProofs(content: content, explorations: explorations, engine: engine)
      .diagnostics()
    return problems
  }

  static func pathProblems(_ file: ConversationFile, _ found: Exploration) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let conversation = file.conversation
    for step in conversation.steps where !found.entered.contains(step.id) {
      guard let place = file.places.steps[step.id] else { continue }
      problems.append(
        place.diagnostic(.unreachableStep, "No talk ever comes to the step “\(step.id)”."))
    }
    let trapped = found.trapped.first
    if trapped == nil, let overlong = found.overlong, let place = file.places.conversation {
      problems.append(
        place.diagnostic(
          .tooLong,
          "A talk can put \(found.configurations[overlong].prompts) questions; longest: says "
            + "\(conversation.longest).", transcript: found.transcript(to: overlong)))
    } else if let trapped {
      let step = found.configurations[trapped].step
      if let place = file.places.steps[step] {
        problems.append(
          place.diagnostic(
            .noEnd, "From the step “\(step)” no answer ever leads to an end.",
            transcript: found.transcript(to: trapped)))
      }
    }
    return problems
  }

  /// Circles of steps that can be gone round without a question.
  private func silentCycles(_ file: ConversationFile) -> [Diagnostic] {
    let conversation = file.conversation
    func silentNext(_ step: Step) -> Step.ID? {
      // A step that asks, and always applies, waits for the person.
      guard step.prompt == nil || step.when != .always else { return nil }
      switch step.next {
      case .step(let id): return id
      case .close: return conversation.close
      default: return nil
      }
    }
    for step in conversation.steps {
      var seen: Set<Step.ID> = []
      var current = silentNext(step)
      while let id = current, seen.insert(id).inserted, id != step.id {
        current = conversation.step(id).flatMap(silentNext)
      }
      guard current == step.id, let place = file.places.steps[step.id] else { continue }
      return [
        place.diagnostic(
          .silentCycle, "From the step “\(step.id)” the talk can go round without a question.")
      ]
    }
    return []
  }

  private func detours(of machine: Machine) -> Set<Conversation.ID> {
    Set(machine.conversation.steps.flatMap { machine.rules(at: $0.id) }.compactMap(\.detour))
  }

  /// Conversations in an order in which each stands after those it is interrupted by.
  private var detourOrder: [Conversation.ID] {
    var order: [Conversation.ID] = []
    func visit(_ id: Conversation.ID) {
      guard !order.contains(id), let machine = machines[id] else { return }
      for other in detours(of: machine).sorted() { visit(other) }
      order.append(id)
    }
    for id in machines.keys.sorted() { visit(id) }
    return order
  }

  private func endlessDetours() -> [Diagnostic] {
    var problems: [Diagnostic] = []
    func depth(_ id: Conversation.ID, _ path: [Conversation.ID]) -> Int? {
      guard let machine = machines[id] else { return 0 }
      guard !path.contains(id) else { return nil }
      var deepest = 0
      for other in detours(of: machine) {
        guard let below = depth(other, path + [id]) else { return nil }
        deepest = max(deepest, below + 1)
      }
      return deepest
    }
    for file in content.conversations {
      let found = depth(file.conversation.id, [])
      guard found.map({ $0 > 3 }) ?? true, let place = file.places.conversation else { continue }
      problems.append(
        place.diagnostic(
          .endlessDetour,
          "Detours from “\(file.conversation.id)” "
            + (found == nil ? "lead back into themselves." : "go deeper than three.")))
    }
    return problems
  }
}
