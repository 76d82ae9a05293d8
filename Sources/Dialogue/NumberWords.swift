/// Small numbers and ordinals in words.
enum NumberWords {
  static let cardinals: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
  ]

  static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5,
    "6th": 6, "7th": 7, "8th": 8, "9th": 9, "10th": 10,
  ]

  /// `3` or `three`.
  static func cardinal(_ word: String) -> Int? {
    cardinals[word] ?? (word.utf8.count <= 3 ? Int(word) : nil)
  }

  static func isNumeric(_ word: String) -> Bool {
    cardinals[word] != nil || ordinals[word] != nil
      || word.utf8.first.map { 48...57 ~= $0 } ?? false
  }
}
