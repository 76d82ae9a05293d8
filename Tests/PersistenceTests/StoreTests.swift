import Coach
import Dialogue
import Foundation
import Persistence
import Testing

/// What every store must do, whatever it is made of.
struct StoreTests {
  enum Kind: String, CaseIterable, CustomTestStringConvertible {
    case memory, sqlite
    var testDescription: String { rawValue }
  }

  private func with(_ kind: Kind, _ body: (any Store) throws -> Void) throws {
    switch kind {
    case .memory: try body(MemoryStore())
    case .sqlite: try Scratch.database { try body(try SQLiteStore(path: $0.path)) }
    }
  }

  @Test(arguments: Kind.allCases)
  func `what is committed is there again`(kind: Kind) throws {
    try with(kind) { store in
      let me = PersonID("me")
      #expect(try store.session(of: me) == nil)
      let first = Scratch.turn("I waited.", version: 0)
      try store.commit(first, of: me)
      let stored = try #require(try store.session(of: me))
      #expect(stored.session == first.session)
      #expect(stored.version == 1)
      let second = Scratch.turn("She went on.", version: 1)
      try store.commit(second, of: me)
      #expect(try store.log(of: me) == [first.event, second.event])
    }
  }

  @Test(arguments: Kind.allCases)
  func `a turn decided on an old session is refused and leaves nothing`(kind: Kind) throws {
    try with(kind) { store in
      let me = PersonID("me")
      try store.commit(Scratch.turn("One.", version: 0), of: me)
      #expect(throws: StoreError.conflict) {
        try store.commit(Scratch.turn("Two.", version: 0), of: me)
      }
      #expect(try store.log(of: me).count == 1)
    }
  }

  @Test(arguments: Kind.allCases)
  func `people do not see each other, and forgetting one leaves the other`(kind: Kind) throws {
    try with(kind) { store in
      let (ana, ben) = (PersonID("ana"), PersonID("ben"))
      try store.commit(Scratch.turn("Of Ana.", version: 0), of: ana)
      #expect(try store.session(of: ben) == nil)
      try store.commit(Scratch.turn("Of Ben.", version: 0), of: ben)
      try store.forget(ana)
      #expect(try store.session(of: ana) == nil)
      #expect(try store.log(of: ana) == [])
      #expect(try store.log(of: ben).count == 1)
    }
  }

  @Test(arguments: Kind.allCases)
  func `plans and ratings that shrink leave no rest behind`(kind: Kind) throws {
    try with(kind) { store in
      let me = PersonID("me")
      var turn = Scratch.turn("One.", version: 0)
      turn.session.notebook.plans.append(Notebook.Plan(text: "Another", since: 2))
      try store.commit(turn, of: me)
      turn.version = 1
      turn.session.notebook.plans.removeLast()
      turn.session.notebook.ratings.removeAll()
      try store.commit(turn, of: me)
      #expect(try store.session(of: me)?.session == turn.session)
    }
  }
}

/// Databases and turns to try stores with.
enum Scratch {
  static func database(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "humble-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.appending(path: "a.db"))
  }

  static func turn(_ text: String, version: Int) -> CommittedTurn {
    var session = Session()
    session.turn = version + 1
    session.history.lastAsked = ["listening": 17, "going-to-see": 18 + Int64(version)]
    session.notebook.plans = [Notebook.Plan(text: "I ask first: " + text, since: 1)]
    session.notebook.ratings = [Notebook.Rating(practice: .goSee, value: 3, time: 5, example: text)]
    session.notebook.entries = [
      Notebook.Entry(
        kind: .takeaway, text: text, time: 9, conversation: "weekly", step: "take", run: 8)
    ]
    let event = Event(
      .said(text), time: 1_795_794_000, zone: "Europe/Copenhagen", offset: 3600,
      seed: UInt64(version))
    let said = Utterance(
      conversation: "weekly", step: "moment", kind: .question, text: "What came back?")
    return CommittedTurn(
      event: LoggedEvent(event: event, transcript: [said]), session: session, version: version)
  }
}
