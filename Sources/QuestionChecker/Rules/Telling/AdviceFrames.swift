extension AdviceFrame {
  /// A step named as perhaps tried: “Have you thought about a smaller room”.
  static let considered = AdviceFrame { question, words, text in
    guard let opening = tried.firstMatch(in: text, words),
      !isOpenHead(question, before: opening.lowerBound, text)
    else { return nil }
    // “What have you tried”, “the ways you have tried”: a clause about a head before it.
    let head = text.norm(opening.lowerBound - 1, in: words)
    guard text.norms(opening).first != "you" || ["", "if", "whether", "so", "and"].contains(head)
    else { return nil }
    let content = AdviceContent(text: text, words: words)
    var object = opening.upperBound
    if content.norm(object) == "to", content.isActionAfterModal(at: object + 1) { object += 1 }
    object = content.afterAdverbs(object)
    let isVerb = content.isGerund(at: object) || content.norm(object - 1) == "to"
    guard isVerb || content.isSpecific(at: object) else { return nil }
    if isVerb, technicalRemedies.contains(content.norm(object)),
      text.tokens[object..<words.upperBound].contains(where: { devices.contains($0.norm) })
    {
      return Finding(tokens: opening, severity: .note, confidence: .likely)
    }
    let span = opening.lowerBound..<(isVerb ? object + 1 : opening.upperBound)
    return Finding(tokens: span, severity: .medium)
  }

  /// “Have you talked to your manager about it?”: an address, offered as a step to take.
  static let addressed = AdviceFrame { question, words, text in
    guard let opening = asked.firstMatch(in: text, words),
      !isOpenHead(question, before: opening.lowerBound, text)
    else { return nil }
    let content = AdviceContent(text: text, words: words)
    let last = text.tokens[opening.upperBound - 1].norm
    guard
      content.isSpecific(at: opening.upperBound)
        || pronouns.contains(content.norm(opening.upperBound)),
      !["me", "us"].contains(content.norm(opening.upperBound)), last != "been"
    else { return nil }
    return Finding(tokens: opening, severity: .low, confidence: .likely)
  }

  /// A proposal: “Why don't you let Omar do it”, “Why not close the door”.
  static let whyNot = AdviceFrame { question, words, text in
    guard let opening = notOpening.firstMatch(in: text, words) else { return nil }
    let content = AdviceContent(text: text, words: words)
    let verb = content.afterAdverbs(opening.upperBound)
    let isPast = text.norms(opening).contains("did")
    let hasJust = content.norm(verb - 1) == "just" || content.norm(verb - 1) == "simply"
    guard content.isActionAfterModal(at: verb) || content.isGerund(at: verb),
      !invites(verb, words, text), !appealsToNorm(verb..<words.upperBound, text)
    else { return nil }
    let isOurs = text.norms(opening).contains("we")
    if isOurs, content.isArrangement(from: verb) { return nil }
    if isPast {
      return hasJust ? Finding(tokens: opening.lowerBound..<verb + 1, severity: .medium) : nil
    }
    return Finding(tokens: opening.lowerBound..<verb + 1, severity: hasJust ? .high : .medium)
  }

  /// A supposed step: “What if you moved the date”, but not “What if nothing changed”.
  static let whatIf = AdviceFrame { question, words, text in
    guard let opening = hypothesis.firstMatch(in: text, words) else { return nil }
    let content = AdviceContent(text: text, words: words)
    let verb = content.afterAdverbs(opening.upperBound)
    // “What if you're waiting and ...” sets a scene.
    guard content.isActionAfterModal(at: verb), words.contains(verb + 1),
      !text.tokens[verb].has(.clitic)
    else { return nil }
    return Finding(tokens: opening.lowerBound..<verb + 1, severity: .medium)
  }

  /// An action or a new thing: “How about apologising”, but not “How about Friday”.
  static let howAbout = AdviceFrame { question, words, text in
    guard let opening = about.firstMatch(in: text, words) else { return nil }
    let content = AdviceContent(text: text, words: words)
    var object = content.afterAdverbs(opening.upperBound)
    if ["you", "we"].contains(content.norm(object)) {
      guard content.isAction(at: object + 1) || content.isGerund(at: object + 1) else {
        return nil
      }
      object += 1
      return Finding(tokens: opening.lowerBound..<object + 1, severity: .medium)
    }
    if content.isGerund(at: object) {
      // “What about driving?” brings up a topic; with its object the gerund is a step to take.
      let isTopic = text.norms(opening).contains("what") && object + 1 == words.upperBound
      return isTopic ? nil : Finding(tokens: opening.lowerBound..<object + 1, severity: .medium)
    }
    let isIndefinite = ["a", "an", "something", "another", "some"].contains(content.norm(object))
    guard isIndefinite, !content.isArrangement(from: object), words.contains(object + 1),
      !meetings.contains(content.norm(object + 1)), content.norm(object + 1) != "else"
    else { return nil }
    return Finding(tokens: opening, severity: .medium, confidence: .likely)
  }

  /// A modal with a step: “Shouldn't we tell them”, “Could you maybe ask her”.
  static let modal = AdviceFrame { question, words, text in
    guard let opening = modals.firstMatch(in: text, words),
      !isOpenHead(question, before: opening.lowerBound, text)
    else { return nil }
    let content = AdviceContent(text: text, words: words)
    let verb = content.afterAdverbs(opening.upperBound)
    guard content.isActionAfterModal(at: verb) || ["be", "get", "go"].contains(content.norm(verb)),
      !hasBeneficiary(verb..<words.upperBound, text)
    else { return nil }
    // “Shouldn't you have called” looks back: a reproach, not a proposal.
    if content.norm(verb) == "have", words.contains(verb + 1),
      text.tokens[verb + 1].has([.verbParticiple, .verbPast])
    {
      return nil
    }
    let norms = text.norms(opening.lowerBound..<verb)
    let isNegative = norms.contains("n't") || norms.contains("not")
    let isShould = norms.contains("should")
    let isOurs = norms.contains("we")
    let isMinimal = norms.contains("just") || norms.contains("simply")
    let tentative: Set<String> = ["maybe", "perhaps", "possibly", "always", "instead"]
    let isTentative =
      norms.contains { tentative.contains($0) }
      || tentative.contains(content.norm(words.upperBound - 1))
    if isShould, isOurs, !isNegative, content.isArrangement(from: verb) { return nil }
    let span = opening.lowerBound..<verb + 1
    if isNegative { return Finding(tokens: span, severity: .high) }
    if norms.contains("might"), norms.contains("you") {
      return Finding(tokens: span, severity: .medium)
    }
    if isMinimal, !isOurs, !isShould {
      // “Could you just say your name?” softens a request.
      return question.shape == .request || question.form == .invitation
        ? nil : Finding(tokens: span, severity: .medium, confidence: .likely)
    }
    if isTentative || isMinimal { return Finding(tokens: span, severity: .medium) }
    if isShould {
      return Finding(tokens: span, severity: isOurs ? .low : .medium, confidence: .likely)
    }
    return nil
  }

  /// A comparison: “Wouldn't it be better to wait”, “Would it make sense to ask her”.
  static let better = AdviceFrame { question, words, text in
    guard let opening = comparison.firstMatch(in: text, words),
      !isOpenHead(question, before: opening.lowerBound, text)
    else { return nil }
    let content = AdviceContent(text: text, words: words)
    let next = content.norm(opening.upperBound)
    // Offering one's own help or a hearing is no advice.
    if ["i", "someone"].contains(next) || offers.contains(next) { return nil }
    let norms = text.norms(opening)
    let isNegative = norms.contains("n't") || norms.contains("not")
    let isOffer = norms.contains("help") || norms.contains("helpful")
    if isNegative { return Finding(tokens: opening, severity: .high) }
    return Finding(
      tokens: opening, severity: isOffer ? .low : .medium, confidence: isOffer ? .likely : .clear)
  }

  /// An obstacle asked for: “Is there any reason why you can't call her”.
  static let reason = AdviceFrame { question, words, text in
    if let opening = obstacle.firstMatch(in: text, words) {
      return Finding(tokens: opening, severity: .medium)
    }
    // Asked of many, "What stops you from taking leave?" looks for what stands in the way.
    let isBarrierAsked = text.genre == .survey || sharedBarrier.occur(in: text, words)
    guard
      let opening = wrong.firstMatch(in: text, words)
        ?? (isBarrierAsked ? nil : barrier.firstMatch(in: text, words))
    else { return nil }
    let content = AdviceContent(text: text, words: words)
    let verb = content.afterAdverbs(opening.upperBound)
    guard content.isGerund(at: verb) else { return nil }
    return Finding(tokens: opening.lowerBound..<verb + 1, severity: .medium)
  }
}

