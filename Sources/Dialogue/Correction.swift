/// Finds a correction of an earlier answer, and what is to stand instead.
enum Correction {
  static func remainder(of answer: String) -> String? {
    // Twelve words are not longer; most answers are, and are no correction.
    guard answer.utf8.count <= 120 else { return nil }
    let read = AnswerWords(answer)
    guard (2...12).contains(read.words.count) else { return nil }
    var index = 0
    let hasOpening = take(openings, read.words, &index)
    while take(openings, read.words, &index) {}
    if let swapped = swap(read.words, from: index) { return text(answer, read, swapped) }
    let hasIntent = take(intents, read.words, &index)
    guard hasOpening || hasIntent else { return nil }
    if !hasIntent { _ = take(copulas, read.words, &index) }
    guard index < read.words.count else { return nil }
    let rest = read.words[index...]
    let isValue = isValue(rest)
    // "No, I meant curiosity" names a word; "I meant well" does not.
    let isNamed = hasIntent && (hasOpening ? rest.count <= 5 : rest.count <= 3) && isName(rest)
    return isValue || isNamed ? text(answer, read, index..<read.words.count) : nil
  }

  /// What stands after the last taking back within an answer, as words: `the ward` in "the unit,
  /// actually no, the ward".
  static func rest(of words: [String]) -> [String]? {
    guard (3...24).contains(words.count) else { return nil }
    var found: Int?
    for index in words.indices.dropFirst() {
      let rest = words[index...]
      let length = backs.lazy.filter { rest.starts(with: $0) }.map(\.count).max() ?? 0
      if length > 0, index + length < words.count { found = index + length }
    }
    return found.map { Array(words[$0...]) }
  }

  /// What takes back the words before it, wherever it stands in an answer.
  private static let backs = phrases(
    """
    actually no, actually, no wait, wait no, no sorry, sorry no, scratch that, i mean, i meant,
    or rather, make that, hang on, hold on, correction, on second thoughts, on second thought
    """)

  /// `Tuesday` in "not Monday but Tuesday", "not Monday, Tuesday" and "Tuesday, not Monday".
  private static func swap(_ words: [String], from index: Int) -> Range<Int>? {
    guard let not = words[index...].firstIndex(of: "not"), words.count - index <= 6 else {
      return nil
    }
    if not > index {
      let before = index..<not
      return isValue(words[before]) && isValue(words[(not + 1)...]) ? before : nil
    }
    let end = words[(not + 1)...].firstIndex(of: "but") ?? not + 2
    guard end < words.count, isValue(words[not + 1..<end]) else { return nil }
    let start = words[end] == "but" ? end + 1 : end
    return start < words.count && isValue(words[start...]) ? start..<words.count : nil
  }

  /// A number, a place in a list, a day or an hour: what a form is answered with.
  private static func isValue(_ words: ArraySlice<String>) -> Bool {
    guard !words.isEmpty, words.count <= 5 else { return false }
    var hasValue = false
    for word in words {
      if NumberWords.isNumeric(word) || WeekTimeReader.weekday(word) != nil
        || values.contains(word)
      {
        hasValue = true
      } else if !small.contains(word) {
        return false
      }
    }
    return hasValue
  }

  private static func isName(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first, !notNames.contains(first) else { return false }
    return true
  }

  private static func take(_ phrases: [[String]], _ words: [String], _ index: inout Int) -> Bool {
    let rest = words[index...]
    let length = phrases.lazy.filter { rest.starts(with: $0) }.map(\.count).max() ?? 0
    index += length
    return length > 0
  }

  private static func text(_ answer: String, _ read: AnswerWords, _ words: Range<Int>) -> String {
    let bytes =
      read.ranges[words.lowerBound].lowerBound..<read.ranges[words.upperBound - 1].upperBound
    return String(decoding: Array(answer.utf8)[bytes], as: UTF8.self)
  }

  private static func phrases(_ list: String) -> [[String]] {
    list.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
  }

  private static let openings = phrases(
    """
    no, nope, sorry, oh sorry, no sorry, actually, wait, hang on, hold on, oops, whoops, oh,
    correction, my mistake, my bad, i got that wrong, that was wrong, thats wrong, that is wrong,
    scratch that, on second thought, on second thoughts, ah, well, or rather
    """)
  private static let intents = phrases(
    """
    i meant, i mean, i ment, i meant to say, i meant to write, i meant to put, make that, make it,
    change that to, change it to, change to, should be, it should be, that should be,
    it should have been, should have been, i wanted to say, i wanted to write, rather, id rather say
    """)
  /// What may stand before a value, and says nothing by itself.
  private static let copulas = phrases(
    """
    its, it is, it was, that was, thats, i want, i would like, id like, i take, lets say, put,
    put down, id say, let me say, say
    """)
  private static let values: Set<String> = [
    "noon", "midday", "midnight", "half", "quarter", "am", "pm", "oclock", "morning", "afternoon",
    "evening", "mornings", "afternoons", "evenings", "last", "yes",
  ]
  private static let small: Set<String> = [
    "the", "a", "at", "on", "in", "one", "option", "number", "please", "past", "to", "every", "and",
  ]
  private static let notNames: Set<String> = [
    "to", "well", "it", "that", "this", "what", "every", "no", "not", "only", "business", "how",
    "for", "nothing", "something", "everything", "by", "as", "when", "if", "because", "i", "we",
    "they", "he", "she", "there", "you", "so", "just", "really", "all", "none", "never", "out",
    "up", "down", "work", "happen", "clear", "fine", "good", "ok", "okay", "hard", "difficult",
    "easy", "better", "thank", "thanks", "hello", "short", "quick", "right", "wrong", "too", "very",
    "like", "who", "where",
  ]
}
