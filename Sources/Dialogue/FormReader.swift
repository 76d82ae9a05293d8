/// Reads an answer to a form: a choice, yes or no, a rating, a day and an hour.
///
/// Nil means that the answer is not clear; the coach then asks once more and never guesses.
package enum FormReader {
  /// Reads an answer as the form wants it.
  ///
  /// Places are words for what a person leads: they choose where an option carries a place's id.
  /// Offers are what `Form.menu` offers.
  package static func read(
    _ answer: String, as form: Form, places: [Place] = [], offers: [ChoiceOption] = []
  ) -> FormAnswer? {
    let words = AnswerWords(answer).words
    // "The unit, actually no, the ward": what is said last holds.
    if let rest = Correction.rest(of: words), let last = read(rest, as: form, places, offers) {
      return last
    }
    if let last = afterNo(words, as: form, places, offers) { return last }
    if let answer = read(words, as: form, places, offers) { return answer }
    // "2. A nurse told me ...": the number of an option, then what comes to mind with it.
    guard form.offersNumbers, let number = Self.leadingNumber(of: answer) else { return nil }
    return read([number], as: form, places, offers)
  }

  /// The second of two answers with a no between: "3, no 2", "Monday at 8, no, Tuesday at 8".
  private static func afterNo(
    _ words: [String], as form: Form, _ places: [Place], _ offers: [ChoiceOption]
  ) -> FormAnswer? {
    guard form.offersNumbers || form == .weekTime || form == .rating, words.count <= 24,
      let index = words.lastIndex(of: "no"), index > 0, index + 1 < words.count,
      let first = read(Array(words[..<index]), as: form, places, offers), first != .never
    else { return nil }
    return read(Array(words[(index + 1)...]), as: form, places, offers)
  }

  /// The number that opens an answer, with a mark after it: "2) the ward", "3, I think", "1 - my team".
  private static func leadingNumber(of answer: String) -> String? {
    let scalars = answer.unicodeScalars.drop { $0.properties.isWhitespace || $0 == "#" }
    let digits = scalars.prefix(3).prefix { "0"..."9" ~= $0 }
    guard (1...2).contains(digits.count) else { return nil }
    let rest = scalars[digits.endIndex...]
    let marks = rest.prefix { $0 == " " || ".),:;-\u{2013}\u{2014}".unicodeScalars.contains($0) }
    // "2 weeks ago" counts weeks, "1.5" and "9:30" are no number of a list.
    guard marks.contains(where: { $0 != " " }), marks.last == " " || marks.count == rest.count
    else { return nil }
    return String(String.UnicodeScalarView(digits))
  }

  private static func read(
    _ words: [String], as form: Form, _ places: [Place], _ offers: [ChoiceOption]
  ) -> FormAnswer? {
    switch form {
    case .open, .text, .draft: nil
    case .choice(let options):
      ChoiceReader(options: options, places: places).read(words).map(FormAnswer.option)
    case .menu: ChoiceReader(options: offers).read(words).map(FormAnswer.option)
    case .consent: ConsentReader.read(words)
    case .rating: RatingReader.read(words)
    case .weekTime: WeekTimeReader.read(words) ?? (isNever(words) ? .never : nil)
    }
  }

  /// Whether no day and no hour are wanted: "never, please", "Nothing would".
  private static func isNever(_ words: [String]) -> Bool {
    guard words.count <= 6,
      !words.contains(where: { deferring.contains($0) || WeekTimeReader.weekday($0) != nil })
    else { return false }
    if words.contains("never") { return true }
    if let first = words.first, ["nothing", "none", "neither", "nowhere"].contains(first) {
      return true
    }
    if words.contains("dont"), words.contains("ask") { return true }
    return ConsentReader.read(words) == .no
  }

  private static let deferring: Set<String> = [
    "later", "mind", "know", "time", "now", "yet", "care",
  ]

  /// What a person puts in the place of an earlier answer: `Tuesday` in "no, I meant Tuesday".
  ///
  /// Nil for an answer that corrects nothing, as in "Actually it went fine".
  package static func correction(in answer: String) -> String? {
    Correction.remainder(of: answer)
  }
}
