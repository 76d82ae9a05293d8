/// Reads a sentence as a question, a request, an invitation, or none of these.
struct QuestionReader {
  let text: Text
  let index: Int
  private let sentence: Sentence
  /// The tokens without the end mark.
  private let body: Range<Int>
  private let hasMark: Bool

  static func read(_ text: Text, sentence: Int) -> Question? {
    QuestionReader(text, sentence).read()
  }

  private init(_ text: Text, _ index: Int) {
    self.text = text
    self.index = index
    sentence = text.sentences[index]
    var end = sentence.tokens.upperBound
    while end > sentence.tokens.lowerBound, !text.tokens[end - 1].isWord { end -= 1 }
    body = sentence.tokens.lowerBound..<end
    hasMark = sentence.end == .question || sentence.end == .interrobang
  }

  private func read() -> Question? {
    guard var question = readAny() else { return nil }
    // "Or is it Friday?", "..., or what?": a choice that goes on from what was asked before.
    if continuesChoice(question) {
      question.form = .alternative
      question.answer = .closed
      if question.shape != .request { question.shape = .alternativePolar }
    }
    return question
  }

  private func continuesChoice(_ question: Question) -> Bool {
    guard hasMark, question.form != .tag, question.shape != .request else { return false }
    let first = question.preface.first { index in
      text.tokens[index].isWord
        && (text.tokens[index].norm == "or" || !text.tokens[index].has(.filler))
    }
    if let first, text.tokens[first].norm == "or" {
      return question.form != .wh && question.form != .invitation
        || question.core.count == 1 && text.tokens[question.core.lowerBound].norm == "what"
    }
    let last = body.upperBound - 1
    return question.form != .alternative && body.count > 2 && text.tokens[last].norm == "what"
      && text.tokens[last - 1].norm == "or"
  }

  private func readAny() -> Question? {
    guard !body.isEmpty else { return nil }
    let edge = LeftEdge(text: text, start: body.lowerBound)
    let start = sentence.edge ?? body.lowerBound
    guard start < body.upperBound,
      text.tokens[start..<body.upperBound].contains(where: Self.isContent)
    else {
      // Nothing but fillers: "Right?", "OK?", "Hm?"
      return hasMark ? fragment(lastWords) : nil
    }
    if let tag = TagReader(text: text).read(start..<body.upperBound), hasMark || isSpoken(tag) {
      return question(tag, start)
    }
    return read(at: ClauseStart.at(text, start, body), edge)
      ?? (hasMark ? statement(start) : isRunOn ? spoken(start..<body.upperBound) : nil)
  }

  /// What asks in speech without a mark and without the order of a question.
  private func spoken(_ core: Range<Int>) -> Question? {
    guard !sentence.isListItem else { return nil }
    if text.matches(Self.bareAny, at: core.lowerBound, in: core)?.upperBound == core.upperBound {
      return make(core, .invitation, .anyInvite, .open, .likely)
    }
    // "You moved there from where": a preposition or a measure at the very end.
    guard let wh = core.suffix(3).first(where: { text.tokens[$0].has(.wh) }), wh > core.lowerBound,
      text.matches(Self.governedAtEnd, at: wh - 1, in: core)?.upperBound == core.upperBound
    else { return nil }
    return inSitu(core)
  }

  private static let bareAny: Phrase =
    "(anything|anyone|anybody) else|any (other|more|further) (questions|thoughts|ideas|comments|items|points|issues)"
  private static let governedAtEnd: Phrase =
    "(from|to|for|in|at|with|on|by) (what|where|which|whom)|(in|at|for|from|of) (what|which) <noun>|(is|was|are|were|costs|cost) how (much|many|long|far|old|big|often)"

  /// Anything but fillers and greetings.
  private static func isContent(_ token: Token) -> Bool {
    token.isWord && (!token.has([.filler, .interjection]) || token.has([.verbBase, .coordinator]))
  }

  /// A line without any mark: speech or chat, where a question may follow without a comma.
  private var isRunOn: Bool {
    sentence.end == .none && !sentence.isHeading && body.allSatisfy { text.tokens[$0].isWord }
  }

  /// A tag that needs no question mark, because nothing else ends like it.
  private func isSpoken(_ tag: TagReader.Tag) -> Bool {
    tag.shape == .auxiliaryTag && sentence.end != .exclamation
      && Clause(text: text, range: body).finiteVerb(in: tag.host) != nil
  }

