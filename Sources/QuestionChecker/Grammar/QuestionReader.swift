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
    guard !body.isEmpty else { return nil }
    let edge = LeftEdge(text: text)
    let start = min(edge.skip(body), body.upperBound)
    guard start < body.upperBound else {
      // Nothing but fillers: "Right?", "OK?", "Hm?"
      return hasMark ? fragment(body) : nil
    }
    if let tag = TagReader(text: text).read(start..<body.upperBound), hasMark || isSpoken(tag) {
      return question(tag, start)
    }
    let starts = ClauseStart.all(text, start..<body.upperBound, edge: edge, hasMark: hasMark)
    for start in starts {
      if let question = read(at: start) { return question }
    }
    guard hasMark else { return nil }
    return statement(start)
  }

  /// A tag that needs no question mark, because nothing else ends like it.
  private func isSpoken(_ tag: TagReader.Tag) -> Bool {
    tag.shape == .auxiliaryTag && sentence.end != .exclamation
      && Clause(text: text, range: body).finiteVerb(in: tag.host) != nil
  }

  private func read(at start: ClauseStart) -> Question? {
    let core = start.index..<body.upperBound
    let clause = Clause(text: text, range: core)
    if let opener = Opener.read(text, at: start.index, in: core) {
      if let question = question(opener, core) { return question }
    }
    let token = text.tokens[start.index]
    if let wh = start.wh {
      let reading = WhReader(text: text, range: core).read(at: wh)
      guard hasMark || clause.asksWithoutMark(wh, reading.end, sentence) else { return nil }
      var question = make(core, .wh, reading.shape, reading.answer, reading.confidence)
      question.wh = wh
      fill(&question, auxiliaryFrom: reading.end)
      return question
    }
    guard token.has(.auxiliary) else { return nil }
    guard
      hasMark
        ? clause.isInverted(start.index) || start.index == core.lowerBound
        : clause.asksWithoutMark(auxiliary: start.index, sentence)
    else { return nil }
    let negation = negation(start.index, clause)
    let reading = PolarReader(text: text, range: core).read(at: start.index, negation: negation)
    var question = make(core, reading.form, reading.shape, reading.answer, reading.confidence)
    question.negation = negation
    fill(&question, auxiliaryFrom: start.index)
    return question
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
    var form = Form.invitation
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
        if opener.kind == .saying { shape = .fauxInvitation }
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

  private func fragment(_ core: Range<Int>) -> Question {
    let isOpen = Self.openFragments.contains {
      text.matches($0, at: core.lowerBound, in: core) != nil
    }
    let isChoice = Alternative(text: text, range: core).isOffered
    return make(
      core, isChoice ? .alternative : .fragment,
      isOpen ? .openFragment : isChoice ? .alternativePolar : .closedFragment,
      isOpen ? .open : .closed)
  }

  private static let openFragments: [Phrase] = [
    """
    ^ (such as|like what|meaning|because|your (view|take|opinion|thoughts|sense)|thoughts|\
    (any|other|your) (thoughts|ideas|reflections|suggestions)|comments|feedback|reactions|for example|for instance|and then|\
    in what way|anything else|impressions) $
    """
  ]
}
