/// A place where a question may begin inside a sentence.
struct ClauseStart: Equatable {
  var index: Int
  /// The wh-word, if the clause begins with one or with a preposition and one.
  var wh: Int?

  /// What stands at `index`.
  static func at(_ text: Text, _ index: Int, _ range: Range<Int>) -> ClauseStart {
    if text.tokens[index].has(.wh) { return ClauseStart(index: index, wh: index) }
    if text.tokens[index].has(.preposition), index + 1 < range.upperBound,
      text.tokens[index + 1].has(.wh)
    {
      return ClauseStart(index: index, wh: index + 1)
    }
    return ClauseStart(index: index)
  }

  /// The first later place where the word order is that of a question.
  ///
  /// Embedded clauses keep the order of a statement, so that an auxiliary before its subject marks a
  /// question of its own: "if we moved it how would you plan". Without a question mark only what
  /// follows a break or a preface counts, or anything in a run-on line without any mark at all.
  static func later(
    _ text: Text, _ range: Range<Int>, edge: LeftEdge, hasMark: Bool, isRunOn: Bool
  ) -> ClauseStart? {
    let clause = Clause(text: text, range: range)
    var index = range.lowerBound + 1
    var tried = 0
    let hasPreface = clause.has(range.lowerBound, [.preposition, .subordinator])
    while index < range.upperBound, tried < 200 {
      tried += 1
      let before = text.tokens[index - 1]
      let isBreak = !before.isWord || before.has([.coordinator, .filler])
      let start = isBreak ? edge.skip(index..<range.upperBound) : index
      guard start < range.upperBound else { return nil }
      let next = at(text, start, range)
      if let wh = next.wh {
        // ", which is not": a relative clause, if no mark says otherwise.
        let isRelative =
          !hasMark && ["which", "who", "whose", "where", "when"].contains(clause.norm(wh))
        if clause.isInvertedAfterWh(wh, strictly: !isBreak || isRelative),
          hasMark || isBreak || hasPreface || isRunOn
        {
          return next
        }
        if isBreak, hasMark, clause.isWhFragment(wh) || clause.isSubjectWh(wh) { return next }
      } else if text.tokens[start].has(.auxiliary), !text.tokens[start].has(.clitic) {
        if isBreak {
          // "you just have zero": an adverb between the subject and its verb is no break.
          let isClear = hasMark && (!before.isWord || before.has(.coordinator))
          if clause.isInverted(start),
            isClear || clause.has(clause.afterAuxiliary(start), .nominative)
              || clause.norm(clause.afterAuxiliary(start)) == "you"
          {
            return next
          }
        } else if hasMark, clause.isInvertedInside(start) {
          return next
        }
      } else if isBreak, text.tokens[start].has([.opener, .nominative]),
        Opener.read(text, at: start, in: range) != nil
      {
        return next
      }
      index = max(index + 1, start)
      if start > index - 1 { index = start + 1 }
    }
    return nil
  }
}

extension Clause {
  /// The auxiliary that follows a wh-phrase: "what kind of work |do| you like".
  func auxiliary(afterWh wh: Int) -> Int? {
    let end = WhReader(text: text, range: range).read(at: wh).end
    var index = end
    while let token = token(index), index - end < 8 {
      if token.has(.auxiliary) {
        // "what I have", "how it is": a subject stood between.
        return index
      }
      if token.has([.nominative, .wh]) || token.norm == "you" || token.norm == "it" { return nil }
      if token.has([.verbPast, .verbS]), !token.has([.noun, .adjective]) { return nil }
      if !token.isWord, index > end { return nil }
      index += 1
    }
    return nil
  }

  /// Whether the clause of a wh-word has the word order of a question.
  func isInvertedAfterWh(_ wh: Int, strictly: Bool) -> Bool {
    if ["how", "what"].contains(norm(wh)), norm(wh + 1) == "about", !strictly { return true }
    guard let auxiliary = auxiliary(afterWh: wh) else { return false }
    let next = afterAuxiliary(auxiliary)
    guard let subject = token(next) else { return false }
    if subject.has(.nominative) || ["you", "it", "that", "this", "there"].contains(subject.norm) {
      return true
    }
    if subject.has([.determiner, .possessive]) { return true }
    if strictly { return false }
    return subject.isWord
  }

  /// A wh-word at the very end, or with one more word: "and why", "if so, how much".
  func isWhFragment(_ wh: Int) -> Bool { wh + 3 > range.upperBound }

  /// A wh-word that is the subject: "if it fails, what happens then".
  func isSubjectWh(_ wh: Int) -> Bool {
    ["what", "who", "which"].contains(norm(wh)) && has(wh + 1, [.verbS, .verbPast])
      && !has(wh + 1, [.noun, .auxiliary])
  }

