/// What stands in the way, where a question asked whose fault it is or why it was not done.
extension Draft {
  /// What hindered an act once.
  func hindrance(of act: String) -> String { "What got in the way of \(act)?" }

  /// What hinders it again and again.
  func standingHindrance(of act: String) -> String { "What gets in the way of \(act)?" }

  /// "Is there any point in testing this?": the question that was not meant is asked.
  var weighed: String? {
    act(in: words, by: [wanting, pointOf]).map { "What speaks for \($0), and what against?" }
  }

  /// "How many more times do the porters have to come back empty-handed?": what it comes from.
  var recurring: String? {
    guard let found = text.first(moreTimes, in: words), found.upperBound < words.upperBound,
      let subject = Clause(text: text, range: words).nounPhrase(found.lowerBound + 5)
    else { return nil }
    return act(in: words, by: [moreTimes]).map { "What leads to \(text.excerpt(subject)) \($0)?" }
  }

  /// "Who should have signed the form?", "Is there a reason you couldn't have phoned?", "So nobody
  /// thought to ask the tenants?": what hindered it, whoever it was.
  var undone: String? {
    act(in: words, by: [whoseDuty, couldNotHave, nobodyThought]).map(hindrance)
  }

  /// "What should operations have done better?": what they lacked, before what they did.
  var helped: String? {
    guard let found = text.first(theirDuty, in: words), found.count > 3 else { return nil }
    return "What would have helped \(text.excerpt(found.lowerBound + 2..<found.upperBound - 1))?"
  }

  /// "How is a nurse supposed to read this at night?": what would make it possible.
  var enabled: String? {
    guard let found = text.first(supposedTo, in: words), found.upperBound < words.upperBound,
      let subject = Clause(text: text, range: words).nounPhrase(found.lowerBound + 2),
      text.tokens[subject.lowerBound].has([.determiner, .possessive]),
      words.upperBound - found.upperBound < 9
    else { return nil }
    let deed = text.excerpt(found.upperBound - 1..<words.upperBound)
    return "What would help \(text.excerpt(subject)) \(deed)?"
  }

  /// "Why did we let marketing set the date?": how it came about, whoever allowed it.
  var allowed: String? {
    guard let found = text.first(letThem, in: words), found.upperBound < words.upperBound,
      let verb = found.last, let act = act(from: verb, in: words)
    else { return nil }
    return "What led to \(text.excerpt(found.lowerBound + 1..<verb)) \(act)?"
  }

  /// "What's the real reason you want to leave?": what it means to them, without a doubt of it.
  var meant: String? {
    act(in: words, by: [youWant]).map { "What would \($0) mean for you?" }
  }

  /// "Can you never be on time?": what hinders it.
  var unable: String? {
    guard text.contains(canNever, in: words) else { return nil }
    return mainAct.map(standingHindrance)
  }

  /// "What stops you from signing the form?": an idea of somebody's, or what stands in its way.
  var blocked: String? {
    guard text.contains(stopping, in: words) else { return nil }
    return act(in: words).map(standingHindrance)
  }
}

private let wanting: Phrase = "(would|should) (we|i) (ever|even)? want to <verbBase>"
private let pointOf: Phrase = "(point|use|sense) (in|of) <verbIng>"
private let moreTimes: Phrase = "how many more times (do|does|must|will) *3 have to <verbBase>"
private let whoseDuty: Phrase = "who should have <verbParticiple>"
private let nobodyThought: Phrase =
  "(nobody|no one|no-one) (even)? (thought|bothered|cared) to <verbBase>"
private let theirDuty: Phrase = "what (should|could) (the *2|our *2|<noun>) have"
private let supposedTo: Phrase =
  "how (is|are) (a|an|the|our|any) *2 (supposed|meant|expected) to <verbBase>"
private let letThem: Phrase = "let (the *2|our *2|<noun>) <verbBase>"
private let youWant: Phrase = "you want to <verbBase>"
private let couldNotHave: Phrase = "you could (not|n't) have <verbParticiple>"
private let canNever: Phrase = "(can|could) (you|they|he|she) never"
private let stopping: Phrase =
  "(what|who) (stops|keeps|prevents|hinders|holds) (you|us|them) (back)? from"
