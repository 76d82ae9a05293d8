import QuestionChecker

/// For each word of a sentence: whose clause it stands in, and whether it is said to be so.
///
/// One pass from left to right. The subject of a word is the nearest one to its left; where a
/// sentence names none ("Told them to wait"), the person speaks of themselves.
struct Clauses {
  enum Subject: Hashable { case me, others, implied }

  /// What holds just before a word.
  struct Standing: Hashable {
    var subject = Subject.implied
    /// Negated, or nearly done, in this clause.
    var isDenied = false
    /// Only intended, or under an "if".
    var isIntended = false
    /// Part of what somebody else said or thinks.
    var isReported = false
    /// A subject of its own begins here, which is no personal pronoun: "my mind", "nothing".
    var beginsSubject = false
  }

  private(set) var standings: [Standing] = []
  private let tokens: ArraySlice<Token>
  private var now = Standing()
  /// A subject may come next.
  private var isOpen = true
  /// Words that may turn out to be a subject, once a verb follows.
  private var candidate: (subject: Subject, start: Int)?
  private var candidateEndsInTime = false
  /// Within a phrase like "on Monday": 1 before its noun, 2 after it.
  private var prepositional = 0
  /// "I don't think I told them": the negation passes into the next clause.
  private var raisesNegation = false
  private var isHypothetical = false
  /// After a negation and a comma, up to the next one.
  private var isParenthesis = false
  /// Inside quotation marks that hold only a few words; longer speech is one token.
  private var isQuoted = false

  init(_ tokens: ArraySlice<Token>) {
    self.tokens = tokens
    standings.reserveCapacity(tokens.count)
    for index in tokens.indices { read(index) }
  }

  subscript(index: Int) -> Standing { standings[index - tokens.startIndex] }

