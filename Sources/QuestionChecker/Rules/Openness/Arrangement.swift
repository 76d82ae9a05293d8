/// Choices that one word settles: who does it, when, where, by which means.
///
/// Naming the answers rules nothing out there, as neither of them says anything about anybody.
enum Arrangement {
  /// True where the options are a matter of arranging, counting or looking up.
  static func isOffered(by question: Question, in text: Text) -> Bool {
    let words = text.words(of: question)
    if measures.occur(in: text, words) || Fit.isStatus(question, in: text) { return true }
    if text.genre == .survey, classes.occur(in: text, words) { return true }
    if offers.occur(in: text, words), !text.hasFault(in: words) { return true }
    guard !isAboutFault(words, text) else { return false }
    return services.occur(in: text, words) || secondOffers.occur(in: text, words)
      || places.occur(in: text, words)
      || text.genre == .review && !text.aimsAtPerson(words)
  }

  /// "Tea or coffee? Either is fine.": whoever asks has said that nothing hangs on it.
  static func isFree(_ question: Question, in text: Text) -> Bool {
    guard let next = text.sentence(after: question), !next.asks else { return false }
    return either.occur(in: text, text.trimmed(next.tokens))
  }

  private static func isAboutFault(_ words: Range<Int>, _ text: Text) -> Bool {
    text.hasFault(in: words) || text.tokens[words].contains { $0.has([.minimiser, .nounNegative]) }
  }

  private static let services: Phrases = [
    "^ (do|would) you (want|like|prefer) to *9 ,? or (shall|should|do you want|would you like) (i|me|us|we|someone)",
    "^ (do|would) you (want|like|prefer) to *9 ,? or (would you rather|would you prefer|do you prefer|would it be better)",
    "^ would you (rather|prefer|like) (that|it|if)? (i|me|we|us)",
    "^ (shall|should) (i|we) (meet|start|call|begin|talk) *3 (on|at|in|by|before|after|today|tomorrow)",
    "^ (do|would) you (prefer|like) (a|an|some) *2 or (a|an|some)? *2 $",
    "^ (are|will|do|did) (you|we|they) (be)? (driving|drive|flying|fly|cycling|cycle|walking|walk|taking the|take the|coming by|going by|travelling by|traveling by) *6",
    "such as *9 or",
  ]
  /// The asker would do the one or the other.
  private static let offers: Phrases = [
    "or (shall|should) (i|we) (just)? <verbBase>", "or (shall|will) (i|we) $",
  ]
  /// The second half offers a deed, asks for a hindrance, or lets the matter rest.
  private static let secondOffers: Phrases = [
    "or (may|can|could) (i|we) <verbBase>",
    "^ (shall|should|may|can|could) (i|we) *12 ,? or (will|would|can|could) you $",
    "^ (shall|should|may|can|could|will) (i|we|you) *12 ,? or (do|would) you (have|need|want|prefer|like|rather)",
    """
    or (is|are|would|will|does|do|was) (that|it|this|<timeNoun>|<number>) (be|too|also)? \
    (better|easier|best|fine|ok|okay|early|late|soon|work|suit)
    """,
    "or (is|are) there (one|some|any|anything|a *2|another) *2 $",
    "or (leave (it|that)|let (it|that) (rest|lie|wait)|skip (it|that)|wait|not now|carry on|(take|have|need) a *1 (break|pause|rest)|pass) *2 $",
  ]
  /// A time or a place as the last option.
  private static let places: Phrases = [
    "or (now|later|today|tomorrow|tonight|afterwards|online|remotely|here|there) $",
    "or (next|this|the next|the following|the other) (week|month|year|time|day|morning|afternoon|evening|<timeNoun>) $",
    "or (on|at|in|by|after|before|until|during|with) (the|a|my|your|our)? *2 $",
    "(<number>|<timeNoun>) *6 ,? or (on|at|by|the|around)? (<number>|<timeNoun>)",
  ]
  /// What is measured, kept or counted in one way or another is so whoever is asked.
  private static let measures: Phrases = [
    "(in|per|by) (<noun>|<determiner> <noun>|*1) or (in|per|by) *2 $",
    "(in|per) *1 or (<noun>|*1) $",
    "<number> *2 or <number>",
  ]
  /// What a form has to know of a person.
  private static let classes: Phrases = [
    "^ (do|are|did) you *3 (work|have|hold|employed|based|live)? *4 (permanent|temporary|full-time|part-time|full time|part time|day|days|night|nights|clinical|administrative|paid|unpaid|agency|bank)"
  ]
  private static let either: Phrases = [
    "^ (either|both|any|each) (one|of (them|these|those)|way)? (is|are|will|would|works|'s|be|do|suits) *3 $"
  ]
}
