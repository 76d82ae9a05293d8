/// Chooses what to ask: the meaning group put longest ago, never one of the last twelve weeks.
package struct QuestionBank: Sendable {
  /// Seconds in which no meaning group is put twice.
  package static let window: Int64 = 84 * 86_400

  package let questions: [BankQuestion]
  private let traits: [BankQuestion.Traits]
  private let byID: [BankQuestion.ID: Int]

  package init(_ questions: [BankQuestion]) {
    self.questions = questions
    traits = questions.map(\.traits)
    byID = Dictionary(
      zip(questions.map(\.id), questions.indices), uniquingKeysWith: { a, _ in a })
  }

  package func question(_ id: BankQuestion.ID) -> BankQuestion? {
    byID[id].map { questions[$0] }
  }

  package struct Draw: Hashable, Sendable {
    package var question: BankQuestion
    /// Meaning groups that could have been put.
    package var pool: Int
    package var lastAsked: Int64?
  }

  /// Draws a question.
  ///
  /// Where all that the selector admits has been put within the window (a person may open
  /// conversations as often as they like), the search widens: first to every behaviour, then past
  /// the window, to what was put longest ago.
  ///
  /// - Parameters:
  ///   - selector: what may be drawn
  ///   - behaviour: the behaviour of this week
  ///   - before: the question this one follows: its follow-ups come first, then its practice
  ///   - history: when which group was put
  ///   - time: now, in seconds since 1970
  ///   - seed: decides between equals
  /// - Returns: nil only where the banks hold no question of that stage at all
  package func draw(
    _ selector: Selector, week behaviour: Behaviour, after before: BankQuestion?,
    history: QuestionHistory, time: Int64, seed: UInt64
  ) -> Draw? {
    // Questions are handled by their index: they are many, and copies of them cost.
    let admitted = self.admitted(by: selector, week: behaviour)
    let free = admitted.filter { isFree($0, history, time) }
    if let before {
      if let next = before.followUps.lazy.compactMap({ byID[$0] }).first(where: free.contains) {
        let question = questions[next]
        return Draw(
          question: question, pool: groups(free), lastAsked: history.lastAsked[question.group])
      }
      let near = free.filter { traits[$0].practice == before.practice }
      if let draw = leastRecent(near, history, seed) { return draw }
    }
    if let draw = leastRecent(free, history, seed) { return draw }
    var wider = selector
    wider.behaviour = .any
    wider.practice = nil
    wider.level = nil
    wider.phase = nil
    wider.part = nil
    let everywhere = self.admitted(by: wider, week: behaviour)
    return leastRecent(everywhere.filter { isFree($0, history, time) }, history, seed)
      ?? leastRecent(everywhere, history, seed)
  }

  private func admitted(by selector: Selector, week behaviour: Behaviour) -> [Int] {
    traits.indices.filter {
      selector.admits(traits[$0], week: behaviour)
        && (selector.part == nil || selector.isFromPart(questions[$0].source))
    }
  }

  private func isFree(_ index: Int, _ history: QuestionHistory, _ time: Int64) -> Bool {
    guard let last = history.lastAsked[questions[index].group] else { return true }
    return time - last >= Self.window
  }

  private func groups(_ indices: [Int]) -> Int { Set(indices.map { questions[$0].group }).count }

  /// What a question is chosen by.
  private struct Rank {
    var index: Int
    var last: Int64
    var depth: Int
    var level: Level

    /// Nil for equals.
    func isBefore(_ other: Rank) -> Bool? {
      if last != other.last { return last < other.last }
      // What is light and near comes first; what asks for courage, or looks far, can wait.
      if depth != other.depth { return depth < other.depth }
      if level != other.level { return level == .micro || other.level == .macro }
      return nil
    }
  }

  private func leastRecent(_ candidates: [Int], _ history: QuestionHistory, _ seed: UInt64) -> Draw?
  {
    // The ranks are looked up once each, and chance is asked only between equals.
    var best: Rank?
    for index in candidates {
      let rank = Rank(
        index: index, last: history.lastAsked[questions[index].group] ?? .min,
        depth: traits[index].depth, level: traits[index].level)
      guard let leader = best else {
        best = rank
        continue
      }
      if rank.isBefore(leader) ?? comesFirst(index, leader.index, seed) { best = rank }
    }
    return best.map {
      let question = questions[$0.index]
      return Draw(
        question: question, pool: groups(candidates), lastAsked: history.lastAsked[question.group])
    }
  }

  private func comesFirst(_ first: Int, _ second: Int, _ seed: UInt64) -> Bool {
    let (a, b) = (questions[first].id, questions[second].id)
    let (hashA, hashB) = (SplitMix64.hash(seed, a), SplitMix64.hash(seed, b))
    return hashA != hashB ? hashA < hashB : a < b
  }
}
