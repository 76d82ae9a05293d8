/// Somebody as a platform knows them.
///
/// The tenant (a workspace, a server, a homeserver) comes from what was verified, never from the body
/// of a message.
package struct Account: Hashable, Sendable, Codable {
  package var platform: String
  package var tenant: String
  package var user: String

  package init(platform: String, tenant: String, user: String) {
    self.platform = platform
    self.tenant = tenant
    self.user = user
  }

  /// The person behind the account; one person with two accounts is two people to the coach.
  package var person: PersonID { PersonID(key) }

  /// The name under which what its tenant gave us is kept, such as a token.
  package var secret: String { Self.secret(platform: platform, tenant: tenant) }

  package static func secret(platform: String, tenant: String) -> String { "\(platform)/\(tenant)" }

  /// The parts with their lengths, so that no two accounts share a name.
  private var key: String {
    [platform, tenant, user].map { "\($0.utf8.count):\($0)" }.joined(separator: "/")
  }
}
