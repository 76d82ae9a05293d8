extension Rule {
  /// Leave is asked, and not waited for.
  package static let pseudoPermission = Rule(
    id: "pseudo-permission", group: .telling, tier: 1,
    summary: "Permission is asked, and the content follows without waiting for it.",
    rationale: """
      The permission was the other person's to give; going on shows that it was a formality.
      """,
    source: "MITI (seeking collaboration); feedback guides",
    message: """
      You ask for leave and go on before it is given. Stopping after the question, and accepting \
      a “no”, would make it a real one.
      """,
    move: .askThenWait,
    examples: Examples(
      flagged: [
        "«Can I be honest?» The handover was too long.",
        "«May I give you some feedback?» You spoke very fast on Monday.",
        "«Could I make a suggestion?» Put the keys in the blue box.",
        "«Can I push back?» The numbers do not add up.",
        "«May I share a thought?» The visitors look lost at the desk.",
        "«Do you mind if I say something?» Your team seems tired.",
        "«Can I be frank with you?» Nobody reads the weekly mail.",
        "«Can I offer some advice?» Start with the smaller ward.",
        "«Is it okay if I add something?» The lift has been closed since May.",
      ],
      innocent: [
        "May I give you some feedback?",
        "Can I share a thought? Now or later?",
        "Could I make a suggestion? No is a fine answer.",
        "Can I be honest with you? Let me know if now is a bad time.",
        "May I ask you something? Take your time.",
        "Can I be honest with you? I can wait until Monday.",
        "Can I help you with the beds? They look heavy.",
        "Could I have the keys? I left mine at home.",
        "Can I give you a lift? I pass your street.",
        "May I suggest a walk before the meeting?",
      ]),
    matches: findPseudoPermission)
}

private let permission: Phrases = [
  "(can|may|could|might) i (just|please|also|maybe|perhaps)? (be|get) (totally|completely|very|really|quite|a bit|brutally|perfectly)? (honest|frank|direct|blunt|open|candid|straight)",
  "(can|may|could|might) i (just|please|also|maybe|perhaps)? (give|offer|share) (you|with you)? (all)? (some|a|an|a bit of|a piece of|one|my|a little|a few)? (quick|small|honest|short)? (feedback|advice|suggestion|tip|thought|thoughts|observation|observations|idea|opinion|view|comment|hint)",
  "(can|may|could|might) i (just|please|also)? (make|add|raise) (a|an|one|another)? (quick|small)? (suggestion|point|observation|comment|proposal)",
  "(can|may|could|might) i (just|please|also)? (push back|interrupt|disagree|challenge you|challenge that|play devil's advocate)",
  "(can|may|could|might) i (just|please|also)? (say|add|tell you|ask you|ask|suggest|point out) something",
  "(do|would) you mind if i (just)? (say|said|add|added|make|made|give|gave|share|shared|push|pushed)",
  "is it (ok|okay|all right|alright|fine) if i (just)? (say|add|make|give|share|push|am|'m)",
]
private let waiting: Phrases = [
  "^ no is", "let me know", "take your time", "^ (if|only if|or)",
  "^ it is (also)? (fine|ok|okay|up to you)",
  "^ (it|that) 's (also)? (fine|ok|okay|all right|up to you)",
  "^ no (rush|need|worries|pressure|hurry|obligation)",
  "^ i (will|can|'ll|am happy to|'m happy to) wait", "feel free",
  "^ you (can|may) (say no|decline|refuse)",
  "^ (please)? (say|tell me) (no|so|if|when)", "^ (pause|wait)", "^ thanks", "^ thank you",
]

private func findPseudoPermission(_ question: Question, _ text: Text) -> [Rule.Match] {
  let words = text.words(of: question)
  guard permission.occur(in: text, words), let next = text.sentence(after: question), !next.asks,
    !waiting.occur(in: text, text.trimmed(next.tokens))
  else { return [] }
  return [
    .init(question.core.lowerBound..<text.sentences[question.sentence].tokens.upperBound, .low)
  ]
}
