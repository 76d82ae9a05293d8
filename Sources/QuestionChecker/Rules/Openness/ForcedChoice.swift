extension Rule {
  /// A question that names the possible answers.
  static let forcedChoice = Rule(
    id: "forced-choice", group: .openness, tier: 6,
    summary: "A question that names the answers to choose from.",
    rationale: """
      The third possibility is ruled out before it is spoken, and options that come from above \
      sound like the only ones approved. Forensic guidance puts option-posing near the bottom: \
      with two options people guess rather than say that neither fits.
      """,
    source: """
      NICHD protocol; OJJDP, Child Forensic Interviewing: Best Practices (2015); QUAID (Graesser); \
      Payne 1951
      """,
    message:
      "The answers are already on the table, so an answer you have not thought of has no place.",
    move: .openTheHead,
    examples: Examples(
      flagged: [
        "Did the delay come from «the lab or the porters»?",
        "Will you train «the whole team or only the seniors»?",
        "Is it «staffing or the layout»?",
        "Do you see this as «a risk or a chance»?",
        "Was the family «calm, worried or angry»?",
        "Would you rather «lead the audit or join the design group»?",
        "Are you going to «keep the old form or not»?",
        "Did the handover feel «rushed or orderly»?",
        "Which do you prefer, «the paper chart or the tablet»?",
        "Do you want to «stay, move, train or leave»?",
        "Do we «want a fair list or do we want to carry on like we are»?",
        "Were you «distracted, or were you just tired»?",
      ],
      innocent: [
        "Do you want to lead the meeting on Thursday, or shall I?",
        "Did you turn off the pump before or after the alarm?",
        .init("Is the rota too short, about right or too long?", genre: .survey),
        "Tuesday or Thursday?",
        "Would you rather I listened or suggested something?",
        "Was there one or two things that surprised you?",
        "What would you change or keep in the handover?",
        "What blockers or obstacles do you see?",
        "Did you call him more or less at once?",
        "Shall we meet on Monday or Tuesday?",
        "What possibilities do you see for the handover?",
        .init("Is the line live or isolated?", genre: .safety),
        "Could you say more about the pros and cons?",
        "Do you measure in grams or in ounces?",
        "Is the order sent or still in the queue?",
        "Tea or coffee? Either is fine.",
        "Are you in on Wednesday, or is Thursday better?",
        "Shall I ring the caterer, or will you?",
        "Do you want to rehearse this week or after Easter?",
        "Shall I post the notes tonight or do you want to read them first?",
        "Do you want to go on about the audit, or leave it?",
        "Could you come on the 3rd, or do you have to give notice?",
        "Which is better, 9:00 with a pause or 11:00 without one?",
        .init("Does the report read the cache or the file?", genre: .review),
        .init("Do you work full-time or part-time?", genre: .survey),
      ]),
    matches: findChoice)
}

private let fixedPairs: Phrases = [
  "more or less", "one or two", "two or three", "three or four", "sooner or later", "a? day or two",
  "week or two", "hour or two", "month or two", "minute or two", "yes or no", "terms or conditions",
  "something or other", "one way or another", "thing or two", "or so", "or anything", "or anyone",
  "before or after",
]
private let escapes: Phrases = [
  "or (something|someone|somewhere|anything) (else|other|different|quite)", "or neither", "or both",
  "or other", "or is it something", "or (perhaps|maybe)? none",
]
/// Too little, about right, too much: every answer has its place.
private let balancedScale: Phrases = [
  "too *2 ,? (about|just) right ,? or too",
  "(more|better|higher|longer) ,? (about)? the same ,? or",
  "(less|worse|fewer|lower|shorter) ,? (about)? the same ,? or",
]
private let polls: Phrases = ["(agree|disagree) or", "true or false"]
/// One of the two ends is the one nobody could choose.
private let slants: Phrases = [
  "(a|the) (fair|proper|decent|safe|honest|sensible|responsible) <noun> *2 or",
  "or *6 (walk (all)? over (you|us|them)|carry on (like|as) (we|you|they) (are|do|always)|the same old|go on like this)",
]
private let dismissals: WordSet = ["just", "simply", "merely"]
private func findChoice(_ question: Question, _ text: Text) -> [Rule.Match] {
  guard text.genre != .safety, question.answer != .request, question.answer != .open else {
    return []
  }
  let words = text.words(of: question)
  guard let or = words.last(where: { text.tokens[$0].norm == "or" }) else { return [] }
  let isListed = question.shape == .factWh && text.norm(words.lowerBound, in: words) == "which"
  guard question.shape == .alternativePolar || isListed || or == words.upperBound - 1 else {
    return []
  }
  if fixedPairs.occur(in: text, words) { return [] }
  if polls.occur(in: text, words) || balancedScale.occur(in: text, words) { return [] }
  if Arrangement.isOffered(by: question, in: text) || Arrangement.isFree(question, in: text) {
    return []
  }
  let options = optionRange(before: or, words, question, text)
  if options.allSatisfy({ isTimeOrJoint(text.tokens[$0]) }) { return [] }
  if Fit.misreading.occur(in: text, words) { return [] }
  if escapes.occur(in: text, words) { return [.init(options, .note)] }
  let count = options.count { text.tokens[$0].norm == "or" || text.tokens[$0].norm == "," } + 1
  // "Were you distracted, or were you just tired?": two faults to choose from.
  let isSlanted =
    text.tokens[options].contains { $0.has([.evalNegative, .nounNegative]) }
    || text.names(dismissals, in: options) && text.aimsAtPerson(words)
    || slants.occur(in: text, words)
  return [.init(options, count >= 4 || isSlanted ? .medium : .low)]
}

