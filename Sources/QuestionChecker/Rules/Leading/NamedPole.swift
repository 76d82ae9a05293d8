/// A yes/no question that names the judgement it asks for, as in “Did you find the form easy?”.
enum NamedPole {
  /// From the verb of finding, or the copula, to the judgement.
  static func find(_ question: Question, _ text: Text) -> Range<Int>? {
    guard question.form == .polar, question.shape != .request else { return nil }
    let words = text.words(of: question)
    // "Are the signs and the maps clear?" is two questions before it is a tilted one.
    guard !free.occur(in: text, words), !text.names(joints, in: words),
      let frame = frames.firstMatch(in: text, words), frame.upperBound <= words.upperBound
    else { return nil }
    let last = frame.upperBound - 1
    let isExcess = text.tokens[last - 1].norm == "too"
    let isLiking = ["enjoy", "love", "like", "hate", "our"].contains(text.tokens[last].norm)
    if isExcess || isLiking { return (isLiking ? last : last - 1)..<last + 1 }
    guard judgements.contains(text.tokens[last].norm) else { return nil }
    // "Did you find a good hairdresser?" is about the thing itself.
    guard
      frame.upperBound == words.upperBound || text.tokens[last].has(.preposition)
        || opinion.occur(in: text, frame) || ends(text.tokens[frame.upperBound])
    else {
      return nil
    }
    return last..<last + 1
  }

  private static func ends(_ next: Token) -> Bool {
    !next.isWord || next.has([.preposition, .subordinator, .coordinator, .adverb])
      || next.norm == "to"
      || nouns.contains(next.norm)
  }

  private static let nouns: Set<String> = [
    "than", "job", "idea", "decision", "choice", "move", "experience",
  ]

  private static let opinion: Phrases = ["(think|believe|say)"]
  private static let joints: WordSet = ["and"]

  private static let frames: Phrases = [
    """
    (did|do|have) (you|they|he|she|people|patients|visitors|customers|users) (all|also|personally)? \
    (find|found) *6 (<adjective>|<gradable>|<evalPositive>|<evalNegative>|<verbIng>|<feeling>)
    """,
    """
    (do|did|would) (you|they|people|patients) (all|also|personally)? (think|feel|believe|say) (that)? *5 \
    (is|are|was|were|'s) (a|an|doing a|being)? (very|too|really|quite|so)? \
    (<adjective>|<gradable>|<evalPositive>|<evalNegative>|<verbIng>|better|worse)
    """,
    "(do|did) you (all|also)? (enjoy|love|like) our",
    "(do|did) you (really|all|also)? (love|hate)",
    """
    (do|did) (you|they|people) (think|feel|believe|find) (that)? *5 (is|are|was|were|be) (much|far|way)? too *1
    """,
    """
    (do|did) (you|they) (feel|felt) (at all|very|really|quite|a bit)? \
    (guilty|ashamed|bad|unappreciated|undervalued|overworked|underpaid|ignored|stupid|angry|bored)
    """,
    """
    (was|were|is|are) (the|your|our|his|her|their) *3 (a)? (very|too|really|quite|so)? \
    (frustrating|confusing|annoying|boring|enjoyable|stressful|inspiring|disappointing|terrible|awful|\
    great|fantastic|amazing|excellent|brilliant|unfair|overwhelming|painful)
    """,
    """
    ^ (was|were|is|are) (the|your|our|his|her|their|this|these) *4 (a|an|very|too|really|quite|so)?     (<evalPositive>|<evalNegative>|<gradable>|supportive|fair|intuitive|reliable|trustworthy)
    """,
    "^ (are|were) (you|they|people|patients|customers) (very|really|fully|quite)? (satisfied|pleased|dissatisfied|unhappy)",
    "^ (did|does|do|has|have|was|were|is|are) (the|your|our|his|her|their|this|these) *7 (well|badly|poorly|clearly|smoothly|nicely) $",
    "(was|is) it (really)? (a)? (good|great|smart|wise|bad|clever) (idea|decision|choice|move)",
    """
    (were|are) (you|they|people|patients|visitors|customers|users) (ever|also|very|really|at all|too)? \
    (confused|frustrated|annoyed|irritated|overwhelmed|bored|disappointed|impressed|amazed|delighted) \
    (by|with|about|at)
    """,
  ]

  /// A check on the moment or on one's own offer, and the way out already given.
  private static let free: Phrases = [
    "good (time|moment|place|day|fit)", "if at all",
    "or (not|difficult|hard|easy|did|was|were|less|bad|is)",
    "helpful (if|to you if)", "(is|was) (this|that|our) (conversation|talk|chat|session)",
  ]

  private static let judgements: Set<String> = [
    "easy", "difficult", "hard", "frustrating", "confusing", "helpful", "useful", "annoying",
    "boring",
    "enjoyable", "stressful", "inspiring", "disappointing", "terrible", "awful", "great",
    "fantastic",
    "amazing", "excellent", "brilliant", "unfair", "fair", "overwhelming", "painful", "good", "bad",
    "nice", "intuitive", "slow", "valuable", "effective", "successful", "interesting",
    "complicated",
    "worthwhile", "fun", "pleasant", "unpleasant", "guilty", "ashamed", "unappreciated",
    "undervalued",
    "overworked", "underpaid", "ignored", "stupid", "angry", "bored", "challenging", "rewarding",
    "satisfying", "important", "idea", "decision", "choice", "move", "by", "with", "about", "at",
    "wrong", "lazy", "rude", "incompetent", "supportive", "satisfied", "pleased", "dissatisfied",
    "unhappy",
    "well", "badly", "poorly", "clearly", "smoothly", "nicely", "friendly", "reliable",
    "trustworthy", "poor", "clear", "strong", "smart", "simple", "unhelpful", "clever", "beautiful",
    "ugly", "wonderful", "better", "worse", "convenient", "motivating", "stupid",
  ]
}
