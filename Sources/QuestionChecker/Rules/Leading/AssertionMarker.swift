extension Rule {
  /// A word that marks the answer as given.
  package static let assertionMarker = Rule(
    id: "assertion-marker", group: .leading, tier: 4,
    summary: "A word such as “surely” or “I assume” marks the answer as already known.",
    rationale: """
      Only the marked answer is left as the normal one; whoever gives another looks odd before \
      having explained anything.
      """,
    source: "Seeliger & Repp; Payne; courtroom practice",
    message: """
      This word says the answer is already known. It may help to name it as your assumption and \
      ask how it looks from the other side.
      """,
    move: .ownThenAsk,
    examples: Examples(
      flagged: [
        "«You do know» that the ward is full on Mondays?",
        "«Surely» you saw the new dosage sheet?",
        "You are «obviously» going to the briefing?",
        "«Can I assume you»'ll have it done by Monday?",
        "«I assume» the rooms are booked?",
        "«Of course» the team knows about this?",
        "«Presumably» the night staff were asked?",
        "Is it «clearly» the supplier who has to pay?",
        "«I take it» you have read the minutes?",
        "«No doubt» you would rather keep the old desk?",
        "Can we «surely» expect an answer this week?",
        "«As we all know», the old system was slow, so can we drop it?",
        "«I trust» everyone signed in today?",
      ],
      innocent: [
        "Was the visit as good as you hoped?",
        "How can we say this more clearly?",
        "Are the roles clearly described?",
        "Of course, what would you like to know?",
        "Could I take it easy on Friday?",
        "Has the label been clearly printed?",
        "What do you assume about the visitors?",
        "Who do you trust with the keys?",
        "Does the wound heal naturally?",
        "What made the need so obvious?",
        "How certain are you about the date?",
      ]),
    matches: findAssertionMarker)
}

private let frames: Phrases = [
  "^ (so|and|but|well)? (i|we) (assume|presume|gather|trust|expect|suppose that)",
  "^ (so|and|but|well)? (can|may|shall|could) (i|we) (safely|just)? (assume|presume|take it|take for granted|conclude) (that|you|we|they|the|it|this)",
  "^ (so|and|but|well)? (i|we) take it (that|you|we|they|the|there|it|this|everyone|he|she)?",
  "^ (so|and)? i 'm (assuming|presuming|guessing)",
  "^ (so|and)? i am (assuming|presuming|guessing)",
]
private let adverbs: Phrases = [
  "i (hope|trust|suppose|guess|assume|presume|imagine|take it|gather|expect) $",
  "(surely|obviously|undoubtedly|presumably|of course|no doubt|clearly|naturally|certainly)",
  "^ (so|but|and)? you do (know|realise|realize|understand|remember|see)",
  "^ so basically", "what you 're (really|basically|actually)? (saying|telling (me|us)) is",
  "what you (are|mean) (really|basically|actually)? saying is", "in other words (you|we|they)",
  "(it|it seems|it 's) (quite|so|pretty|perfectly)? (obvious|plain to see) that",
  "(it is|it 's|it seems) (quite|so|pretty|perfectly)? obvious (the|this|your|our|they|he|she|we|you|nobody)",
  "as (everybody|everyone) (surely)? knows",
  "as (you|we) (all|both|well|surely)? know", "it is obvious that",
]
private let mannerWords: Set<String> = ["clearly", "naturally", "obviously", "certainly"]

/// "So you felt left out?" gives back what was said.
private let reflection: Phrases = [
  "^ so you (really|also|still|just)? (feel|felt|said|mentioned|want|wanted|think|thought|were|are|'re|have|had|'ve|was|see|wish|need|know|mean|hope|like|love|get|got)",
  "^ so (it|that) (feels|felt|sounds|seems|makes|made) *4",
]

private func findAssertionMarker(_ question: Question, _ text: Text) -> [Rule.Match] {
  let sentence = text.trimmed(text.sentences[question.sentence].tokens)
  let words = text.words(of: question)
  let whole = min(sentence.lowerBound, words.lowerBound)..<words.upperBound
  if let frame = frames.firstMatch(in: text, whole), question.form != .wh {
    return [.init(withoutOpener(frame, text), .medium)]
  }
  // "So you told the client?" draws the conclusion before asking.
  if question.form == .declarative, let first = text.firstWord(in: sentence),
    text.tokens[first].norm == "so", text.genre != .transcript, text.genre != .oneOnOne,
    text.tokens[sentence].count > 3, !reflection.occur(in: text, sentence)
  {
    return [.init(first..<first + 1, .low, .likely)]
  }
  guard let marker = adverbs.firstMatch(in: text, whole) else { return [] }
  let isOpen = question.answer == .open || question.form == .wh
  let next = text.norm(marker.upperBound, in: whole)
  // "Of course, what would you like to know?" answers the other first.
  if isOpen || next == ",", marker.lowerBound == whole.lowerBound, marker.count <= 2,
    text.tokens[marker.lowerBound].norm != "as", next == ","
  {
    let after = marker.upperBound + 1
    if whole.contains(after), text.tokens[after].has([.wh, .auxiliary]) { return [] }
  }
  if isManner(marker, in: whole, text) { return [] }
  if isOpen {
    return text.tokens[marker.lowerBound].norm == "as"
      ? [.init(marker, .low, .likely)] : [.init(marker, .medium, .likely)]
  }
  let hard = text.tokens[words].contains { $0.has(.evalNegative) }
  return [.init(marker, hard ? .high : .medium)]
}

/// "say this clearly", "are the roles clearly described", "how clearly", "more clearly".
private func isManner(_ marker: Range<Int>, in words: Range<Int>, _ text: Text) -> Bool {
  guard marker.count == 1, mannerWords.contains(text.tokens[marker.lowerBound].norm) else {
    return false
  }
  let before = text.norm(marker.lowerBound - 1, in: words)
  if ["how", "more", "less", "very", "so", "as", "quite", "and", "too"].contains(before) {
    return true
  }
  guard words.contains(marker.upperBound) else { return marker.lowerBound > words.lowerBound }
  let next = text.tokens[marker.upperBound]
  if marker.lowerBound == words.lowerBound { return false }
  // "Clearly described" tells how; "obviously rushed" tells what to think.
  let tellsHow = ["clearly", "naturally"].contains(text.tokens[marker.lowerBound].norm)
  if next.has(.verbParticiple), !next.has(.adverb), tellsHow { return true }
  return next.has([.preposition, .coordinator]) || !next.isWord
}

/// The span without "so", "and", "but" in front.
private func withoutOpener(_ range: Range<Int>, _ text: Text) -> Range<Int> {
  var lower = range.lowerBound
  while lower < range.upperBound - 1,
    ["so", "and", "but", "well"].contains(text.tokens[lower].norm)
  {
    lower += 1
  }
  var upper = range.upperBound
  // The phrase looks one word ahead to be sure that "take it" has a clause.
  if text.norms(lower..<upper).starts(with: ["i", "take", "it"]) { upper = lower + 3 }
  return lower..<upper
}
