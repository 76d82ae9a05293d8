import Coach
import Dialogue
import Foundation
import GRDB
import Persistence
import Testing

/// A person's words are nowhere to be read without both keys, and nowhere at all once forgotten.
struct SecrecyTests {
  private static let canary = "canary-heron-5731"

  private func files(beside database: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: database.deletingLastPathComponent(), includingPropertiesForKeys: nil)
  }

  private func holds(_ text: String, _ file: URL) throws -> Bool {
    try Data(contentsOf: file).range(of: Data(text.utf8)) != nil
  }

  @Test func `no file holds the words in the clear, before or after forgetting`() throws {
    try Scratch.database { path in
      let me = PersonID("person-otter")
      let store = try SQLiteStore(path: path.path)
      for version in 0..<5 {
        try store.commit(Scratch.turn(Self.canary, version: version), of: me)
      }
      try store.backUp(to: path.path + ".backup")
      for file in try files(beside: path) {
        #expect(try !holds(Self.canary, file), "\(file.lastPathComponent)")
        #expect(try !holds("person-otter", file), "\(file.lastPathComponent)")
      }
      #expect(try files(beside: path).count >= 4)
      let keyBefore = try Data(contentsOf: URL(filePath: path.path + ".people"))
      try store.forget(me)
      #expect(try Data(contentsOf: URL(filePath: path.path + ".people")) != keyBefore)
      for file in try files(beside: path) { #expect(try !holds(Self.canary, file)) }
    }
  }

  @Test func `a backup put back does not bring back one who was forgotten`() throws {
    try Scratch.database { path in
      let me = PersonID("me")
      do {
        let store = try SQLiteStore(path: path.path)
        try store.commit(Scratch.turn(Self.canary, version: 0), of: me)
        try store.backUp(to: path.path + ".backup")
        try store.forget(me)
      }
      for suffix in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: path.path + suffix)
      }
      try FileManager.default.copyItem(atPath: path.path + ".backup", toPath: path.path)
      let store = try SQLiteStore(path: path.path)
      #expect(try store.session(of: me) == nil)
      #expect(try store.log(of: me) == [])
    }
  }

  @Test func `files are their owner's alone`() throws {
    try Scratch.database { path in
      let store = try SQLiteStore(path: path.path)
      try store.commit(Scratch.turn("One.", version: 0), of: PersonID("me"))
      for file in try files(beside: path) {
        let mode =
          try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        #expect(mode == 0o600, "\(file.lastPathComponent)")
      }
    }
  }

  @Test func `a sealed row moved to another place does not open`() throws {
    try Scratch.database { path in
      let me = PersonID("me")
      let store = try SQLiteStore(path: path.path)
      for version in 0..<2 {
        try store.commit(Scratch.turn("Turn \(version).", version: version), of: me)
      }
      let other = try DatabaseQueue(path: path.path)
      try other.write { database in
        let second = try Data.fetchOne(database, sql: "SELECT sealed FROM event WHERE sequence = 2")
        try database.execute(sql: "DELETE FROM event WHERE sequence = 1")
        try database.execute(
          sql: """
            INSERT INTO event (person, sequence, sealed)
            SELECT person, 1, ? FROM event WHERE sequence = 2
            """, arguments: [second])
      }
      #expect(throws: StoreError.self) { try store.log(of: me) }
    }
  }

  @Test func `the event log can only grow`() throws {
    try Scratch.database { path in
      let store = try SQLiteStore(path: path.path)
      try store.commit(Scratch.turn("One.", version: 0), of: PersonID("me"))
      let other = try DatabaseQueue(path: path.path)
      #expect(throws: DatabaseError.self) {
        try other.write { try $0.execute(sql: "UPDATE event SET sealed = x'00'") }
      }
    }
  }

  @Test func `a lost master key is told, not taken for an empty database`() throws {
    try Scratch.database { path in
      let me = PersonID("me")
      do {
        let store = try SQLiteStore(path: path.path)
        try store.commit(Scratch.turn("One.", version: 0), of: me)
      }
      try FileManager.default.removeItem(atPath: path.path + ".key")
      #expect(throws: StoreError.self) { try SQLiteStore(path: path.path) }
    }
  }

  @Test func `what is no database is told in a sentence`() throws {
    try Scratch.database { path in
      try Data("this is a letter, not a database, and long enough to be looked at".utf8)
        .write(to: path)
      let error = #expect(throws: StoreError.self) { try SQLiteStore(path: path.path) }
      #expect(error?.description.contains("it is not a database") == true)
    }
  }
}
