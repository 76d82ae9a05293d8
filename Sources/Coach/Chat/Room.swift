/// A place on a platform in which things are said.
package struct Room: Hashable, Sendable, Codable {
  /// Who sees what the coach says there.
  package enum Audience: String, Hashable, Sendable, Codable {
    /// A private conversation with one person: the only place where coaching runs.
    case personal
    /// An answer that only the one who asked sees, in a place that others share.
    case asker
    /// Everyone who is there.
    case everyone
  }

  package var platform: String
  package var tenant: String
  /// The platform's own name of it; of a private conversation that is still to be opened, empty.
  package var id: String
  package var audience: Audience
  /// The message that a thread hangs on, where the answer belongs into one.
  package var thread: String?
  /// How people call it, where the platform tells.
  package var name: String?
  /// What several rooms belong to whose people come and go together: a team with its channels.
  package var group: String?
  /// Whom it is with, if it is a private conversation or an answer to one person.
  package var user: String?

  package init(
    platform: String, tenant: String, id: String, audience: Audience, thread: String? = nil,
    user: String? = nil
  ) {
    self.platform = platform
    self.tenant = tenant
    self.id = id
    self.audience = audience
    self.thread = thread
    self.user = user
  }

  /// The private conversation with an account, to be opened by the platform if its name is not known.
  package static func personal(_ account: Account, id: String = "") -> Room {
    Room(
      platform: account.platform, tenant: account.tenant, id: id, audience: .personal,
      user: account.user)
  }

  /// Whose private conversation it is to be, while the platform has not yet told its name.
  package var unopened: Account? {
    guard audience == .personal, id.isEmpty, let user else { return nil }
    return Account(platform: platform, tenant: tenant, user: user)
  }

  /// The name under which what its tenant gave us is kept, such as a token.
  package var secret: String { Account.secret(platform: platform, tenant: tenant) }

  /// The name of the place, whoever is spoken to in it and in which thread.
  package var key: String {
    // A private conversation is known by whom it is with: its own name may come later.
    let name = audience == .personal && user != nil ? "@\(user ?? "")" : id
    return [platform, tenant, name].map { "\($0.utf8.count):\($0)" }.joined(separator: "/")
  }
}
