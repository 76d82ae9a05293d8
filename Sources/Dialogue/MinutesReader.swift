/// Reads how many minutes somebody says they have: "five minutes", "half an hour".
enum MinutesReader {
  static func read(_ words: [String]) -> Int? {
    guard words.count <= 12 else { return nil }
    for (index, word) in words.enumerated() {
      let before = words[..<index]
      if ["minute", "minutes", "min", "mins"].contains(word) {
        return before.last.flatMap(amount) ?? (before.suffix(2).first == "couple" ? 2 : nil)
      }
      if word == "hour" || word == "hours" {
        if before.contains("half") { return 30 }
        if before.contains("quarter") { return 15 }
        return 60
      }
    }
    return nil
  }

  private static func amount(_ word: String) -> Int? {
    switch word {
    case "a": 1
    case "few", "some": 5
    case "fifteen": 15
    case "twenty": 20
    default: NumberWords.cardinal(word)
    }
  }
}
