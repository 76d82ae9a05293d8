import Coach
import Crypto
import Dialogue
import Foundation
import GRDB

/// People and rooms, as far as team chat knows them.
extension SQLiteTransaction {
  func subscriber(_ person: PersonID) throws -> Subscriber? {
    let pseudonym = keys.pseudonym(of: person)
    guard try keys.existingKey(of: pseudonym) != nil,
      let nonce: Data = try database.value(
        sql: "SELECT substr(sealed, 1, \(Sealed.nonceLength)) FROM owner WHERE pseudonym = ?",
        arguments: [pseudonym])
    else { return nil }
    if let held = held.subscribers.value(of: pseudonym, nonce: nonce) { return held }
    let subscriber = try load(Subscriber.self, pseudonym)
    if let subscriber { held.subscribers.keep(subscriber, of: pseudonym, sealed: nonce) }
    return subscriber
  }

  func save(_ subscriber: Subscriber) throws {
    let person = subscriber.account.person
    let sealed = try save(subscriber, "person", of: person, due: subscriber.due)
    held.subscribers.keep(subscriber, of: keys.pseudonym(of: person), sealed: sealed)
  }

  func channel(_ room: Room) throws -> Channel? {
    try load(Channel.self, keys.pseudonym(of: Channel.owner(of: room)))
  }

  func channels() throws -> [Channel] {
    let rows = try database.rows(
      sql: "SELECT pseudonym FROM owner WHERE kind = 'room'", arguments: [])
    return try rows.compactMap { try load(Channel.self, $0["pseudonym"]) }
  }

  func save(_ channel: Channel) throws {
    _ = try save(channel, "room", of: Channel.owner(of: channel.room), due: channel.due)
  }

  func remove(_ channel: Channel) throws { try forget(Channel.owner(of: channel.room)) }

  func due(at time: Int64, limit: Int) throws -> [Due] {
    try database.rows(
      sql: "SELECT pseudonym, kind FROM owner WHERE due <= ? ORDER BY due LIMIT ?",
      arguments: [time, limit]
    ).compactMap { row in
      let pseudonym: String = row["pseudonym"]
      // Nobody can read it any more, and it is not to stand before those who can be asked.
      guard try keys.existingKey(of: pseudonym) != nil else {
        try database.perform(
          sql: "UPDATE owner SET due = NULL WHERE pseudonym = ?", arguments: [pseudonym])
        return nil
      }
      return row["kind"] == "person"
        ? try load(Subscriber.self, pseudonym).map { .subscriber($0) }
        : try load(Channel.self, pseudonym).map { .channel($0) }
    }
  }

  func weeks(of owner: PersonID) throws -> Set<ISOWeek> {
    let rows = try database.rows(
      sql: """
        SELECT year, week FROM occurrence WHERE owner = ? ORDER BY year DESC, week DESC LIMIT 30
        """, arguments: [keys.pseudonym(of: owner)])
    return Set(rows.map { ISOWeek(year: $0["year"], week: $0["week"]) })
  }

  func take(_ occurrence: ISOWeek, of owner: PersonID, at time: Int64) throws -> Bool {
    try database.perform(
      sql: """
        INSERT INTO occurrence (owner, year, week, time) VALUES (?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
      arguments: [keys.pseudonym(of: owner), occurrence.year, occurrence.week, time])
    return database.changesCount == 1
  }

  private func load<T: Decodable>(_ type: T.Type, _ pseudonym: String) throws -> T? {
    guard let key = try keys.existingKey(of: pseudonym),
      let sealed: Data = try database.value(
        sql: "SELECT sealed FROM owner WHERE pseudonym = ?", arguments: [pseudonym])
    else { return nil }
    return try Sealed.open(type, sealed, from: "owner/\(pseudonym)", with: key)
  }

  private func save(
    _ value: some Encodable, _ kind: String, of owner: PersonID, due: Int64?
  ) throws -> Data {
    let pseudonym = keys.pseudonym(of: owner)
    let key = try keys.key(of: pseudonym)
    let sealed = try Sealed.seal(value, for: "owner/\(pseudonym)", with: key)
    try database.perform(
      sql: """
        INSERT INTO owner (pseudonym, kind, due, sealed) VALUES (?, ?, ?, ?)
        ON CONFLICT (pseudonym) DO UPDATE SET due = excluded.due, sealed = excluded.sealed
        """,
      arguments: [pseudonym, kind, due, sealed])
    return sealed
  }
}
