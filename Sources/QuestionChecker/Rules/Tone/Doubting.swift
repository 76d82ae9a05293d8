extension Rule {
  /// A word that marks what the other said or did as not believed.
  package static let doubting = Rule(
    id: "doubting", group: .tone, tier: 5,
    summary: "“Really”, “actually” or “are you sure” casts doubt on somebody's word or judgement.",
    rationale: """
      It tells them that their last answer was not believed, so the next one will defend it.
      """,
    source: "Romero & Han 2004; Toyota Kata coaching notes; Heritage",
    message: """
      This can be heard as not believing them. What tells them so, or how confident they are, \
      asks for the grounds without the doubt.
      """,
    move: .strip,
    examples: Examples(
      flagged: [
        "Do you «really» think the patients will wait?",
        "Do you «honestly» believe that?",
        "Did you «actually» speak to the supplier?",
        "«Are you sure» that is the right ward?",
        Example("Is that «really» what the client said?", isPrimary: false),
        "What «exactly» did you do all morning?",
        "How can that «possibly» work?",
        "Are you «really» going to send it like this?",
        "«Are you telling me» nobody saw the note?",
        "Do you «truly» need a second scanner?",
        "Have you «actually» been to the site?",
        "I do sometimes «wonder whether figures are really your thing».",
        "Can you «really» manage the whole ward?",
        Example("Is it «really» necessary to copy everyone?", isPrimary: false),
      ],
      innocent: [
        "What actually happened on site?",
        "Was it a really hard week?",
        "How do you know, and how sure are you?",
        "Exactly how many beds are there?",
        "What really matters to you here?",
        "When exactly does the clinic open?",
        "What do you really enjoy about the night shift?",
        "What would it actually take?",
        "How does the handover really work?",
        "What do you mean exactly?",
        "How can we make it possible?",
        "Is the lift actually in service?",
      ]),
    matches: findDoubting)
}

private let doubted: Phrases = [
  """
  (do|did|have|are|were|can|could|would|will) n't? (you|your (team|staff|people)) \
  (really|actually|honestly|truly|seriously|possibly) *1
  """,
  "how (can|could|will|would) (you|they|that|this|it|we|anyone) possibly",
  "(is|was) (it|this|that) (really|honestly|truly) (necessary|true|what|how|your|all|so|the|because) *1",
  "you (really|honestly|seriously|actually) (think|believe|expect|want|need|said|did|told)",
]
/// "Are you sure this is the right career for you?": the doubt is about them, not about a fact.
private let worth: Phrases = [
  """
  (are|were) (you|they) (really|quite)? sure (that)? (this|that|it|nursing|teaching|medicine|management) \
  (is|was) (really)? (the|a) right (career|job|role|profession|line|trade|calling|post|position) *2
  """,
  "(are|were) (you|they) (really|quite)? sure (that)? (you|they) ('re|are|were) (cut out|up to|ready|suited|fit) *2",
  """
  wonder (if|whether) *4 (really|quite|ever)? (your thing|your strength|cut out for|up to (it|this|the)|right for (this|the|it)|\
  the right (person|job|place|role)|made for|suited (to|for))
  """,
  "what makes (you|them|him|her) (think|believe) (you|they|he|she) (deserve|deserves|can|could|are|'re|is)",
  "how hard (did|have|do) (you|they|he|she) (actually|really)? (try|tried|look|looked)",
  "what makes (you|them|him|her) so (sure|certain|confident) (that|it|this|they|he|she|we|the)?",
  "why should (we|i) (hire|pick|choose|take|pay|promote|trust) (you|them|him|her|your *1)",
]
private let adverbs: WordSet = [
  "really", "actually", "honestly", "truly", "seriously", "possibly",
]
private let sure: Phrases = [
  "(are|were) (you|they|we) n't? (really|absolutely|quite|completely|100 %|so|totally|that|really that)? (sure|certain|positive)"
]
private let saying: Phrases = [
  "^ (are|were) you (really|seriously|actually)? (saying|suggesting|claiming|implying)"
]
private let telling: Phrases = [
  "(are|were) (you|they) (really|seriously|actually)? (telling (me|us)|trying to tell (me|us))"
]
private let exactly: Phrases = [
  "what exactly (did|have|were|are) (you|they) (do|done|doing|say|said|check|tell|told|think|thinking|expect|expecting|try|trying|contribute|achieve)"
]
/// "Did you actually run this?": that it was done is what is doubted.
private let deed: Phrases = [
  "(did|have) (you|they|he|she|anyone|anybody) actually (run|ran|open|opened|do|done|try|tried|use|used|call|called|ask|asked|visit|visited|speak|spoken|talk|talked|see|seen|watch|watched)"
]
/// "A really hard week": the word measures an adjective.
private let measured: Phrases = [
  "(really|truly|actually) (a|an|the)? (<gradable>|hard|long|good|tired)"
]

private func findDoubting(_ question: Question, _ text: Text) -> [Rule.Match] {
  guard text.genre != .safety else { return [] }
  let words = text.utterance(of: question)
  if let match = telling.firstMatch(in: text, words) { return [.init(match, .medium)] }
  if let match = worth.firstMatch(in: text, words) {
    let isAsked = question.form == .wh
    return [.init(match, isAsked ? .low : .medium, .likely)]
  }
  if let match = saying.firstMatch(in: text, words), !Fit.isClosedRight(question, in: text) {
    return [.init(match, .low, .likely)]
  }
  if let match = sure.firstMatch(in: text, words), question.form != .wh {
    // One trade's recommended check is another's distrust.
    let isPlain = match.count <= 3
    return [.init(match, isPlain ? .low : .medium, isPlain ? .unsure : .likely)]
  }
  if let match = exactly.firstMatch(in: text, words) {
    let word = match.lowerBound + 1
    return [.init(word..<word + 1, text.genre == .interview ? .note : .medium, .likely)]
  }
  guard let match = doubted.firstMatch(in: text, words),
    question.form != .wh || text.tokens[match.lowerBound].norm == "how",
    let word = match.first(where: { text.isOne(of: adverbs, $0) }),
    !isMeasure(word, match, words, text)
  else { return [] }
  // "Are you really?" is a nod in talk.
  guard word + 1 < words.upperBound else { return [] }
  let isMild = text.tokens[word].norm == "actually" && !deed.occur(in: text, words)
  return [.init(word..<word + 1, isMild ? .low : .medium, isMild ? .likely : .clear)]
}

private func isMeasure(
  _ word: Int, _ match: Range<Int>, _ words: Range<Int>, _ text: Text
) -> Bool {
  guard let found = measured.firstMatch(in: text, word..<words.upperBound) else { return false }
  return found.lowerBound == word && text.norm(word + 1, in: words) != "necessary"
}
