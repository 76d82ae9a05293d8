/// Finds what closes, leads or loads a question.
package struct QuestionChecker: Sendable {
  package let rules: [Rule]
  private let ranks: [Rule.ID: Int]
  /// What a question needs of each rule; the rest of a rule is for its page.
  private let askers: [Asker]

  private struct Asker {
    var group: Group
    var isTag: Bool
    var matches: @Sendable (_ question: Question, _ text: Text) -> [Rule.Match]
  }

  private let suggests: Bool

  /// A checker that suggests writes a draft for the primary finding of each question.
  package init(rules: [Rule] = Rule.all, suggests: Bool = true) {
    self.rules = rules
    self.suggests = suggests
    ranks = Dictionary(rules.map { ($0.id, Precedence.rank($0)) }) { first, _ in first }
    askers = rules.map { rule in
      Asker(
        group: rule.group, isTag: rule.id == "aux-tag" || rule.id == "word-tag",
        matches: rule.matches)
    }
  }

  package func check(
    _ text: String, genre: Genre? = nil, segments: [Segment]? = nil, me: String? = nil
  ) -> Report {
    check(Array(text.utf8), genre: genre, segments: segments, me: me)
  }

  /// Checks a document; without segments all of it is prose.
  ///
  /// `me` is the speaker of a transcript whose part is measured; nobody else's is.
  package func check(
    _ utf8: [UInt8], genre: Genre? = nil, segments: [Segment]? = nil, me: String? = nil
  ) -> Report {
    var questions: [Report.Item] = []
    let text = TextReader.read(utf8, segments: segments, genre: genre) { text, sentences in
      for index in sentences where !text.sentences[index].tokens.isEmpty {
        guard let question = QuestionReader.read(text, sentence: index) else { continue }
        questions.append(item(question, text))
      }
    }
    var report = Report(text: text, questions: questions, findings: [], genre: genre)
    let speaker = me.flatMap { text.speakers.firstIndex(of: $0) }
    report.findings = DocumentMeasure.all.flatMap {
      $0.findings(text, report.questions, me: speaker)
    }
    return report
  }

  private func item(_ question: Question, _ text: Text) -> Report.Item {
    let candidates = candidates(of: question, text)
    var findings = Precedence.resolve(candidates, ranks: ranks)
    if suggests, let primary = findings.first {
      findings[0].suggestion = Rewriter(checker: self).suggestion(for: primary, question, text)
    }
    let signals = Signals.read(question, text)
    let grade = Grade.of(question, text, candidates, signals)
    return Report.Item(
      question: question, answer: question.answer,
      inquiry: Inquiry.read(question, text, candidates), grade: grade,
      confidence: question.confidence, findings: findings, candidates: candidates,
      signals: signals, words: Report.Words(question, text, grade: grade))
  }

  /// Everything the rules see in a question; or only as much as shows that there is a flaw.
  private func candidates(
    of question: Question, _ text: Text, upToFlaw: Bool = false
  ) -> [Report.Finding] {
    var candidates: [Report.Finding] = []
    for index in askers.indices
    where Gate.admits(askers[index].group, isTag: askers[index].isTag, question) {
      let matches = askers[index].matches(question, text)
      guard !matches.isEmpty else { continue }
      let rule = rules[index]
      for match in matches {
        guard let severity = GenreSwitch.severity(of: match.severity, rule, question, text)
        else { continue }
        candidates.append(
          Report.Finding(
            rule: rule.id, group: rule.group, severity: severity, confidence: match.confidence,
            range: text.range(of: match.tokens), message: match.message ?? rule.message,
            move: match.move ?? rule.move, suggestion: nil))
        if upToFlaw, severity > .note { return candidates }
      }
    }
    return candidates
  }

  /// Whether a draft asks, has no flaw, and is as open as is wanted.
  ///
  /// A short way through the rules for the rewriter, which tries several drafts for a question.
  func isSound(_ draft: String, genre: Genre?, atLeast grade: Int) -> Bool {
    let text = TextReader.read(Array(draft.utf8), segments: nil, genre: genre)
    var asks = false
    for index in text.sentences.indices where !text.sentences[index].tokens.isEmpty {
      guard let question = QuestionReader.read(text, sentence: index) else { continue }
      asks = true
      // Notes don't change the grade, so that the rules are asked last: they cost most.
      guard Grade.of(question, text, [], []) ?? 0 >= grade, !text.hasFault(in: question.core),
        candidates(of: question, text, upToFlaw: true).allSatisfy({ $0.severity == .note })
      else { return false }
    }
    return asks
  }
}
