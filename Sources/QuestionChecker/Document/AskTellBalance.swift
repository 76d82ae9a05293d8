/// How much a text tells, how much it asks, and how long a reader waits for the first question.
package struct AskTellCount: Hashable, Sendable {
  /// Sentences that tell.
  package var told = 0
  /// Questions that want an answer; requests and rhetorical ones are not among them.
  package var asked = 0
  /// Those of them that are open.
  package var open = 0
  package var requests = 0
  /// Words before the first question that wants an answer; all of them if there is none.
  package var wordsBefore = 0
  /// The place of that question.
  package var first: Range<Int>?

  /// Counts one person's sentences; `me` is nil in a text without speakers.
  package init(_ text: Text, _ questions: [Report.Item], me: Int?) {
    // Questions stand in the order of their sentences; one is in at most one sentence.
    var next = 0
    for (index, sentence) in text.sentences.enumerated()
    where sentence.speaker == me && !sentence.isHeading {
      while next < questions.count, questions[next].question.sentence < index { next += 1 }
      guard next < questions.count, questions[next].question.sentence == index else {
        told += 1
        if first == nil { wordsBefore += Self.words(text.utf8[sentence.range]) }
        continue
      }
      let answer = questions[next].answer
      switch answer {
      case .request: requests += 1
      case .none: told += 1
      case .open, .narrow, .closed:
        asked += 1
        if answer == .open { open += 1 }
        first = first ?? questions[next].range
      }
      if first == nil { wordsBefore += Self.words(text.utf8[sentence.range]) }
    }
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var isInside = false
    for byte in bytes {
      let isWord = byte > 0x20
      if isWord, !isInside { count += 1 }
      isInside = isWord
    }
    return count
  }
}

extension DocumentMeasure {
  /// Telling against asking.
  package static let askTellBalance = DocumentMeasure(
    id: "ask-tell-balance",
    summary: "A text that wants answers tells a great deal before it asks, or only makes requests.",
    rationale: """
      By the time the question comes, the reader knows what the answer should be; asking early \
      says that the answer matters.
      """,
    source: "Schein; MITI on giving information and asking",
    message: "Moving the question to the top would show that the answer matters.",
    move: nil,
    flagged: [
      Example(longMail, genre: .email),
      Example(
        "«Could you send the rota?» Can you book the room? Could you please update the list?",
        genre: .email),
      Example(
        me: "Noor",
        [
          ("Noor", longTalk), ("Eli", "Right."), ("Noor", "«How does that look to you?»"),
        ]),
    ],
    innocent: [
      Example(
        "The lift is out until Friday. What would help your patients meanwhile?", genre: .email),
      Example(
        "How did the first week go? I am glad you joined. The desk suits you.", genre: .email),
      Example("The clinic opens at eight. It closes at five. Parking is free.", genre: .email),
      Example(
        me: "Noor", [("Noor", "What did you see?"), ("Eli", "A queue."), ("Noor", "Where?")]),
    ],
    measure: { text, questions, me in
      guard ![.survey, .safety, .interview].contains(text.genre) else { return [] }
      let count = AskTellCount(text, questions, me: me)
      // Prose that nobody was asked to write as a letter gets the figures as a mere note.
      let severity = text.genre == nil ? Severity.note : .low
      if count.asked == 0, count.requests >= 3,
        let request = questions.first(where: { $0.answer == .request })
      {
        return [
          Finding(
            range: request.range, severity: .note, confidence: .clear,
            message: "This has \(count.requests) requests and no question. One open question "
              + "would show that their view is wanted.")
        ]
      }
      guard let first = count.first, count.told >= 5, count.wordsBefore >= 80,
        count.told >= 6 * count.asked
      else { return [] }
      return [
        Finding(
          range: first, severity: severity, confidence: .clear,
          message: "\(count.told) sentences tell, \(count.asked) "
            + (count.asked == 1 ? "asks" : "ask")
            + "; the first question comes after \(count.wordsBefore) words. Moving it up would "
            + "show that the answer matters.")
      ]
    })

  private static let longTalk = """
    The board met on Monday and looked at the numbers for the winter. The number of visits went \
    up in every clinic. The number of nurses did not. The east clinic had the longest queue, and \
    the west clinic had the most complaints. The plan is to share two nurses between the clinics. \
    The first month is a trial. After that the board will look at the queue again. The rota comes \
    out on Thursday, and the vans will run between the sites every hour from seven in the morning \
    until the last patient has left.
    """

  private static let longMail = longTalk + " «What do you see that the board may have missed?»"
}
