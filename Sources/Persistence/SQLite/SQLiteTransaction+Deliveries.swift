import Coach
import Foundation
import GRDB

extension SQLiteTransaction {
  func response(to delivery: Delivery) throws -> InboundResponse? {
    guard
      let row = try database.row(
        sql: "SELECT person, sealed FROM delivery WHERE platform = ? AND tenant = ? AND key = ?",
        arguments: [delivery.platform, delivery.tenant, delivery.key])
    else { return nil }
    let pseudonym: String = row["person"]
    // Whoever was forgotten since gets the bare acknowledgement.
    guard !pseudonym.isEmpty, let key = try keys.existingKey(of: pseudonym) else { return .empty }
    return try Sealed.open(
      InboundResponse.self, row["sealed"], from: Self.place(of: delivery), with: key)
  }

  func stands(
    _ glance: Glance, of person: PersonID, on delivery: Delivery, in tenant: String
  ) throws -> Bool {
    guard let rows = glance.rows as? GlanceRows else { return false }
    let pseudonym = keys.pseudonym(of: person)
    guard try keys.existingKey(of: pseudonym) != nil else { return false }
    // All in one look: each statement costs more than what it finds.
    let count = try database.number(
      sql: """
        SELECT (SELECT count(*) FROM session
            WHERE person = ?1 AND substr(sealed, 1, \(Sealed.nonceLength)) = ?2)
          + (SELECT count(*) FROM owner
            WHERE pseudonym = ?1 AND substr(sealed, 1, \(Sealed.nonceLength)) = ?3)
          - (SELECT count(*) FROM delivery WHERE platform = ?4 AND tenant = ?5 AND key = ?6)
          - (SELECT count(*) FROM installation WHERE name = ?7 AND is_gone = 1)
        """,
      arguments: [
        pseudonym, rows.session, rows.subscriber, delivery.platform, delivery.tenant,
        delivery.key, tenant,
      ])
    return count == 2
  }

  func remember(
    _ delivery: Delivery, response: InboundResponse, sealed: (any SealedRows)?,
    of person: PersonID, at time: Int64
  ) throws {
    let pseudonym = keys.pseudonym(of: person)
    // One who was never here, or who has just been forgotten, gets no key for an answer's sake.
    let key = try keys.existingKey(of: pseudonym)
    let row = sealed as? AnswerRow
    try database.perform(
      sql: """
        INSERT INTO delivery (platform, tenant, key, person, time, sealed)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        delivery.platform, delivery.tenant, delivery.key, key == nil ? "" : pseudonym, time,
        try key.map {
          try row?.sealed ?? Sealed.seal(response, for: Self.place(of: delivery), with: $0)
        } ?? Data(),
      ])
  }

  func forgetDeliveries(before time: Int64) throws {
    try database.perform(sql: "DELETE FROM delivery WHERE time < ?", arguments: [time])
  }

  static func place(of delivery: Delivery) -> String {
    "delivery/\(delivery.platform)/\(delivery.tenant)/\(delivery.key)"
  }

  func secret(_ name: String) throws -> String? {
    try database.value(
      sql: "SELECT sealed FROM secret WHERE name = ?", arguments: [name]
    )
    .map { try open($0, name) }
  }

  func save(secret: String, as name: String) throws {
    try database.perform(
      sql: """
        INSERT INTO secret (name, sealed) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed
        """,
      arguments: [name, try Sealed.seal(secret, for: "secret/\(name)", with: keys.master)])
  }

  func secrets() throws -> [String: String] {
    try database.rows(
      sql: "SELECT name, sealed FROM secret"
    ).reduce(into: [:]) {
      $0[$1["name"]] = try open($1["sealed"], $1["name"])
    }
  }

  func forget(secret name: String) throws {
    try database.perform(sql: "DELETE FROM secret WHERE name = ?", arguments: [name])
  }

  func install(_ name: String, at time: Int64) throws {
    try database.perform(
      sql: """
        INSERT INTO installation (name, time, is_gone) VALUES (?, ?, 0)
        ON CONFLICT (name) DO UPDATE SET time = excluded.time, is_gone = 0
        """, arguments: [name, time])
  }

  func uninstall(_ name: String, at time: Int64) throws -> Bool {
    try database.perform(
      sql: """
        INSERT INTO installation (name, time, is_gone) VALUES (?, ?, 1)
        ON CONFLICT (name) DO UPDATE SET time = excluded.time, is_gone = 1
        WHERE excluded.time >= installation.time
        """, arguments: [name, time])
    guard database.changesCount == 1 else { return false }
    try forget(secret: name)
    return true
  }

  func uninstalled(_ name: String) throws -> Int64? {
    try database.value(
      sql: "SELECT time FROM installation WHERE name = ? AND is_gone = 1", arguments: [name])
  }

  private func open(_ data: Data, _ name: String) throws -> String {
    try Sealed.open(String.self, data, from: "secret/\(name)", with: keys.master)
  }
}
