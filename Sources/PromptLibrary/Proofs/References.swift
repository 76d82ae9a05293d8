import Dialogue
import QuestionChecker

/// Proves that everything content names exists.
struct References {
  let content: Content

  /// Cues that are found by code, not by a lexicon.
  static let structuralCues: Set<Cue.ID> = [
    "very-short", "long", "question-quoted", "plan", "plan-cue", "plan-action",
    "first-person-action", "story",
  ]
  /// What the notebook can hold when a conversation begins.
  static let notebookFacts: Set<String> = [
    "plan", "plan-missed-twice", "reflection", "focus", "unit", "time", "take-away", "conditions",
    "question", "promise", "request", "page", "rating", "week-6", "week-12", "six-weeks-shown",
    "twelve-weeks-shown",
  ]
  static let draftFacts: Set<String> = ["clean", "flagged", "suggested", "no-question"]

  func diagnostics() -> [Diagnostic] {
    conversationDiagnostics() + bankDiagnostics() + sourceDiagnostics() + cueDiagnostics()
      + textDiagnostics()
  }

  private var cues: Set<Cue.ID> { Set(content.cues.map(\.cue.id)).union(Self.structuralCues) }
  private var sources: Set<String> { Set(content.sources.map(\.id)) }

  private func conversationDiagnostics() -> [Diagnostic] {
    let names = Set(content.conversations.map(\.conversation.id))
    var problems: [Diagnostic] = []
    for file in content.conversations {
      let conversation = file.conversation
      let steps = Set(conversation.steps.map(\.id))
      for (value, target) in file.places.targets {
        switch target {
        case .step(let id) where !steps.contains(id):
          problems.append(value.diagnostic(.unknownStep, "There is no step “\(id)” here."))
        case .close where conversation.close == nil:
          problems.append(
            value.diagnostic(.noClose, "The conversation “\(conversation.id)” has no closing step.")
          )
        default: break
        }
      }
      problems += unknownDetours(file.places, names)
      problems += unknownFacts(file.places, in: conversation)
      problems += unknownSlots(file)
      problems += file.places.sources.compactMap(unknownSource)
    }
    problems += unknownDetours(content.rulePlaces, names)
    problems += unknownFacts(content.rulePlaces, in: nil)
    return problems
  }

  private func unknownDetours(_ places: ContentPlaces, _ names: Set<String>) -> [Diagnostic] {
    places.detours.filter { !names.contains($0.name) }.map {
      $0.value.diagnostic(.unknownConversation, "There is no conversation “\($0.name)”.")
    }
  }

  private func unknownFacts(
    _ places: ContentPlaces, in conversation: Conversation?
  ) -> [Diagnostic] {
    places.guards.flatMap { value, condition, _ in
      condition.facts.sorted().compactMap { fact in
        let parts = fact.name.split(separator: ".").map(String.init)
        if parts[0] == "cue" {
          guard !cues.contains(parts[1]) else { return nil }
          return value.diagnostic(.unknownCue, "There is no cue “\(parts[1])”.")
        }
        guard !isKnown(parts, in: conversation) else { return nil }
        return value.diagnostic(.unknownFact, "Nothing here makes “\(fact)” true.")
      }
    }
  }

  private func isKnown(_ parts: [String], in conversation: Conversation?) -> Bool {
    switch parts[0] {
    case "has": return Self.notebookFacts.contains(parts[1])
    case "draft":
      return Self.draftFacts.contains(parts[1])
        && (conversation?.steps.contains { $0.prompt?.form == .draft } ?? false)
    case "asked", "skipped": return conversation?.step(parts[1]) != nil
    case "fired":
      let rules = content.rules + (conversation?.rules ?? [])
      return rules.contains { $0.id == parts[1] }
        || conversation?.steps.contains { $0.rules.contains { $0.id == parts[1] } } ?? false
    case "answer":
      return conversation?.steps.contains {
        $0.prompt.map { $0.form.answers.contains(parts[1]) } ?? false
      } ?? false
    case "slot":
      return parts.count == 3
        && conversation?.steps.contains {
          $0.slot == parts[1] && ($0.prompt?.form.answers.contains(parts[2]) ?? false)
        } ?? false
    default: return false
    }
  }

