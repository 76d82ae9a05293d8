/// A rule somebody writes down as data: phrases to find, and examples that prove them.
package struct PhraseRule: Identifiable, Sendable {
  package var id: Rule.ID
  package var group: Group
  package var severity: Severity
  /// One sentence: the pattern found.
  package var summary: String
  /// What the writer is told.
  package var message: String
  package var phrases: Phrases
  package var examples: Rule.Examples

  /// Reads the phrases; the first unsound one is thrown with its reason.
  package init(
    id: Rule.ID, group: Group, severity: Severity, summary: String, message: String,
    phrases: [String], flagged: [String], innocent: [String]
  ) throws(Unsound) {
    var read: [Phrase] = []
    for pattern in phrases {
      do {
        read.append(try Phrase(pattern))
      } catch {
        throw Unsound(pattern: pattern, reason: error.reason)
      }
    }
    self.id = id
    self.group = group
    self.severity = severity
    self.summary = summary
    self.message = message
    self.phrases = Phrases(read)
    examples = Rule.Examples(
      flagged: flagged.map { Rule.Example($0) }, innocent: innocent.map { Rule.Example($0) })
  }

  /// A phrase that can't be read.
  package struct Unsound: Error, Hashable, Sendable, CustomStringConvertible {
    package let pattern: String
    package let reason: String
    package var description: String { "the phrase “\(pattern)” can't be read: \(reason)" }
  }

  /// The rule as the checker runs it: it looks at the sentence of a question.
  package var rule: Rule {
    let phrases = phrases
    let severity = severity
    return Rule(
      id: id, group: group, tier: Self.tier(of: group), summary: summary, rationale: summary,
      source: "a phrase rule", message: message, move: nil, examples: examples
    ) { question, text in
      let sentence = text.sentences[question.sentence].tokens
      let lower = min(sentence.lowerBound, question.core.lowerBound)
      let range = lower..<max(sentence.upperBound, question.core.upperBound)
      guard let found = phrases.firstMatch(in: text, range) else { return [] }
      return [Rule.Match(found, severity)]
    }
  }

  /// An example that does not hold, or a part that is missing.
  package enum Fault: Hashable, Sendable, CustomStringConvertible {
    case nothing(String)
    /// A flagged example has no «marks», or nothing between them.
    case unmarked(String)
    /// The rule stays silent on a flagged example.
    case missed(String)
    /// It speaks, and underlines something else.
    case misplaced(String, found: String)
    /// It speaks on an innocent example.
    case falseAlarm(String, found: String)
    /// An example holds no question, so no rule can say anything about it.
    case noQuestion(String)

    package var description: String {
      switch self {
      case .nothing(let part): "the rule has no \(part)"
      case .unmarked(let text): "«» should mark what is underlined: \(text)"
      case .missed(let text): "not found in: \(text)"
      case .misplaced(let text, let found): "“\(found)” is underlined in: \(text)"
      case .falseAlarm(let text, let found): "“\(found)” is found in an innocent example: \(text)"
      case .noQuestion(let text): "there is no question in: \(text)"
      }
    }
  }

  /// Runs the rule over its own examples; empty where all of them hold.
  package func validate() -> [Fault] {
    var faults: [Fault] = []
    if phrases.phrases.isEmpty { faults.append(.nothing("phrases")) }
    if message.isEmpty { faults.append(.nothing("message")) }
    if summary.isEmpty { faults.append(.nothing("summary")) }
    if examples.flagged.isEmpty { faults.append(.nothing("flagged examples")) }
    if examples.innocent.isEmpty { faults.append(.nothing("innocent examples")) }
    let checker = QuestionChecker(rules: [rule])
    for example in examples.flagged {
      guard let marked = MarkedText(example.text) else {
        faults.append(.unmarked(example.text))
        continue
      }
      let report = checker.check(marked.utf8)
      let found = report.questions.flatMap(\.candidates).map(\.range)
      if report.questions.isEmpty {
        faults.append(.noQuestion(example.text))
      } else if found.isEmpty {
        faults.append(.missed(example.text))
      } else if !found.contains(marked.range) {
        faults.append(.misplaced(example.text, found: marked.part(found[0])))
      }
    }
    for example in examples.innocent {
      let utf8 = Array(example.text.utf8)
      let report = checker.check(utf8)
      for finding in report.questions.flatMap(\.candidates) {
        let found = String(decoding: utf8[finding.range], as: UTF8.self)
        faults.append(.falseAlarm(example.text, found: found))
      }
    }
    return faults
  }

  /// The precedence of a phrase rule is that of the plain rules of its group.
  static func tier(of group: Group) -> Int {
    switch group {
    case .telling, .loading: 3
    case .leading: 4
    case .tone: 5
    case .burden: 6
    case .openness, .document: 7
    }
  }
}
