import QuestionChecker

/// What the checker says of a drafted question, in the terms of a conversation.
package struct DraftReading: Hashable, Sendable {
  package var facts: Set<Fact>
  /// `line`, `finding`, `reason`, `suggestion`.
  package var slots: [String: String]

  package init(_ answer: String, by checker: QuestionChecker) {
    var text = answer
    var report = checker.check(text)
    // "I said: “Where were you?”" holds the wording that was asked for, and it is a quotation.
    if report.questions.isEmpty, let asked = Self.quotedQuestion(in: answer) {
      text = asked
      report = checker.check(text)
    }
    slots = ["line": text]
    let isPlan =
      Self.namesWhoIsAsked(text) && report.questions.allSatisfy { $0.form == .invitation }
    guard !report.questions.isEmpty, !isPlan else {
      facts = [Fact("draft.no-question")]
      return
    }
    // The primary finding of each question; what is unsure is no finding to put before a person.
    let finding = report.questions.compactMap(\.findings.first)
      .filter { $0.severity >= .low && $0.confidence != .unsure }
      .max { $0.severity < $1.severity }
    guard let finding else {
      facts = [Fact("draft.clean")]
      return
    }
    facts = [Fact("draft.flagged")]
    let utf8 = Array(text.utf8)
    slots["finding"] = String(decoding: utf8[finding.range], as: UTF8.self)
    slots["reason"] = finding.message
    if let suggestion = finding.suggestion {
      slots["suggestion"] = suggestion
      facts.insert(Fact("draft.suggested"))
    }
  }

  /// The first quotation with a question mark, without its marks; in double marks only, since a
  /// single one may be an apostrophe.
  private static func quotedQuestion(in answer: String) -> String? {
    let scalars = answer.unicodeScalars
    let openings: [Unicode.Scalar: Unicode.Scalar] = [
      "\"": "\"", "\u{201C}": "\u{201D}", "\u{201E}": "\u{201C}", "\u{00AB}": "\u{00BB}",
    ]
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let start = scalars.index(after: index)
      guard let closing = openings[scalars[index]] else {
        index = start
        continue
      }
      guard let end = scalars[start...].firstIndex(of: closing) else { return nil }
      if scalars[start..<end].contains("?") { return String(scalars[start..<end]) }
      index = scalars.index(after: end)
    }
    return nil
  }

  /// "I want to ask my deputy if she is coping" tells of a question; it is not its wording.
  private static func namesWhoIsAsked(_ text: String) -> Bool {
    let words = AnswerWords(text).words
    guard let first = words.first, ["i", "id", "im", "ill", "ive", "we", "wed"].contains(first),
      let ask = words.prefix(7).firstIndex(where: { $0 == "ask" || $0 == "asking" }),
      ask + 1 < words.count
    else { return false }
    return !whomOrWhat.contains(words[ask + 1])
  }

  private static let whomOrWhat: Set<String> = [
    "you", "if", "whether", "what", "how", "why", "when", "where", "who", "which",
  ]
}
