/// Compiled content: everything the engine says and listens for.
///
/// One that exists has been read without a dangling reference; the content compiler proves the rest.
package struct Library: Equatable, Sendable {
  package let conversations: [Conversation.ID: Conversation]
  /// In the order of the menu.
  package let order: [Conversation.ID]
  package let questions: [BankQuestion]
  package let cues: [Cue]
  /// Rules that hold in every conversation.
  package let rules: [ProductionRule]
  /// Fixed texts by id; several wordings alternate.
  package let texts: [String: [Template]]
  /// Whole messages, folded, that stand for a command: `skip this` for `skip`.
  package let commandPhrases: [String: String]
  package let places: [Place]
  /// What the coach answers when it is asked something itself, by cue; the open question comes again.
  package let asides: [Cue.ID: [Template]]
  /// What each row of the course says, by its id.
  package let sources: [String: String]
  /// A digest of the files it was read from.
  package let version: String

  package init(
    conversations: [Conversation], questions: [BankQuestion], cues: [Cue],
    rules: [ProductionRule], texts: [String: [Template]], commandPhrases: [String: String],
    places: [Place], asides: [Cue.ID: [Template]] = [:],
    sources: [String: String] = [:], version: String
  ) {
    self.conversations = Dictionary(
      conversations.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    order = conversations.map(\.id)
    self.questions = questions
    self.cues = cues
    self.rules = rules
    self.texts = texts
    self.commandPhrases = commandPhrases
    self.places = places
    self.asides = asides
    self.sources = sources
    self.version = version
  }
}

extension Library {
  /// A machine for each conversation.
  ///
  /// One that is held as a detour is not itself interrupted by rules that hold everywhere, so that
  /// a detour never leads into itself.
  package func machines() -> [Conversation.ID: Machine] {
    let detours = Set(
      (rules + conversations.values.flatMap { $0.rules + $0.steps.flatMap(\.rules) })
        .compactMap(\.detour))
    let calm = rules.filter { $0.detour == nil }
    return conversations.mapValues {
      Machine($0, everywhere: detours.contains($0.id) ? calm : rules)
    }
  }
}

/// A word for what a person leads, with the forms that sentences need.
package struct Place: Identifiable, Hashable, Sendable {
  package let id: String
  /// As in `the ward`.
  package let unit: String
  /// As in `on the ward`.
  package let onUnit: String
  /// As in `patients`.
  package let patients: String
  /// Words in an answer that choose it.
  package let words: [String]
  package init(id: String, unit: String, onUnit: String, patients: String, words: [String]) {
    self.id = id
    self.unit = unit
    self.onUnit = onUnit
    self.patients = patients
    self.words = words
  }
}

extension Place {
  /// The place whose word stands first in an answer.
  package static func named(in answer: String, among places: [Place]) -> Place? {
    let words = AnswerWords(answer).words
    for index in words.indices {
      for place in places {
        for phrase in place.words {
          let wanted = phrase.split(separator: " ").map(String.init)
          if words[index...].starts(with: wanted) { return place }
        }
      }
    }
    return nil
  }
}