  private func read(at start: ClauseStart, _ edge: LeftEdge, depth: Int = 0) -> Question? {
    guard depth < 4 else { return nil }
    let core = start.index..<body.upperBound
    let clause = Clause(text: text, range: core)
    func later() -> Question? {
      ClauseStart.later(text, core, edge: edge, hasMark: hasMark, isRunOn: isRunOn)
        .flatMap { read(at: $0, edge, depth: depth + 1) }
    }
    if let opener = Opener.read(text, at: start.index, in: core, hasMark: hasMark) {
      if opener.kind == .wondering, let inner = direct(opener, core, edge) {
        return read(at: inner, edge, depth: depth + 1)
      }
      if let question = question(opener, core) { return question }
    }
    if let wh = start.wh {
      if let restart = clause.restart(after: start.index, edge: edge) {
        return read(at: restart, edge, depth: depth + 1)
      }
      if clause.isSubordinate(wh) {
        if let later = later() { return later }
        guard hasMark || sentence.end == .none && !sentence.isHeading && !sentence.isListItem,
          hasMark || clause.has(wh + 2, [.verbIng, .preposition, .verbParticiple])
            || clause.norm(wh + 1) == "you" && clause.has(wh + 2, .mentalVerb),
          asksWithoutAuxiliary(wh, clause)
        else {
          return hasMark ? statement(start.index) : nil
        }
      }
      guard hasMark || clause.isSubordinate(wh) || clause.asksWithoutMark(wh, sentence, text.genre)
      else { return later() }
      let reading = WhReader(text: text, range: core).read(at: wh)
      var question = make(core, .wh, reading.shape, reading.answer, reading.confidence)
      question.wh = wh
      fill(&question, auxiliaryFrom: reading.end)
      return question
    }
    guard clause.has(start.index, .auxiliary), !clause.has(start.index, .clitic) else {
      return later()
    }
    if let restart = clause.restart(after: start.index, edge: edge) {
      return read(at: restart, edge, depth: depth + 1)
    }
    guard
      hasMark
        ? clause.isInverted(start.index) : clause.asksWithoutMark(auxiliary: start.index, sentence)
    else { return later() }
    let negation = negation(start.index, clause)
    let reading = PolarReader(text: text, range: core).read(at: start.index, negation: negation)
    var question = make(core, reading.form, reading.shape, reading.answer, reading.confidence)
    // "Isn't it?", "Does he?" alone: the tag of what was said before.
    if core.count == (negation == .none ? 2 : 3), hasMark,
      text.tokens[core.upperBound - 1].has([.nominative, .subjectPronoun])
    {
      question.form = .tag
      question.shape = .closedFragment
      question.tag = core
    }
    question.negation = negation
    fill(&question, auxiliaryFrom: start.index)
    return question
  }

  /// "I'm wondering, could we ...", "the question is what do we ...": what follows asks by itself.
  private func direct(_ opener: Opener, _ core: Range<Int>, _ edge: LeftEdge) -> ClauseStart? {
    let last = opener.range.upperBound - 1
    let start =
      text.tokens[last].has(.wh)
      ? last : edge.skip(opener.range.upperBound..<core.upperBound)
    guard start < core.upperBound, start > core.lowerBound else { return nil }
    let next = ClauseStart.at(text, start, core)
    let clause = Clause(text: text, range: core)
    if let wh = next.wh {
      return clause.isInvertedAfterWh(wh, strictly: true) ? next : nil
    }
    return clause.has(start, .auxiliary) && !clause.has(start, .clitic) && clause.isInverted(start)
      ? next : nil
  }

  /// "What you think about it?", "Why you say that?": speech may leave the auxiliary out.
  private func asksWithoutAuxiliary(_ wh: Int, _ clause: Clause) -> Bool {
    let isRoomy = ["what", "how", "why"].contains(clause.norm(wh))
    if isRoomy, clause.norm(wh + 1) == "you", clause.has(wh + 2, [.verbBase, .verbIng]) {
      return true
    }
    guard ["what", "how", "why", "which", "who", "whose"].contains(clause.norm(wh)) else {
      return clause.norm(wh) == "where" && !clause.has(wh + 2, [.verbBase, .verbPast, .auxiliary])
    }
    // "What we need is more time?" is a statement with a mark.
    guard let subject = clause.nounPhrase(wh + 1) else { return true }
    let verbs = (subject.upperBound..<clause.range.upperBound).filter {
      clause.has($0, [.auxiliary, .verbS, .verbPast]) && !clause.has($0, .noun)
    }
    return verbs.count < 2
  }

