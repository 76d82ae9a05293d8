import QuestionChecker

/// The objects of the contract.
enum CheckJSON {
  static func question(_ question: CheckedDocument.Question) -> String {
    let item = question.item
    return JSONText.object([
      ("start", String(question.range.lowerBound)), ("end", String(question.range.upperBound)),
      ("form", JSONText.string(item.form.rawValue)),
      ("answer", JSONText.string(item.answer.rawValue)),
      ("inquiry", JSONText.string(item.inquiry.rawValue)),
      ("grade", item.grade.map(String.init) ?? "null"),
      ("findings", JSONText.array(question.findings.map(finding))),
    ])
  }

  static func finding(_ placed: CheckedDocument.Finding) -> String {
    let finding = placed.finding
    return JSONText.object([
      ("rule", JSONText.string(finding.rule.name)),
      ("group", JSONText.string(finding.group.rawValue)),
      ("severity", JSONText.string(finding.severity.rawValue)),
      ("start", String(placed.range.lowerBound)), ("end", String(placed.range.upperBound)),
      ("confidence", JSONText.string(finding.confidence.rawValue)),
      ("message", JSONText.string(finding.message)),
      ("suggestion", JSONText.optional(finding.suggestion)),
    ])
  }

  /// One line of `--lines`; what a measure of the whole finds in it follows only where there is any.
  static func line(_ number: Int, _ text: String, _ checked: CheckedDocument) -> String {
    JSONText.object(
      [
        ("line", String(number)), ("text", JSONText.string(text)),
        ("questions", JSONText.array(checked.questions.map(question))),
        ("grade", grade(checked)),
      ]
        + (checked.documentFindings.isEmpty
          ? [] : [("document", JSONText.array(checked.documentFindings.map(finding)))]))
  }

  /// A draft by itself, as `--lines` prints one.
  static func draft(_ text: String, genre: Genre?, checker: QuestionChecker) -> String {
    let settings = CheckSettings(checker: checker)
    var checked = CheckedDocument(draft: text, genre: genre, settings: settings)
    checked.judge(by: settings)
    return line(1, text, checked)
  }

  /// A whole document, with figures where they are wanted.
  static func document(_ checked: CheckedDocument, hasMeasures: Bool) -> String {
    JSONText.object(
      [
        ("file", JSONText.string(checked.name)),
        ("genre", JSONText.optional(checked.genre?.rawValue)),
        ("genreGuessed", checked.isGenreGuessed ? "true" : "false"),
        ("questions", JSONText.array(checked.questions.map(question))),
        ("document", JSONText.array(checked.documentFindings.map(finding))),
        ("grade", grade(checked)),
      ] + (hasMeasures ? [("measures", CheckStats.json(checked))] : []))
  }

  private static func grade(_ checked: CheckedDocument) -> String {
    checked.grade.map(String.init) ?? "null"
  }
}
