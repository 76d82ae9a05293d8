extension Rule {
  /// A long or deeply nested question.
  static let tooLong = Rule(
    id: "too-long", group: .burden, tier: 7,
    summary: "A long or deeply nested question, or one behind a long preamble.",
    rationale: """
      The question arrives when the memory is full already, and the preamble tends to carry the \
      answer. Context as a sentence of its own, and a question of fifteen words, is easier.
      """,
    source: "QUAID on syntax and working memory (Graesser); QAS-99 (Willis and Lessler)",
    message: "There is a lot to hold in mind before the question itself arrives.",
    move: .split,
    examples: Examples(
      flagged: [
        "«Now that the scanner has moved to the second floor next to the lifts and the porters have a new route through the old wing on Mondays and Fridays», what do you notice on your rounds?",
        "«What did you notice about the way in which the discharge letters travelled from the ward to the practice and from there to the family during the weeks in which the new form was in use»?",
        "«After the merger of the two wards, the move of the pharmacy, the change of the shift pattern and the arrival of the eight new colleagues from the coast», how does the work feel?",
        "«What happened on the evening when the alarm that the technicians had tested after the storm went off while the family that had waited since noon was with the nurse»?",
        "«After the letter from the finance group, the table of costs, the list of wards on the move and the call from the regional office on Friday», what do you need?",
        "«How would you describe the kind of help that a colleague who joins the night team in the middle of a busy month from another hospital needs in the first days»?",
        "«With the audit behind us, the new pharmacist in place, the store room in order and the winter pressure on its way from the coast to our own front door», what do you look forward to?",
        "«What would the people who wait in the corridor beside the X-ray room between the morning round and the first visit of the afternoon say about the signs and the seats»?",
      ],
      innocent: [
        "The scanner has moved to the second floor. What do you notice on your rounds?",
        "What did you notice about the discharge letters?",
        "When you look back at the move, what stands out for you?",
        "In the weeks after the storm, how did the night team work?",
        "What would the people in the corridor say about the signs?",
        "How do you see it?",
        "After the merger, how does the work feel?",
        "From where you sit, what matters about the plan that finance sent round?",
      ]),
    matches: findLength)
}

private func findLength(_ question: Question, _ text: Text) -> [Rule.Match] {
  let sentence = text.trimmed(text.sentences[question.sentence].tokens)
  let start = min(
    question.preface.isEmpty ? question.core.lowerBound : question.preface.lowerBound,
    question.core.lowerBound)
  let whole = text.trimmed(max(start, sentence.lowerBound)..<text.words(of: question).upperBound)
  let count = text.tokens[whole].count(where: \.isWord)
  guard count >= 25 else { return [] }
  let nested = text.tokens[whole].count {
    $0.has([.subordinator, .wh])
      && !["so", "as", "once", "before", "after", "since"].contains($0.norm)
  }
  let core = text.words(of: question)
  let preface = text.trimmed(whole.lowerBound..<max(whole.lowerBound, core.lowerBound))
  let ahead = text.tokens[preface].count(where: \.isWord)
  let asked = text.tokens[core].count(where: \.isWord)
  let isHeavy = count >= 40 || nested >= 4 || ahead > 2 * asked
  return [.init(ahead > asked ? preface : whole, isHeavy ? .medium : .low)]
}
