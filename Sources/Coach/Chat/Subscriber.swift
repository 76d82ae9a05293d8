import Dialogue

/// What team chat keeps of a person besides the talk itself.
package struct Subscriber: Hashable, Sendable, Codable {
  package var account: Account
  /// The private conversation with the person, once the platform has told its name.
  package var room: Room?
  /// How that conversation is opened, as the platform told it where the person wrote last.
  package var doorway: String?
  /// An IANA zone, as the platform or the person told it.
  package var zone: String?
  /// When prompts come; nil for somebody who has not asked for any.
  package var schedule: Schedule?
  /// When the platform was last asked for the zone, in seconds since 1970.
  package var zoneAsked: Int64?
  /// True where prompts were asked for before it was known when.
  package var wantsPrompts = false
  /// When to look at the schedule again, in seconds since 1970; nil if never.
  package var due: Int64?
  /// The last prompt, and whether it has been answered.
  package var prompt: ReminderPolicy.Prompted?
  /// Own words that are shown before they are shared.
  package var draft: ShareDraft?
  /// What was shared and can be taken back, the last one last.
  package var shared: [Shared] = []
  /// Rooms the person came from, the last one last.
  package var rooms: [Room] = []
  /// When the person was asked whether they met their neighbour; nil once that is over.
  package var metAsked: Int64?
  /// The question of the week in each, by the room's key.
  package var questions: [String: String] = [:]
  /// The groups of rooms that the person has left.
  package var groupsLeft: [String]?
  /// How the platform calls the person, where it told us.
  package var name: String?

  package init(account: Account) { self.account = account }

  package struct ShareDraft: Hashable, Sendable, Codable {
    package var words: String
    package var room: Room
    package init(words: String, room: Room) {
      self.words = words
      self.room = room
    }
  }

  package struct Shared: Hashable, Sendable, Codable {
    /// What the platform's name of the message is kept under.
    package var tag: String
    package var room: Room
    package init(tag: String, room: Room) {
      self.tag = tag
      self.room = room
    }
  }

  /// The question a room was asked; of the last room the person came from, if none is named.
  package func question(of room: Room?) -> String? {
    room.flatMap { questions[$0.key] }
  }

  /// Where the coach speaks to the person alone.
  package var personalRoom: Room { room ?? .personal(account) }
}
