extension Rule {
  /// An abbreviation that nobody has spelled out.
  static let jargon = Rule(
    id: "jargon", group: .burden, tier: 7,
    summary: "An abbreviation that the text has not spelled out.",
    rationale: """
      Not knowing a word costs standing, so people answer as if they knew it. Where everybody in \
      the room uses the term, it is the shortest way to say it.
      """,
    source: "QUAID on unfamiliar technical terms (Graesser); QAS-99; Clean Language (Grove)",
    message: "Not everyone may know this abbreviation, and few people ask what it stands for.",
    move: nil,
    examples: Examples(
      flagged: [
        "What did the «QBR» bring up for you?",
        "How does the «WLB» group work?",
        "What do you make of the new «PDR» form?",
        "How did the «SBAR» sheet change the handover?",
        "What stands out for you in the «TOM» draft?",
        "What would help you with the «CQUIN» targets?",
        "How do the porters see the «EPR» rollout?",
        "What surprised you about the «DNACPR» talk?",
      ],
      innocent: [
        "What did the UK office say about the move?",
        "How did the TV in the waiting room come about?",
        "What happened with the PDF?",
        "WHAT HAPPENED ON THE WARD?",
        "The early warning score (EWS) is new here. How does the EWS work for you?",
        .init(
          "Ana: I worry about the QBR.\nBen: What worries you about the QBR?", genre: .transcript),
        "How did HR explain the move?",
        "What did I miss?",
        "How does the quarterly review work for you?",
      ]),
    matches: findJargon)
}

/// Abbreviations that need no spelling out, and words people put in capitals for weight.
private let known: Set<String> = [
  "ok", "uk", "us", "usa", "eu", "un", "tv", "pc", "it", "hr", "ceo", "cfo", "cto", "pdf", "faq",
  "id",
  "dna", "gp", "nhs", "icu", "mri", "ecg", "asap", "am", "pm", "gps", "usb", "url", "sms", "gmt",
  "utc",
  "phd", "md", "rn", "diy", "vip", "q1", "q2", "q3", "q4", "html", "http", "api", "vat", "bbc",
  "covid",
  "pr", "ui", "ux", "qa", "wifi", "eod", "fyi", "ps", "who", "not", "and", "all", "you", "any",
  "the",
  "why", "what", "how", "no", "yes", "never", "always", "really", "very", "is", "are", "do", "so",
]

private func findJargon(_ question: Question, _ text: Text) -> [Rule.Match] {
  let words = text.words(of: question)
  let capitals = words.count { text.tokens[$0].isWord && text.tokens[$0].isAllCapitals }
  // A sentence in capitals is loud, not learned.
  guard capitals > 0, capitals * 2 < words.count(where: { text.tokens[$0].isWord }) else {
    return []
  }
  let unknown = words.filter { index in
    let token = text.tokens[index]
    return token.isAllCapitals && token.norm.utf8.count <= 7 && !known.contains(token.norm)
      && Lexicon.shared.classes(of: token.norm).isEmpty
      && !text.hasMentioned(token.norm, before: question)
  }
  guard let first = unknown.first else { return [] }
  return [.init(first..<(first + 1), unknown.count > 1 ? .low : .note, .likely)]
}

extension Text {
  /// True if the word stands in an earlier sentence: explained there, or the other's own word.
  fileprivate func hasMentioned(_ norm: String, before question: Question) -> Bool {
    let start = sentences[question.sentence].tokens.lowerBound
    return tokens[max(tokens.startIndex, start - TextReader.wordsBehind)..<start].contains {
      $0.norm == norm
    }
  }
}
