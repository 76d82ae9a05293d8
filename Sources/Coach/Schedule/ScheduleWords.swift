import Dialogue

/// Reads what a person says of their schedule: "Fridays at 9 in Copenhagen", "every other Monday
/// 14:30", "away until 3 January", "snooze until tomorrow", "skip this week".
///
/// Nothing is guessed: whatever is left over or can mean two things is asked back.
package struct ScheduleWords {
  private let context: ScheduleRequest.Context
  private let words: [String]
  private let today: CivilDate

  package static func read(
    _ text: String, in context: ScheduleRequest.Context
  ) -> ScheduleRequest {
    let words = AnswerWords(text).words
    guard let today = context.zones.local(context.now, in: context.zone)?.date else {
      return .ask("Your time zone is not known here; which city do you keep time with?")
    }
    guard words.count <= 24 else { return .ask(Self.example) }
    return ScheduleWords(
      context: context, words: words.filter { !fillers.contains($0) }, today: today
    )
    .read()
  }

  private func read() -> ScheduleRequest {
    switch words.first {
    case "snooze": snooze(Array(words.dropFirst()))
    case "skip": skip(Array(words.dropFirst()))
    case "away", "back", "holiday", "vacation", "leave", "off", "out":
      away(words.drop { Self.absence.contains($0) })
    default: change()
    }
  }

  // MARK: - A day and an hour

  private func change() -> ScheduleRequest {
    var rest: [String] = []
    var zone: String?
    var weeks: Int?
    var index = 0
    while index < words.count {
      let word = words[index]
      if let (every, length) = rhythm(at: index) {
        guard weeks == nil || weeks == every else { return .ask(Self.rhythms) }
        weeks = every
        index += length
      } else if let (match, length) = context.names.match(words, at: index),
        DateWords.weekday(word) == nil
      {
        switch match {
        case .ambiguous(let name):
          return .ask("\(name) has more than one time; which city do you keep time with?")
        case .zone(let id):
          guard zone == nil || zone == id else {
            return .ask("Those are two time zones; which one holds?")
          }
          // "UTC+2" is an hour, and no place whose clock is changed.
          if id == "UTC", index + length < words.count, Int(words[index + length]) != nil {
            return .ask("An hour from UTC does not follow the clock changes; which city does?")
          }
          zone = id
        }
        index += length
      } else if word == "in" {
        guard index + 1 < words.count, !Self.parts.contains(words[index + 1]) else {
          index += 1
          continue
        }
        if context.names.match(words, at: index + 1) == nil {
          return .ask(Self.unknownPlace(words[index + 1]))
        }
        index += 1
      } else {
        rest.append(word)
        index += 1
      }
    }
    return timed(rest, zone: zone, weeks: weeks)
  }

  private func timed(_ rest: [String], zone: String?, weeks: Int?) -> ScheduleRequest {
    if rest.isEmpty {
      return zone == nil && weeks == nil
        ? .ask(Self.example) : .change(weekday: nil, minute: nil, zone: zone, weeks: weeks)
    }
    if let stranger = rest.first(where: { !isTimeWord($0) }) {
      return .ask("“\(stranger)” is not clear here. \(Self.example)")
    }
    if let half = rest.firstIndex(of: "half"), rest.dropFirst(half + 1).first != "past" {
      return .ask("Half an hour before or after that hour? A time such as 8:30 is clear.")
    }
    guard
      case .weekTime(let weekday, let minute)? = FormReader.read(
        rest.joined(separator: " "), as: .weekTime)
    else { return .ask("One day and one time of day are needed. \(Self.example)") }
    if rest.contains(where: { $0 == "12" || $0 == "twelve" }), minute == 720,
      !rest.contains(where: { ["noon", "pm", "12:00"].contains($0) })
    {
      return .ask("Is that noon or midnight? 12:00 is noon, 0:00 midnight.")
    }
    return .change(weekday: weekday, minute: minute, zone: zone, weeks: weeks)
  }

  /// Weeks from one to the next, and the words of it.
  private func rhythm(at index: Int) -> (weeks: Int, length: Int)? {
    for (phrase, weeks) in Self.rhythmPhrases
    where words[index...].starts(with: phrase) { return (weeks, phrase.count) }
    return nil
  }

  private func isTimeWord(_ word: String) -> Bool {
    Self.timeWords.contains(word) || word.utf8.first.map { 48...57 ~= $0 } ?? false
      || DateWords.weekday(word) != nil
  }

  // MARK: - Absence

  private func away(_ rest: ArraySlice<String>) -> ScheduleRequest {
    let rest = Array(rest)
    if rest.isEmpty { return .ask("Until when? A date such as 3 January is clear.") }
    if let (days, length) = span(rest), length == rest.count {
      return .away(until: CivilDate(day: today.day + days))
    }
    guard let (reading, length) = DateWords.read(rest, at: 0, today: today),
      length == rest.count, case .date(let date) = reading
    else { return .ask("That date is not clear. A date such as 3 January or 2027-01-03 is.") }
    guard date > today else { return .ask("That date is past; from which day on are you back?") }
    guard date.day - today.day <= 366 else {
      return .ask("That is more than a year away; pause rests without a date.")
    }
    return .away(until: date)
  }

  /// Days, of "two weeks" and "3 days".
  private func span(_ rest: [String]) -> (days: Int, length: Int)? {
    guard rest.count >= 2, let count = Self.count(rest[0]), (1...60).contains(count) else {
      return nil
    }
    switch rest[1] {
    case "day", "days": return (count, 2)
    case "week", "weeks": return (count * 7, 2)
    default: return nil
    }
  }

  private func skip(_ rest: [String]) -> ScheduleRequest {
    let week = ISOWeek(date: today)
    return switch rest {
    case ["this", "week"], ["week"], ["this", "one"]: .skip(week)
    case ["next", "week"]: .skip(ISOWeek(date: CivilDate(day: today.day + 7)))
    default: .ask("Which week: this week or next week?")
    }
  }

  // MARK: - Putting off

  private func snooze(_ rest: [String]) -> ScheduleRequest {
    if rest.isEmpty { return .ask("Until when? Tomorrow, for example, or Monday at 9.") }
    if rest.count == 2, ["hour", "hours"].contains(rest[1]),
      let hours = Self.count(rest[0]), (1...72).contains(hours)
    {
      return .snooze(until: context.now + Int64(hours) * 3_600)
    }
    if let (days, length) = span(rest), length == rest.count {
      return put(off: CivilDate(day: today.day + days), minute: context.minute)
    }
    var date = today
    var left = rest[...]
    if let (reading, length) = DateWords.read(rest, at: 0, today: today) {
      guard case .date(let found) = reading else {
        return .ask("That day is not clear. Tomorrow, Monday or 3 January is.")
      }
      date = found
      left = left.dropFirst(length)
    }
    if left.isEmpty { return put(off: date, minute: context.minute) }
    guard case .change(nil, let minute?, nil, nil) = timed(Array(left), zone: nil, weeks: nil)
    else {
      return .ask("That time is not clear. Tomorrow, Monday at 9 or 15:00 is.")
    }
    return put(off: date, minute: minute)
  }

  private func put(off date: CivilDate, minute: Int) -> ScheduleRequest {
    guard date.day - today.day <= 42 else {
      return .ask("That is more than six weeks away; say “away until” and the date instead.")
    }
    guard
      case .instant(let time)? = DueTime.find(
        date, minute: minute, zone: context.zone, zones: context.zones), time > context.now
    else { return .ask("That is past. Until when?") }
    return .snooze(until: time)
  }

  private static func count(_ word: String) -> Int? {
    if let known = ["a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6][word] {
      return known
    }
    return word.utf8.count <= 2 && word.utf8.allSatisfy { 48...57 ~= $0 } ? Int(word) : nil
  }
}
