extension Rule {
  /// A majority, an authority or a norm inside the question.
  package static let socialProof = Rule(
    id: "social-proof", group: .leading, tier: 4,
    summary: "The question brings a majority, an authority or a given along as its ground.",
    rationale: """
      To differ now means to differ from a crowd or from rank, and no longer from the asker \
      alone.
      """,
    source: "Payne; Pew Research; Fowler & Cosenza; QAS-99",
    message: """
      With others' opinion in front, a different answer has to differ from them as well. The \
      question may be freer without it.
      """,
    move: .strip,
    examples: Examples(
      flagged: [
        "«As a caring nurse», do you support the change?",
        "«Most of your colleagues» have signed up. Will you?",
        "«Most people» find the new rota fair, so are you content with it?",
        "«Everyone else» has signed up, so will you?",
        "«As the director said», is this the better room?",
        "«The board wants» this in May, can you live with that?",
        "«Studies show» that short visits work, so do you support them?",
        "«Like any good leader», do you know every name on the ward?",
        "«Given that the old form was a failure», do you like the new one?",
        "Will you, «unlike the other wards», keep the paper forms?",
        "Are you the person who stays late when «all the other teams» go home?",
        "Do you think, as «many experts» do, that visits should be shorter?",
        Example("Should «a modern company» still print its invoices?", isPrimary: false),
        "«We are all professionals» here, so can we agree on the rota?",
        "«We value loyalty» here, so how do you feel about staying on?",
        Example(
          "«Given that couriers cost twice as much», should we send our own van?", isPrimary: false),
        "«We all know» the lift is slow, so when do we change it?",
        "«Nobody else» minds the noise, so is it the desk?",
      ],
      innocent: [
        "How many people came to the briefing?",
        "What does the board expect from us?",
        "Some people like mornings, others evenings: how is it for you?",
        "Does everyone have the key?",
        "What does a modern ward need?",
        "Who else should hear about this?",
        "How do most people get to the clinic?",
        "What did the board decide?",
        "The board moved the date. What does that change for you?",
        "Given that two nurses are ill, what would help today?",
        "What do you do because of the noise?",
        "Since when has the lift been closed?",
        "Have all teams seen the list?",
      ]),
    matches: findSocialProof)
}

private let majority: Phrases = [
  "(most|many|all) of (your|our|the|my) *2 (colleagues|team|teams|peers|staff|nurses|managers|others|people|wards|leaders)",
  "(most|many|plenty of) (people|experts|leaders|teams|managers|nurses|doctors|colleagues|of us|others|companies|hospitals|wards|families|parents|patients|customers|clients|users|staff|employees|teachers|schools)",
  "all (the|your|our|of the) (other)? (teams|wards|colleagues|managers|leaders|others|experts|departments)",
  "(everyone|everybody|nobody|no one) else",
  "(all|every) (other|sensible|reasonable|good) (people|leader|leaders|manager|managers|team|teams|ward|wards)",
]
private let consensus: Phrases = [
  "^ (so|and|but|since|as)? (everyone|everybody|nobody) (knows|agrees|thinks|says|wants|believes|likes|loves|supports|does|minds|seems|seemed|agreed|said|liked|loved)",
  "^ (so|and|but|since|as)? (we|you) (all|both) (know|agree|want|believe|see)",
  """
  ^ (so|and|but|since|as)? we ('re|are) (all|a|one|still)? (all)? (professionals|adults|grown-ups|grownups|colleagues|friends|\
  family|team|reasonable people|in this together|on the same (side|team))
  """,
  "^ (so|and|but|since|as)? we (all)? (work|play) hard",
  "^ (so|and|but|since|as)? (here)? we (all)? (value|reward|prize|expect|believe in|stand by) (loyalty|commitment|dedication|teamwork|flexibility|team players|hard work)",
  "^ (so|and|but|since|as)? our (culture|ethos|way|spirit) (is|means) (all about|about|to) *2",
  "^ as (a|an) (loyal|valued|dedicated|concerned|committed|trusted) (member|customer|reader|fan|client|colleague|employee|parent|citizen|patient)",
  "^ as (a|an) (good|responsible|caring|decent|sensible|serious|loyal|modern|great|real|experienced) (leader|manager|nurse|doctor|colleague|team|person|citizen|parent|employee|professional)",
  "^ as (someone|somebody|a person) who (cares|values|knows|wants|loves|understands|believes)",
  "(studies|research|surveys|experts) (clearly)? (show|shows|say|says|agree|agrees|suggest|suggests|recommend|recommends|believe|believes|warn|think|prove)",
  "as (good|bad|hard|easy|<adjective>) as (everyone|everybody|people|they|others) (say|says|said|claim|claims|think|thinks)",
  "as (the|our|your|any) *2 (said|says|wants|recommends|recommended|decided|shows|showed|suggested|expects)",
  "(the|our) (board|ceo|director|management|leadership|customer|customers|data|numbers|figures|evidence|consultants|minister|boss) (clearly|really|all)? (want|wants|say|says|show|shows|expect|expects|insist|insists|recommend|recommends|believe|believes)",
  "(like|as) (the|our|your) (standard|policy|manual|handbook|guideline|guidelines|procedure|protocol|rules) (says|say|requires|require|states|demands)",
  "like any (good|decent|sensible|real|responsible) (leader|manager|nurse|doctor|colleague|team|person)",
  "unlike (the|our|your|most|many|other|all) *2",
]
/// What one has to be to be somebody: whoever says no is none.
private let ideal: Phrases = [
  "(would|does|do) (a|an|any) (real|good|proper|decent|true)? (grown-up|grownup|adult|professional|leader|gentleman|team player) <verbBase>",
  "(should|can|could|would|must) (a|an|any|every|no) (truly|really)? (modern|serious|decent|self-respecting|responsible|civilised|civilized|sensible|reasonable|honest) (company|team|leader|hospital|school|manager|nurse|organisation|organization|country|business|employer|person|ward)",
]
private let given: Phrases = ["^ (so|and|but)? (given that|since|considering|seeing that)"]
/// How much heavier one side weighs is the argument itself.
private let weights: Phrases = [
  "(twice|double|three times|ten times|half) (as|the|what|of)",
  "(a fortune|too much|so much|far more|much more|no money)",
]
private let poll: Phrases = [
  "^ do (you|we) (not)? (support|agree|favour|favor|like|want|think|feel|believe|approve|oppose)",
  "^ are you (satisfied|happy|content|in favour|in favor|for|against)",
  "^ would you (support|agree)",
]
private let crowd: Phrases = ["^ (everyone|everybody|nobody|all of us|the whole *1)"]
private let authority: Phrases = [
  "^ (most|many|all|nine out of ten|almost all|nearly all) (other)? (experts|people|doctors|leaders|teams|managers|companies|schools|hospitals|parents|families|customers|employees|professionals) (<verbBase>|<verbPast>|are|say|have)",
  "(studies|research|surveys|experts|doctors|scientists) (clearly)? (show|shows|say|says|agree|agrees|suggest|suggests|recommend|recommends|recommended|believe|warn|advise)",
]
private let also: Phrases = [
  "(too|as well|also|like them|agree|the same)", "^ (how|what) about you",
]
private let judgement: Phrases = [
  "^ what do you think $", "^ how do you (see|feel about) (it|that) $",
  "^ (so|and)? how (do|would) you feel about (<verbIng>|it|this)",
]
private let balance: Phrases = [
  "some *6 (others|some)", "(others|other people) *5 (others|not)", "on the other hand",
]

