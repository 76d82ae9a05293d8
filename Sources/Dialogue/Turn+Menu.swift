import QuestionChecker

/// The menu: a few conversations that fit the week, what is open and the time there is.
extension Turn {
  /// How many lines are offered at once, the way to the rest among them; more is a catalogue.
  static let widest = 5
  /// The option that shows the rest.
  static let everything = "everything"

  private static let shown = "offered"
  private static let minutes = "minutes"

  /// Chooses what the open menu offers, and notes it: a number later means what was shown.
  mutating func laySelection() {
    let top = session.frames.count - 1
    let limit = session.frames[top].answers[Self.minutes].flatMap { Int($0) }
    var ids = fitting(within: limit).map(\.id)
    if ids.count > Self.widest || limit != nil {
      // After the last page comes the first.
      let length = Self.widest - 1
      let start = page % max(1, (ids.count + length - 1) / length) * length
      ids = ids[start...].prefix(length) + [Self.everything]
    }
    session.frames[top].answers[Self.shown] = ids.joined(separator: " ")
  }

  /// How often the rest was asked for since the menu was laid.
  private var page: Int { session.frames.last?.answers[Self.everything].flatMap { Int($0) } ?? 0 }

  /// What the open menu offers, in its order.
  var selection: [ChoiceOption] {
    guard let ids = session.frames.last?.answers[Self.shown] else { return offers }
    return ids.split(separator: " ").compactMap { id in
      if id == Self.everything {
        return ChoiceOption(
          id: Self.everything, label: text("menu.everything"),
          words: ["something else", "all", "more", "else", "everything"])
      }
      return library.conversations[String(id)].flatMap(option)
    }
  }

  /// Every conversation on offer, in the order of the library.
  var offers: [ChoiceOption] {
    let facts = notebookFacts
    return library.order.compactMap { library.conversations[$0] }
      .filter { $0.offer != nil && $0.offerWhen.holds(facts, prompts: 0) }.compactMap(option)
  }

  /// Lays the menu anew where an answer to it says how much time there is, or asks for the rest.
  mutating func layAnew(_ text: String, chosen: FormAnswer?) -> Bool {
    let top = session.frames.count - 1
    guard let machine = engine.machines[session.frames[top].conversation] else { return false }
    if chosen == .option(Self.everything) {
      let hadLimit = session.frames[top].answers[Self.minutes] != nil
      session.frames[top].answers[Self.everything] = hadLimit ? "0" : String(page + 1)
      session.frames[top].answers[Self.minutes] = nil
    } else if let minutes = MinutesReader.read(AnswerWords(text).words) {
      session.frames[top].answers[Self.minutes] = String(minutes)
      session.frames[top].answers[Self.everything] = nil
    } else {
      return false
    }
    follow(machine.begin(facts: notebookFacts))
    return true
  }

  /// Reads an answer to the menu: a number means what was shown, words mean any conversation.
  func readMenu(_ text: String) -> FormAnswer? {
    let words = AnswerWords(text).words
    if Self.leaving.contains(words), let first = selection.first { return .option(first.id) }
    if let shown = FormReader.read(text, as: .menu, offers: selection) {
      // In "no advice after all" the word is a word like any other.
      let isMeant = shown != .option(Self.everything) || words.count <= 4
      return isMeant ? shown : nil
    }
    if words.count <= 3, words.contains(where: NumberWords.isNumeric) { return nil }
    return FormReader.read(text, as: .menu, offers: offers)
  }

  /// Leaves the choice to the coach.
  private static let leaving: Set<[String]> = Set(
    [
      "any", "any of them", "anything", "you choose", "you pick", "you decide", "surprise me",
      "whichever", "whatever", "dont mind", "i dont mind", "up to you",
    ].map { $0.split(separator: " ").map(String.init) })

  /// What is open first, then what suits the week, then the others, those in turn by the week.
  private func fitting(within limit: Int?) -> [Conversation] {
    let facts = notebookFacts
    let offered = library.order.compactMap { library.conversations[$0] }
      .filter { $0.offer != nil && $0.offerWhen.holds(facts, prompts: 0) }
    // Where nothing is short enough, the shortest is.
    let least = offered.map(\.fit.minutes).min() ?? 0
    let known = offered.filter { $0.fit.minutes <= max(limit ?? .max, least) }
    let open = known.filter { $0.fit.openWhen?.holds(facts, prompts: 0) == true }
    let behaviour = session.behaviourOfWeek
    let suiting = known.filter { $0.fit.behaviours.contains(behaviour) && !open.contains($0) }
    let others = known.filter { !suiting.contains($0) && !open.contains($0) }
    return open + inTurn(suiting) + inTurn(others)
  }

  /// Begins the list elsewhere each week, so that each conversation comes to the front in time.
  private func inTurn(_ conversations: [Conversation]) -> [Conversation] {
    guard !conversations.isEmpty else { return [] }
    let week = ISOWeek(time: event.time, offset: event.offset).monday / 7
    let start = ((week % conversations.count) + conversations.count) % conversations.count
    return Array(conversations[start...] + conversations[..<start])
  }

  private func option(_ conversation: Conversation) -> ChoiceOption? {
    guard let offer = conversation.offer else { return nil }
    let isOpen = conversation.fit.openWhen?.holds(notebookFacts, prompts: 0) == true
    let line = isOpen ? conversation.fit.openOffer ?? offer : offer
    let time = text("minutes.\(conversation.fit.minutes)")
    return ChoiceOption(
      id: conversation.id, label: time.isEmpty ? line : "\(line) (\(time))",
      words: [conversation.id, conversation.title, line, offer].map { $0.lowercased() })
  }

  private func text(_ id: String) -> String {
    library.texts[id]?.first?.filled { _ in nil } ?? ""
  }
}
