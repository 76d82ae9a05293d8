import Dialogue

/// A room that gets a question a week.
package struct Channel: Hashable, Sendable, Codable {
  package var room: Room
  package var schedule: Schedule?
  /// When to look at the schedule again, in seconds since 1970; nil if never.
  package var due: Int64?
  package var focus: Behaviour?
  /// The question that was put last.
  package var question: String?
  package var week: ISOWeek?
  /// What was asked, by meaning group.
  package var history = QuestionHistory()
  /// Who wants to talk with a neighbour, by account.
  package var members: [Account] = []
  /// Who is not to be paired with whom; only the one who asked knows.
  package var exclusions: Set<Exclusion> = []
  /// Who talked with whom, by week.
  package var pairs: [Paired] = []
  /// An IANA zone, as somebody in the room told it.
  package var zone: String?

  package struct Exclusion: Hashable, Sendable, Codable {
    package var asker: Account
    package var other: Account
    package init(asker: Account, other: Account) {
      self.asker = asker
      self.other = other
    }
  }

  package struct Paired: Hashable, Sendable, Codable {
    package var week: ISOWeek
    package var groups: [[Account]]
    package init(week: ISOWeek, groups: [[Account]]) {
      self.week = week
      self.groups = groups
    }
  }

  package init(room: Room) { self.room = room }

  /// The name under which its rows stand and its words are sealed.
  package static func owner(of room: Room) -> PersonID { PersonID("room/" + room.key) }
}
