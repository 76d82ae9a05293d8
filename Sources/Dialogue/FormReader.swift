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
    return read(words, as: form, places, offers)
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
    guard words.count <= 6, !words.contains(where: { deferring.contains($0) }) else { return false }
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
