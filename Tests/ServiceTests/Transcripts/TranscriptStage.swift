import ChatPlatforms
import Dialogue
import Foundation
import Persistence
import QuestionChecker
import Synchronization
import Testing

@testable import Coach
@testable import PromptLibrary

/// Plays a transcript on the terminal and on a platform at once, and compares what is read on each.
///
/// The terminal is the engine alone; the platform is everything from the bytes of a request to the
/// bytes of the answer and of what is sent.
final class TranscriptStage: Sendable {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// What stands for what is drawn.
  private static let radar = "(radar)", mirror = "(mirror)", journal = "(journal)"

  let door: PrivateDoor
  private let engine: DialogueEngine
  private let store: SQLiteStore
  private let folder: URL
  private let service: ChatService<SQLiteStore>
  private let seed = Shared()

  private final class Shared: Sendable { let value = Mutex<UInt64>(1) }

  init(_ door: PrivateDoor) throws {
    self.door = door
    let engine = try #require(Scene.engine)
    self.engine = DialogueEngine(
      library: engine.library, checker: QuestionChecker(), contacts: TranscriptRunner.contacts)
    folder = FileManager.default.temporaryDirectory.appending(path: "humble-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try SQLiteStore(path: folder.appending(path: "a.db").path)
    let (seed, counter) = (seed, Counter())
    service = ChatService(
      desk: FrontDesk(
        engine: self.engine, zones: .system, zoneNames: ZoneNames(ids: ZoneRules.systemZones),
        quiet: QuietHours(), daysOff: [], buttons: ButtonSeal(key: [1]),
        shows: .init(
          radar: { _, _, _ in (Self.radar, nil) }, mirror: { _, _, _ in (Self.mirror, nil) },
          journal: { _, _, _, _ in Self.journal })),
      platforms: [door.platform], store: store, newKey: { "key\(counter.next())" },
      newSeed: { seed.value.withLock { $0 } }, wake: {})
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Plays a transcript to a person of its own; returns how often the coach spoke.
  func play(_ transcript: Transcript, to person: Int) async throws -> Int {
    var compared = 0
    var session = Session()
    var time: Int64 = 1_795_794_000
    var number = person * 10_000
    try await meet(person, at: time)
    for (line, event) in transcript.lines {
      switch event {
      case .today(let today): time = today
      case .seed(let number): seed.value.withLock { $0 = number }
      case .given(let name, let value):
        _ = Given.apply(name, value, to: &session, at: time)
        try await keep(session, of: person)
      case .open(let name):
        // Nothing that is written opens a conversation by its name: it comes as a prompt does.
        let outcome = advance(session, .opened(name), at: time)
        session = outcome.session
        try await keep(session, of: person)
        let texts = outcome.effects.utterances.map(\.text)
        let (arrival, _) = try await reception("x", person: person, number: 0)
        let message = OutgoingMessage(room: arrival.room, paragraphs: texts)
        let read = try door.platform.split(message).flatMap(rendered).flatMap(Self.split)
        guard read == texts.flatMap(Self.split) else {
          throw Failure(description: "\(transcript.path):\(line) reads \(read)")
        }
        compared += 1
      case .says(let words):
        number += 1
        let read = try await say(words, person: person, number: number, at: time)
        let outcome = advance(session, .said(words), at: time)
        session = outcome.session
        let wanted = Self.words(of: outcome.effects)
        guard read == wanted else {
          throw Failure(
            description: """
              \(transcript.path):\(line) “\(words)”
              on the terminal: \(wanted.joined(separator: " "))
              on \(door.platform.name): \(read.joined(separator: " "))
              """)
        }
        compared += 1
      case .hears, .hearsBeginning, .hearsDrawn: break
      }
    }
    return compared
  }

  private func advance(_ session: Session, _ kind: Event.Kind, at time: Int64)
    -> DialogueEngine.Outcome
  {
    let seed = SplitMix64.hash(seed.value.withLock { $0 }, String(session.turn))
    return engine.advance(
      session, on: Event(kind, time: time, zone: "UTC", offset: 0, seed: seed))
  }

  /// The words of what the coach does, a show before what is said of it.
  private static func words(of effects: [Effect]) -> [String] {
    var texts: [String] = []
    for effect in effects {
      switch effect {
      case .radar: texts.append(radar)
      case .mirror: texts.append(mirror)
      default: break
      }
    }
    return (texts + effects.utterances.map(\.text)).flatMap(split)
  }

  private static func split(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  // MARK: The platform

  /// Lets a person write and returns what they then read, word by word.
  private func say(
    _ words: String, person: Int, number: Int, at time: Int64
  ) async throws -> [String] {
    let (arrival, acknowledgement) = try await reception(words, person: person, number: number)
    let receipt = try await service.accept(
      [arrival], acknowledgement, from: door.platform, at: time)
    let sent = try await outgoing(at: time).flatMap(rendered)
    let read = door.words(receipt.response.body) + sent
    return read.flatMap(Self.split)
  }

  /// What comes of a person's request at the door.
  private func reception(
    _ words: String, person: Int, number: Int
  ) async throws -> (Arrival, Acknowledgement) {
    let request = door.request(words, person, number)
    guard
      case .accepted(let arrivals, let acknowledgement) = await door.platform.receive(
        request, at: door.moment), let arrival = arrivals.first, arrivals.count == 1
    else { throw Failure(description: "\(door.platform.name) does not take “\(words)”") }
    return (arrival, acknowledgement)
  }

  /// Brings the coach into a conversation of which its own platform does not tell that it is private.
  private func meet(_ person: Int, at time: Int64) async throws {
    let arrival = try await reception("x", person: person, number: 0).0
    guard arrival.room.audience != .personal else { return }
    var room = arrival.room
    room.user = arrival.sender.user
    let join = OutboxItem(
      id: 0, owner: arrival.sender.person, key: "join", job: .errand(.join, room), progress: [:],
      attempts: 1, isUncertain: false, created: time)
    try await service.follow(up: join, .delivered(remote: "personal"), at: time)
    #expect(try await !outgoing(at: time).isEmpty)
  }

  /// What waits to be sent; it is gone afterwards.
  private func outgoing(at time: Int64) async throws -> [OutgoingMessage] {
    var messages: [OutgoingMessage] = []
    while true {
      let items = try await store.transact { transaction in
        let items = try transaction.claim(limit: 100, at: time + 100)
        for item in items { try transaction.settle(item, as: .delivered(remote: "r"), at: time) }
        return items
      }
      guard !items.isEmpty else { return messages }
      for item in items {
        if case .message(let message) = item.job { messages.append(message) }
      }
    }
  }

  /// What a person reads of a message that is sent to them.
  private func rendered(_ message: OutgoingMessage) throws -> [String] {
    let dispatch = try door.platform.nextRequest(
      for: .message(message), key: "key", progress: [:], at: door.moment
    ).get()
    return door.words(dispatch.request.body)
  }

  /// Puts a session where the service finds it.
  private func keep(_ session: Session, of number: Int) async throws {
    let person = try await reception("x", person: number, number: 0).0.sender.person
    try await store.transact { transaction in
      let version = try transaction.session(of: person)?.version ?? 0
      try transaction.commit(
        CommittedTurn(
          event: LoggedEvent(
            event: Event(.opened(nil), time: 0, zone: "UTC", offset: 0, seed: 0), transcript: []),
          session: session, version: version),
        of: person)
    }
  }
}
