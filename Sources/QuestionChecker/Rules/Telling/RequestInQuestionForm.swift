extension Rule {
  /// A request for an action, worded as a question.
  package static let requestInQuestionForm = Rule(
    id: "request-in-question-form", group: .telling, tier: 1,
    summary: "The sentence asks for an action and is a question in form only.",
    rationale: """
      A request dressed as a choice may hide that “no” is not allowed; said plainly it is often \
      kinder.
      """,
    source: "Searle on indirect speech acts; Robinson & Heritage",
    message: """
      This is a request, and it is counted as one. If “no” is a possible answer, you could say so; \
      if it is not, “please” is clearer.
      """,
    move: .tellItStraight,
    examples: Examples(
      flagged: [
        "«Could you write down the three times for me»?",
        "«Will you come to my huddle and tell me who I cut off»?",
        "«Could you send me the rota»?",
        "«Can you please update the list before noon»?",
        "«Would you mind closing the door»?",
        "«Will you forward the invitation to Ines»?",
        "«Could someone book the day room»?",
        "«Can you make sure the beds are ready»?",
        "«Would you please sign the form»?",
        "«Can you finish the report by Friday»?",
        "«Could you check the fridge on your way out»?",
        "Hi Ben, «can you print the leaflet»?",
        "«Could you look at it»?",
        "«Can you help me with the form»?",
      ],
      innocent: [
        "Could you tell me how the visit went?",
        "Can you describe a typical morning?",
        "Could you say more about that?",
        "Would you help me understand the list?",
        "What can you see from your desk?",
        "Can you walk me through the night shift?",
        "Could it be the printer?",
        "Can patients book online?",
        "Would you like to see the rota?",
        "How could you make the list shorter?",
      ]),
    matches: findRequest)
}

private let deadline: Phrases = [
  "(can|could) (you|we) *1 (finish|complete|deliver|do|manage|make|get) *6 (by|before|until) *3 $"
]

private func findRequest(_ question: Question, _ text: Text) -> [Rule.Match] {
  guard question.shape == .request || question.answer == .request else { return [] }
  let words = text.words(of: question)
  guard !words.isEmpty else { return [] }
  guard deadline.occur(in: text, words) else { return [.init(words, .note)] }
  return [
    .init(
      words, .note, .likely,
      message: """
        This could be a request or a question about what is possible. “I would like it by then. \
        What would that take?” says both.
        """)
  ]
}
