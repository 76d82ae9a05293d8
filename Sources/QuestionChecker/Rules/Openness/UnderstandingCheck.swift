/// Whole questions that ask the other person to certify the speaker.
let understandingCheckPhrases: Phrases = [
  "^ (does|did) (that|this|it|all of that|everything) (make|made) sense (to you|to everyone|so far|now)? $",
  "^ (is|was|are) (that|this|it|everything|all of that|we) (all)? (clear|understood) (to you|to everyone|so far|now)? $",
  "^ (are|is) (you|we|everyone|everybody) (all)? (clear|with me|on board|aligned|good) (so far|now|on that|on this|with that|with this)? $",
  "^ (are|is) (you|we|everyone|everybody) (all)? (ok|okay) (so far|on that|on this|with that|with this) $",
  "^ (understood|clear|all clear|ok|okay|got it|got that|makes sense|make sense|with me|following) $",
  "^ (do|did) you (get it|get that|get this|follow|follow me|understand|understand me|see) (so far)? $",
  "^ (have|'ve)? you got (that|it|all that) $",
  "^ (any|do you have any|are there any|does anyone have any|has anyone any) (other|more|further)? questions (so far|about this|on that|on this|for me)? $",
  "^ (does|is) (everyone|everybody|anyone) (understand|lost|confused|follow) $",
]

extension Rule {
  /// "Does that make sense?", "Any questions?": the listener has to vouch for the speaker.
  static let understandingCheck = Rule(
    id: "understanding-check", group: .openness, tier: 7,
    summary:
      "“Does that make sense?”, “Any questions?”: the listener has to vouch for the speaker.",
    rationale: """
      A “no” costs face, the asker's and one's own, so the answer is “yes” and carries no \
      information. Asking what was left unclear puts the burden on the explanation instead.
      """,
    source: "Teach-back practice; classroom questioning research; OARS (Miller and Rollnick)",
    message:
      "“Yes” is the only comfortable answer here, so you may not hear what was left unclear.",
    move: .openTheHead,
    examples: Examples(
      flagged: [
        "We swap the trolleys on Monday. «Does that make sense»?",
        "The form goes to the pharmacy first. «Is that clear»?",
        "The porter signs here. «Understood»?",
        "That is the new escalation plan. «Any questions»?",
        "You call the consultant, then the family. «Got it»?",
        "The early shift counts the stock. «Do you follow»?",
        "This replaces the old chart. «Are there any questions»?",
        "So that is how we will do it. «Is everyone on board»?",
        "«Does this make sense so far»?",
      ],
      innocent: [
        "Are you okay?",
        "Did I get that right?",
        "Is that what you meant?",
        "Have I understood you correctly?",
        "What did I leave unclear?",
        "How would you put it in your own words?",
        "What questions does this raise for you?",
        "Is it clear to the family how the decision was made?",
        "What would you add?",
        .init("The line is live. Understood?", genre: .safety),
      ]),
    matches: findUnderstandingCheck)
}

private func findUnderstandingCheck(_ question: Question, _ text: Text) -> [Rule.Match] {
  guard text.genre != .safety else { return [] }
  let words = text.words(of: question)
  guard let found = understandingCheckPhrases.firstMatch(in: text, words) else { return [] }
  return [.init(found, .low)]
}
