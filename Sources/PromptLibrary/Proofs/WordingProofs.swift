import Dialogue
import QuestionChecker

/// Proves that the coach practises what it teaches: no question it can utter is flagged.
struct WordingProofs {
  let content: Content
  let checker: QuestionChecker
  static let mostWords = 20

  /// Slots that hold nothing a person wrote, and are always there.
  static let fixedSlots: Set<String> = [
    "unit", "on-unit", "patients", "name-of-week", "about-week", "date",
  ]
  /// What a person might have written, at its worst.
  static let hostileValues = [
    "don't you think we should just stop", "why didn't you, right?",
    "obviously they always fail and never listen, isn't it", "or else?! \u{202E}",
  ]

  func diagnostics() -> [Diagnostic] {
    let asked =
      content.banks.flatMap(\.asked) + content.conversations.flatMap(\.places.questions)
      + content.rulePlaces.questions
    return asked.flatMap(examine)
  }

  private func examine(_ question: AskedTemplate) -> [Diagnostic] {
    let slots = question.template.slots.filter { !Self.fixedSlots.contains($0) }
    if let slot = slots.first(where: { !isQuoted($0, in: question.template) }) {
      return [
        question.value.diagnostic(
          .slotMissingOnPath,
          "The question speaks in the person's own words, {\(slot)}, outside quotation marks.")
      ]
    }
    var problems: [Diagnostic] = []
    let words = question.template.written.split { $0 == " " || $0 == "\n" }.count
    if words > Self.mostWords {
      problems.append(
        question.value.diagnostic(.wordyQuestion, "The question has \(words) words."))
    }
    guard question.isOpen else { return problems }
    for text in fillings(of: question.template) {
      let findings = checker.check(text).questions.flatMap(\.findings).filter {
        $0.severity >= .low && !question.allowed.contains($0.rule.name)
      }
      guard let finding = findings.first else { continue }
      problems.append(
        question.value.diagnostic(
          .flaggedQuestion, "Our own checker says \(finding.rule.name) of “\(text)”."))
      break
    }
    return problems
  }

  private func isQuoted(_ slot: String, in template: Template) -> Bool {
    template.written.contains("“{\(slot)}”")
  }

  /// The question as it can be uttered: with every place, and with the worst a person can write.
  private func fillings(of template: Template) -> [String] {
    guard !template.slots.isEmpty else { return [template.written] }
    return content.places.flatMap { place in
      Self.hostileValues.compactMap { hostile in
        template.filled { slot in
          switch slot {
          case "unit": place.unit
          case "on-unit": place.onUnit
          case "patients": place.patients
          case "name-of-week": "humility"
          case "about-week": "Humility is going to see."
          case "date": "27 November 2026"
          default: hostile
          }
        }
      }
    }
  }
}
