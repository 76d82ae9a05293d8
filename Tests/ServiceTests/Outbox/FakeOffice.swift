import ChatPlatforms
import Coach
import Foundation
import Persistence
import Synchronization
import Testing

/// An outbox with its sender, in front of a fake workplace; its clock goes as fast as it is let.
final class FakeOffice: Sendable {
  /// The platforms, by how they know a message again.
  enum Kind: String, CaseIterable, Sendable, CustomTestStringConvertible {
    /// By the number of the request.
    case matrix
    /// By looking into the history.
    case slack, mattermost
    /// Not at all.
    case teams
    var testDescription: String { rawValue }
  }

  let workplace = FakeWorkplace()
  let store: SQLiteStore
  private let folder: URL
  private let time = Mutex<Int64>(Scene.monday)
  private let state = Mutex(State())

  private struct State {
    var settlements: [Settlement] = []
    var reports: [OutboxReport] = []
    var keys = 0
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "humble-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try SQLiteStore(path: folder.appending(path: "a.db").path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var settlements: [Settlement] { state.withLock { $0.settlements } }
  var reports: [OutboxReport] { state.withLock { $0.reports } }
  var now: Int64 { time.withLock { $0 } }
  func advance(by seconds: Int64) { time.withLock { $0 += seconds } }

  /// The platforms as they are when the program begins: they know of no token yet.
  static func platforms() -> [any ChatPlatform] {
    [
      MatrixPlatform(
        homeserver: "https://matrix.test", serverName: "test", localpart: "coach",
        asToken: [1], hsToken: [2]),
      SlackPlatform(
        signingSecret: [1], tokens: { _ in "xoxb" }, apiURL: "https://slack.test/api"),
      MattermostPlatform(
        url: "https://mattermost.test", commandTokens: [], hookTokens: [], botToken: [1],
        actionURL: "https://coach.test/mattermost/action", seal: ButtonSeal(key: [1]),
        botUser: { "botsbotsbotsbotsbotsbots01" }),
      TeamsPlatform(
        appID: "app", appPassword: [1], tokenURL: "https://login.test/token",
        hosts: TrustedHosts(["teams.test"])),
    ]
  }

  static func room(_ kind: Kind, _ number: Int = 1) -> Room {
    let id =
      switch kind {
      case .matrix: "!r\(number):test"
      case .slack: "C\(number)"
      case .mattermost: String("chan\(number)chanchanchanchanchanchan01".prefix(26))
      case .teams: "a:\(number) https://teams.test/emea/"
      }
    return Room(platform: kind.rawValue, tenant: "t", id: id, audience: .everyone)
  }

  /// Puts messages into the outbox.
  func put(_ texts: [String], into room: Room) async throws {
    let (now, first) = (
      now,
      state.withLock { state in
        state.keys += texts.count
        return state.keys - texts.count
      }
    )
    try await store.transact { transaction in
      for (index, text) in texts.enumerated() {
        try transaction.enqueue(
          .message(OutgoingMessage(room: room, paragraphs: [text])), of: Channel.owner(of: room),
          key: "key\(first + index)", at: now)
      }
    }
  }

  /// Sends until `isDone`, or until nothing waits; `pace` seconds pass at each look at it.
  func send(
    breakers: HostBreakers = HostBreakers(), pace: Int64 = 30,
    until isDone: @escaping @Sendable (OutboxDepth) throws -> Bool = { $0.waiting == 0 },
    storeFails: @escaping @Sendable () -> Bool = { false }
  ) async throws {
    let sender = OutboxSender(
      store: FailingStore(store, shouldFail: storeFails), platforms: Self.platforms(),
      sender: workplace,
      clock: ServiceClock(isSetByHand: false) { self.now }, breakers: breakers,
      report: { report in self.state.withLock { $0.reports.append(report) } },
      settled: { _, settlement in self.state.withLock { $0.settlements.append(settlement) } })
    let task = Task { try await sender.run() }
    let deadline = ContinuousClock.now + .seconds(120)
    while try !isDone(try await store.transact { try $0.outbox(at: self.now) }) {
      try #require(ContinuousClock.now < deadline, "nothing comes to an end")
      advance(by: pace)
      await sender.wake()
      try await Task.sleep(for: .milliseconds(5))
    }
    task.cancel()
    _ = await task.result
  }

  func parked() async throws -> [ParkedItem] { try await store.transact { try $0.parked() } }
}
