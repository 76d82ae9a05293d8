import Dialogue

/// What a whole message says about the service itself, in the words that team chat knows.
///
/// Only whole messages count: "I want to start with the handover" is an answer.
enum ServiceWord: Hashable {
  case start, unsubscribe, help, privacy
  /// The name of a behaviour, as written.
  case focus(String)
  /// Words about day, time, place, absence.
  case schedule(String)
  case neighbour(Bool)
  /// Somebody, as the platform names them, with whom one does not want to be paired.
  case notWith(String)
  /// "answer": the question a room was asked.
  case answerRoom
  /// What concerns the room and not the one who says it.
  case room(String)

  init?(_ text: String) { self.init(text, CommandReader.fold(text)) }

  /// Reads a text; `words` is it as whole messages are compared, without marks.
  init?(_ text: String, _ words: String) {
    guard text.utf8.count <= 200 else { return nil }
    let trimmed = text.drop { $0 == "/" || $0 == "!" || $0.isWhitespace }
    switch words {
    case "start", "subscribe": self = .start
    case "unsubscribe": self = .unsubscribe
    case "help", "commands": self = .help
    case "privacy": self = .privacy
    case "answer", "answer privately": self = .answerRoom
    case "neighbour", "neighbor", "neighbour on", "neighbor on": self = .neighbour(true)
    case "neighbour off", "neighbor off": self = .neighbour(false)
    case "fortnightly", "monthly", "weekly", "every week", "every two weeks", "every other week",
      "skip this week", "skip week":
      self = .schedule(words)
    default:
      if let name = Self.rest(of: trimmed, after: "neighbour")
        ?? Self.rest(of: trimmed, after: "neighbor"),
        let other = Self.rest(of: name[...], after: "not"), !other.isEmpty
      {
        self = .notWith(other)
      } else if let rest = Self.rest(of: trimmed, after: "focus") {
        self = .focus(CommandReader.fold(rest))
      } else if let rest = Self.rest(of: trimmed, after: "room") {
        self = .room(rest)
      } else if let rest = Self.rest(of: trimmed, after: "when") {
        self = .schedule(rest)
      } else if Self.rest(of: trimmed, after: "away") != nil
        || Self.rest(of: trimmed, after: "snooze") != nil
      {
        self = .schedule(String(trimmed))
      } else {
        return nil
      }
    }
  }

  /// What follows a word that opens the message; nil if it opens with another.
  private static func rest(of text: Substring, after word: String) -> String? {
    // Nearly all texts begin with another letter, and are looked at no further.
    guard let letter = text.utf8.first, letter | 0x20 == word.utf8.first || letter >= 0x80 else {
      return nil
    }
    let first = text.prefix { !$0.isWhitespace && $0 != ":" }
    guard first.lowercased() == word else { return nil }
    let rest = text.dropFirst(first.count).drop { $0 == ":" || $0.isWhitespace }
    return String(rest)
  }
}
