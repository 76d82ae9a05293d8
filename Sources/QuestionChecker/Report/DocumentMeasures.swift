/// The measures of a whole document: counts with their denominators, and no score.
///
/// What is hard to tell and what is a request stay out of every number but their own.
package struct DocumentMeasures: Hashable, Sendable {
  /// One word for a document, set by its worst questions and their share, never by a mean.
  package enum Word: String, Hashable, Sendable, CaseIterable {
    case steering, mixed, inviting
  }

  /// Questions that could be graded.
  package var questions: Int
  /// Grade 3 or 4: the answer is left to the person asked.
  package var open: Int
  /// Grade 2: a fact, a degree, a choice, yes or no, without pressure.
  package var narrow: Int
  /// Grade 0 or 1: pressure of any kind.
  package var pressed: Int
  /// Questions with an implied answer: leading or loaded, whatever their grade is.
  package var implied: Int
  /// Where questions blame, in bytes of the document.
  package var blame: [Range<Int>]
  package var requests: Int
  package var hardToTell: Int
  package var askTell: AskTell
  /// Nil under three graded questions.
  package var word: Word?

  package static let fewestForWord = 3
  static let reproaches: Set<Rule.ID> = [
    "blame-why", "blame-who", "incredulous-or-sarcastic", "counterfactual-reproach",
  ]

  package init(_ report: Report) {
    self.init(report.questions, askTell: AskTell(report))
  }

  init(_ items: [Report.Item], askTell: AskTell) {
    self.askTell = askTell
    requests = items.count { $0.answer == .request }
    hardToTell = items.count { $0.answer != .request && $0.confidence == .unsure }
    let graded = items.filter(\.isCounted)
    questions = graded.count
    let grades = graded.compactMap(\.grade)
    open = grades.count { $0 >= 3 }
    narrow = grades.count { $0 == 2 }
    pressed = grades.count { $0 <= 1 }
    implied = graded.count { item in
      item.findings.contains { $0.isSure && [.leading, .loading].contains($0.group) }
    }
    blame = graded.flatMap { item in
      item.findings.filter { $0.isSure && Self.reproaches.contains($0.rule) }.prefix(1).map(\.range)
    }
    word = Self.word(graded)
  }

  private static func word(_ graded: [Report.Item]) -> Word? {
    guard graded.count >= fewestForWord else { return nil }
    let low = graded.count { ($0.grade ?? 2) <= 1 }
    let high = graded.count { ($0.grade ?? 2) >= 3 }
    let isPersonal = graded.contains(where: \.words.namesPerson)
    if low * 3 >= graded.count || isPersonal { return .steering }
    return low == 0 && high * 2 >= graded.count ? .inviting : .mixed
  }
}

extension Report.Item {
  /// Whether it enters the figures: graded, and not hard to tell.
  package var isCounted: Bool { grade != nil && confidence != .unsure && answer != .request }
}

extension Report.Finding {
  /// Whether it counts against a question: at least medium, and not hard to tell.
  package var isSure: Bool { severity >= .medium && confidence != .unsure }
}

extension Text {
  /// Whether a question is aimed at someone by name.
  ///
  /// A capital inside the sentence that belongs to no day or month, or in front before a comma.
  func namesPerson(_ question: Question) -> Bool {
    let sentence = sentences[question.sentence].tokens
    let first = sentence.first { tokens[$0].isWord }
    return sentence.contains { index in
      let token = tokens[index]
      guard token.isCapitalised, !token.isAllCapitals, !token.has(Self.neverNames) else {
        return false
      }
      guard index == first else { return true }
      return sentence.contains(index + 1) && tokens[index + 1].norm == ","
    }
  }

  private static let neverNames: WordClass = [
    .timeNoun, .filler, .wh, .auxiliary, .subjectPronoun, .adverb, .preposition, .coordinator,
    .subordinator, .determiner, .negator, .possessive,
  ]
}
