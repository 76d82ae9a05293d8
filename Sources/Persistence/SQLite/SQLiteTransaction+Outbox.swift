import Coach
import Crypto
import Foundation
import GRDB

/// The outbox: what is to be sent stands in it until it is out, and not a moment longer.
extension SQLiteTransaction {
  private struct Body: Codable {
    var owner: String
    var job: Job
    var progress: DeliveryProgress
  }

  func enqueue(_ job: Job, of owner: PersonID, key: String, at time: Int64) throws {
    let pseudonym = keys.pseudonym(of: owner)
    let body = Body(owner: owner.name, job: job, progress: [:])
    try database.perform(
      sql: """
        INSERT INTO outbox (owner, platform, room, key, state, due, created, sealed)
        VALUES (?, ?, ?, ?, 'waiting', ?, ?, ?)
        """,
      arguments: [
        pseudonym, job.room.platform, keys.pseudonym(of: Channel.owner(of: job.room)), key, time,
        time, try seal(body, pseudonym, key),
      ])
  }

  func claim(limit: Int, at time: Int64) throws -> [OutboxItem] {
    let rows = try database.rows(
      sql: """
        SELECT id, owner, key, attempts, uncertain, created, sealed FROM outbox AS mine
        WHERE state = 'waiting' AND due <= ? AND NOT EXISTS (
          SELECT 1 FROM outbox AS before
          WHERE before.room = mine.room AND before.id < mine.id
            AND before.state IN ('waiting', 'sending'))
        ORDER BY due, id LIMIT ?
        """, arguments: [time, limit])
    return try rows.compactMap { row in
      let id: Int64 = row["id"]
      // Words of one whose key is gone can never be said: a backup put back may hold some, and so
      // may what was forgotten just before the machine stopped.
      guard try keys.existingKey(of: row["owner"]) != nil else {
        try database.perform(
          sql: """
            UPDATE outbox SET state = 'refused', reason = 'key-gone', sealed = NULL WHERE id = ?
            """, arguments: [id])
        return nil
      }
      let body = try open(row["sealed"], row["owner"], row["key"])
      try database.perform(
        sql: "UPDATE outbox SET state = 'sending', attempts = attempts + 1 WHERE id = ?",
        arguments: [id])
      return OutboxItem(
        id: id, owner: PersonID(body.owner), key: row["key"], job: body.job,
        progress: body.progress, attempts: row["attempts"] + 1, isUncertain: row["uncertain"] != 0,
        created: row["created"])
    }
  }

  func hasten(_ items: [OutboxItem.ID], at time: Int64) throws {
    for item in items {
      try database.perform(
        sql: "UPDATE outbox SET due = min(due, ?) WHERE id = ? AND state = 'waiting'",
        arguments: [time, item])
    }
  }

  func note(_ progress: DeliveryProgress, of item: OutboxItem.ID) throws {
    guard
      let row = try database.row(
        sql: "SELECT owner, key, sealed FROM outbox WHERE id = ?", arguments: [item])
    else { return }
    var body = try open(row["sealed"], row["owner"], row["key"])
    body.progress = progress
    try database.perform(
      sql: "UPDATE outbox SET sealed = ? WHERE id = ?",
      arguments: [try seal(body, row["owner"], row["key"]), item])
  }

