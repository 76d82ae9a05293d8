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