/// What stands in the way of all of them is looked for together: no advice to anybody.
private let sharedBarrier: Phrases = [
  "^ (so|and)? what (else|really|most)? (is|'s|stops|keeps|prevents|hinders) (stopping|keeping|preventing|hindering)? (us|people|patients|staff|nurses|teams|the team|the ward)"
]

/// “What have you tried?” asks: the opening stands behind a wh-word.
private func isOpenHead(_ question: Question, before index: Int, _ text: Text) -> Bool {
  guard let wh = question.wh, wh < index, question.form == .wh else { return false }
  return index - wh <= 3
}

/// “Why don't you tell me about your week” hands over the floor.
private func invites(_ verb: Int, _ words: Range<Int>, _ text: Text) -> Bool {
  let rest = verb..<words.upperBound
  return floor.firstMatch(in: text, rest)?.lowerBound == verb
}

/// “Why don't you use it like the standard says”: nobody proposes what is a rule already.
private func appealsToNorm(_ range: Range<Int>, _ text: Text) -> Bool {
  Rule.norm.occur(in: text, range)
}

private func hasBeneficiary(_ range: Range<Int>, _ text: Text) -> Bool {
  text.tokens[range].contains { ["me", "us", "my"].contains($0.norm) }
}

private let tried: Phrases = [
  "have you (guys|all|ever|already|also|both|not|n't|perhaps|maybe|by any chance|at all|at least|yet|just|possibly|actually)? (tried|considered|contemplated|thought about|thought of|thought on|looked into|looked at|looked for|started looking (for|into|at)|explored|weighed)",
  "have n't you (ever|already|just)? (tried|considered|thought about|thought of|looked into|looked at)",
  "^ (you|ever)? (ever)? (tried|considered|thought about|thought of)",
  "you (have|'ve) (ever|already|perhaps|maybe|also)? (tried|considered|thought about|thought of|looked into)",
  "did you (ever|also|maybe|perhaps|even|not|at least|already)? (try|consider|think about|think of|look into)",
  "did n't you (ever|even|just)? (try|consider|think about|think of|look into)",
  "would you (ever|not|maybe|perhaps|also|be willing to|be open to)? consider",
  "would you be (open|willing|interested|happy) (to|in) (trying|try|considering|consider)",
  "are you (open|willing) to (trying|try|considering|consider)",
  "could you (ever|also|maybe|perhaps)? (consider|try)", "have you given any thought to",
]
private let asked: Phrases = [
  "have you (guys|all|ever|already|also|both|not|n't|at all|yet|just|actually)? (asked|told|called|contacted|emailed|phoned|informed|approached|invited|confronted|visited|seen a|joined)",
  "have you (guys|all|ever|already|also|both|not|n't|at all|yet|just|actually)? (talked|spoken|spoke|reached out|gone|written|been in touch|gotten in touch|got in touch|discussed it|discussed this|discussed that|shared it|shared this|shared that|followed up|checked) (to|with|for|in with|on)",
  "did you (ever|also|maybe|perhaps|even|not|at least|already)? (ask|call|contact|phone|inform|approach|invite|confront)",
  "did you (ever|also|maybe|perhaps|even|not|at least|already)? (talk|speak|reach out|write|check|follow up) (to|with|for)",
  "have you (had|got|gotten) (a|the)? (chance|time|opportunity) to (ask|tell|contact|call|(talk|speak|reach out) (to|with))",
  "have you been able to (ask|tell|contact|call|reach|(talk|speak|reach out) (to|with))",
  "have you (guys|all|ever|already|also|both|not|n't|yet|just|actually)? (shared|discussed|mentioned|explained|expressed|conveyed|raised|brought) *4 (with|to)",
  "have you (guys|all|ever|already|also|both|not|n't|yet|just|actually)? (sought|asked for|looked for|searched for|applied for|signed up for|joined|consulted) (any)?",
  "have you (guys|all|ever|already|also|both|not|n't|yet|just|actually)? (got|gotten) (any|some|professional|legal|medical|outside|help|support|advice)",
]
private let pronouns: Set<String> = ["him", "her", "them", "it", "that", "this"]
private let technicalRemedies: Set<String> = [
  "restarting", "rebooting", "reinstalling", "refreshing", "reloading", "updating", "unplugging",
  "clearing",
]
private let devices: Set<String> = [
  "it", "computer", "server", "app", "router", "machine", "phone", "browser", "device", "printer",
  "service", "laptop", "cache", "driver", "page", "screen", "scanner", "modem",
]
private let notOpening: Phrases = [
  "why (do|did) n't (you|we|they|u) (all|both|guys)?", "why do not (you|we)", "why not",
  "why (would|could) n't (you|we)",
]
private let floor: Phrases = [
  "(tell|show|give|walk|talk|take|remind|fill|catch) (me|us)",
  "(say|share) (something|more|a bit|a few words|what|how|your)",
  "(describe|explain) (what|how|your|it|that|to (me|us))",
  "(start|begin) by (telling|describing|explaining|saying|sharing)",
]
private let hypothesis: Phrases = [
  "what if (you|we) (were to)?", "what if (you|we) 'd", "what would happen if (you|we) just",
]
private let about: Phrases = ["^ (so|and|but|or|then)? (how|what) about", "(how|what) about"]
private let meetings: Set<String> = [
  "call", "meeting", "coffee", "lunch", "break", "chat", "drink", "walk", "time", "date", "week",
  "day", "few", "quick", "short",
]
private let modals: Phrases = [
  "(could|can|should|might|must) (you|we|they|someone) (all|both|guys)?",
  "(could|can|should) n't (you|we|they) (all|both|guys)?",
  "(maybe|perhaps) (could|should|can|might) (you|we)",
]
private let comparison: Phrases = [
  "(would|might|could|is) (n't|not)? it (not|n't|maybe|perhaps)? (be)? (better|easier|best|wiser|wise|safer|simpler|smarter|worth|quicker|faster|kinder|a good idea|an idea|an option|good|nicer|helpful|useful|time) (for you|for us|if you|if we|to|trying|asking|just to|just if you)",
  "(would|could|might) (n't|not)? it (not|n't|maybe|perhaps)? (make more sense|make sense|help|help you|help them|be of help|work) (for you|if you|if we|to|just to|just if you)",
  "is it worth (trying|asking|talking|having|looking|taking)",
  "would n't (you|we) be (better|happier|safer) (off)?", "would n't (you|we) rather",
  "is (n't|not)? it (not|maybe|perhaps|about|now)? time (to|for you to|you|we)",
]
private let offers: Set<String> = ["hear", "talk", "know", "see", "say", "discuss", "share"]
private let obstacle: Phrases = [
  "is there (any|a|some|another)? (particular|good|special)? reason (why|that)? (you|we|they) (can|could|did|do|have|are|would|will|should) n't",
  "is there (any|a|some|another)? reason (why|that)? (you|we|they) (cannot|are not|have not|did not|do not|could not|would not|will not|should not)",
  "is there (any|a|some)? reason not to",
]
private let wrong: Phrases = [
  "what (is|'s|would be) (so)? (wrong|bad) (with|about)",
  "what (is|'s|was|would be) (the harm|the risk|the problem) (in|with|of)",
]
private let barrier: Phrases = [
  "what (is|'s) (stopping|keeping|preventing) (you|us|them|your team|the team) (from)?",
  "what (is|'s) to (stop|keep|prevent) (you|us|them) (from)?",
  "what (stops|keeps|prevents) (you|us|them) (from)?",
]