  func settle(_ item: OutboxItem, as settlement: Settlement, at time: Int64) throws {
    switch settlement {
    case .delivered(let remote):
      if let remote, case .message(let message) = item.job, let tag = message.tag {
        try keep(remote, as: tag, of: item.owner)
      }
      try database.perform(sql: "DELETE FROM outbox WHERE id = ?", arguments: [item.id])
    case .again(let due, let isUncertain):
      try database.perform(
        sql: "UPDATE outbox SET state = 'waiting', due = ?, uncertain = ? WHERE id = ?",
        arguments: [due, isUncertain, item.id])
    case .postponed(let due, let isUncertain):
      try database.perform(
        sql: """
          UPDATE outbox SET state = 'waiting', due = ?, uncertain = ?, attempts = attempts - 1
          WHERE id = ?
          """, arguments: [due, isUncertain, item.id])
    case .parked(let reason):
      try database.perform(
        sql: "UPDATE outbox SET state = 'parked', reason = ? WHERE id = ?",
        arguments: [reason, item.id])
    case .refused(let reason):
      // What can never arrive is not kept; that it was lost is.
      try database.perform(
        sql: "UPDATE outbox SET state = 'refused', reason = ?, sealed = NULL WHERE id = ?",
        arguments: [reason, item.id])
    }
  }

  func recover() throws -> Int {
    try database.perform(
      sql: "UPDATE outbox SET state = 'waiting', uncertain = 1 WHERE state = 'sending'")
    return database.changesCount
  }

  func outbox(at time: Int64) throws -> OutboxDepth {
    guard
      let row = try database.row(
        sql: """
          SELECT count(*) FILTER (WHERE state IN ('waiting', 'sending')) AS waiting,
            count(*) FILTER (WHERE state = 'parked') AS parked,
            min(created) FILTER (WHERE state IN ('waiting', 'sending')) AS oldest FROM outbox
          """)
    else { return OutboxDepth(waiting: 0, parked: 0, oldest: 0) }
    let oldest: Int64? = row["oldest"]
    return OutboxDepth(
      waiting: row["waiting"], parked: row["parked"], oldest: oldest.map { max(0, time - $0) } ?? 0)
  }

  func parked() throws -> [ParkedItem] {
    try database.rows(
      sql: """
        SELECT id, platform, state, reason, created FROM outbox
        WHERE state IN ('parked', 'refused') ORDER BY id
        """
    ).map {
      ParkedItem(
        id: $0["id"], platform: $0["platform"], state: $0["state"], reason: $0["reason"] ?? "",
        created: $0["created"])
    }
  }

  func release(_ item: OutboxItem.ID, at time: Int64) throws -> Bool {
    try database.perform(
      sql: """
        UPDATE outbox SET state = 'waiting', due = ?, uncertain = 0, attempts = 0
        WHERE id = ? AND state = 'parked'
        """, arguments: [time, item])
    return database.changesCount == 1
  }

  func drop(_ item: OutboxItem.ID) throws -> Bool {
    try database.perform(
      sql: "DELETE FROM outbox WHERE id = ? AND state IN ('parked', 'refused')", arguments: [item])
    return database.changesCount == 1
  }

  func remote(_ tag: String) throws -> String? {
    guard
      let row = try database.row(
        sql: "SELECT owner, sealed FROM posted WHERE tag = ?", arguments: [tag]),
      let key = try keys.existingKey(of: row["owner"])
    else { return nil }
    return try Sealed.open(String.self, row["sealed"], from: "posted/\(tag)", with: key)
  }

  private func keep(_ remote: String, as tag: String, of owner: PersonID) throws {
    let pseudonym = keys.pseudonym(of: owner)
    let key = try keys.key(of: pseudonym)
    try database.perform(
      sql: """
        INSERT INTO posted (tag, owner, sealed) VALUES (?, ?, ?)
        ON CONFLICT (tag) DO UPDATE SET sealed = excluded.sealed
        """,
      arguments: [tag, pseudonym, try Sealed.seal(remote, for: "posted/\(tag)", with: key)])
  }

  private func seal(_ body: Body, _ pseudonym: String, _ key: String) throws -> Data {
    try Sealed.seal(body, for: "outbox/\(key)", with: try keys.key(of: pseudonym))
  }

  private func open(_ sealed: Data, _ pseudonym: String, _ key: String) throws -> Body {
    guard let owner = try keys.existingKey(of: pseudonym) else { throw StoreError.conflict }
    return try Sealed.open(Body.self, sealed, from: "outbox/\(key)", with: owner)
  }
}
