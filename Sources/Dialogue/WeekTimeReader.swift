/// Reads a day of the week and an hour: "Fridays at 9", "half past three on Thursdays".
struct WeekTimeReader {
  private let words: [String]
  private var weekdays: Set<Int> = []
  private var minutes: Set<Int> = []
  private var isUnclear = false

  /// Nil where nothing was found, or more than one day or hour.
  static func read(_ words: [String]) -> FormAnswer? {
    guard words.count <= 24 else { return nil }
    var reader = WeekTimeReader(words)
    reader.scan()
    guard !reader.isUnclear, reader.weekdays.count <= 1, reader.minutes.count <= 1 else {
      return nil
    }
    guard let minute = reader.minutes.first ?? reader.partOfDay else {
      return reader.weekdays.first.map { .weekTime(weekday: $0, minute: nil) }
    }
    return .weekTime(weekday: reader.weekdays.first, minute: minute)
  }

  private init(_ words: [String]) {
    self.words = words
  }

  private mutating func scan() {
    var index = 0
    while index < words.count {
      let word = words[index]
      if Self.anything.contains(word) { isUnclear = true }
      // "Not Monday" names no day, "but not at 9" no hour.
      let isRejected =
        index > 0 && words[index - 1] == "not"
        || index > 1 && words[index - 2] == "not" && Self.small.contains(words[index - 1])
      if let day = Self.weekday(word) {
        if !isRejected { weekdays.insert(day) }
        index += 1
      } else if let (minute, length) = time(at: index) {
        if let minute {
          if !isRejected { minutes.insert(minute) }
        } else {
          isUnclear = true
        }
        index += length
      } else {
        index += 1
      }
    }
  }

  /// An hour that begins at this word and how many words it takes; a nil hour is none there is.
  private func time(at index: Int) -> (minute: Int?, length: Int)? {
    let rest = words[index...]
    switch rest.first {
    case "noon", "midday": return (12 * 60, 1)
    case "midnight": return (0, 1)
    case "half":
      let hasPast = rest[safe: index + 1] == "past"
      guard let hour = clock(rest[safe: index + (hasPast ? 2 : 1)]) else { return nil }
      return relative(hour, 30, length: hasPast ? 3 : 2, from: index)
    default: break
    }
    if let span = minutesWord(rest.first),
      let direction = rest[safe: index + 1] == "minutes"
        ? rest[safe: index + 2] : rest[safe: index + 1],
      ["past", "to", "after", "before"].contains(direction)
    {
      let length = rest[safe: index + 1] == "minutes" ? 4 : 3
      guard let hour = clock(rest[safe: index + length - 1]) else { return nil }
      let isBefore = direction == "to" || direction == "before"
      return relative(hour, isBefore ? -span : span, length: length, from: index)
    }
    guard let word = rest.first else { return nil }
    return absolute(word, at: index)
  }

  private func relative(_ hour: Int, _ offset: Int, length: Int, from index: Int) -> (Int?, Int) {
    let (hour, taken) = inDay(hour, at: index + length, isBefore: offset < 0)
    return ((hour * 60 + offset + 1440) % 1440, length + taken)
  }

  /// `9`, `nine`, `9am`, `15:30`, `15.30`, `0930`, `15h30`, with `am`, `pm` or `o'clock` after it.
  private func absolute(_ word: String, at index: Int) -> (minute: Int?, length: Int)? {
    if let hour = NumberWords.cardinals[word] {
      let next = index + 1 < words.count ? words[index + 1] : ""
      if Self.counted.contains(next) { return nil }
      var length = 1
      var minute = 0
      if next == "thirty" || next == "fifteen" || next == "fortyfive" {
        minute = next == "thirty" ? 30 : next == "fifteen" ? 15 : 45
        length = 2
      }
      let (full, taken) = inDay(hour, at: index + length)
      return (full * 60 + minute, length + taken)
    }
    var digits = word
    var suffix = ""
    while let last = digits.unicodeScalars.last, !("0"..."9" ~= last) {
      suffix = String(digits.removeLast()) + suffix
    }
    let parts = digits.split { !$0.isNumber }
    guard !digits.isEmpty,
      digits.utf8.allSatisfy({ (48...58).contains($0) || $0 == 46 || $0 == 104 })
    else { return nil }
    if Self.ordinalEndings.contains(suffix) { return nil }
    guard ["", "h", "am", "pm", "a", "p", "hrs", "uhr"].contains(suffix) else { return (nil, 1) }
    if index + 1 < words.count, Self.counted.contains(words[index + 1]) { return nil }
    var hour = parts.first.flatMap { Int($0) } ?? 99
    var minute = parts.count > 1 ? Int(parts[1]) ?? 99 : 0
    let isMilitary = parts.count == 1 && digits.utf8.count >= 3
    if isMilitary { (hour, minute) = (hour / 100, hour % 100) }
    guard parts.count <= 2, hour < 24, minute < 60, digits.utf8.count <= 5 else { return (nil, 1) }
    if suffix.hasPrefix("a") || suffix.hasPrefix("p") {
      guard (1...12).contains(hour) else { return (nil, 1) }
      return ((hour % 12 + (suffix.hasPrefix("p") ? 12 : 0)) * 60 + minute, 1)
    }
    // `03:30` and `15:30` are written in full; `3.30` is what a person says.
    let isFull = digits.hasPrefix("0") || suffix == "h"
    let (full, taken) = isFull ? (hour, 0) : inDay(hour, at: index + 1)
    return (full * 60 + minute, 1 + taken)
  }

