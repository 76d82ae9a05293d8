/// The words by which a schedule is spoken of.
extension ScheduleWords {
  static let example = "A day, a time and a city are clear, as in “Fridays at 9 in Copenhagen”."
  static let rhythms = "Every week, every other week or monthly: which of them?"

  static func unknownPlace(_ name: String) -> String {
    "“\(name)” is no zone that is known here. Known are the cities of the time zone database, "
      + "such as Copenhagen, London or New York, and its names, such as Europe/Berlin."
  }

  /// Said without changing what is meant.
  static let fillers: Set<String> = [
    "please", "thanks", "thank", "you", "id", "like", "want", "it", "be", "on", "the", "my",
    "prompt", "prompts", "me", "for", "until", "till", "time", "i", "im", "set", "ask", "make",
    "just",
  ]

  static let absence: Set<String> = [
    "away", "back", "holiday", "vacation", "leave", "off", "out", "of", "office",
  ]

  static let parts: Set<String> = ["morning", "afternoon", "evening"]

  /// The longest first.
  static let rhythmPhrases: [([String], Int)] = [
    (["every", "second", "week"], 2), (["every", "other", "week"], 2),
    (["every", "two", "weeks"], 2), (["every", "2", "weeks"], 2),
    (["every", "four", "weeks"], 4), (["every", "4", "weeks"], 4),
    (["every", "fourth", "week"], 4), (["once", "a", "month"], 4), (["every", "month"], 4),
    (["once", "a", "week"], 1), (["every", "week"], 1), (["every", "second"], 2),
    (["every", "other"], 2), (["every", "fourth"], 4), (["fortnightly"], 2),
    (["monthly"], 4), (["weekly"], 1), (["every", "fortnight"], 2),
  ]

  static let timeWords: Set<String> = [
    "at", "am", "pm", "oclock", "every", "noon", "midday", "midnight", "half", "past", "quarter",
    "after", "before", "to", "minutes", "hours", "sharp", "morning", "mornings", "afternoon",
    "afternoons", "evening", "evenings", "lunch", "lunchtime", "one", "two", "three", "four",
    "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "thirty",
    "twenty", "or", "between", "daily", "everyday", "weekdays", "weekend", "weekends", "any",
    "anytime", "whenever", "either", "tomorrow", "not", "day",
  ]
}
