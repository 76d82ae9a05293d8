import QuestionChecker

/// Cues that no list of phrases can hold: length, quoted questions, plans, deeds.
enum StructuralCues {
  // `clauses` are those of each sentence, in order.
  static func listen(to text: Text, clauses: [Clauses?], _ heard: inout Heard) {
    let whole = 0..<text.utf8.count
    let count = text.words.count { $0.isWord && !$0.has(.clitic) }
    if count > 60 { add("long", whole, &heard) }
    if count <= 4, isVeryShort(text.words.filter { $0.isWord && !$0.has(.clitic) }) {
      add("very-short", whole, &heard)
    }
    if count >= 7, let range = event(text, clauses) { add("story", range, &heard) }
    if let range = quotedQuestion(text, clauses) { add("question-quoted", range, &heard) }
    // "I don't know. Sorry, I do know, I just can't say yet."
    if let said = heard.words["dont-know"],
      text.contains(knowsAfterAll, in: text.words.indices) || isPartOfStory(said, text)
    {
      heard.facts.remove(.cue("dont-know"))
      heard.words["dont-know"] = nil
    }
    if let range = deed(text, clauses) { add("first-person-action", range, &heard) }
    let plan = IfThenPlan(text)
    guard plan.isPlan else { return }
    add("plan", whole, &heard)
    if let range = plan.cueRange { add("plan-cue", range, &heard) }
    if let range = plan.actionRange { add("plan-action", range, &heard) }
  }

  private static func add(_ cue: Cue.ID, _ range: Range<Int>, _ heard: inout Heard) {
    heard.facts.insert(.cue(cue))
    heard.words[cue] = range
  }

  /// At most four words, two of them with content; a number, a name or a time of day is an answer.
  private static func isVeryShort(_ words: [Token]) -> Bool {
    var content = 0
    for (index, word) in words.enumerated() {
      if word.has(.number) || times.contains(word.norm)
        || word.norm.utf8.contains(where: { 48...57 ~= $0 })
      {
        return false
      }
      if index > 0, word.isCapitalised, word.has(.noun), !word.isAllCapitals { return false }
      if word.has(.functionWord) {
        continue
      }
      content += 1
    }
    return content <= 2
  }

  private static let times: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today",
    "tomorrow", "yesterday", "tonight", "noon", "midnight", "morning", "afternoon", "evening",
  ]

  /// A question in quotation marks, or "I asked whether ...".
  private static func quotedQuestion(_ text: Text, _ clauses: [Clauses?]) -> Range<Int>? {
    for token in text.words where token.norm == "\u{201C}\u{201D}" {
      if text.utf8[token.range].contains(UInt8(ascii: "?")) { return token.range }
    }
    if let first = text.utf8.firstIndex(where: { $0 > 32 }), let sentence = text.sentences.last,
      sentence.end == .question, [0x22, 0xE2, 0x27].contains(text.utf8[first]),
      text.sentences.count == 1
    {
      return sentence.range
    }
    for (sentence, clauses) in zip(text.sentences, clauses) {
      guard let clauses, let match = text.first(asked, in: sentence.tokens) else { continue }
      let standing = clauses[match.lowerBound]
      if standing.subject != .others, !standing.isDenied, !standing.isIntended {
        return text.range(of: match)
      }
    }
    return nil
  }

  /// Whether more was told than that something is not known.
  ///
  /// "Everyone asks when it will be ready, and I have no clue" is an answer.
  private static func isPartOfStory(_ said: Range<Int>, _ text: Text) -> Bool {
    var before = 0
    var elsewhere = 0
    // "To be honest" tells nothing yet.
    var hasVerb = false
    for sentence in text.sentences {
      let isOther = !sentence.range.overlaps(said)
      for index in sentence.tokens {
        let token = text.words[index]
        guard token.isWord, !token.has(.functionWord), !token.has(.adverb), !token.has(.stative)
        else { continue }
        if isOther {
          elsewhere += 1
        } else if token.range.upperBound <= said.lowerBound {
          before += 1
          hasVerb = hasVerb || token.has(.predicate)
        }
      }
    }
    return before >= 2 && hasVerb || elsewhere >= 4
  }

  private static let knowsAfterAll: Phrase = "i (actually|just|really)? do (actually|really)? know"

  private static let asked: Phrase =
    """
    (asked|asking|ask|wondered|enquired|inquired) *5 \
    (whether|what|if|how|who|where|when|which|why|whose)
    """

  /// Something the person did: "I waited", "asked her".
  private static func deed(_ text: Text, _ clauses: [Clauses?]) -> Range<Int>? {
    for (sentence, clauses) in zip(text.sentences, clauses) where sentence.end != .question {
      guard let clauses else { continue }
      for index in sentence.tokens {
        let token = text.words[index]
        guard token.has(.verbPast), !token.has(.stative),
          !notDeeds.contains(token.norm)
        else { continue }
        let standing = clauses[index]
        let hasSubject =
          standing.subject == .me
          || standing.subject == .implied && index == text.firstWord(in: sentence.tokens)
        if hasSubject, !standing.isDenied, !standing.isIntended, !standing.isReported,
          isVerb(index, text)
        {
          return token.range
        }
      }
    }
    return nil
  }

  /// Something that happened, whoever did it.
  ///
  /// "The courier was late and they went quiet" tells of something; a habit does not.
  private static func event(_ text: Text, _ clauses: [Clauses?]) -> Range<Int>? {
    for (sentence, clauses) in zip(text.sentences, clauses) where sentence.end != .question {
      guard let clauses else { continue }
      for index in sentence.tokens {
        let token = text.words[index]
        let isPast = token.has(.verbPast) && !token.has(.adjective) || bePast.contains(token.norm)
        let standing = clauses[index]
        guard isPast, !standing.isDenied, !standing.isIntended, index > sentence.tokens.lowerBound,
          !text.words[index - 1].has(.article)
        else { continue }
        return token.range
      }
    }
    return nil
  }

  private static let bePast: Set<String> = ["was", "were", "had"]

  /// A past form right after its subject or an adverb, or first in its sentence.
  private static func isVerb(_ index: Int, _ text: Text) -> Bool {
    guard index > 0 else { return true }
    let before = text.words[index - 1]
    return before.norm == "i" || before.norm == "we" || !before.isWord
      || before.has(.adverbOrCoordinator)
  }

  private static let notDeeds: Set<String> = [
    "felt", "got", "became", "seemed", "was", "were", "knew", "hated", "loved", "needed", "saw",
    "heard", "forgot", "failed", "lost", "feared",
  ]
}