  private func bankDiagnostics() -> [Diagnostic] {
    let questions = content.banks.flatMap(\.questions)
    let ids = Set(questions.map(\.id))
    let selectors = content.conversations.flatMap(\.conversation.steps).compactMap { step in
      if case .draw(let selector)? = step.prompt?.wording { selector } else { nil }
    }
    var problems: [Diagnostic] = []
    for bank in content.banks {
      problems += bank.sources.compactMap(unknownSource)
      for value in bank.followUps {
        guard let id = try? value.string(), !ids.contains(id) else { continue }
        problems.append(value.diagnostic(.unknownQuestion, "There is no question “\(id)”."))
      }
      for question in bank.questions
      where !selectors.contains(where: { $0.admits(question, week: question.behaviour) }) {
        guard let place = bank.texts[question.id] else { continue }
        problems.append(
          place.diagnostic(.unaskedQuestion, "No step ever draws “\(question.id)”."))
      }
    }
    return problems
  }

  private func unknownSource(_ value: Value) -> Diagnostic? {
    guard let id = try? value.string(), !sources.contains(id) else { return nil }
    return value.diagnostic(.unknownSource, "There is no row “\(id)” in source.yaml.")
  }

  private func sourceDiagnostics() -> [Diagnostic] {
    var counts: [String: Int] = [:]
    for question in content.banks.flatMap(\.questions) {
      for row in question.source { counts[row, default: 0] += 1 }
    }
    return content.sources.filter { counts[$0.id, default: 0] < 2 }.map {
      $0.place.diagnostic(
        .sourceWithoutQuestion,
        "The row “\($0.id)” has \(counts[$0.id, default: 0]) of its two questions.")
    }
  }

  private func cueDiagnostics() -> [Diagnostic] {
    let asked = content.asides.filter { !cues.contains($0.cue) }.map {
      $0.place.diagnostic(.unknownCue, "There is no cue “\($0.cue)”.")
    }
    let danger = DialogueEngine.dangerCues.filter { !cues.contains($0) }.map {
      Diagnostic(
        .unknownCue, file: "cues", line: 1, column: 1,
        "The cue “\($0)”, at which coaching stops, has no lexicon.")
    }
    let patterns = content.cues.flatMap(\.phrases).compactMap(badPattern)
    return asked + danger + patterns
  }

  private func badPattern(_ value: Value) -> Diagnostic? {
    guard let pattern = try? value.string() else {
      return value.diagnostic(.wrongType, "A pattern is a text.")
    }
    do throws(Phrase.Invalid) {
      _ = try Phrase(pattern)
      return nil
    } catch {
      return value.diagnostic(.badPattern, "The pattern can't be read: \(error.reason).")
    }
  }

  /// Slots that the engine fills in any conversation.
  static let commonSlots: Set<String> = [
    "unit", "on-unit", "patients", "plan", "conditions", "contacts", "name-of-week", "about-week",
    "take-aways", "date", "promise", "request", "page",
  ]

  private func unknownSlots(_ file: ConversationFile) -> [Diagnostic] {
    let steps = file.conversation.steps
    var known = Self.commonSlots.union(steps.compactMap(\.slot))
    if steps.contains(where: { $0.prompt?.form == .draft }) {
      known.formUnion(["line", "finding", "reason", "suggestion"])
    }
    return file.places.templates.flatMap { value, template in
      template.slots.filter { !known.contains($0) }.map {
        value.diagnostic(.unknownSlot, "Nothing fills {\($0)} here.")
      }
    }
  }

  private func textDiagnostics() -> [Diagnostic] {
    let known = Set(content.texts.map(\.id))
    return DialogueEngine.textIDs.filter { !known.contains($0) }.map {
      Diagnostic(
        .missingText, file: "texts.yaml", line: 1, column: 1, "The text “\($0)” is missing.")
    }
  }
}

extension Dialogue.Form {
  /// Every answer the form can be read as, by the names guards use.
  var answers: Set<String> {
    switch self {
    case .open, .text: []
    case .draft: References.draftFacts
    case .choice(let options): Set(options.map(\.id)).union(["unclear"])
    case .consent: ["yes", "no", "unclear"]
    case .rating: ["1", "2", "3", "4", "5", "unrated", "unclear"]
    case .weekTime: ["set", "never", "unclear"]
    case .menu: ["unclear"]
    }
  }
}
