/// What there is to read about a rule or a measure: the same for the terminal and the documentation.
package struct RulePage: Identifiable, Sendable {
  package let id: Rule.ID
  package let group: Group
  package let summary: String
  package let rationale: String
  package let source: String
  package let move: Move?
  /// Examples with `«...»` around what is underlined.
  package let flagged: [String]
  package let innocent: [String]

  package init(_ rule: Rule) {
    id = rule.id
    group = rule.group
    summary = rule.summary
    rationale = rule.rationale
    source = rule.source
    move = rule.move
    flagged = rule.examples.flagged.map(\.text)
    innocent = rule.examples.innocent.map(\.text)
  }

  package init(_ measure: DocumentMeasure) {
    id = measure.id
    group = measure.group
    summary = measure.summary
    rationale = measure.rationale
    source = measure.source
    move = measure.move
    flagged = measure.flagged.map(\.printed)
    innocent = measure.innocent.map(\.printed)
  }

  /// Every page: the sentence rules in their order, then the measures of whole texts.
  package static var all: [RulePage] {
    Rule.all.map { RulePage($0) } + DocumentMeasure.all.map { RulePage($0) }
  }

  package static func page(_ id: String) -> RulePage? { all.first { $0.id.name == id } }

  /// One line for each rule, for a list in the terminal.
  package static func list(_ pages: [RulePage] = all) -> String {
    let width = pages.map(\.id.name.count).max() ?? 0
    return pages.map { page in
      let gap = String(repeating: " ", count: width - page.id.name.count + 2)
      return page.id.name + gap + page.summary + "\n"
    }.joined()
  }

  /// The page as plain text, without the last line break.
  package var text: String {
    var parts = ["\(id) (\(group.rawValue))", summary]
    for (title, body) in sections { parts.append("\(title)\n\(body)") }
    return parts.joined(separator: "\n\n")
  }

  /// The page as Markdown, under a heading of the third level.
  package var markdown: String {
    var parts = ["### \(id)"]
    parts.append("#### What it finds\n\n\(summary)")
    for (title, body) in sections { parts.append("#### \(title)\n\n\(body)") }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var sections: [(title: String, body: String)] {
    var sections = [
      ("What it does to the person asked", rationale),
      ("Examples it flags", Self.bullets(flagged)),
      ("Examples it leaves alone", Self.bullets(innocent)),
    ]
    if let move { sections.append(("How to open it", move.strategy)) }
    sections.append(("Source", source + "."))
    return sections
  }

  private static func bullets(_ examples: [String]) -> String {
    examples.map { "- " + $0.split(separator: "\n").joined(separator: "\n  ") }
      .joined(separator: "\n")
  }

  /// The whole page of the documentation, without the last line break.
  package static var document: String {
    var parts = [introduction]
    for group in Group.allCases {
      let pages = all.filter { $0.group == group }
      if pages.isEmpty { continue }
      parts.append("## \(group.title)\n")
      parts += pages.map(\.markdown)
    }
    var page = parts.joined(separator: "\n")
    page.removeLast()
    return page
  }

  private static let introduction = """
    # Rules

    What the checker looks for, why it matters to the person who is asked, and how to open it.

    ## Overview

    Each rule carries its own examples; they are its tests. «Angle marks» stand around the words \
    that are underlined. What a rule leaves alone matters as much as what it finds: most of those \
    examples differ from a flagged one in a word or two.

    """
}

extension DocumentMeasure.Example {
  /// The text as it is printed; a transcript has a line for each turn.
  fileprivate var printed: String {
    turns.isEmpty ? text : turns.map { "\($0.speaker): \($0.words)" }.joined(separator: "\n")
  }
}

extension Group {
  /// A heading for the rules of the group.
  package var title: String {
    switch self {
    case .openness: "Openness: how much room the grammar leaves"
    case .leading: "Leading: one answer is made easier"
    case .loading: "Loading: something is taken for granted"
    case .burden: "Burden: hard to answer as one question"
    case .tone: "Tone: how it sounds to the person asked"
    case .telling: "Telling: advice and statements with a question mark"
    case .document: "Measures of a whole text"
    }
  }
}