  /// An auxiliary before a pronoun in the middle of a sentence: "if I did that would you mind".
  func isInvertedInside(_ index: Int) -> Bool {
    guard let before = token(index - 1), !before.has([.nominative, .wh, .auxiliary, .negator]),
      before.norm != "you", before.norm != "so", before.norm != "to", before.norm != "it",
      before.norm != "there"
    else { return false }
    let next = afterAuxiliary(index)
    guard let subject = token(next) else { return false }
    guard subject.has(.nominative) || subject.norm == "you" || subject.norm == "there" else {
      return false
    }
    // Something has to follow: "as far as I could I did" does not ask.
    return has(next + 1, [.verbBase, .verbIng, .verbParticiple, .adjective, .adverb, .determiner])
  }

  /// Whether a wh-word begins a subordinate clause: "when you are done", "what we need".
  func isSubordinate(_ wh: Int) -> Bool {
    let end = WhReader(text: text, range: range).read(at: wh).end
    if norm(wh) == "which", norm(wh + 1) == "means" { return true }
    // "How come they left", "what if they leave": the order of a statement, but a question.
    if norm(wh) == "how", norm(wh + 1) == "come" { return false }
    if norm(wh) == "what", norm(wh + 1) == "if" { return false }
    if isCountedSubject(wh) { return false }
    guard auxiliary(afterWh: wh) == nil || has(end, [.nominative, .determiner, .possessive]),
      let subject = nounPhrase(end), !has(end, .auxiliary)
    else { return false }
    if norm(wh) == "who" { return false }
    let verb = afterAuxiliary(subject.upperBound - 1)
    // "how fine a resolution do you need": the order of a question after all.
    if has(verb, .auxiliary), !has(verb, .clitic), isInverted(verb),
      has(afterAuxiliary(verb), .nominative) || norm(afterAuxiliary(verb)) == "you"
    {
      return false
    }
    return has(verb, [.verbBase, .verbPast, .verbS, .auxiliary, .clitic, .verbIng])
  }

  /// "How many people usually show up", where a second verb would make it a clause of another.
  private func isCountedSubject(_ wh: Int) -> Bool {
    guard norm(wh) == "how", ["many", "much", "few"].contains(norm(wh + 1)), isNominal(wh + 2),
      !has(wh + 2, [.nominative, .determiner, .possessive, .auxiliary])
    else { return false }
    var verbs = 0
    for index in wh + 3..<max(wh + 3, range.upperBound)
    where has(index, [.verbPast, .verbS, .auxiliary, .verbBase]) && !has(index, .noun)
      && norm(index - 1) != "to"
    {
      verbs += 1
    }
    return verbs == 1
  }

  /// "Do you where did you get it", "what do you do you have any": begun again without a mark.
  ///
  /// Auxiliary, pronoun, and at once the next auxiliary or inverted wh-clause: no verb came.
  private func restartWithoutMark(after start: Int) -> ClauseStart? {
    var index = start
    if has(index, .wh) {
      index += 1
      // "How about you are you a runner": a whole question, and another after it.
      if ["how", "what"].contains(norm(start)), norm(start + 1) == "about",
        norm(start + 2) == "you",
        has(start + 3, .auxiliary), !has(start + 3, .clitic), norm(start + 4) == "you"
      {
        return ClauseStart.at(text, start + 3, range)
      }
    }
    guard has(index, .auxiliary), !has(index, .clitic),
      has(index + 1, .nominative) || norm(index + 1) == "you"
    else { return nil }
    let next = index + 2
    guard let token = token(next), token.isWord else { return nil }
    if token.has(.wh), isInvertedAfterWh(next, strictly: true) {
      return ClauseStart.at(text, next, range)
    }
    if token.has(.auxiliary), !token.has(.clitic), norm(next) == norm(index),
      norm(next + 1) == norm(index + 1)
    {
      return ClauseStart.at(text, next, range)
    }
    return nil
  }

  /// Whether a clause that began was given up within three words: "Are you, where are you from".
  func restart(after start: Int, edge: LeftEdge) -> ClauseStart? {
    var index = start
    var words = 0
    while let token = token(index), token.isWord {
      words += 1
      index += 1
      if words > 5 { break }
    }
    let isAbout = ["how", "what"].contains(norm(start)) && norm(start + 1) == "about"
    if words > 5 || index == range.upperBound { return restartWithoutMark(after: start) }
    guard index < range.upperBound, words <= 3 || isAbout else { return nil }
    // "Why the delay, is it ...": a whole question and a candidate for its answer.
    if has(start, .wh), words > 1, !has(start + 1, [.auxiliary, .wh]), !isAbout { return nil }
    let next = edge.skip(index..<range.upperBound)
    guard next < range.upperBound else { return nil }
    // "Should we wait, or should we go?" is a choice.
    if (index..<next).contains(where: { norm($0) == "or" }) { return nil }
    let found = ClauseStart.at(text, next, range)
    if let wh = found.wh {
      return !isAbout && isInvertedAfterWh(wh, strictly: false) ? found : nil
    }
    // "What else would, um, would help": the same word again only goes on.
    if norm(next) == norm(index - 1) { return nil }
    return isInverted(next) && !has(next, .clitic) ? found : nil
  }
}