/// From the first option to the last: after the verb, or from it if verbs are the options.
private func optionRange(
  before or: Int, _ words: Range<Int>, _ question: Question, _ text: Text
) -> Range<Int> {
  let colon = words.last { $0 < or && [":", "-", "–", "—"].contains(text.tokens[$0].norm) }
  if let colon { return text.trimmed((colon + 1)..<words.upperBound) }
  if text.norm(words.lowerBound, in: words) == "which",
    let comma = words.first(where: { $0 < or && text.tokens[$0].norm == "," })
  {
    return (comma + 1)..<words.upperBound
  }
  let floor = question.subject.map(\.upperBound) ?? words.lowerBound
  let right = or + 1
  let isClause = text.norm(right, in: words) == "not" || right == words.upperBound
  if isClause || text.tokens[right].has(.verbBase) && !text.tokens[right].has([.noun, .adjective]),
    let verb = (floor..<or).last(where: { isMainVerb($0, floor, text) })
  {
    let isList = text.tokens[verb..<or].contains { $0.norm == "," }
    return (isList ? firstOfList(before: or, floor, text) : verb)..<words.upperBound
  }
  return firstOfList(before: or, floor, text)..<words.upperBound
}

/// The verb that is offered: a bare one, first after its auxiliary or after `to`.
private func isMainVerb(_ index: Int, _ floor: Int, _ text: Text) -> Bool {
  guard text.tokens[index].has(.verbBase) else { return false }
  return index == floor || text.tokens[index - 1].norm == "rather"
    || text.tokens[index - 1].norm == "to"
}

/// Where the first option begins: back from the first comma, else from the `or`, over one phrase.
private func firstOfList(before or: Int, _ floor: Int, _ text: Text) -> Int {
  // "the quick new booking system or the old one": two phrases, each with its own determiner.
  if or + 1 < text.tokens.count, text.tokens[or + 1].has([.determiner, .possessive]),
    let mark = (max(floor, or - 5)..<or).last(where: {
      text.tokens[$0].has([.determiner, .possessive])
    }),
    !text.tokens[mark..<or].contains(where: {
      !$0.isWord || $0.has([.preposition, .auxiliary, .subjectPronoun]) && !$0.has(.determiner)
    })
  {
    return mark
  }
  var start = (floor..<or).first { text.tokens[$0].norm == "," } ?? or
  start = max(floor, start - 1)
  while start > floor, !text.tokens[start].has([.determiner, .possessive]) {
    let before = text.tokens[start - 1]
    guard before.has([.determiner, .possessive, .adjective, .noun, .number]),
      !before.has([.subjectPronoun, .preposition]) || before.has(.determiner),
      !text.tokens[start].has(.verbBase) || text.tokens[start].has(.noun)
    else { break }
    start -= 1
  }
  return start
}

/// A weekday, an hour, or the `or` and `at` between them.
private func isTimeOrJoint(_ token: Token) -> Bool {
  token.has([.timeNoun, .number, .preposition, .punctuation]) || token.norm == "or"
    || token.norm == "the"
}
