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

    /// Whether it is about somebody, whom people name in other ways than the platform does.
    package func isAbout(_ account: Account, named name: String?) -> Bool {
      guard other.platform == account.platform, other.tenant == account.tenant else { return false }
      let wanted = Self.folded(other.user)
      // The name before the server, of `@bob:hospital.example`.
      let local = account.user.hasPrefix("@") ? account.user.prefix { $0 != ":" } : ""
      return [account.user, String(local), name ?? ""].contains { Self.folded($0) == wanted }
        && !wanted.isEmpty
    }

    /// Without the sign of a mention, blanks, the end of a sentence and upper case.
    private static func folded(_ name: String) -> String {
      var name = name.lowercased().filter { !$0.isWhitespace }.drop { $0 == "@" }
      while let last = name.last, ".,;!".contains(last) { name.removeLast() }
      return String(name)
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
