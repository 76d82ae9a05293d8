/// The openness grade of one question (catalogue, section 6).
enum Grade {
  /// 4 inviting, 3 open, 2 narrow, 1 steering, 0 telling; nil where it is not graded.
  static func of(
    _ question: Question, _ text: Text, _ findings: [Report.Finding], _ signals: [Signal]
  ) -> Int? {
    if question.answer == .request { return nil }
    var worst = Severity.note
    var isOpennessMedium = false
    for finding in findings where finding.confidence != .unsure {
      switch finding.group {
      case .leading, .loading, .tone, .telling: worst = max(worst, finding.severity)
      case .burden:
        worst = max(worst, text.genre == .survey ? finding.severity : .note)
      case .openness, .document: isOpennessMedium = isOpennessMedium || finding.severity >= .medium
      }
      if finding.rule == "rhetorical", finding.severity >= .medium { worst = .high }
      if finding.rule == "self-answered", finding.severity >= .medium { worst = .high }
    }
    if worst == .high { return 0 }
    if worst == .medium { return 1 }
    if question.confidence == .unsure { return nil }
    guard question.answer == .open, !isOpennessMedium else { return 2 }
    return signals.isEmpty ? 3 : 4
  }
}
