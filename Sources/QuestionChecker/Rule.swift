/// One thing to notice about a question: its reasons and its examples are its tests and its page.
///
/// A rule is a value, so that rules in code and phrase rules from data files are the same thing.
package struct Rule: Identifiable, Sendable {
  package struct ID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    package var name: String
    package init(_ name: String) { self.name = name }
    package init(stringLiteral value: String) { name = value }
    package var description: String { name }
  }

  /// Examples of the rule's own; `«...»` marks what is underlined.
  package struct Examples: Sendable {
    package var flagged: [Example]
    package var innocent: [Example]
    package init(flagged: [Example], innocent: [Example]) {
      self.flagged = flagged
      self.innocent = innocent
    }
  }

  /// A text, the genre it is read in, and whether the rule must be its primary finding.
  package struct Example: Sendable, ExpressibleByStringLiteral {
    package var text: String
    package var genre: Genre?
    /// False where another rule rightly wins and this one is second.
    package var isPrimary: Bool
    package init(_ text: String, genre: Genre? = nil, isPrimary: Bool = true) {
      self.text = text
      self.genre = genre
      self.isPrimary = isPrimary
    }
    package init(stringLiteral value: String) { self.init(value) }
  }

  /// What a rule found: where, how bad, how sure, and how to mend it.
  package struct Match: Hashable, Sendable {
    /// Token indices to underline.
    package var tokens: Range<Int>
    package var severity: Severity
    package var confidence: Confidence
    /// Replaces the rule's own message where the case wants its own words.
    package var message: String?
    /// Replaces the rule's own move where the case wants another.
    package var move: Move?
    package init(
      _ tokens: Range<Int>, _ severity: Severity, _ confidence: Confidence = .clear,
      message: String? = nil, move: Move? = nil
    ) {
      self.tokens = tokens
      self.severity = severity
      self.confidence = confidence
      self.message = message
      self.move = move
    }
  }

  package let id: ID
  package let group: Group
  /// The precedence tier of the catalogue, section 4: 2 wins over 3, and so on to 7; 1 is a gate.
  package let tier: Int
  /// One sentence: the pattern found.
  package let summary: String
  /// What it does to the person asked, and the source of that.
  package let rationale: String
  package let source: String
  /// What the writer is told: a kind sentence, no advice in capitals, no blame.
  package let message: String
  /// How to open it; `nil` where there is nothing to mend.
  package let move: Move?
  package let examples: Examples
  package let matches: @Sendable (_ question: Question, _ text: Text) -> [Match]

  package init(
    id: ID, group: Group, tier: Int, summary: String, rationale: String, source: String,
    message: String, move: Move?, examples: Examples,
    matches: @escaping @Sendable (_ question: Question, _ text: Text) -> [Match]
  ) {
    self.id = id
    self.group = group
    self.tier = tier
    self.summary = summary
    self.rationale = rationale
    self.source = source
    self.message = message
    self.move = move
    self.examples = examples
    self.matches = matches
  }
}

/// A way to open a question (catalogue, section 9); the rewrite engine fills it from the writer's words.
package enum Move: String, Hashable, Sendable, CaseIterable {
  case openTheHead, ownThenAsk, askThenWait, factThenAsk, obstacleNotFault, theirsBeforeMine
  case split, strip, balance, story, tellItStraight
}
