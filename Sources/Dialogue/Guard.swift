/// A condition over working memory: boolean over facts, and bounds on the count of questions put.
package indirect enum Guard: Hashable, Sendable {
  case fact(Fact)
  case not(Guard)
  case all([Guard])
  case any([Guard])
  /// True while fewer questions than this have been put in this conversation.
  case promptsBelow(Int)

  package static let always = Guard.all([])

  package func holds(_ facts: Set<Fact>, prompts: Int) -> Bool {
    switch self {
    case .fact(let fact): facts.contains(fact)
    case .not(let condition): !condition.holds(facts, prompts: prompts)
    case .all(let conditions): conditions.allSatisfy { $0.holds(facts, prompts: prompts) }
    case .any(let conditions): conditions.contains { $0.holds(facts, prompts: prompts) }
    case .promptsBelow(let bound): prompts < bound
    }
  }

  /// How many tests the condition makes; the more, the more specific.
  package var specificity: Int {
    switch self {
    case .fact, .promptsBelow: 1
    case .not(let condition): condition.specificity
    case .all(let conditions): conditions.reduce(0) { $0 + $1.specificity }
    case .any(let conditions): conditions.map(\.specificity).min() ?? 0
    }
  }

  /// Every fact the condition speaks of.
  package var facts: Set<Fact> {
    switch self {
    case .fact(let fact): [fact]
    case .not(let condition): condition.facts
    case .all(let conditions), .any(let conditions):
      conditions.reduce(into: []) { $0.formUnion($1.facts) }
    case .promptsBelow: []
    }
  }

  /// Facts of which at least one must be true for the condition to hold; nil where none is needed.
  ///
  /// Rules are indexed by these, so that a reply looks only at rules that can fire.
  package var triggers: Set<Fact>? {
    switch self {
    case .fact(let fact): [fact]
    case .not, .promptsBelow: nil
    case .all(let conditions):
      // The rarest test is the best key: a cue of this turn before anything that lasts.
      conditions.compactMap(\.triggers)
        .min { Self.rank($0) < Self.rank($1) }
    case .any(let conditions):
      conditions.reduce(into: Set<Fact>?.some([])) { union, condition in
        guard let found = condition.triggers else { union = nil; return }
        union?.formUnion(found)
      }
    }
  }

  private static func rank(_ facts: Set<Fact>) -> Int {
    facts.contains { !$0.name.hasPrefix("cue.") } ? 1000 + facts.count : facts.count
  }
}
