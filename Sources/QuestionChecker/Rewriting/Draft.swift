/// What a draft is made of: a question, the words that were marked in it, and where they stand.
///
/// Every draft is built from the writer's own words; only the frames around them are ours.
final class Draft {
  let text: Text
  let question: Question
  let finding: Report.Finding
  /// The tokens that the finding marks.
  let marked: Range<Int>
  /// The question's words, without its preface and its end mark.
  let words: Range<Int>

  init(_ finding: Report.Finding, _ question: Question, _ text: Text) {
    self.text = text
    self.question = question
    self.finding = finding
    words = text.words(of: question)
    marked = text.tokens(in: finding.range, near: question.core.lowerBound)
  }

  // Each is looked for once, and only if a frame wants it.
  private(set) lazy var topic = findTopic()
  private(set) lazy var act = act(in: words)
  private(set) lazy var claim = findClaim()

  var rule: Rule.ID { finding.rule }
  var isSurvey: Bool { text.genre == .survey }

  /// Asked about something that is over.
  var isPast: Bool {
    let auxiliary = question.auxiliary.map { text.tokens[$0].norm } ?? ""
    if ["did", "was", "were", "had"].contains(auxiliary) { return true }
    guard auxiliary.isEmpty, let verb = question.verb else { return false }
    return text.tokens[verb].has(.verbPast) && !text.tokens[verb].has(.verbBase)
  }

  /// The part that carries the matter: what an invitation governs, the host of a tag, else all.
  var matter: Range<Int> {
    if let host = question.host { return text.trimmed(host) }
    if let complement = question.complement, !complement.isEmpty {
      return text.trimmed(complement)
    }
    return words
  }
}

extension Text {
  /// The tokens whose bytes lie in a range; the search goes outwards from a token nearby.
  func tokens(in bytes: Range<Int>, near start: Int) -> Range<Int> {
    guard !tokens.isEmpty else { return 0..<0 }
    var lower = min(start, tokens.endIndex - 1)
    while lower > tokens.startIndex, tokens[lower - 1].range.lowerBound >= bytes.lowerBound {
      lower -= 1
    }
    while lower < tokens.endIndex, tokens[lower].range.lowerBound < bytes.lowerBound { lower += 1 }
    var upper = lower
    while upper < tokens.endIndex, tokens[upper].range.upperBound <= bytes.upperBound { upper += 1 }
    return lower..<upper
  }

  /// Words as the writer wrote them, for the middle of a sentence, with single blanks.
  func excerpt(_ indices: some Sequence<Int>) -> String {
    var result = ""
    var end: Int?
    for index in indices {
      let token = tokens[index]
      if let end, end < token.range.lowerBound { result += " " }
      result += written(index)
      end = token.range.upperBound
    }
    return result
  }

  /// A word as written, but a known word without the capital of a sentence's first word.
  private func written(_ index: Int) -> String {
    let token = tokens[index]
    let plain = String(decoding: utf8[token.range], as: UTF8.self)
    guard token.isCapitalised, !token.isAllCapitals || token.norm == "a", token.norm != "i",
      !isCalendarName(token), !Lexicon.shared.classes(of: token.norm).isEmpty
    else { return plain }
    return token.norm
  }

  /// Weekdays and months keep their capital.
  private func isCalendarName(_ token: Token) -> Bool {
    token.has(.timeNoun)
      && (token.norm.hasSuffix("day") && token.norm != "day" || calendarNames.contains(token.norm))
  }
}

private let calendarNames: Set<String> = [
  "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays",
  "january", "february", "march", "april", "june", "july", "august", "september", "october",
  "november", "december",
]

extension String {
  /// The same with a capital at its beginning.
  var sentenceCased: String { prefix(1).uppercased() + dropFirst() }
}
