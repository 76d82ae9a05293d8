/// Reads a wh-word with what belongs to it: how much room the question leaves.
struct WhReader {
  struct Reading {
    var shape: Shape
    var answer: Answer
    var confidence: Confidence = .clear
    /// The end of the wh-phrase.
    var end: Int
  }

  let text: Text
  let range: Range<Int>
  private var clause: Clause { Clause(text: text, range: range) }

  init(text: Text, range: Range<Int>) {
    self.text = text
    self.range = range
  }

  func read(at index: Int) -> Reading {
    switch text.tokens[index].norm {
    case "why": return Reading(shape: .why, answer: .open, end: index + 1)
    case "how": return how(index)
    case "what", "whatever": return what(index)
    case "which": return which(index)
    case "when": return when(index)
    case "where", "whereabouts": return place(index)
    default: return who(index)
    }
  }

  private func how(_ index: Int) -> Reading {
    let next = clause.norm(index + 1)
    if next == "come" { return Reading(shape: .why, answer: .open, end: index + 2) }
    if next == "about" {
      return Reading(shape: .openWh, answer: .open, confidence: .likely, end: index + 2)
    }
    if Self.measures.contains(next) {
      if next == "much", text.contains(Self.matters, in: range) {
        return Reading(shape: .openWh, answer: .open, confidence: .likely, end: index + 2)
      }
      if next == "far", text.contains(Self.going, in: range) {
        return Reading(shape: .degreeWh, answer: .narrow, confidence: .likely, end: index + 2)
      }
      return Reading(shape: .factWh, answer: .narrow, end: index + 2)
    }
    if let token = clause.token(index + 1),
      token.has([.gradable, .adjective]) || token.norm == "well",
      !token.has([.auxiliary, .doForm, .subjectPronoun])
    {
      // Coders disagree whether a question for a person's own scale is open.
      return Reading(
        shape: .degreeWh, answer: .narrow,
        confidence: Self.ownScales.contains(token.norm) ? .unsure : .likely, end: index + 2)
    }
    return Reading(shape: .openWh, answer: .open, end: index + 1)
  }

  private func what(_ index: Int) -> Reading {
    let open = Reading(shape: .openWh, answer: .open, end: index + 1)
    let clause = clause
    var next = index + 1
    if text.matches(Self.kindOf, at: next, in: next..<range.upperBound)
      != nil
    {
      return Reading(shape: .openWh, answer: .open, confidence: .likely, end: next + 2)
    }
    if text.matches(Self.extent, at: next, in: next..<range.upperBound) != nil {
      return Reading(shape: .degreeWh, answer: .narrow, confidence: .likely, end: next + 1)
    }
    // What stands directly before a noun asks for one of a set, unless the noun asks for more.
    if let token = clause.token(next), token.isWord,
      !token.has([.auxiliary, .clitic, .subjectPronoun]),
      token.norm != "else", token.norm != "about", token.norm != "if", token.norm != "for"
    {
      // "What leave do you have?": before an inverted auxiliary even a verb is a noun.
      if clause.has(next, .verbBase), !clause.isNominal(next), clause.has(next + 1, .doForm),
        clause.has(next + 2, .subjectPronoun), !Self.roomyNouns.contains(token.norm)
      {
        return Reading(shape: .factWh, answer: .narrow, confidence: .likely, end: next + 1)
      }
      // "What made the week hard": the wh-word is the subject of a verb, and asks for no noun.
      if isVerb(next) { return open }
      // "what the plan looks like": a clause of its own.
      if Self.articles.contains(token.norm) || token.has(.possessive) { return open }
      while clause.has(next, [.adjective, .number, .determiner]), !clause.isNominal(next) {
        next += 1
      }
      var head = next
      while clause.isNominal(head + 1), !clause.has(head + 1, [.auxiliary, .verbBase]) {
        // "What time works for you": the verb could be a noun, but the time is what is asked for.
        if FactNouns.all.contains(clause.norm(head)), clause.has(head + 1, .verbS) { break }
        head += 1
      }
      let noun = clause.norm(head)
      if FactNouns.all.contains(noun) {
        return Reading(shape: .factWh, answer: .narrow, end: head + 1)
      }
      if clause.isNominal(head) {
        if noun.hasSuffix("s") || Self.roomyNouns.contains(noun) {
          return Reading(shape: .openWh, answer: .open, confidence: .likely, end: head + 1)
        }
        return Reading(shape: .factWh, answer: .narrow, confidence: .likely, end: head + 1)
      }
      return open
    }
    // "What is the date?", "What's your name?"
    if clause.has(next, [.beForm, .clitic]) {
      next += 1
      if let phrase = clause.nounPhrase(next), let head = clause.head(at: next),
        FactNouns.all.contains(clause.norm(head)) || isClassifier(head, phrase),
        phrase.upperBound >= range.upperBound || !clause.has(phrase.upperBound, [.verbIng])
      {
        return Reading(shape: .factWh, answer: .narrow, end: index + 1)
      }
    }
    return open
  }

