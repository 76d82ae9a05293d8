import ChatPlatforms
import Coach
import Dialogue
import Foundation
import Persistence
import PromptLibrary
import QuestionChecker
import Synchronization
import Testing

/// A service on a store of its own, with the project's content, and a platform that says nothing.
final class Scene: Sendable {
  static let engine: DialogueEngine? = {
    var folder = URL(filePath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    guard let library = try? PromptLibrary(contentsOf: folder.appending(path: "Prompts")).library
    else { return nil }
    return DialogueEngine(library: library, checker: QuestionChecker(), contacts: ["  a person"])
  }()

  let folder: URL
  let store: SQLiteStore
  let service: ChatService<SQLiteStore>
  let platform = QuietPlatform()
  private let keys = Mutex(0)
  /// Monday, 23 November 2026, 08:00 in UTC.
  static let monday: Int64 = 1_795_420_800

  init(quiet: QuietHours = QuietHours(), daysOff: Set<CivilDate> = []) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "humble-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try SQLiteStore(path: folder.appending(path: "a.db").path)
    service = try Self.service(on: store, platform, quiet, daysOff)
  }

  /// A service on a store, as one that was started again with another configuration.
  static func service<S: ChatStore>(
    on store: S, _ platform: QuietPlatform = QuietPlatform(),
    _ quiet: QuietHours = QuietHours(), _ daysOff: Set<CivilDate> = []
  ) throws -> ChatService<S> {
    let counter = Counter()
    let engine = try #require(Scene.engine)
    let seed = UInt64.random(in: 0...UInt64.max)
    return ChatService(
      desk: FrontDesk(
        engine: engine, zones: .system, zoneNames: ZoneNames(ids: ZoneRules.systemZones),
        quiet: quiet, daysOff: daysOff, buttons: ButtonSeal(key: Array("key".utf8)),
        shows: .init(
          radar: { _, _, _ in ("radar", nil) }, mirror: { _, _, _ in ("mirror", nil) },
          journal: { _, log, _, _ in "\(log.count) events" })),
      platforms: [platform], store: store, newKey: { "key-\(seed)-\(counter.next())" },
      newSeed: { 7 },
      wake: {})
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// One person, who writes in private.
  static func account(_ name: String) -> Account {
    Account(platform: "quiet", tenant: "t", user: name)
  }

  static func privately(_ name: String) -> Room {
    Room.personal(account(name), id: "dm-" + name)
  }

  static let ward = Room(platform: "quiet", tenant: "t", id: "ward", audience: .everyone)

  /// Lets something arrive and returns what was put into the outbox for it.
  @discardableResult
  func arrive(
    _ content: Arrival.Content, from name: String = "ann", in room: Room? = nil,
    key: String? = nil, zone: String? = "Europe/Copenhagen", called: String? = nil,
    at time: Int64 = Scene.monday
  ) async throws -> [OutgoingMessage] {
    let number = keys.withLock { number in
      number += 1
      return number
    }
    var arrival = Arrival(
      key: key ?? "event-\(number)", sender: Self.account(name),
      room: room ?? Self.privately(name), content: content, zone: zone)
    arrival.senderName = called
    _ = try await service.accept([arrival], .fixed(.empty), from: platform, at: time)
    return try await outbox(at: time)
  }

  @discardableResult
  func say(
    _ text: String, from name: String = "ann", in room: Room? = nil, at time: Int64 = Scene.monday
  ) async throws -> String {
    let messages = try await arrive(.message(text), from: name, in: room, at: time)
    return messages.flatMap(\.paragraphs).joined(separator: "\n")
  }

  /// What waits to be sent, in order; it is gone afterwards.
  func outbox(at time: Int64 = Scene.monday) async throws -> [OutgoingMessage] {
    var messages: [OutgoingMessage] = []
    while true {
      let items = try await store.transact { transaction in
        let items = try transaction.claim(limit: 100, at: time + 100_000_000)
        for item in items { try transaction.settle(item, as: .delivered(remote: "r"), at: time) }
        return items
      }
      guard !items.isEmpty else { return messages }
      for item in items.sorted(by: { $0.id < $1.id }) {
        if case .message(let message) = item.job { messages.append(message) }
      }
    }
  }
}

final class Counter: Sendable {
  private let value = Mutex(0)
  func next() -> Int {
    value.withLock { value in
      value += 1
      return value
    }
  }
}

/// A platform that takes everything and renders an answer as its text.
struct QuietPlatform: ChatPlatform {
  let name = "quiet"
  let routes: [Route] = []
  let audiences: Set<Room.Audience> = [.personal, .asker, .everyone]
  var answersInPlace = false

  func receive(_ request: InboundRequest, at time: Int64) async -> Reception { .answered(.empty) }
  func answer(
    _ messages: [OutgoingMessage], to arrival: Arrival
  ) -> (response: InboundResponse, rest: [OutgoingMessage]) {
    (.text(messages.flatMap(\.paragraphs).joined(separator: "\n")), [])
  }
  func split(_ message: OutgoingMessage) -> [OutgoingMessage] { [message] }
  func nextRequest(
    for job: Job, key: String, progress: DeliveryProgress, at time: Int64
  ) -> Result<Dispatch, PermanentFailure> { .failure(PermanentFailure("quiet")) }
  func verdict(
    on response: OutboundResponse, to dispatch: Dispatch, progress: DeliveryProgress,
    at time: Int64
  ) -> Verdict { .delivered(nil) }
}
