/// What a question has to be before a rule is asked about it.
enum Gate {
  static func admits(_ rule: Rule, _ question: Question, _ text: Text) -> Bool {
    // A request is not an asking question: only what presses on the person counts.
    if question.shape == .request {
      switch rule.group {
      case .openness, .burden: return false
      case .leading: return rule.id == "aux-tag" || rule.id == "word-tag"
      case .loading, .tone, .telling, .document: return true
      }
    }
    return true
  }
}
