extension Rule {
  /// Statement word order, or a bare fragment, with a question mark.
  static let closedStatementQuestion = Rule(
    id: "closed-statement-question", group: .openness, tier: 7,
    summary: "A statement, or a bare fragment, with a question mark, to be confirmed.",
    rationale: """
      Whoever speaks in statement order sounds committed to the content already; to disagree, the \
      other person has to correct the asker. As listening it is good: said back in the other's own \
      words, without the question mark, and followed by a pause.
      """,
    source: """
      Gunlogson 2003 on rising declaratives; MISC 2.5 on reflections and questions; the MRDA \
      meeting corpus
      """,
    message: "This states the answer and asks for a nod; the open form leaves the telling to them.",
    move: .openTheHead,
    examples: Examples(
      flagged: [
        Example("So «you told the family»?", isPrimary: false),
        "«You moved the visit to the afternoon»?",
        Example("So «the night shift knew about the alarm»?", isPrimary: false),
        "«You were angry with the surgeon»?",
        "And «they left before the handover»?",
        Example("So «it made you nervous»?", isPrimary: false),
        "Then «the supplier called you back»?",
        "«All finished with the stock count»?",
        "«Ready for the inspection»?",
      ],
      innocent: [
        "Thursday?",
        "At ten?",
        "Why?",
        "Such as?",
        "What else?",
        "Your view?",
        "Where from?",
        "You told the family.",
        "What did you tell the family?",
        "How did the night shift hear about the alarm?",
        .init("You closed the valve?", genre: .safety),
        "Pardon?",
      ]),
    matches: findStatement)
}

private let guessedFeeling: Phrases = [
  "you (are|were|'re|feel|felt|must be|must have been|seem|seemed) *2 <feeling>",
  "you (wanted|hoped|feared|hated|loved|resented|liked|disliked|expected|meant)",
  "you (do|did) n't (want|like|care|trust|believe)",
  "you (did|said|chose|left|stayed|kept) *4 because",
  "(it|that|this) (upset|hurt|annoyed|bothered|scared|worried|frustrated|made) you",
]

private let echo: Phrases = [
  "^ (on|at|by|in)? <timeNoun> $", "^ (at|by)? <number> (o'clock|minutes|hours|days)? $",
  "^ (me|you|him|her|us|them|who|where|when) $", "^ (sorry|pardon|hello|hi|really|seriously) $",
]

private func findStatement(_ question: Question, _ text: Text) -> [Rule.Match] {
  guard text.genre != .safety, question.answer == .closed || question.answer == .narrow,
    question.shape == .declarative || question.shape == .closedFragment,
    !text.sentences[question.sentence].isHeading
  else { return [] }
  let words = text.words(of: question)
  guard !words.isEmpty, !echo.occur(in: text, words),
    !understandingCheckPhrases.occur(in: text, words),
    !vagueGlobalPhrases.occur(in: text, words),
    !text.returnsTheOthersWords(question), !Fit.isClosedRight(question, in: text)
  else { return [] }
  let isGuess = question.shape == .declarative && guessedFeeling.occur(in: text, words)
  return [.init(words, isGuess ? .medium : .low)]
}

extension Text {
  /// True if most of a question's content was in the turn of the speaker before: reflective listening.
  func returnsTheOthersWords(_ question: Question) -> Bool {
    let own = sentences[question.sentence]
    guard let speaker = own.speaker else { return false }
    var heard: Set<String> = []
    var other: Int?
    for sentence in sentences[..<question.sentence].suffix(12).reversed() {
      guard sentence.speaker != speaker else {
        if other == nil { continue } else { break }
      }
      guard let their = sentence.speaker, other == nil || other == their else { break }
      other = their
      heard.formUnion(contentWords(sentence.tokens))
    }
    let asked = contentWords(question.core)
    guard !asked.isEmpty, !heard.isEmpty else { return false }
    return asked.count { heard.contains($0) } * 10 >= asked.count * 6
  }

  /// The words that carry meaning: no pronouns, auxiliaries, determiners, prepositions or fillers.
  func contentWords(_ range: Range<Int>) -> [String] {
    let grammar: WordClass = [
      .punctuation, .auxiliary, .beForm, .wh, .subjectPronoun, .objectPronoun, .possessive,
      .determiner, .preposition, .coordinator, .subordinator, .negator,
    ]
    return tokens[range].filter { !$0.has(grammar) && $0.norm.utf8.count > 2 }.map(\.norm)
  }
}
