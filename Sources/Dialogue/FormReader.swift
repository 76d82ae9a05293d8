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
    return switch form {
    case .open, .text, .draft: nil
    case .choice(let options):
      ChoiceReader(options: options, places: places).read(words).map(FormAnswer.option)
    case .menu: ChoiceReader(options: offers).read(words).map(FormAnswer.option)
    case .consent: ConsentReader.read(words)
    case .rating: RatingReader.read(words)
    case .weekTime: WeekTimeReader.read(words)
    }
  }

  /// What a person puts in the place of an earlier answer: `Tuesday` in "no, I meant Tuesday".
  ///
  /// Nil for an answer that corrects nothing, as in "Actually it went fine".
  package static func correction(in answer: String) -> String? {
    Correction.remainder(of: answer)
  }
}
