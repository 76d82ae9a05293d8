/// Reads a rating from one to five, or that there is to be none.
enum RatingReader {
  static func read(_ words: [String]) -> FormAnswer? {
    guard !words.isEmpty else { return nil }
    var rest = words[...]
    // "4 out of 5", "4 of 5", "4/5" all say four; "4 out of 10" says something else.
    for scale in [["out", "of"], ["of"], ["on"], ["from"]] {
      if let found = position(of: scale, in: rest), found > 0,
        let top = number(rest[safe: found + scale.count]), number(rest[safe: found - 1]) != nil
      {
        guard top == 5 else { return nil }
        rest = rest[..<found] + rest[(found + scale.count + 1)...]
        break
      }
    }
    if rest.count == 2, let first = number(rest.first), number(rest.last) == 5, first <= 5,
      words.count == 2, NumberWords.cardinals[words[1]] == nil
    {
      rest = rest.prefix(1)
    }
    let text = " " + rest.joined(separator: " ") + " "
    let numbers = rest.filter { NumberWords.isNumeric($0) }
    if numbers.isEmpty {
      if levels.keys.contains(rest.joined(separator: " ")) {
        return levels[rest.joined(separator: " ")].map(FormAnswer.rating)
      }
      return unrated.contains { text.contains(" " + $0 + " ") } ? .unrated : nil
    }
    guard rest.count <= 10, numbers.count == 1, let value = number(numbers[0]),
      (1...5).contains(value), !vague.contains(where: { text.contains(" " + $0 + " ") })
    else { return nil }
    // "One of those weeks" rates nothing.
    if numbers[0] == "one", text.contains(" one of ") { return nil }
    return .rating(value)
  }

  private static func number(_ word: String?) -> Int? { word.flatMap(NumberWords.cardinal) }

  private static func position(of phrase: [String], in words: ArraySlice<String>) -> Int? {
    words.indices.first { words[$0...].starts(with: phrase) }
  }

  private static let levels: [String: Int] = [
    "lowest": 1, "the lowest": 1, "highest": 5, "the highest": 5, "top": 5, "full marks": 5,
  ]

  private static let vague = [
    "half", "between", "or", "not", "minus", "plus", "under", "over", "below", "above", "less",
    "more", "isnt", "hardly", "and", "to", "point", "almost", "nearly", "times", "weeks", "days",
    "percent", "people",
  ]

  private static let unrated = [
    "dont know", "do not know", "dunno", "no idea", "not sure", "unsure", "skip", "skip it", "pass",
    "unrated", "not rated", "no rating", "rather not", "cant say", "cannot say", "cant tell",
    "hard to say", "leave it", "leave it out", "leave it open", "next", "none", "na", "n a",
    "not applicable", "does not apply", "doesnt apply", "not this one", "no answer", "no opinion",
    "blank",
  ]
}

extension ArraySlice {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