private func findSocialProof(_ question: Question, _ text: Text) -> [Rule.Match] {
  // Authority first: "Experts recommend eight glasses. How many do you drink?"
  if let before = text.sentences(before: question, limit: 1).first, !before.asks,
    text.names(.addressee, in: text.words(of: question)),
    !balance.occur(in: text, before.tokens),
    let found = authority.firstMatch(in: text, before.tokens)
  {
    return [.init(found, .low, .likely)]
  }
  let sentence = text.trimmed(text.sentences[question.sentence].tokens)
  guard !sentence.isEmpty, !balance.occur(in: text, sentence) else { return [] }
  let isFree = question.answer == .open || question.form == .wh || question.form == .invitation
  if let found = consensus.firstMatch(in: text, sentence), !isAskedAbout(found, question, text) {
    return [.init(bare(found, text), isFree ? .low : .medium, isFree ? .likely : .clear)]
  }
  if question.form == .polar, let found = ideal.firstMatch(in: text, text.words(of: question)) {
    return [.init(found.lowerBound + 1..<found.upperBound, .medium, .likely)]
  }
  if let found = majority.firstMatch(in: text, sentence), !isAskedAbout(found, question, text) {
    return [.init(found, isFree ? .low : .medium, isFree ? .likely : .clear)]
  }
  if let found = crowdBefore(question, text) { return [.init(found, .medium, .likely)] }
  // Context before an open question is context; before a closed one it is an argument.
  let isPoll = poll.occur(in: text, text.words(of: question))
  if !isFree, let found = given.firstMatch(in: text, sentence),
    let comma = sentence.first(where: { $0 > found.upperBound && text.tokens[$0].norm == "," }),
    isPoll
      || text.tokens[found.lowerBound..<comma].contains(where: {
        $0.has([.evalPositive, .evalNegative, .nounNegative, .absolute])
      })
      || weights.occur(in: text, found.lowerBound..<comma)
  {
    return [.init(bare(found.lowerBound..<comma, text), .medium, .likely)]
  }
  return []
}

/// The crowd of the sentence before, where the question asks to join it or to judge.
private func crowdBefore(_ question: Question, _ text: Text) -> Range<Int>? {
  let words = text.words(of: question)
  guard question.answer == .closed || judgement.occur(in: text, words),
    let before = text.sentences(before: question, limit: 1).first, !before.asks,
    !balance.occur(in: text, before.tokens)
  else { return nil }
  if let found = consensus.firstMatch(in: text, before.tokens) { return found }
  if also.occur(in: text, words), let found = crowd.firstMatch(in: text, before.tokens) {
    return found
  }
  guard let found = majority.firstMatch(in: text, before.tokens),
    text.firstWord(in: before.tokens) == found.lowerBound
  else { return nil }
  return found
}

/// "How do most people get here?" asks about the majority and leans on nobody.
private func isAskedAbout(_ found: Range<Int>, _ question: Question, _ text: Text) -> Bool {
  // "How many people" counts; it names no crowd.
  if text.norm(found.lowerBound - 1, in: question.core) == "how" { return true }
  if let subject = question.subject, let auxiliary = question.auxiliary,
    auxiliary < subject.lowerBound, subject.overlaps(found)
  {
    return true
  }
  return question.form == .wh && question.core.contains(found.lowerBound)
    && !text.tokens[found].contains { $0.norm == "else" }
}

private func bare(_ range: Range<Int>, _ text: Text) -> Range<Int> {
  var lower = range.lowerBound
  while lower < range.upperBound - 1, ["so", "and", "but"].contains(text.tokens[lower].norm) {
    lower += 1
  }
  return lower..<range.upperBound
}
