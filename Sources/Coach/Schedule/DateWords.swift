import Dialogue

/// Reads a date in words: "3 January", "January 3rd", "2027-01-03", "tomorrow", "monday".
enum DateWords {
  enum Reading: Hashable {
    case date(CivilDate)
    /// A date that no calendar has, or one that can be read in two ways.
    case unclear
  }

  /// The date, and the words of it, from a word on; nil where none begins there.
  static func read(
    _ words: [String], at index: Int, today: CivilDate
  ) -> (reading: Reading, length: Int)? {
    func word(_ offset: Int) -> String { words[safe: index + offset] ?? "" }
    switch word(0) {
    case "today": return (.date(today), 1)
    case "tomorrow": return (.date(CivilDate(day: today.day + 1)), 1)
    case "next" where word(1) == "week":
      return (.date(CivilDate(day: today.day + 8 - today.weekday)), 2)
    case "next" where weekday(word(1)) != nil: return (.unclear, 2)
    default: break
    }
    if let weekday = weekday(word(0)) {
      let ahead = (weekday - today.weekday + 6) % 7 + 1
      return (.date(CivilDate(day: today.day + ahead)), 1)
    }
    if let year = year(word(0)), let month = number(word(1)), let day = number(word(2)) {
      let date = CivilDate(validYear: year, month: month, dayOfMonth: day)
      return (date.map(Reading.date) ?? .unclear, 3)
    }
    let isOf = word(1) == "of" ? 1 : 0
    if let day = dayOfMonth(word(0)), let month = month(word(1 + isOf)) {
      return dated(day, month, year(word(2 + isOf)), 2 + isOf, today)
    }
    if let month = month(word(0)), let day = dayOfMonth(word(1)) {
      return dated(day, month, year(word(2)), 2, today)
    }
    return nil
  }

  private static func dated(
    _ day: Int, _ month: Int, _ year: Int?, _ length: Int, _ today: CivilDate
  ) -> (reading: Reading, length: Int) {
    if let year {
      let date = CivilDate(validYear: year, month: month, dayOfMonth: day)
      return (date.map(Reading.date) ?? .unclear, length + 1)
    }
    // The next one there is: 29 February may be years away.
    let next = (today.year...today.year + 8).lazy
      .compactMap { CivilDate(validYear: $0, month: month, dayOfMonth: day) }
      .first { $0 > today }
    return (next.map(Reading.date) ?? .unclear, length)
  }

  static func weekday(_ word: String) -> Int? {
    guard case .weekTime(let weekday?, nil)? = FormReader.read(word, as: .weekTime) else {
      return nil
    }
    return weekday
  }

  private static func number(_ word: String) -> Int? {
    word.utf8.count <= 2 && word.utf8.allSatisfy { 48...57 ~= $0 } ? Int(word) : nil
  }

  private static func year(_ word: String) -> Int? {
    word.utf8.count == 4 ? Int(word).flatMap { (2000...2199).contains($0) ? $0 : nil } : nil
  }

  private static func dayOfMonth(_ word: String) -> Int? {
    let isOrdinal = ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) }
    return number(isOrdinal ? String(word.dropLast(2)) : word)
  }

  private static func month(_ word: String) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    if word == "sept" { return 9 }
    return names.firstIndex { $0 == word || word.utf8.count == 3 && $0.hasPrefix(word) }
      .map { $0 + 1 }
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