  /// The hour of the day that is meant, and how many words after it say so.
  private func inDay(_ hour: Int, at index: Int, isBefore: Bool = false) -> (hour: Int, taken: Int)
  {
    var taken = 0
    var next = index < words.count ? words[index] : ""
    if next == "oclock" || next == "hours" || next == "sharp" {
      taken += 1
      next = index + 1 < words.count ? words[index + 1] : ""
    }
    guard (1...12).contains(hour) else { return (hour, taken) }
    switch next {
    case "am": return (hour % 12, taken + 1)
    case "pm": return (hour % 12 + 12, taken + 1)
    default: break
    }
    if words.contains(where: { Self.mornings.contains($0) }) {
      return (hour % 12 + (hour == 12 ? 12 : 0), taken)
    }
    if words.contains(where: { Self.laterParts.contains($0) }) { return (hour % 12 + 12, taken) }
    // Nobody is asked about their week at three in the night.
    let latest = isBefore ? 7 : 6
    return (hour <= latest ? hour + 12 : hour, taken)
  }

  /// Where only a part of the day is named, the hour it stands for.
  private var partOfDay: Int? {
    let found = Set(words.compactMap { Self.parts[$0] })
    return found.count == 1 ? found.first : nil
  }

  private func clock(_ word: String?) -> Int? {
    word.flatMap(NumberWords.cardinal).flatMap { (0...23).contains($0) ? $0 : nil }
  }

  private func minutesWord(_ word: String?) -> Int? {
    guard let word else { return nil }
    if let known = ["quarter": 15, "twenty": 20, "ten": 10, "five": 5, "twentyfive": 25][word] {
      return known
    }
    return word.utf8.count <= 2 ? Int(word).flatMap { (1...59).contains($0) ? $0 : nil } : nil
  }

  static func weekday(_ word: String) -> Int? {
    if let day = days[word] { return day }
    return word.hasSuffix("s") ? days[String(word.dropLast())] : nil
  }

  private static let days: [String: Int] = [
    "monday": 1, "mon": 1, "tuesday": 2, "tue": 2, "tues": 2, "wednesday": 3, "wed": 3, "weds": 3,
    "wensday": 3, "wednesdy": 3, "thursday": 4, "thu": 4, "thur": 4, "thurs": 4, "friday": 5,
    "fri": 5, "saturday": 6, "sat": 6, "sunday": 7, "sun": 7,
  ]
  private static let mornings: Set<String> = ["morning", "mornings", "breakfast"]
  private static let laterParts: Set<String> = ["afternoon", "afternoons", "evening", "evenings"]
  private static let parts: [String: Int] = [
    "morning": 540, "mornings": 540, "lunch": 720, "lunchtime": 720, "afternoon": 900,
    "afternoons": 900, "evening": 1080, "evenings": 1080, "night": 1260,
  ]
  private static let small: Set<String> = ["at", "on", "a", "the", "before", "after"]
  private static let anything: Set<String> = [
    "any", "anytime", "anyday", "whenever", "whatever", "either", "daily", "everyday", "sometime",
    "weekdays", "weekend", "weekends", "between", "tomorrow",
  ]
  private static let counted: Set<String> = [
    "week", "weeks", "day", "days", "minutes", "mins", "min", "times", "time", "people", "beds",
    "patients", "of", "months",
  ]
  private static let ordinalEndings: Set<String> = ["st", "nd", "rd", "th"]
}
