/// What an opener governs, and so what is really asked.
struct Complement {
  enum Kind {
    case none, open, narrow, closed
    /// "Tell me if anything changes": a request with a condition.
    case condition
    /// "I wonder if you could ...": the complement is a polite opener or request itself.
    case polite(Opener)
  }

  static func read(_ text: Text, _ range: Range<Int>, after opener: Opener) -> Kind {
    let clause = Clause(text: text, range: range)
    var index = range.lowerBound
    while let token = clause.token(index), !token.isWord || skipped.contains(token.norm) {
      index += 1
    }
    guard let token = clause.token(index) else { return .none }
    // The opener may have taken the first word of the complement with it.
    let last = text.tokens[opener.range.upperBound - 1]
    if last.has(.wh) {
      return kind(of: WhReader(text: text, range: range).read(at: opener.range.upperBound - 1))
    }
    if last.norm == "about" {
      return token.has(.wh) && ["when", "where", "who", "what", "how", "why"].contains(token.norm)
        ? .open : .open
    }
    switch token.norm {
    case "if", "whether":
      if token.norm == "if" || opener.kind == .wondering {
        let inner = index + 1
        if let polite = embeddedOpener(text, inner, range) { return .polite(polite) }
      }
      if token.norm == "if", opener.kind == .saying, isCondition(clause, index),
        opener.auxiliary == nil || !asksOfHabit(clause, index)
      {
        return .condition
      }
      return .closed
    case "when", "once", "as":
      if opener.kind == .saying, isCondition(clause, index) { return .condition }
      return token.norm == "when" ? .narrow : .open
    case "that": return clause.has(index + 1, [.subjectPronoun, .determiner]) ? .closed : .open
    case "about", "of", "on", "through", "more", "with", "for": return .open
    case "yes": return .closed
    default: break
    }
    if token.has(.wh) { return kind(of: WhReader(text: text, range: range).read(at: index)) }
    if opener.kind == .saying, token.has(.nominative),
      clause.finiteVerb(in: index + 1..<range.upperBound) != nil
    {
      return .closed
    }
    let asksForItem = opener.range.contains {
      ["tell", "give", "name"].contains(text.tokens[$0].norm)
    }
    if asksForItem, let head = clause.head(at: index), FactNouns.all.contains(clause.norm(head)) {
      return .narrow
    }
    return .open
  }

  private static func kind(of wh: WhReader.Reading) -> Kind {
    switch wh.answer {
    case .open: .open
    case .closed: .closed
    default: .narrow
    }
  }

  /// "if you could tell me", "whether you would share": politeness inside politeness.
  private static func embeddedOpener(_ text: Text, _ start: Int, _ range: Range<Int>) -> Opener? {
    let clause = Clause(text: text, range: range)
    guard ["you", "we", "someone", "anyone"].contains(clause.norm(start)),
      clause.has(start + 1, .modal) || clause.norm(start + 1) == "'d"
    else { return nil }
    var index = start + 2
    while ["please", "maybe", "perhaps", "possibly", "just", "be", "able", "willing", "to", "also"]
      .contains(clause.norm(index))
    {
      index += 1
    }
    if let opener = Opener.read(text, at: index, in: range) { return opener }
    if clause.has(index, .actionVerb) {
      return Opener(kind: .acting, range: start..<index + 1, auxiliary: nil)
    }
    return nil
  }

  /// Present tense with the meaning of the future: "if anything changes", "when you are ready".
  private static func isCondition(_ clause: Clause, _ index: Int) -> Bool {
    var position = index + 1
    if clause.norm(position) == "soon" { position += 2 }
    guard let subject = clause.nounPhrase(position) else { return false }
    let verb = clause.afterAuxiliary(subject.upperBound - 1)
    guard let token = clause.token(verb) else { return false }
    if clause.norm(index) != "if" { return token.has([.verbBase, .verbS, .beForm, .haveForm]) }
    let subjectNorm = clause.norm(subject.lowerBound)
    if ["anything", "something", "you", "it", "things", "that"].contains(subjectNorm) {
      return (token.has([.verbBase, .verbS]) && !token.has(.auxiliary))
        || ["are", "need", "have", "'re", "do"].contains(token.norm) && subjectNorm == "you"
    }
    return false
  }

  /// "Can you tell me if you sleep enough?": what somebody does, not what may come.
  private static func asksOfHabit(_ clause: Clause, _ index: Int) -> Bool {
    clause.norm(index + 1) == "you" && clause.has(index + 2, .verbBase)
      && !occasions.contains(clause.norm(index + 2))
  }

  private static let occasions: Set<String> = [
    "need", "want", "notice", "see", "hear", "find", "spot", "change", "decide", "are", "have",
    "think", "come", "run", "'re", "get", "lose", "feel", "wish", "prefer", "do", "hit",
  ]

  private static let skipped: Set<String> = [
    "please", "exactly", "then", "maybe", "just", "again", "perhaps", "also", "now", "first",
    "really",
    "quickly", "briefly", "honestly", "me", "us",
  ]
}

/// Nouns whose `what` is answered with a name, a number or a date.
enum FactNouns {
  static let all: Set<String> = Set(
    """
    time day date year month quarter number percentage percent amount price cost version name address \
    size budget code age color colour height weight phone title street city town country zip postcode \
    deadline temperature salary rate total score status id model brand make breed channel floor grade \
    major language currency department university college degree capacity speed distance password \
    gender sex nationality ethnicity religion occupation profession surname username income \
    address birthday email extension weekday hour hours times dose dosage account balance
    """.split(separator: " ").map(String.init))

  /// Heads that sort people or things, after a noun that says by what.
  static let classifiers: Set<String> = [
    "group", "range", "band", "bracket", "category", "class", "type", "code",
  ]
}
