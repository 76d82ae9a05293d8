import QuestionChecker

/// The words by which plans are read.
extension PlanReader {
  /// How many words after a subject say that something is meant: `will`, `am going to`.
  static func intent(at index: Int, _ norm: (Int) -> String) -> Int? {
    guard intentHeads.contains(norm(index)) else { return nil }
    return intents.first { phrase in phrase.indices.allSatisfy { norm(index + $0) == phrase[$0] } }?
      .count
  }

  private static let intents: [[String]] = [
    "will", "'ll", "'m going to", "am going to", "are going to", "'re going to", "going to",
    "want to", "would like to", "'d like to", "plan to", "intend to", "mean to", "aim to",
    "need to", "have to", "'ve got to", "got to", "must", "should", "could", "can", "might", "may",
    "shall", "would", "'d", "hope to", "promise to", "'m planning to", "am planning to",
    "'d love to", "would love to", "try to", "make sure to", "make sure i", "make sure that i",
    "remember to", "promise myself to", "start to", "begin to", "try and", "am to", "'m to",
    "have decided to", "'ve decided to", "choose to", "ought to", "think i will", "think i 'll",
  ].map { $0.split(separator: " ").map(String.init) }
  private static let intentHeads = Set(intents.compactMap(\.first))

  /// Dropped at the beginning of a plan and at the end of its parts.
  static let fillers: Set<String> = [
    "so", "well", "ok", "okay", "maybe", "then", "yes", "perhaps", "and", "but",
  ]

  static let skipped: Set<String> = [
    "just", "not", "n't", "never", "always", "first", "simply", "actually", "definitely", "maybe",
    "perhaps", "also", "only", "please", "again", "instead", "probably", "certainly", "please",
  ]

  /// A word the lexicon does not know, where only a verb can stand.
  static func isUnknownVerb(_ token: Token) -> Bool {
    token.classes == .noun || token.classes == [.noun, .verbS]
  }

  static let openers = [
    "as soon as", "every time", "each time", "the next time", "next time", "the moment",
    "the minute", "whenever", "wherever", "when", "if", "once", "after", "before", "while",
    "during", "until", "right after", "right before", "just before", "just after", "straight after",
    "first thing after", "following",
  ].map { $0.split(separator: " ").map(String.init) }
  static let openerHeads = Set(openers.compactMap(\.first))
  /// Openers that a noun may follow alone.
  static let nounOpeners: Set<String> = [
    "after", "before", "during", "right", "just", "straight", "first", "following", "once",
  ]

  static let places: Set<String> = ["at", "on", "in", "by", "over"]

  static let days: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow",
    "tonight", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays",
  ]
  static let parts: Set<String> = ["morning", "afternoon", "evening", "night", "lunchtime"]

  static let events: Set<String> = days.union(parts).union([
    "huddle", "huddles", "handover", "handovers", "handoff", "round", "rounds", "meeting",
    "meetings", "shift", "lunch", "break", "breakfast", "tea", "coffee", "mornings", "afternoons",
    "noon", "supervision", "appraisal", "review", "one-to-one", "1:1", "debrief", "board",
    "conference", "call", "visit", "walk", "corridor", "kitchen", "office", "desk", "bedside",
    "bay", "station", "room", "doorway", "door", "table", "briefing", "session", "clinic",
    "theatre", "start", "end", "beginning", "interview", "catch-up", "stand-up", "standup",
    "conversation", "mdt", "discharge", "admission", "midday", "oclock", "o'clock", "saturdays",
    "sundays", "workshop", "training", "sickness", "return", "rota", "staffroom", "reception",
  ])

  /// Words that make a moment one nobody can notice.
  static func isVague(_ words: [String]) -> Bool {
    for index in words.indices {
      let rest = words[index...].dropFirst()
      for phrase in vagueMoments[words[index]] ?? [] where rest.starts(with: phrase) {
        return true
      }
    }
    // "Next week" is a stretch, "next week's meeting" a moment.
    guard let last = words.last else { return true }
    return words.count <= 4 && stretches.contains(last)
  }

  /// Phrases by their first word, each without it.
  private static let vagueMoments = byFirstWord([
    "possible", "i can", "i have time", "i get time", "i remember", "i get a chance",
    "i have a chance", "necessary", "needed", "i feel like it", "things are calm", "there is time",
    "there 's time", "time allows", "future", "general", "it suits", "it fits", "it helps",
    "it works", "all goes well", "i manage", "i am able", "i 'm able", "things get better",
    "some point", "long",
  ])

  private static func byFirstWord(_ phrases: [String]) -> [String: [[String]]] {
    let phrases = phrases.map { $0.split(separator: " ").map(String.init) }
    return Dictionary(grouping: phrases) { $0.first ?? "" }
      .mapValues { $0.map { Array($0.dropFirst()) } }
  }
  private static let stretches: Set<String> = [
    "week", "weeks", "month", "months", "year", "years", "future", "life", "work", "days",
  ]

  static let askingVerbs: Set<String> = [
    "ask", "asking", "know", "see", "wonder", "decide", "find", "check", "tell", "say", "out",
    "me", "learn", "hear",
  ]

  static let vagueVerbs: Set<String> = [
    "be", "try", "feel", "become", "improve", "need", "hope", "want", "seem", "stay", "remain",
    "grow", "change", "manage", "understand", "matter", "know", "succeed", "aim", "strive", "like",
    "enjoy", "worry", "deal", "cope", "handle", "better", "learn", "develop", "focus", "believe",
    "bee", "ly", "com", "see", "commit",
  ]
  static let lightVerbs: Set<String> = [
    "do", "work", "get", "have", "keep", "make", "think", "go", "hav", "mak", "mov", "act",
  ]
  static let vagueObjects: Set<String> = [
    "better", "harder", "more", "less", "my", "it", "that", "this", "something", "nothing",
    "anything", "so", "well", "on", "calm", "patient", "an", "everything", "best", "improvements",
    "progress", "sure", "differently", "going", "much", "a", "in", "about",
  ]

  static let refusals: [Phrase] = [
    "(do|does) n't know", "not know", "(no|without a|not a) plan", "nothing (comes|really|this)",
    "not sure", "do n't want to", "do not want to", "no idea", "^ nothing $", "do n't plan",
    "wo n't do anything", "will n't do anything", "will not do anything", "not planning",
    "^ none", "do n't have a plan", "wanted to", "was going to", "were going to", "meant to",
  ]
}