  /// "Age group", "income band": a noun before the head says which of a set is asked for.
  private func isClassifier(_ head: Int, _ phrase: Range<Int>) -> Bool {
    head > phrase.lowerBound && FactNouns.classifiers.contains(clause.norm(head))
      && text.tokens[head - 1].has([.noun, .timeNoun])
  }

  /// A verb, or what could be one where the object of one follows.
  private func isVerb(_ index: Int) -> Bool {
    guard clause.has(index, [.verbPast, .verbS, .verbBase]) else { return false }
    return !clause.has(index, [.noun, .adjective, .timeNoun])
      || clause.has(index + 1, [.determiner, .possessive, .objectPronoun])
        && !clause.has(index + 1, .nominative)
  }

  private func which(_ index: Int) -> Reading {
    Reading(shape: .factWh, answer: tailOpens ? .open : .narrow, end: index + 1)
  }

  private func when(_ index: Int) -> Reading {
    if text.contains(Self.feeling, in: range) || tailOpens {
      return Reading(shape: .openWh, answer: .open, confidence: .likely, end: index + 1)
    }
    return Reading(shape: .factWh, answer: .narrow, end: index + 1)
  }

  /// "Where do you want to take this?" asks for more than a place.
  private func place(_ index: Int) -> Reading {
    if tailOpens
      || text.contains(
        Self.wanting,
        in: range)
    {
      return Reading(shape: .openWh, answer: .open, confidence: .likely, end: index + 1)
    }
    return Reading(shape: .factWh, answer: .narrow, end: index + 1)
  }

  private func who(_ index: Int) -> Reading {
    if text.contains(Self.helping, in: range) || tailOpens {
      return Reading(shape: .openWh, answer: .open, confidence: .likely, end: index + 1)
    }
    return Reading(shape: .factWh, answer: .narrow, end: index + 1)
  }

  /// "..., and how?", "and why?": the tail asks for more.
  private var tailOpens: Bool { text.contains(Self.tail, in: range) }

  private static let matters: Phrase = "does (it|that|this) matter"
  private static let going: Phrase = "(do|would|can|could|should) (you|we)"
  private static let kindOf: Phrase = "(kind|kinds|sort|sorts|type|types) of"
  private static let extent: Phrase = "(extent|degree)"
  private static let feeling: Phrase = "do you (feel|think|notice|find yourself)"
  private static let helping: Phrase = "(might|could|would|can) (help|support|be able to)"
  private static let tail: Phrase = "(and|or) (how|why|what) $"
  private static let wanting: Phrase =
    "(do|would|can|could|should|does|did|will) (you|we|that|this|it|he|she|they) (see|want|like to|leave|feel|stand|hope|begin|start|go from)"

  private static let ownScales: Set<String> = [
    "confident", "important", "ready", "motivated", "committed", "willing",
  ]

  private static let articles: Set<String> = ["a", "an", "the", "this", "that", "these", "those"]

  static let measures: Set<String> = [
    "many", "much", "often", "long", "far", "soon", "big", "old", "late", "fast", "frequently",
    "close",
    "tall", "early", "large", "high", "deep", "wide", "heavy", "recently", "quickly", "few",
    "little",
  ]

  /// Singular nouns after `what` that ask for a story or an opinion all the same.
  static let roomyNouns: Set<String> = [
    "way", "difference", "advice", "role", "impact", "effect", "evidence", "information", "support",
    "help", "experience", "feedback", "change", "progress", "part", "else", "thing", "reason",
    "concern", "sense", "meaning", "influence", "knowledge", "understanding", "context", "stuff",
  ]
}