  /// What is left of a sentence that is fillers only: its last words.
  private var lastWords: Range<Int> {
    var start = body.upperBound - 1
    while start > body.lowerBound, text.tokens[start - 1].isWord { start -= 1 }
    return start..<body.upperBound
  }

  // MARK: Building

  private func make(
    _ core: Range<Int>, _ form: Form, _ shape: Shape, _ answer: Answer,
    _ confidence: Confidence = .clear
  ) -> Question {
    Question(
      sentence: index, range: sentence.range, form: form, shape: shape, answer: answer,
      confidence: confidence, core: core, preface: body.lowerBound..<core.lowerBound, wh: nil,
      auxiliary: nil, subject: nil, verb: nil, negation: .none, host: nil, tag: nil, complement: nil
    )
  }

  /// Finds auxiliary, subject and verb from an index on.
  private func fill(_ question: inout Question, auxiliaryFrom start: Int) {
    let clause = Clause(text: text, range: question.core)
    guard
      let auxiliary = (start..<min(start + 8, question.core.upperBound)).first(where: {
        clause.has($0, .auxiliary)
      })
    else {
      question.verb = (start..<question.core.upperBound).first {
        clause.has($0, [.verbBase, .verbPast, .verbS])
      }
      return
    }
    question.auxiliary = auxiliary
    if var subject = clause.nounPhrase(clause.afterAuxiliary(auxiliary)) {
      if clause.has(auxiliary, [.doForm, .modal]) { subject = clause.givingBackVerb(subject) }
      if clause.has(auxiliary, .beForm), [.polar, .alternative].contains(question.form) {
        subject = clause.givingBackPredicate(subject)
      }
      question.subject = subject
      question.verb = (subject.upperBound..<question.core.upperBound).first {
        clause.has($0, [.verbBase, .verbPast, .verbParticiple, .verbIng])
      }
    }
  }

  private func negation(_ auxiliary: Int, _ clause: Clause) -> Negation {
    if clause.norm(auxiliary + 1) == "n't" { return .preposed(auxiliary + 1) }
    if clause.norm(auxiliary + 1) == "not" { return .preposed(auxiliary + 1) }
    guard let subject = clause.nounPhrase(auxiliary + 1) else { return .none }
    return clause.norm(subject.upperBound) == "not" ? .low(subject.upperBound) : .none
  }

  private func question(_ tag: TagReader.Tag, _ start: Int) -> Question {
    let core = start..<body.upperBound
    var question = make(core, .tag, tag.shape, .closed)
    question.host = tag.host
    question.tag = tag.tag
    let clause = Clause(text: text, range: tag.host)
    question.subject = clause.nounPhrase(tag.host.lowerBound)
    if let subject = question.subject {
      question.auxiliary = (subject.upperBound..<tag.host.upperBound).first {
        clause.has($0, .auxiliary)
      }
      question.verb = (subject.upperBound..<tag.host.upperBound).first {
        clause.has($0, [.verbBase, .verbPast, .verbS, .verbIng, .verbParticiple])
          && !clause.has($0, .auxiliary)
      }
    }
    return question
  }

  private func question(_ opener: Opener, _ core: Range<Int>) -> Question? {
    let complement = opener.range.upperBound..<core.upperBound
    // The grammar of "Could you tell me ..." is that of a yes/no question, its function is not.
    var form = opener.auxiliary == nil ? Form.invitation : .polar
    var shape = opener.kind == .wondering ? Shape.indirect : .invitation
    var answer = Answer.open
    var confidence = Confidence.clear
    if opener.kind == .acting {
      (form, shape, answer) = (.polar, .request, .request)
    } else {
      switch Complement.read(text, complement, after: opener) {
      case .none where opener.kind == .wondering && !hasMark: return nil
      case .none, .open: break
      case .narrow:
        answer = .narrow
        if opener.kind == .saying { shape = .fauxInvitation }
      case .closed:
        answer = .closed
        if opener.kind == .saying { shape = .fauxInvitation } else { form = .declarative }
      case .condition: (form, shape, answer) = (.invitation, .request, .request)
      case .polite(let inner):
        if inner.kind == .acting { (shape, answer) = (.request, .request) }
        confidence = .likely
      }
    }
    var question = make(core, form, shape, answer, confidence)
    question.complement = complement
    question.auxiliary = opener.auxiliary
    if let auxiliary = opener.auxiliary, auxiliary + 1 < core.upperBound {
      question.subject = auxiliary + 1..<auxiliary + 2
    }
    let clause = Clause(text: text, range: core)
    question.verb = opener.range.last { clause.has($0, [.verbBase, .verbIng]) }
    question.wh = complement.first { text.tokens[$0].has(.wh) }
    return question
  }

