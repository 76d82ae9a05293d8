extension DocumentMeasure {
  /// Question after question, with nothing given back.
  package static let interrogationRun = DocumentMeasure(
    id: "interrogation-run",
    summary: "Four or more questions in turn without a word about the answers, or three whys.",
    rationale: """
      Without a sign that an answer was heard the next question feels like an examination, and \
      the answers get shorter.
      """,
    source: "MITI on the ratio of reflections to questions; Schein",
    message: """
      Several questions follow each other here without a word about the answers. Saying back one \
      answer before the next question shows that it was heard.
      """,
    move: .askThenWait,
    flagged: [
      Example(
        me: "Ravi",
        [
          ("Ravi", "«When did you arrive?"), ("Kim", "At eight."), ("Ravi", "Who was there?"),
          ("Kim", "Only Lou."), ("Ravi", "What did you do first?"), ("Kim", "I rang the lab."),
          ("Ravi", "How long did that take?»"),
        ]),
      Example("«Why was the round late? Why did nobody ring? Why is the list still empty?»"),
      Example(
        me: "Ravi",
        [
          ("Ravi", "«Did you sign? Did you date it?"), ("Kim", "Yes."), ("Ravi", "Who saw it?"),
          ("Kim", "Lou."), ("Ravi", "Where is it now?»"),
        ]),
    ],
    innocent: [
      Example(
        me: "Ravi",
        [
          ("Ravi", "When did you arrive?"), ("Kim", "At eight."),
          ("Ravi", "So you had an hour. Who was there?"), ("Kim", "Only Lou."),
          ("Ravi", "That sounds lonely. What did you do first?"), ("Kim", "I rang the lab."),
          ("Ravi", "How long did that take?"),
        ]),
      Example(
        me: "Ravi",
        [
          ("Ravi", "When did you arrive?"), ("Kim", "At eight, in the snow."),
          ("Ravi", "How was the snow?"), ("Kim", "Deep."),
          ("Ravi", "What was that like for you?"), ("Kim", "Cold, but quiet."),
          ("Ravi", "How did the quiet feel?"),
        ]),
      Example("Why was the round late? What helped? What would you keep?"),
      Example(
        "Any allergies? Any pain? Any medicine? When did you last eat? Who can we call?",
        genre: .safety),
      Example(
        me: "Kim", [("Ravi", "Who was there?"), ("Kim", "Only Lou."), ("Ravi", "When?")]),
    ],
    measure: { text, questions, me in
      guard ![.survey, .safety, .interview, .agenda].contains(text.genre) else { return [] }
      return text.speakers.isEmpty ? whys(text, questions) : turns(text, questions, me)
    })

  /// Three whys in one paragraph.
  private static func whys(_ text: Text, _ questions: [Report.Item]) -> [Finding] {
    var run: [Report.Item] = []
    var findings: [Finding] = []
    func close() {
      if run.count >= 3, let first = run.first, let last = run.last {
        findings.append(
          Finding(
            range: first.range.lowerBound..<last.range.upperBound, severity: .medium,
            confidence: .clear,
            message: "This asks “why” \(run.count) times in a row, which is "
              + "easily heard as an examination. One of them, answered, leads on by itself."))
      }
      run = []
    }
    for index in questions.indices where questions[index].words.asksWhy {
      let sentence = text.sentences[questions[index].question.sentence]
      if let last = run.last, text.sentences[last.question.sentence].paragraph != sentence.paragraph
      {
        close()
      }
      if !sentence.isListItem { run.append(questions[index]) }
    }
    close()
    return findings
  }

  /// An open question with a word of the other's last turn in it, or a “that” for it.
  ///
  /// It shows that the answer was heard, as a word about it would.
  private static func takesUp(_ item: Report.Item, _ index: Int, _ text: Text) -> Bool {
    guard item.answer == .open, index > 0 else { return false }
    let own = text.sentences[index]
    let core = item.question.core
    var heard: Set<String> = []
    for other in text.sentences[..<index].suffix(6).reversed() {
      if other.speaker == own.speaker { break }
      heard.formUnion(text.contentWords(other.tokens))
    }
    guard !heard.isEmpty else { return false }
    if text.contentWords(core).contains(where: heard.contains) { return true }
    return text.contains(anaphor, in: core)
  }

  private static let anaphor: Phrase =
    "(that|this|it) (like|for you|mean|feel|come|go|change|about|affect|take)|(about|with|by|of|from) (that|this)|do you mean|what else|tell me more|say more|how so"

  /// Four questions of one speaker, and nothing but questions from them.
  private static func turns(_ text: Text, _ questions: [Report.Item], _ me: Int?) -> [Finding] {
    var asked: [Int: Int] = [:]
    for index in questions.indices { asked[questions[index].question.sentence] = index }
    var findings: [Finding] = []
    var run: [Range<Int>] = []
    func close() {
      if run.count >= 4, let first = run.first, let last = run.last {
        findings.append(
          Finding(
            range: first.lowerBound..<last.upperBound, severity: .low, confidence: .likely))
      }
      run = []
    }
    for (index, sentence) in text.sentences.enumerated() where sentence.speaker == me {
      if let item = asked[index], questions[item].answer != .request {
        if takesUp(questions[item], index, text) { close() }
        run.append(questions[item].range)
      } else {
        close()
      }
    }
    close()
    return findings
  }
}
