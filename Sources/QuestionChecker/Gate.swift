/// What a question has to be before a rule is asked about it.
enum Gate {
  static func admits(_ group: Group, isTag: Bool, _ question: Question) -> Bool {
    // A request is not an asking question: only what presses on the person counts.
    if question.shape == .request {
      switch group {
      case .openness, .burden: return false
      case .leading: return isTag
      case .loading, .tone, .telling, .document: return true
      }
    }
    return true
  }
}
