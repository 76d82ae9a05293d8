import Coach
import Dialogue
import Foundation
import GRDB
import Testing

@testable import Persistence

/// What is held open of a person is never told in the place of what their row says.
@Suite struct HeldRowsTests {
  private struct Undone: Error {}
  private let me = PersonID("me")

  @Test func `what another program wrote is what is read`() throws {
    try Scratch.database { path in
      let ours = try SQLiteStore(path: path.path)
      try ours.commit(Scratch.turn("One.", version: 0), of: me)
      #expect(try ours.session(of: me)?.version == 1)
      let theirs = try SQLiteStore(path: path.path)
      let second = Scratch.turn("Two.", version: 1)
      try theirs.commit(second, of: me)
      #expect(try ours.session(of: me)?.session == second.session)
      #expect(throws: StoreError.conflict) {
        try ours.commit(Scratch.turn("Late.", version: 1), of: me)
      }
    }
  }

  @Test func `a session that was held is the one that was written`() throws {
    try Scratch.database { path in
      let ours = try SQLiteStore(path: path.path)
      for version in 0..<5 {
        var turn = Scratch.turn("Turn \(version).", version: version)
        // Things that grow, change and go.
        turn.session.history.lastAsked["of-\(version)"] = Int64(version)
        if version == 2 { turn.session.notebook.ratings = [] }
        if version > 2 {
          turn.session.notebook.plans.append(Notebook.Plan(text: "More", since: Int64(version)))
        }
        let before = try ours.session(of: me)?.session.history.lastAsked ?? [:]
        turn.session.history.lastAsked.merge(before) { new, _ in new }
        try ours.commit(turn, of: me)
        let read = try SQLiteStore(path: path.path).session(of: me)
        #expect(read?.session == turn.session)
        #expect(try ours.session(of: me)?.session == turn.session)
      }
    }
  }

  @Test func `what was undone is not told`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "humble-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try SQLiteStore(path: folder.appending(path: "a.db").path)
    let me = me
    let first = Scratch.turn("One.", version: 0)
    try store.commit(first, of: me)
    var subscriber = Subscriber(account: Account(platform: "p", tenant: "t", user: "me"))
    let person = subscriber.account.person
    subscriber.zone = "Europe/Oslo"
    let kept = subscriber
    try await store.transact { try $0.save(kept) }
    subscriber.zone = "Asia/Tokyo"
    let lost = subscriber
    await #expect(throws: (any Error).self) {
      try await store.transact { transaction in
        try transaction.commit(Scratch.turn("Two.", version: 1), of: me)
        try transaction.save(lost)
        throw Undone()
      }
    }
    #expect(try store.session(of: me)?.session == first.session)
    let read = try await store.transact { try $0.subscriber(person) }
    #expect(read == kept)
  }

  @Test func `whoever was forgotten is nowhere any more`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "humble-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try SQLiteStore(path: folder.appending(path: "a.db").path)
    let subscriber = Subscriber(account: Account(platform: "p", tenant: "t", user: "me"))
    let person = subscriber.account.person
    try await store.transact {
      try $0.save(subscriber)
      try $0.commit(Scratch.turn("One.", version: 0), of: person)
    }
    try store.forget(person)
    #expect(try store.session(of: person) == nil)
    let read = try await store.transact { try $0.subscriber(person) }
    #expect(read == nil)
  }

  @Test func `more people than are held open are all told apart`() {
    let cache = SealedCache<Int>(limit: 8)
    for number in 0..<100 {
      cache.keep(number, of: "p\(number)", sealed: Data(repeating: UInt8(number), count: 40))
    }
    let found = (0..<100).filter {
      cache.value(of: "p\($0)", nonce: Data(repeating: UInt8($0), count: 12)) == $0
    }
    #expect(!found.isEmpty && found.count <= 8)
    #expect(cache.value(of: "p99", nonce: Data(repeating: 1, count: 12)) == nil)
  }

  @Test func `a database from before keeps its rows and its refusals`() throws {
    try Scratch.database { path in
      var configuration = Configuration()
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA foreign_keys = ON") }
      let queue = try DatabaseQueue(path: path.path, configuration: configuration)
      try DatabaseMigrator.humble.migrate(
        queue, upTo: "deliveries, subscriptions, occurrences and the outbox")
      let keys = try KeyRing(masterPath: path.path + ".key", peoplePath: path.path + ".people")
      let name = keys.pseudonym(of: me)
      let key = try keys.key(of: name)
      try keys.flush()
      let turn = Scratch.turn("Before.", version: 0)
      var rest = turn.session
      rest.history = QuestionHistory()
      rest.notebook.plans = []
      rest.notebook.ratings = []
      try queue.write { database in
        try database.execute(
          sql: "INSERT INTO session (person, version, sealed) VALUES (?, 1, ?)",
          arguments: [name, try Sealed.seal(rest, for: "session/\(name)", with: key)])
        try database.execute(
          sql: "INSERT INTO event (person, sequence, sealed) VALUES (?, 1, ?)",
          arguments: [name, try Sealed.seal(turn.event, for: "event/\(name)/1", with: key)])
        try database.execute(
          sql: "INSERT INTO delivery VALUES ('slack', 'T1', 'k', ?, 7, x'00')", arguments: [name])
      }
      try queue.close()
      let store = try SQLiteStore(path: path.path)
      #expect(try store.session(of: me)?.session == rest)
      #expect(try store.log(of: me) == [turn.event])
      try store.commit(Scratch.turn("After.", version: 1), of: me)
      try store.forget(me)
      #expect(try store.session(of: me) == nil)
      let after = try DatabaseQueue(path: path.path)
      let left = try after.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM event") }
      let loose = try after.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check").count }
      #expect(left == 0 && loose == 0)
      // The delivery is known as one that was taken in, and no longer whose it was.
      let known = try after.read {
        try Row.fetchAll($0, sql: "SELECT platform, tenant, key, person, time FROM delivery")
      }
      let names = known.map { row -> [String] in
        [row["platform"], row["tenant"], row["key"], row["person"]]
      }
      #expect(names == [["slack", "T1", "k", ""]] && known.first?["time"] == 7)
    }
  }
}
