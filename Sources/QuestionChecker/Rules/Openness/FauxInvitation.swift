extension Rule {
  /// An inviting opener over a closed complement.
  static let fauxInvitation = Rule(
    id: "faux-invitation", group: .openness, tier: 6,
    summary: "An inviting opener, such as “tell me”, that governs a closed question.",
    rationale: """
      It sounds generous and takes one word. People notice the mismatch between the open arms and \
      the narrow door. In one study of interviews with children, about a quarter of the “tell me” \
      prompts were of this kind.
      """,
    source: "Lyon and colleagues on faux invitations (PMC7997731); MISC 2.5",
    message: "The opening invites a story, the rest asks for one word.",
    move: .story,
    examples: Examples(
      flagged: [
        .init("Can you tell me «if» you sleep enough?", genre: .interview),
        "Tell me «whether» the team agreed to the rota.",
        "Could you tell me «if» the handover went well?",
        "Tell me «who» wrote the care plan.",
        "Can you tell me «when» the pilot ended?",
        "I'm curious «whether» the training helped the juniors.",
        "Could you share «how many» beds you opened?",
        "Tell me «which» form the clinic used.",
        "I'd like to know «if» the patients noticed the change.",
        "Please tell me «how long» the visit lasted.",
      ],
      innocent: [
        "Can you tell me if you need anything?",
        "Tell me about the handover.",
        "Tell me if anything changes on the night shift.",
        "Tell me when you are ready.",
        "Tell me about who you worked with.",
        "Could you tell me how the night went?",
        "Tell me what happened after the alarm.",
        "I wonder what the patients make of the new wing.",
        "Could you say more about the rota?",
        .init("Tell me if the gas is off.", genre: .safety),
      ]),
    matches: findFaux)
}

private let closedComplements: Phrases = [
  "(whether|if|which|who|whose|when|where|that)", "how (many|much|long|often|far|old|soon)",
  "what (time|date|day|number|version|percentage|year)",
]
private let ownQuestion: Phrases = ["^ (whether|if) (we|i)"]

private func findFaux(_ question: Question, _ text: Text) -> [Rule.Match] {
  guard text.genre != .safety, question.answer == .closed || question.answer == .narrow,
    question.shape == .fauxInvitation || question.shape == .indirect
  else {
    return []
  }
  let words = text.words(of: question)
  let searched = question.complement.map { text.trimmed($0.clamped(to: words)) } ?? words
  guard let head = closedComplements.firstMatch(in: text, searched),
    head.lowerBound - searched.lowerBound < 3 || question.shape == .indirect
  else { return [] }
  // "I wonder whether we ask the right thing": tentative, about the common work.
  if ownQuestion.occur(in: text, head.lowerBound..<searched.upperBound) {
    return [.init(head, .note, .likely)]
  }
  let isClaim = text.tokens[head.lowerBound].norm == "that"
  return [.init(head, isClaim ? .medium : .low)]
}
