import ArgumentParser
import ChatPlatforms
import Coach
import Dialogue
import Foundation
import Persistence
import PromptLibrary
import QuestionChecker

/// Measures the minute in which everybody's weekly prompt falls due.
struct BenchPrompts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prompts",
    abstract: "Everybody due in the same minute: until each prompt stands in the outbox.")

  @Option(help: "How many people.")
  var people = 10_000

  @OptionGroup var folder: PromptsCommand.Folder

  /// What was promised for ten thousand.
  private static let (longest, largest) = (15.0, 96.0)
  /// Monday, 23 November 2026, 08:00, and Friday at nine in UTC.
  private static let (monday, friday): (Int64, Int64) = (1_795_420_800, 1_795_770_000)

  func run() async throws {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "humble-\(UUID())")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let engine = DialogueEngine(
      library: try folder.library(), checker: QuestionChecker(), contacts: [])
    let path = scratch.appending(path: "a.db").path
    try await Self.subscribe(people, to: try SQLiteStore(path: path), engine)

    // Opened anew, as after a start: nothing of anybody is held.
    let store = try SQLiteStore(path: path)
    let service = Self.service(store, engine)
    let scheduler = PromptScheduler(service: service, clock: .machine, report: { _ in })
    let early = try await Self.drain(scheduler, at: Self.friday - 1)
    let isEarly = try await store.transact { try $0.outbox(at: Self.friday).waiting }
    let (clock, start) = (ContinuousClock(), CPUTime.now)
    let began = clock.now
    let seen = try await Self.drain(scheduler, at: Self.friday)
    let wall = began.duration(to: clock.now) / .seconds(1)
    let cpu = CPUTime.now - start
    let waiting = try await store.transact { try $0.outbox(at: Self.friday).waiting }
    let again = try await Self.drain(scheduler, at: Self.friday + 30)
    let after = try await store.transact { try $0.outbox(at: Self.friday).waiting }
    let owners = try await Self.owners(in: store)
    let peak = CPUTime.peakMemory
    emit(
      "\(waiting) of \(people) prompts in the outbox after \(fixed(wall, 2)) s "
        + "(\(fixed(cpu, 2)) s CPU), peak memory \(fixed(peak, 0)) MiB")
    emit("early: \(early + isEarly), seen to: \(seen), again: \(again + after - waiting)")
    emit("people with exactly one: \(owners.values.count { $0 == 1 })")
    guard early + isEarly == 0, waiting == people, again == 0, after == waiting,
      owners.count == people, owners.values.allSatisfy({ $0 == 1 })
    else {
      complain("Somebody was asked early, twice or not at all.")
      throw ExitCode(1)
    }
    // By the clock and not in CPU time: waiting for the disk is part of it.
    if wall > Self.longest || peak > Self.largest {
      complain("At most \(Self.longest) s and \(Self.largest) MiB were promised.")
      throw ExitCode(1)
    }
  }

  private static func service(
    _ store: SQLiteStore, _ engine: DialogueEngine
  ) -> ChatService<SQLiteStore> {
    ChatService(
      desk: FrontDesk(
        engine: engine, zones: .system, zoneNames: ZoneNames(ids: ZoneRules.systemZones),
        quiet: QuietHours(), daysOff: [], buttons: ButtonSeal(key: Array("bench".utf8)),
        shows: .pictures(checker: QuestionChecker())),
      platforms: [
        MatrixPlatform(
          homeserver: "http://127.0.0.1:1", serverName: "bench", localpart: "coach",
          asToken: Array("as".utf8), hsToken: Array("hs".utf8))
      ], store: store, newKey: { UUID().uuidString },
      newSeed: { .random(in: .min ... .max) }, wake: {})
  }

  /// People who have been welcomed and want their prompt on Fridays at nine.
  private static func subscribe(
    _ people: Int, to store: SQLiteStore, _ engine: DialogueEngine
  ) async throws {
    var session = Session()
    var events: [LoggedEvent] = []
    for words in [nil, "The beds were full", "a ward", "Loud", "I answer all", "/stop"] {
      let event = Event(
        words.map { .said($0) } ?? .opened(nil), time: monday - 14 * 86_400, zone: "UTC",
        offset: 0, seed: 1)
      let decided = engine.advance(session, on: event)
      session = decided.session
      events.append(LoggedEvent(event: decided.record, transcript: decided.transcript))
    }
    let (welcomed, event) = (session, events[0])
    let schedule = Schedule(
      weekday: 5, minute: 540, zone: "UTC", now: monday, zones: .system)
    for first in stride(from: 0, to: people, by: 500) {
      try await store.transact { transaction in
        for number in first..<min(first + 500, people) {
          let account = Account(platform: "matrix", tenant: "bench", user: "@p\(number):bench")
          var subscriber = Subscriber(account: account)
          subscriber.room = .personal(account, id: "!r\(number):bench")
          subscriber.zone = "UTC"
          subscriber.schedule = schedule
          subscriber.due = friday
          try transaction.save(subscriber)
          try transaction.commit(
            CommittedTurn(event: event, session: welcomed, version: 0), of: account.person)
        }
      }
    }
  }

  /// Lets the scheduler see to whoever is due; returns how many that were.
  private static func drain(
    _ scheduler: PromptScheduler<SQLiteStore>, at time: Int64
  ) async throws -> Int {
    var seen = 0
    while true {
      let count = try await scheduler.tick(at: time)
      if count == 0 { return seen }
      seen += count
    }
  }

  /// How many messages wait for each person.
  private static func owners(in store: SQLiteStore) async throws -> [PersonID: Int] {
    var owners: [PersonID: Int] = [:]
    while true {
      let items = try await store.transact { try $0.claim(limit: 500, at: friday + 1) }
      if items.isEmpty { return owners }
      for item in items { owners[item.owner, default: 0] += 1 }
    }
  }
}
