/// What stands before a question and is not part of it: greetings, fillers, softeners, repetitions.
struct LeftEdge {
  let text: Text
  /// Where the sentence begins.
  let start: Int

  /// Where a sentence proper begins; its last words if it is nothing but an edge.
  static func of(_ text: Text, _ sentence: Range<Int>) -> Int? {
    var end = sentence.upperBound
    while end > sentence.lowerBound, !text.tokens[end - 1].isWord { end -= 1 }
    guard end > sentence.lowerBound else { return nil }
    let found = LeftEdge(text: text, start: sentence.lowerBound).skip(sentence.lowerBound..<end)
    if found < end { return found }
    var start = end - 1
    while start > sentence.lowerBound, text.tokens[start - 1].isWord { start -= 1 }
    return start
  }

  /// The first token of the question proper.
  func skip(_ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound {
      guard let next = step(index, range.upperBound) else { break }
      index = next
    }
    return index
  }

  /// One thing skipped, or nil where the question begins.
  private func step(_ index: Int, _ end: Int) -> Int? {
    let token = text.tokens[index]
    if token.norm == "[",
      let close = (index..<min(index + 6, end)).first(where: { text.tokens[$0].norm == "]" })
    {
      return close + 1
    }
    if !token.isWord { return index + 1 }
    let rest = index..<end
    if token.norm == "you", index + 3 < end, text.tokens[index + 1].norm == "know" {
      let clause = Clause(text: text, range: rest)
      if clause.isInverted(index + 2)
        || clause.has(index + 2, .wh) && clause.isInvertedAfterWh(index + 2, strictly: true)
      {
        return index + 2
      }
    }
    if let greeting = greeting(rest) { return greeting }
    if let found = Self.softeners.lazy.compactMap({ text.matches($0, at: index, in: rest) }).first {
      return found.upperBound
    }
    if token.has(.filler), index + 1 < end {
      let next = text.tokens[index + 1]
      if token.norm == "so", next.has([.adjective, .adverb]), !next.has([.wh, .auxiliary, .filler])
      {
        return nil
      }
      // "Then" and the rest may be said without a comma.
      return index + 1
    }
    if let repeated = repetition(index, end) { return repeated }
    return vocative(index, end)
  }

  /// "Hi Ana," "good morning everyone".
  private func greeting(_ range: Range<Int>) -> Int? {
    guard text.tokens[range.lowerBound].has(.interjection),
      let found = Self.greetings.lazy.compactMap({
        text.matches($0, at: range.lowerBound, in: range)
      }).first
    else { return nil }
    var index = found.upperBound
    var names = 0
    while index < range.upperBound, names < 3, text.tokens[index].isWord,
      isName(index) || text.matches(Self.everybody, at: index, in: range) != nil
    {
      index += 1
      names += 1
    }
    return index
  }

  /// A name at the start, before a comma: "Ana, what ...".
  private func vocative(_ index: Int, _ end: Int) -> Int? {
    var last = index
    while last < end, last - index < 3, isName(last) { last += 1 }
    guard last > index, last + 1 < end, text.tokens[last].norm == "," else { return nil }
    let next = text.tokens[last + 1]
    if next.has([.wh, .auxiliary, .filler, .opener, .interjection]) || next.norm == "you" {
      return last + 1
    }
    // One word that is no word of the language, and no list: "Priya, such as?"
    guard last == index + 1, index == start || !text.tokens[index - 1].isWord,
      !isName(last + 1) || !isUnknown(last + 1), isUnknown(index), !isList(last + 1, end)
    else { return nil }
    return last + 1
  }

  private func isUnknown(_ index: Int) -> Bool {
    Lexicon.shared.index(of: WordKey(text.tokens[index].norm.utf8)) == nil
  }

  /// "Paint, brushes and ladders": commas and a conjunction follow.
  private func isList(_ index: Int, _ end: Int) -> Bool {
    let rest = index..<min(index + 4, end)
    return rest.contains { text.tokens[$0].norm == "and" || text.tokens[$0].norm == "," }
      && !rest.contains { text.tokens[$0].has([.auxiliary, .subjectPronoun, .verbBase]) }
  }

  /// Only a name: no function word, no verb.
  func isName(_ index: Int) -> Bool {
    let token = text.tokens[index]
    let closed: WordClass = [
      .punctuation, .auxiliary, .wh, .subjectPronoun, .objectPronoun, .possessive, .determiner,
      .preposition, .coordinator, .subordinator, .negator, .adverb, .number, .filler, .clitic,
      .verbBase, .verbS, .verbIng, .adjective,
    ]
    return !token.has(closed)
  }

  /// "do you do you": the speaker began again.
  private func repetition(_ index: Int, _ end: Int) -> Int? {
    for size in 1...3 where index + 2 * size <= end {
      var isSame = true
      for offset in 0..<size
      where text.tokens[index + offset].norm != text.tokens[index + size + offset].norm {
        isSame = false
      }
      if isSame { return index + size }
      // A comma may stand between.
      guard index + 2 * size + 1 <= end, !text.tokens[index + size].isWord else { continue }
      isSame = true
      for offset in 0..<size
      where text.tokens[index + offset].norm != text.tokens[index + size + 1 + offset].norm {
        isSame = false
      }
      if isSame { return index + size + 1 }
    }
    return nil
  }

  private static let greetings: [Phrase] = [
    "(hi|hello|hey|dear|morning|afternoon|evening|thanks|sorry|welcome)",
    "good (morning|afternoon|evening)", "thank you", "(yes|no|yeah|yep|ok|okay|ah|oh|wow|gosh)",
  ]

  private static let everybody: Phrase =
    "(all|everyone|everybody|team|folks|there|both|again|very much|so much|guys|friends|colleagues)"

  static let softeners: [Phrase] = [
    "out of curiosity", "if i may ask?", "if you (do n't)? mind (me asking)?",
    "(a|one|another|just)? (quick|small|last|final|honest|genuine|simple)? question (for you)? (:|,|—)",
    "(just|still)? (curious|wondering) (,|:|—)", "i 'm (just|really|still)? curious (,|:|—)",
    "i am (just|really|still)? curious (,|:|—)", "by the way", "first of all",
    "for (example|instance)",
    "in other words", "you know (,|—)", "i mean", "i guess", "i was wondering (,|:|—)",
    "let 's see", "let me see", "let me ask you (this|something)?", "let me ask (this|something)?",
    "i have a question", "oh my (god|gosh)?",
    "(can|may|could) i (just)? ask (you)? (something)? (,|:|—)",
    "tell me (,|:|—)", "(just)? to be (clear|honest)", "on (the other|another) (hand|note)",
    "speaking of which", "that said", "having said that", "as a matter of fact", "of course",
    "do you know what (,|—)", "help me out (here)? (,|:|—)",
    "(all)? right (,|so|well|then|now|and)",
    "good (,|.)", "great (,|.)", "see (,|—)", "say (,|—)", "like (,|—)", "sure (,|—)",
    "(mm|uh) hmm",
    "at (the|this) (moment|point) (,)",
    "in (your|his|her|their) (own)? (view|opinion|words|experience) (,)?",
    "from (your|his|her) (point of view|perspective|side|experience) (,)?", "for (you|me) ,",
    "from where you (sit|stand|are) (,)?", "again ,", "finally ,", "first ,", "next ,", "lastly ,",
    "honestly ,", "seriously ,", "wait (a minute)? ,?", "hang on ,?", "hold on ,?", "gee", "boy ,",
    "i do n't know (,|—|but)", "i see (,|so)?", "please ,",
  ]
}
