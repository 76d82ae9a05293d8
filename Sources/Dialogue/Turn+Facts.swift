extension Turn {
  /// What guards may ask of the notebook.
  var notebookFacts: Set<Fact> {
    let notebook = session.notebook
    let weeks = session.welcomed.map { (event.time - $0) / (7 * 86_400) } ?? 0
    let tests: [(String, Bool)] = [
      ("plan", notebook.openPlan != nil),
      ("plan-missed-twice", (notebook.openPlan?.missed ?? 0) >= 2),
      ("reflection", session.lastReflection != nil),
      ("focus", session.settings.focus != nil),
      ("unit", session.settings.unit != nil),
      ("time", session.settings.weekday != nil),
      ("take-away", notebook.entries.contains { $0.kind == .takeaway }),
      ("conditions", notebook.entries.contains { $0.kind == .conditions }),
      ("question", notebook.entries.contains { $0.kind == .question }),
      ("promise", notebook.openPromise != nil),
      ("request", notebook.openRequest != nil),
      ("page", isPageOpen),
      ("rating", !notebook.ratings.isEmpty),
      ("week-6", weeks >= 6),
      ("week-12", weeks >= 12),
      ("six-weeks-shown", session.finished["six-weeks", default: 0] > 0),
      ("twelve-weeks-shown", session.finished["twelve-weeks", default: 0] > 0),
    ]
    return Set(tests.filter(\.1).map { Fact("has." + $0.0) })
  }

  /// Whether a page filled box by box has been begun and its last box is still empty.
  private var isPageOpen: Bool {
    guard let steps = library.conversations["a3"]?.steps else { return false }
    let notes = session.notebook.entries.filter { $0.kind == .note && $0.conversation == "a3" }
    let boxes = steps.filter { $0.keep == .note && $0.prompt?.form == .open }
    guard let first = boxes.first, let last = boxes.last, !notes.isEmpty else { return false }
    let start = notes.lastIndex { $0.step == first.id } ?? notes.startIndex
    return !notes[start...].contains { $0.step == last.id }
  }

  /// What is held when a reflection is due: the weekly one, or what stands in for it this week.
  var due: Conversation.ID {
    let facts = notebookFacts
    let standIn = library.order.first {
      library.conversations[$0]?.dueWhen?.holds(facts, prompts: 0) == true
    }
    return standIn ?? "weekly"
  }
}