  private func norm(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].norm : ""
  }

  private mutating func read(_ index: Int) {
    let token = tokens[index]
    if !token.isWord {
      standings.append(now)
      mark(index)
      return
    }
    defer { if isQuoted { standings[standings.count - 1].isReported = true } }
    let isVerb = isFiniteVerb(index)
    if isVerb, let found = candidate {
      if candidateEndsInTime {
        candidate = nil
      } else {
        // What stands between subject and verb ("my team never ...") is theirs too.
        for place in found.start..<index {
          standings[place - tokens.startIndex].subject = found.subject
        }
        standings[found.start - tokens.startIndex].beginsSubject = true
        begin(found.subject, keepsNegation: true)
      }
    }
    standings.append(now)
    if token.has(.nominative) || token.norm == "i" {
      pronoun(index)
    } else if isOpen, isBareSubject(index) {
      // "It is exhausting", "there is no point": nobody else is meant.
      let isImpersonal = token.norm == "it" || token.norm == "there"
      begin(isImpersonal ? .implied : .others, keepsNegation: false)
      if token.has(.negator) { now.isDenied = true }
      standings[standings.count - 1].subject = now.subject
      standings[standings.count - 1].beginsSubject = true
    } else if isBoundary(index) {
      boundary(index)
    } else if isVerb {
      verb(index)
    } else if isOpen {
      nominal(index)
    }
    deny(index)
    standings[standings.count - 1] = settled(standings[standings.count - 1], index)
  }

  /// A pronoun is its own subject.
  private func settled(_ standing: Standing, _ index: Int) -> Standing {
    guard tokens[index].has(.nominative) || tokens[index].norm == "i" else { return standing }
    var standing = standing
    standing.subject = now.subject
    standing.isDenied = now.isDenied
    standing.isIntended = now.isIntended
    standing.isReported = now.isReported
    return standing
  }

  private mutating func begin(_ subject: Subject, keepsNegation: Bool) {
    now.subject = subject
    if !keepsNegation {
      now.isDenied = false
      now.isIntended = isHypothetical
    }
    isOpen = false
    candidate = nil
    prepositional = 0
  }

  private mutating func pronoun(_ index: Int) {
    let word = tokens[index].norm
    let subject: Subject = word == "i" || word == "we" ? .me : .others
    if subject == .me, index > tokens.startIndex, tokens[index - 1].has(.coordinator),
      candidate == nil
    {
      now.isReported = false
    }
    // In "my colleague and I" the clause goes on; else a new one has begun.
    begin(subject, keepsNegation: raisesNegation)
    raisesNegation = false
  }

  /// Words that are a subject only where one can stand: you, it, that, everyone, nobody ...
  private func isBareSubject(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.has(.subjectPronoun), !token.has(.nominative), prepositional == 0,
      candidate == nil
    else { return false }
    let next = index + 1
    guard tokens.indices.contains(next) else { return false }
    if token.has(.determiner) { return tokens[next].has(.auxiliaryOrClitic) }
    return isFiniteVerb(next) || tokens[next].has(.adverbOrClitic) || norm(next) == "else"
      || norm(next) == "here"
  }

  private func isBoundary(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.norm == "then" { return true }
    guard token.has(.conjunction) else { return false }
    switch token.norm {
    case "so":
      // "so tired" measures, "so I left" leads on.
      return tokens.indices.contains(index + 1)
        && (tokens[index + 1].has(.subjectStart)
          || isFiniteVerb(index + 1))
    case "that", "once", "as", "since", "before", "after", "until", "like", "for", "plus", "given",
      "provided", "considering":
      return !tokens.indices.contains(index + 1) || !tokens[index + 1].has(.punctuation)
    default: return true
    }
  }

  private mutating func boundary(_ index: Int) {
    let word = tokens[index].norm
    isOpen = true
    prepositional = 0
    // "Mia and Tom told" has two subjects, "after the round and told" none after the "and".
    if word == "and" || word == "or", candidate != nil, !isFiniteVerb(index + 1) { return }
    candidate = nil
    if word == "or" || word == "nor" { return }
    if word == "that", raisesNegation { return }
    isHypothetical = ["if", "unless", "whether", "lest"].contains(word)
    now.isDenied = false
    now.isIntended = isHypothetical
    if tokens[index].has(.coordinator) { now.isReported = false }
  }

  private mutating func mark(_ index: Int) {
    let word = tokens[index].norm
    if word == "\"" {
      isQuoted = !isQuoted && tokens[(index + 1)...].contains { $0.norm == "\"" }
    }
    isOpen = true
    candidate = nil
    prepositional = 0
    raisesNegation = false
    // "I didn't, in the end, tell them" is still not telling.
    let follows =
      word == "," && index > tokens.startIndex && tokens[index - 1].has(.negator)
      && norm(index - 1) != "no"
    let closes = word == "," && isParenthesis
    isParenthesis = follows
    if !follows, !closes {
      now.isDenied = false
      now.isIntended = false
      isHypothetical = false
    }
  }

  private mutating func verb(_ index: Int) {
    isOpen = false
    candidate = nil
    prepositional = 0
    let token = tokens[index]
    if now.isDenied, Self.raising.contains(token.norm) { raisesNegation = true }
    if now.subject == .others, token.has(.sayVerb) || Self.saying.contains(token.norm),
      !token.has(.auxiliary)
    {
      now.isReported = true
    }
  }

  /// Whether a word is the verb of a clause here; many nouns look like one.
  private func isFiniteVerb(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let token = tokens[index]
    if token.has(.auxiliary) { return true }
    if norm(index - 1) == "to" { return false }
    guard token.has(.finiteVerb) else { return false }
    let isNoun = token.has(.otherThanVerb) || token.norm == "shift"
    if index > tokens.startIndex, tokens[index - 1].has(.article),
      !tokens[index - 1].has(.subjectPronoun)
    {
      return false
    }
    guard isNoun else { return true }
    if index > tokens.startIndex, tokens[index - 1].has(.preverbal),
      !tokens[index - 1].has(.prenominal)
    {
      return true
    }
    let next = index + 1
    guard tokens.indices.contains(next), tokens[next].isWord else {
      return token.has(.verbPast) && candidate != nil
    }
    if isFiniteVerb(next), !tokens[next].has(.noun) { return false }
    return tokens[next].has(.phraseStart)
      || candidate != nil && tokens[next].has(.adjunct) && token.has(.verbPast)
  }

  /// A word that is neither subject pronoun, verb nor conjunction, where a subject may stand.
  private mutating func nominal(_ index: Int) {
    let token = tokens[index]
    if prepositional > 0 {
      if token.has(.anyNoun), !token.has(.article) {
        prepositional = 2
        if Self.times.contains(token.norm) { prepositional = 0 }
      } else if prepositional == 2, token.has(.article) {
        prepositional = 0
        candidate = (.others, index)
        candidateEndsInTime = false
      }
      return
    }
    if candidate != nil {
      candidateEndsInTime = Self.times.contains(token.norm)
      return
    }
    if token.has(.preposition), !token.has(.noun) {
      prepositional = 1
      return
    }
    if token.has(.loose) || Self.times.contains(token.norm),
      !token.has(.article)
    {
      return
    }
    guard
      token.has(.nominal)
        || token.norm == "shift"
    else { return }
    candidate = (token.norm == "me" ? .me : .others, index)
    candidateEndsInTime = false
  }

  private mutating func deny(_ index: Int) {
    let token = tokens[index]
    let next = norm(index + 1)
    if token.has(.negator) || Self.denying.contains(token.norm) {
      if next == "only" || next == "just" || next == "mind" || next == "doubt" { return }
      if token.norm == "no", tokens.indices.contains(index + 1), tokens[index + 1].has(.nominative)
      {
        return
      }
      now.isDenied = true
    } else if Self.modals.contains(token.norm) {
      // In "I'd told them" the 'd is "had".
      if token.norm == "'d", tokens.indices.contains(index + 1),
        tokens[index + 1].has(.verbParticiple), !tokens[index + 1].has(.verbBase)
      {
        return
      }
      now.isIntended = true
    } else if token.norm == "to", Self.intending.contains(norm(index - 1)) {
      now.isIntended = true
    }
  }

  private static let times: Set<String> = [
    "today", "yesterday", "morning", "afternoon", "evening", "night", "day", "week", "month",
    "year",
    "time", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "lunch",
    "noon", "days", "weeks", "moment", "mondays", "fridays",
  ]
  private static let denying: Set<String> = [
    "nearly", "almost", "instead", "rather", "avoid", "avoided", "avoiding", "resist", "resisted",
    "refrain", "refrained",
  ]
  private static let modals: Set<String> = [
    "will", "'ll", "would", "'d", "could", "should", "might", "may", "shall", "ought",
  ]
  private static let intending: Set<String> = [
    "want", "wanted", "wants", "wish", "wished", "going", "hope", "hoped", "hoping", "plan",
    "planned", "planning", "meant", "mean", "tempted", "about", "like", "love", "need", "supposed",
    "intend", "intended", "ready", "afraid", "prefer", "try", "allowed", "able",
  ]
  private static let raising: Set<String> = [
    "think", "believe", "suppose", "imagine", "guess", "expect", "reckon", "thought",
  ]
  private static let saying: Set<String> = [
    "says", "said", "say", "told", "tells", "tell", "thinks", "think", "thought", "claims",
    "claimed", "claim", "writes", "wrote", "shouted", "shouts", "complained", "believes",
    "believe", "reckons", "announced", "insisted", "insists", "argued", "replied", "answered",
    "explained", "mentioned", "called", "asked", "asks", "heard",
  ]
}
