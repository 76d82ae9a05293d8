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
  "or (have|did|do|am) i (misread|misunderstood|misunderstand|misreading|missed|missing|wrong)",
]
/// Too little, about right, too much: every answer has its place.
private let balancedScale: Phrases = [
  "too *2 ,? (about|just) right ,? or too",
  "(more|better|higher|longer) ,? (about)? the same ,? or",
  "(less|worse|fewer|lower|shorter) ,? (about)? the same ,? or",
]
private let polls: Phrases = ["(agree|disagree) or", "true or false"]
private let services: Phrases = [
  "^ (do|would) you (want|like|prefer) to *9 ,? or (shall|should|do you want|would you like) (i|me|us|we|someone)",
  "^ (do|would) you (want|like|prefer) to *9 ,? or (would you rather|would you prefer|do you prefer|would it be better)",
  "^ would you (rather|prefer|like) (that|it if)? (i|me|we|us)",
  "^ (shall|should) (i|we) (meet|start|call|begin|talk) *3 (on|at|in|by|before|after|today|tomorrow)",
]

private let dismissals: WordSet = ["just", "simply", "merely"]
/// What is measured, kept or counted in one way or another is so whoever is asked.
private let measures: Phrases = [
  "(in|per|by) (<noun>|<determiner> <noun>|*1) or (in|per|by) *2 $",
  "(in|per) *1 or (<noun>|*1) $",
  "<number> *2 or <number>",
]
private let either: Phrases = [
  "^ (either|both|any|each) (one|of (them|these|those)|way)? (is|are|will|would|works|'s|be|do|suits) *3 $"
]

/// Units and numbers, which of two states a task is in, and what a form has to know of a person.
private func isAskedForFact(_ question: Question, _ words: Range<Int>, _ text: Text) -> Bool {
  if measures.occur(in: text, words) || Fit.isStatus(question, in: text) { return true }
  return text.genre == .survey && classes.occur(in: text, words)
}

private let classes: Phrases = [
  "^ (do|are|did) you *3 (work|have|hold|employed|based|live)? *4 (permanent|temporary|full-time|part-time|full time|part time|day|days|night|nights|clinical|administrative|paid|unpaid|agency|bank)"
]

/// "Tea or coffee? Either is fine.": whoever asks has said that nothing hangs on it.
private func eitherWillDo(_ question: Question, _ text: Text) -> Bool {
  guard let next = text.sentence(after: question), !next.asks else { return false }
  return either.occur(in: text, text.trimmed(next.tokens))
}

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
  if fixedPairs.occur(in: text, words) || services.occur(in: text, words) { return [] }
  if polls.occur(in: text, words) || balancedScale.occur(in: text, words) { return [] }
  if isAskedForFact(question, words, text) || eitherWillDo(question, text) { return [] }
  let options = optionRange(before: or, words, question, text)
  if options.allSatisfy({ isTimeOrJoint(text.tokens[$0]) }) { return [] }
  if escapes.occur(in: text, words) { return [.init(options, .note)] }
  let count = options.count { text.tokens[$0].norm == "or" || text.tokens[$0].norm == "," } + 1
  // "Were you distracted, or were you just tired?": two faults to choose from.
  let isSlanted =
    text.tokens[options].contains { $0.has([.evalNegative, .nounNegative]) }
    || text.names(dismissals, in: options) && text.aimsAtPerson(words)
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
