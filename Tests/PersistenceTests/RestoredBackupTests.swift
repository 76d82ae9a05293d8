import Coach
import Dialogue
import Foundation
import Persistence
import Testing

/// A backup holds rows of people who have been forgotten since; they stand in nobody's way.
struct RestoredBackupTests {
  private static let count = 60

  private static func account(_ number: Int) -> Account {
    Account(platform: "quiet", tenant: "t", user: "person-\(number)")
  }

  /// A store from a backup, in which all but the last of sixty have been forgotten since.
  private func restored(_ body: (SQLiteStore) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "humble-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "a.db").path
    do {
      let store = try SQLiteStore(path: path)
      try await store.transact { transaction in
        for number in 1...Self.count {
          let account = Self.account(number)
          var subscriber = Subscriber(account: account)
          subscriber.due = Int64(number)
          try transaction.save(subscriber)
          let message = OutgoingMessage(room: .personal(account), paragraphs: ["hello"])
          try transaction.enqueue(.message(message), of: account.person, key: "k\(number)", at: 1)
        }
      }
      try store.backUp(to: path + ".backup")
      for number in 1..<Self.count { try store.forget(Self.account(number).person) }
    }
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
    try FileManager.default.copyItem(atPath: path + ".backup", toPath: path)
    try await body(try SQLiteStore(path: path))
  }

  @Test func `what was to be said to the forgotten does not hold up what is for others`()
    async throws
  {
    try await restored { store in
      var keys: [String] = []
      for _ in 0..<3 {
        keys += try await store.transact { try $0.claim(limit: 32, at: 100).map(\.key) }
      }
      #expect(keys == ["k\(Self.count)"])
      #expect(try await store.transact { try $0.outbox(at: 100).waiting } == 1)
    }
  }

  @Test func `those who can be asked are asked, however many cannot`() async throws {
    try await restored { store in
      var names: [String] = []
      for _ in 0..<2 {
        names += try await store.transact { transaction in
          try transaction.due(at: 100, limit: 50).compactMap {
            if case .subscriber(let subscriber) = $0 { subscriber.account.user } else { nil }
          }
        }
      }
      #expect(names == ["person-\(Self.count)"])
    }
  }
}