  /// Statement order with a question mark, or no clause at all.
  private func statement(_ start: Int) -> Question {
    let core = start..<body.upperBound
    let clause = Clause(text: text, range: core)
    if text.matches(Self.bareTag, at: start, in: core)?.upperBound == core.upperBound {
      return fragment(core)
    }
    if let question = inSitu(core) { return question }
    if text.matches(Self.anyFirst, at: start, in: core) != nil,
      !Alternative(text: text, range: core).isOffered
    {
      return make(core, .invitation, .anyInvite, .open, .likely)
    }
    guard let subject = clause.nounPhrase(start),
      let verb = (subject.upperBound..<core.upperBound).first(where: {
        clause.has($0, [.auxiliary, .verbPast, .verbS, .verbBase])
      })
    else { return fragment(core) }
    var question = make(core, .declarative, .declarative, .closed)
    if Alternative(text: text, range: core).isOffered {
      question.form = .alternative
      question.shape = .alternativePolar
    }
    question.subject = subject
    question.verb = verb
    if clause.has(verb, .auxiliary) {
      question.auxiliary = verb
      question.verb =
        (verb + 1..<max(verb + 1, core.upperBound)).first {
          clause.has($0, [.verbBase, .verbPast, .verbParticiple, .verbIng])
        } ?? verb
    }
    return question
  }

  /// "You moved there from where?", "It costs how much?": the wh-word stays where its answer goes.
  private func inSitu(_ core: Range<Int>) -> Question? {
    guard let wh = core.suffix(4).first(where: { text.tokens[$0].has(.wh) }), wh > core.lowerBound,
      !text.tokens[wh - 1].has(.coordinator) || text.tokens[wh - 1].norm == "and",
      text.tokens[wh - 1].norm != "know", text.tokens[wh - 1].norm != "matter",
      text.tokens[core.lowerBound].norm != "that"
    else { return nil }
    let clause = Clause(text: text, range: core)
    let reading = WhReader(text: text, range: core).read(at: wh)
    let rest = min(reading.end, core.upperBound)..<core.upperBound
    guard
      !rest.contains(where: {
        clause.has($0, [.auxiliary, .nominative, .verbPast, .verbS, .subordinator, .determiner])
          || clause.norm($0) == "you" || clause.norm($0) == "to"
      })
    else { return nil }
    guard
      ["what", "which", "how", "why", "when", "where", "who", "whom"].contains(clause.norm(wh)),
      reading.end >= core.upperBound - 1
    else { return nil }
    var question = make(core, .wh, reading.shape, reading.answer, .likely)
    question.wh = wh
    return question
  }

  private static let anyFirst: Phrase =
    "any other (<noun>|<verbS>|<adjective>)|anything (else|you|that|i|we)|any (thoughts|ideas|concerns|comments|suggestions|reactions|feedback|reflections)"

  private func fragment(_ core: Range<Int>) -> Question {
    if text.matches(Self.bareTag, at: core.lowerBound, in: core)?.upperBound == core.upperBound {
      var question = make(core, .tag, .closedFragment, .closed)
      question.tag = core
      return question
    }
    let isOpen = Self.openFragments.contains {
      text.matches($0, at: core.lowerBound, in: core) != nil
    }
    let isChoice = Alternative(text: text, range: core).isOffered
    return make(
      core, isChoice ? .alternative : isOpen ? .invitation : .fragment,
      isOpen ? .openFragment : isChoice ? .alternativePolar : .closedFragment,
      isOpen ? .open : .closed)
  }

  private static let bareTag: Phrase =
    """
    (right|correct|yeah|yes|no|okay|ok|o_k|alright|all right|you know (what i mean)?|is n't it|is n't that right|\
    is it|am i right|is that right|agreed|true|do n't you think|was n't it|are n't they|does n't it|do n't you|nuh|got it|is n't that so|is that so)
    """

  private static let openFragments: [Phrase] = [
    """
    ^ (such as|like what|meaning|because|your (view|take|opinion|thoughts|sense)|thoughts|\
    (any|other|your) (thoughts|ideas|reflections|suggestions)|comments|feedback|reactions|for example|for instance|and then|\
    in what way|anything else|impressions) $
    """
  ]
}
