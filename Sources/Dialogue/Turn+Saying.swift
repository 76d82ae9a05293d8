import QuestionChecker

extension Turn {
  /// Says a fixed text of the library; wordings alternate.
  mutating func say(_ id: String, _ values: [String: String] = [:]) {
    guard let wordings = library.texts[id], !wordings.isEmpty else { return }
    let template = wordings[next(of: "text." + id) % wordings.count]
    if let text = fill(template, values) { utter(text, kind: .statement) }
  }

  mutating func say(_ templates: [Template]) {
    for template in templates {
      if let text = fill(template, [:]) { utter(text, kind: .statement) }
    }
  }

  mutating func utter(
    _ text: String, kind: Utterance.Kind, question: BankQuestion? = nil,
    rule: ProductionRule.ID? = nil
  ) {
    let frame = session.frames.last
    effects.append(
      .say(
        Utterance(
          conversation: frame?.conversation ?? "", step: frame?.configuration.step ?? "",
          kind: kind, question: question?.id, group: question?.group, rule: rule, text: text)))
  }

  /// Counts uses of something, from 0.
  mutating func next(of name: String) -> Int {
    defer { session.wordings[name, default: 0] += 1 }
    return session.wordings[name, default: 0]
  }

  /// Fills a template from the turn, the conversation and the notebook; nil if a slot has nothing.
  func fill(_ template: Template, _ values: [String: String]) -> String? {
    template.filled { name in
      values[name] ?? session.frames.last?.answers[name].map(Self.quoted) ?? value(of: name)
    }
  }

  private func value(of slot: String) -> String? {
    let place = library.places.first { $0.id == session.settings.unit } ?? library.places.first
    return switch slot {
    case "unit": place?.unit
    case "on-unit": place?.onUnit
    case "patients": place?.patients
    case "plan": session.notebook.openPlan.map { Self.quoted($0.text) }
    case "conditions":
      session.notebook.entries.first { $0.kind == .conditions }.map { Self.quoted($0.text) }
    case "promise": session.notebook.openPromise.map { Self.quoted($0.text) }
    case "request": session.notebook.openRequest.map { Self.quoted($0.text) }
    case "page": page
    case "contacts": engine.contacts.joined(separator: "\n")
    case "name-of-week":
      library.texts["behaviour." + session.behaviourOfWeek.rawValue]?
        .first?.filled { _ in nil }
    case "about-week":
      library.texts["about." + session.behaviourOfWeek.rawValue]?
        .first?.filled { _ in nil }
    case "take-aways": takeaways
    case "date": CivilDate(time: event.time, offset: event.offset).spoken
    default: nil
    }
  }

  private var takeaways: String? {
    let lines = session.notebook.entries.filter { $0.kind == .takeaway }.suffix(12).map {
      "\(CivilDate(time: $0.time, offset: event.offset).spoken): “\(Self.quoted($0.text))”"
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// What this conversation has noted over weeks, a line each under the name of its step.
  ///
  /// An answer to the first step that keeps a note begins a new page.
  private var page: String? {
    guard let id = session.frames.last?.conversation,
      let first = library.conversations[id]?.steps.first(where: { $0.keep == .note })
    else { return nil }
    let notes = session.notebook.entries.filter { $0.kind == .note && $0.conversation == id }
    let start = notes.lastIndex { $0.step == first.id } ?? notes.startIndex
    let lines = notes[start...].map {
      "\($0.step.prefix(1).uppercased() + $0.step.dropFirst()): “\(Self.quoted($0.text))”"
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// A person's words as they may stand in a sentence: one line, not too long.
  static func quoted(_ words: String) -> String {
    var text = ""
    var count = 0
    var isBlank = false
    for scalar in words.unicodeScalars {
      if scalar.properties.isWhitespace || scalar.value < 0x20 {
        isBlank = !text.isEmpty
        continue
      }
      // Quotation marks of their own would end the quotation around them.
      if scalar == "“" || scalar == "”" || scalar == "\"" { continue }
      if isBlank { text += " " }
      isBlank = false
      text.unicodeScalars.append(scalar)
      count += 1
      if count == 300 { return text + "…" }
    }
    return text
  }
}
