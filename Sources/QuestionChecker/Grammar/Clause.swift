/// Small looks at the grammar around a token.
struct Clause {
  let text: Text
  let range: Range<Int>

  func token(_ index: Int) -> Token? { range.contains(index) ? text.tokens[index] : nil }

  func has(_ index: Int, _ classes: WordClass) -> Bool { token(index)?.has(classes) ?? false }

  func norm(_ index: Int) -> String { token(index)?.norm ?? "" }

  /// Skips `n't`, `not` and adverbs that stand between an auxiliary and its subject.
  func afterAuxiliary(_ index: Int) -> Int {
    var next = index + 1
    while let token = token(next),
      token.norm == "n't" || token.norm == "not"
        || token.has(.adverb) && !token.has([.subjectPronoun, .determiner]) && next - index < 4
    {
      next += 1
    }
    return next
  }

  /// The noun phrase that begins at `index`: a pronoun, or determiners, adjectives and nouns.
  func nounPhrase(_ index: Int) -> Range<Int>? {
    guard let first = token(index), first.isWord else { return nil }
    let isDeterminer = first.has([.determiner, .possessive, .number])
    if first.has(.subjectPronoun), !isDeterminer || !isNominal(index + 1) {
      // "you guys", "all of you", "anything else"
      var end = index + 1
      if norm(end) == "else" || ["guys", "all", "both", "two"].contains(norm(end)) { end += 1 }
      return index..<end
    }
    if first.has([.preposition, .coordinator, .auxiliary, .wh, .clitic]), !isDeterminer {
      return nil
    }
    var end = index
    var hasHead = false
    while let token = token(end), token.isWord, end - index < 10 {
      if end > index, token.norm == "'s", hasHead {
        hasHead = false
        end += 1
        continue
      }
      if token.has([.auxiliary, .clitic, .wh, .coordinator]) { break }
      if end > index, token.has(.preposition), hasHead || !Self.nounsToo.contains(token.norm) {
        // "the head of the team": only `of` binds this closely.
        guard token.norm == "of", hasHead, let inner = nounPhrase(end + 1) else { break }
        end = inner.upperBound
        break
      }
      if end > index, token.has([.subjectPronoun, .subordinator]), !token.has([.determiner, .noun])
      {
        break
      }
      if end > index, hasHead, token.has([.determiner, .possessive]) { break }
      if hasHead, !isNominal(end) { break }
      let isMark = token.has([.determiner, .possessive])
      if isNominal(end) && !isMark || token.has(.number) { hasHead = true }
      if !hasHead, end > index,
        !token.has([.adjective, .adverb, .determiner, .verbIng, .verbParticiple, .number])
      {
        hasHead = true
      }
      end += 1
    }
    return end > index ? index..<end : nil
  }

  /// A subject after `do` or a modal without the bare verb it swallowed.
  ///
  /// In "did the workshop help the team", `help` could be a noun; but the clause needs its verb.
  func givingBackVerb(_ subject: Range<Int>) -> Range<Int> {
    var next = subject.upperBound
    while has(next, .adverb), !has(next, .verbBase) { next += 1 }
    if has(next, .verbBase) { return subject }
    let first = has(subject.lowerBound, [.determiner, .possessive]) ? 2 : 1
    guard subject.count > first,
      let verb = (subject.lowerBound + first..<subject.upperBound).last(where: {
        has($0, .verbBase)
      })
    else { return subject }
    return subject.lowerBound..<verb
  }

  /// A subject after `be` without the predicate it swallowed.
  ///
  /// In "are the tests green?" `green` could be a noun; but the clause has to say something.
  func givingBackPredicate(_ subject: Range<Int>) -> Range<Int> {
    guard subject.count > 2, has(subject.lowerBound, [.determiner, .possessive]),
      let last = subject.last, !has(last - 1, [.determiner, .possessive, .preposition]),
      norm(last - 1) != "'s"
    else { return subject }
    var next = subject.upperBound
    while has(next, [.adverb, .timeNoun]), !has(next, [.verbParticiple, .adjective]) { next += 1 }
    let isBare = !range.contains(next) || has(next, .coordinator) || !text.tokens[next].isWord
    return isBare ? subject.lowerBound..<last : subject
  }

  /// The head of the noun phrase at `index`: "the price of the form" has `price`.
  func head(at index: Int) -> Int? {
    guard let phrase = nounPhrase(index) else { return nil }
    return phrase.first { norm($0 + 1) == "of" } ?? phrase.last
  }

  /// Prepositions that are nouns after a determiner: "the round", "the past".
  private static let nounsToo: Set<String> = ["round", "past", "inside", "outside", "plus"]

  /// Can be the head of a noun phrase.
  func isNominal(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    if token.has([.noun, .timeNoun, .number]) { return true }
    return token.isWord
      && !token.has([
        .auxiliary, .verbBase, .verbPast, .verbS, .verbIng, .preposition, .coordinator,
        .subordinator, .adverb, .adjective, .wh, .clitic, .subjectPronoun, .negator,
      ])
  }

  /// Whether a finite verb or auxiliary stands in the range.
  func finiteVerb(in range: Range<Int>) -> Int? {
    range.first { index in
      text.tokens[index].has([.auxiliary, .verbPast, .verbS])
        || text.tokens[index].has(.verbBase) && index > range.lowerBound
          && text.tokens[index - 1].has([.subjectPronoun, .noun, .adverb])
          && text.tokens[index - 1].norm != "to"
    }
  }

  /// An auxiliary directly before its subject: the mark of a question.
  func isInverted(_ index: Int) -> Bool {
    guard let auxiliary = token(index), auxiliary.has(.auxiliary), !auxiliary.has(.clitic) || true
    else { return false }
    let next = afterAuxiliary(index)
    guard let subject = token(next), subject.isWord else { return false }
    if subject.has([.nominative, .subjectPronoun]) { return subject.norm != "none" }
    if subject.has([.determiner, .possessive, .number]) { return true }
    if subject.has([.preposition, .auxiliary, .clitic, .coordinator, .wh]) { return false }
    return isNominal(next) || subject.has([.adjective, .noun]) && nounPhrase(next) != nil
  }
}
