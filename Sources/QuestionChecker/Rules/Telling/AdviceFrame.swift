/// One way of putting advice as a question: its opening words, and what has to follow them.
///
/// The same opening invites (“Have you tried anything yet?”) or advises (“Have you tried asking
/// Mia?”); the difference is whether a particular action or thing follows.
struct AdviceFrame: Sendable {
  struct Finding {
    var tokens: Range<Int>
    var severity: Severity
    var confidence: Confidence = .clear
  }

  let find: @Sendable (_ question: Question, _ words: Range<Int>, _ text: Text) -> Finding?

  static let all: [AdviceFrame] =
    [.considered, .addressed, .whyNot, .whatIf, .howAbout, .modal, .better]
    + [.reason, .perhaps, .embedded, .suggestion, .imperative, .resource]
}

/// The content test: what stands after an opening.
struct AdviceContent {
  let text: Text
  let words: Range<Int>

  func norm(_ index: Int) -> String { text.norm(index, in: words) }

  /// A particular thing or action stands here, not “anything”, “it” or “what you want”.
  func isSpecific(at index: Int) -> Bool {
    guard words.contains(index), text.tokens[index].isWord else { return false }
    let token = text.tokens[index]
    if token.has(.wh) || Self.generic.contains(token.norm) { return false }
    let next = norm(index + 1)
    if Self.bare.contains(token.norm) {
      return !next.isEmpty && words.contains(index + 1) && text.tokens[index + 1].has(.noun)
        && !Self.lastWords.contains(next)
    }
    if ["any", "some", "other", "all", "the", "your", "more", "another"].contains(token.norm) {
      let third = next == "other" || next == "of" || next == "own" ? norm(index + 2) : next
      return !Self.genericNouns.contains(third)
    }
    return true
  }

  /// A verb for something one does: not to be, to like, to know.
  func isAction(at index: Int) -> Bool {
    guard words.contains(index) else { return false }
    let token = text.tokens[index]
    guard token.has([.verbBase, .verbPast, .verbIng]) || token.has(.actionVerb) else {
      return false
    }
    return !Self.states.contains(token.norm)
  }

  /// Like `isAction`, where the grammar leaves room for nothing but a verb.
  func isActionAfterModal(at index: Int) -> Bool {
    guard words.contains(index) else { return false }
    let token = text.tokens[index]
    let isOther = token.has([
      .determiner, .subjectPronoun, .wh, .preposition, .negator, .coordinator, .punctuation,
    ])
    return isAction(at: index)
      || !isOther && !Self.states.contains(token.norm) && !token.norm.hasSuffix("ly")
  }

  func isGerund(at index: Int) -> Bool {
    let norm = norm(index)
    return norm.utf8.count > 4 && norm.hasSuffix("ing") && !Self.notGerunds.contains(norm)
  }

  /// Skips “just”, “maybe”, “not” and the like.
  func afterAdverbs(_ index: Int) -> Int {
    var index = index
    while Self.adverbs.contains(norm(index)) { index += 1 }
    return index
  }

  /// A meeting, a break, a day: something is being arranged, nobody is advised.
  func isArrangement(from index: Int) -> Bool {
    guard words.contains(index) else { return false }
    if Self.meetingVerbs.contains(norm(index)) { return true }
    return isDate(from: index)
  }

  /// A day or an hour and little else.
  func isDate(from index: Int) -> Bool {
    guard words.contains(index) else { return false }
    return words.upperBound - index <= 4
      && text.tokens[index..<words.upperBound].contains { $0.has(.timeNoun) }
  }

  static let generic: Set<String> = [
    "anything", "something", "everything", "nothing", "yet", "else", "so", "much", "before",
    "whether", "if", "more", "already", "about", "again", "to", "yourself", "together", "enough",
    "ahead",
  ]
  static let bare: Set<String> = ["it", "this", "that", "them", "these", "those", "him", "her"]
  static let lastWords: Set<String> = ["yet", "before", "already", "again", "too", "now"]
  static let genericNouns: Set<String> = [
    "things", "thing", "ways", "way", "options", "option", "ideas", "idea", "approaches", "others",
    "them", "these", "those", "that", "possibilities", "alternatives", "solutions", "steps", "time",
    "about", "than",
  ]
  static let states: Set<String> = [
    "be", "is", "are", "was", "were", "am", "been", "being", "like", "love", "want", "wanted",
    "think", "thought", "know", "knew", "believe", "feel", "felt", "agree", "trust", "understand",
    "care", "enjoy", "remember", "mind", "had", "could", "can", "fail", "failed", "lose", "lost",
    "get", "got", "hate", "need", "seem", "happen", "happened", "prefer", "own", "mean", "meant",
    "hope", "wish", "liked", "loved", "missed", "miss", "stuck", "win", "won",
    "hear", "heard", "fell", "forgot", "forget", "might", "would", "worry", "notice", "noticed",
  ]
  static let notGerunds: Set<String> = [
    "something", "anything", "everything", "nothing", "thing", "morning", "evening", "meeting",
    "during", "being", "building", "ceiling", "spring", "king", "string", "wing", "feeling",
    "lighting", "housing", "nursing", "parking", "pricing", "staffing", "everything", "according",
    "remaining", "following", "including", "training", "funding", "heating",
  ]
  static let adverbs: Set<String> = [
    "just", "maybe", "perhaps", "simply", "also", "possibly", "always", "not", "n't", "instead",
    "please", "at", "least", "even", "first", "really", "ever", "already", "only", "now", "all",
    "both", "guys", "still", "actually", "then", "kindly", "quickly", "potentially",
  ]
  static let meetingVerbs: Set<String> = [
    "meet", "start", "begin", "break", "pause", "stop", "wait", "go", "move", "continue", "talk",
    "speak", "catch", "say", "get", "leave", "have", "look", "take", "sit", "hear", "do",
  ]
}
