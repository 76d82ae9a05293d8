import Testing

@testable import QuestionChecker

struct DocumentMeasuresTests {
  private static let checker = QuestionChecker()

  static func measure(_ text: String) -> DocumentMeasures {
    DocumentMeasures(checker.check(text))
  }

  @Test func `the parts add up to the questions`() {
    let measures = Self.measure(
      """
      How did the move go? What surprised you? When is the next visit? Are the beds here?
      Don't you think the ward is too loud? Have you thought about moving the desk?
      Could you send me the list?
      """)
    #expect(measures.questions == 6)
    #expect(measures.open == 2)
    #expect(measures.narrow == 2)
    #expect(measures.pressed == 2)
    #expect(measures.implied == 1)
    #expect(measures.requests == 1)
    #expect(measures.open + measures.narrow + measures.pressed == measures.questions)
  }

  @Test func `sentences told and words before the first question are counted`() {
    let measures = Self.measure(
      "We moved the ward on Monday. It took four hours. How did it go for you? Tell me about it.")
    #expect(measures.askTell.told == 2)
    #expect(measures.askTell.asked == 2)
    #expect(measures.askTell.invitations == 1)
    #expect(measures.askTell.wordsBefore == 10)
  }

  @Test func `a text that asks nothing has no word and no first question`() {
    let measures = Self.measure("We moved the ward. It took four hours.")
    #expect(measures.questions == 0)
    #expect(measures.word == nil)
    #expect(measures.askTell.wordsBefore == nil)
    #expect(measures.askTell.told == 2)
  }

  @Test(
    arguments: [
      ("What helped? What got in the way?", nil),
      ("What helped? What got in the way? How do you see it?", .inviting),
      ("What helped? When is the visit? Are the beds here? Is the lift open?", .mixed),
      ("What helped? How was it? What else? Don't you think the ward is too loud?", .mixed),
      ("What helped? How was it? Don't you think the ward is too loud?", .steering),
      (
        "What helped? How was it? What else? How did it go? Ana, don't you think it is too loud?",
        .steering
      ),
    ] as [(String, DocumentMeasures.Word?)])
  func `the word is set by the worst and their share`(text: String, word: DocumentMeasures.Word?) {
    #expect(Self.measure(text).word == word)
  }

  @Test func `clean questions do not wash out a pressing one`() {
    let pressing = "Don't you think the ward is too loud? What helped? How was it? "
    let padded = pressing + String(repeating: "What else did you see? ", count: 20)
    #expect(Self.measure(pressing).pressed == Self.measure(padded).pressed)
    #expect(Self.measure(padded).word == .mixed)
  }

  @Test func `deleting a pressing question never lowers the word`() {
    let open = ["What helped?", "How was it?", "What else did you see?"]
    let narrow = ["When is the visit?", "Are the beds here?"]
    let pressing = [
      "Don't you think it is loud?", "Shouldn't we tell them?", "We are done, right?",
    ]
    let order: [DocumentMeasures.Word] = [.steering, .mixed, .inviting]
    for opens in 0...3 {
      for narrows in 0...2 {
        for presses in 1...3 {
          let rest = open.prefix(opens) + narrow.prefix(narrows)
          let before = Self.measure(
            (rest + pressing.prefix(presses)).joined(separator: " ")
          ).word
          let after = Self.measure(
            (rest + pressing.prefix(presses - 1)).joined(separator: " ")
          ).word
          guard let before, let after else { continue }
          let ranks = (order.firstIndex(of: before) ?? 0, order.firstIndex(of: after) ?? 0)
          #expect(ranks.0 <= ranks.1, "\(opens) \(narrows) \(presses)")
        }
      }
    }
  }

  @Test(arguments: [
    ("Ana, why is the list late?", true), ("Why is Ana's list late?", true),
    ("Why is the list late?", false), ("When on Monday is the visit?", false),
    ("So, when is the visit?", false), ("What do I do?", false),
  ])
  func `a name inside or in front of a question is seen`(text: String, isNamed: Bool) throws {
    let report = Self.checker.check(text)
    let question = try #require(report.questions.first).question
    #expect(report.text.namesPerson(question) == isNamed)
  }
}
