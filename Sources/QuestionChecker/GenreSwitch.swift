/// What is worth a remark where the draft will be read (catalogue, section 8).
enum GenreSwitch {
  /// The severity in the text's genre; nil where the remark would be out of place.
  static func severity(
    of severity: Severity, _ rule: Rule, _ question: Question, _ text: Text
  ) -> Severity? {
    if rule.group == .openness, SafetyCheck.isAsked(by: question, in: text) { return nil }
    switch text.genre {
    case .safety:
      // Blame silences the next report; every other tone is drowned by the question's weight.
      let isBlame =
        severity >= .medium
        && ["blame-why", "blame-who", "incredulous-or-sarcastic"].contains(rule.id)
      return rule.group == .leading || rule.group == .loading || isBlame ? severity : nil
    case .email where rule.id == "closed-fact": return .note
    case .interview where rule.id == "closed-fact": return .note
    case .agenda:
      if rule.id == "stacked-questions" { return nil }
      if rule.id == "vague-global", text.sentences[question.sentence].isHeading { return nil }
      return severity
    // Whoever writes “nit:” has said how little hangs on it.
    case .review where rule.group == .openness && isNit(question, text): return .note
    case .survey: return rule.id == "stacked-questions" ? nil : severity
    case .transcript where rule.id == "word-tag": return min(severity, .low)
    case .transcript where rule.id == "closed-statement-question": return min(severity, .low)
    default: return severity
    }
  }

  private static func isNit(_ question: Question, _ text: Text) -> Bool {
    text.tokens[text.sentences[question.sentence].tokens].first?.norm == "nit"
  }
}
