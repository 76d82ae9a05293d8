import ChatPlatforms
import Coach
import Crypto
import Dialogue
import Foundation
import HTTPTypes
import Logging
import Persistence
import PromptLibrary
import QuestionChecker
import Testing

@testable import humble

/// A workspace that takes the app out is none of ours any more.
struct UninstallTests {
  private static let now: Int64 = 1_795_420_800

  /// An answer to nothing: no request is made here.
  private struct Silence: HTTPSender {
    func send(_ request: OutboundRequest) async -> OutboundOutcome {
      .notSent(OutboundFailure(.unreachable, "nobody is there"))
    }
  }

  /// Gives a token for any code.
  private struct Exchange: HTTPSender {
    func send(_ request: OutboundRequest) async -> OutboundOutcome {
      .answered(
        OutboundResponse(
          status: 200,
          body: Array(#"{"ok":true,"access_token":"xoxb-new","team":{"id":"T1"}}"#.utf8)))
    }
  }

  private static func event(_ body: String) -> InboundRequest {
    let code = HMAC<SHA256>.authenticationCode(
      for: Data("v0:\(now):\(body)".utf8), using: SymmetricKey(data: Data("secret".utf8)))
    var headers = HTTPFields()
    for (name, value) in [
      ("X-Slack-Request-Timestamp", "\(now)"),
      ("X-Slack-Signature", "v0=" + code.map { String(format: "%02x", $0) }.joined()),
    ] {
      if let name = HTTPField.Name(name) { headers[name] = value }
    }
    return InboundRequest(
      method: .post, path: "/slack/events", headers: headers, body: Array(body.utf8))
  }

  private static func message(from team: String, id: String) -> InboundRequest {
    event(
      #"{"type":"event_callback","team_id":"\#(team)","event_id":"\#(id)","event":{"type":"message","channel_type":"im","channel":"D1","user":"U1","text":"hello","ts":"1.1"}}"#
    )
  }

  @Test(arguments: [
    #"{"type":"app_uninstalled"}"#, #"{"type":"tokens_revoked","tokens":{"bot":["UBOT"]}}"#,
  ])
  func `the token is let go of, in memory and in the store, and nobody else's`(
    inner: String
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "humble-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try SQLiteStore(path: folder.appending(path: "a.db").path)
    try await store.transact { transaction in
      for team in ["T1", "T2"] { try transaction.save(secret: "xoxb", as: "slack/\(team)") }
    }
    let clock = ServiceClock(isSetByHand: true) { Self.now }
    let directory = try await PlatformDirectory(
      store: store, sender: Silence(), clock: clock, keysURL: "")
    let slack = SlackPlatform(
      signingSecret: Array("secret".utf8), tokens: { directory.token(of: "slack", tenant: $0) })
    let routes = try Self.routes(slack, store, directory, clock)
    for team in ["T1", "T2"] {
      #expect(await routes.handle(Self.message(from: team, id: "Ev1"), isLocal: true).status == 200)
    }
    let gone = Self.event(
      #"{"type":"event_callback","team_id":"T1","event_id":"Ev2","event":\#(inner)}"#)
    #expect(await routes.handle(gone, isLocal: true).status == 200)
    #expect(try await store.transact { try $0.secrets() } == ["slack/T2": "xoxb"])
    #expect(directory.token(of: "slack", tenant: "T1") == nil)
    #expect(
      await routes.handle(Self.message(from: "T1", id: "Ev3"), isLocal: true).status == 403)
    #expect(
      await routes.handle(Self.message(from: "T2", id: "Ev3"), isLocal: true).status == 200)
  }

  @Test func `an uninstall told late, or twice, does not undo the installation after it`()
    async throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "humble-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try SQLiteStore(path: folder.appending(path: "a.db").path)
    let clock = ServiceClock(isSetByHand: true) { Self.now }
    let directory = try await PlatformDirectory(
      store: store, sender: Exchange(), clock: clock, keysURL: "")
    let slack = SlackPlatform(
      signingSecret: Array("secret".utf8), tokens: { directory.token(of: "slack", tenant: $0) },
      client: .init(id: "c", secret: "s", redirect: "https://coach.example/slack/oauth"))
    #expect(await directory.install(slack, code: "code"))
    let routes = try Self.routes(slack, store, directory, clock)
    func gone(_ id: String, _ time: Int64) async -> Int {
      await routes.handle(
        Self.event(
          #"{"type":"event_callback","team_id":"T1","event_id":"\#(id)","event_time":\#(time),"event":{"type":"app_uninstalled"}}"#
        ), isLocal: true
      ).status
    }
    #expect(await gone("Ev1", Self.now - 1) == 200)
    #expect(try await store.transact { try $0.secrets() } == ["slack/T1": "xoxb-new"])
    #expect(directory.token(of: "slack", tenant: "T1") == "xoxb-new")
    #expect(await gone("Ev2", Self.now) == 200)
    #expect(directory.token(of: "slack", tenant: "T1") == nil)
    #expect(await directory.install(slack, code: "code"))
    #expect(try await store.transact { try $0.uninstalled("slack/T1") } == nil)
  }

  private static func routes(
    _ slack: SlackPlatform, _ store: SQLiteStore, _ directory: PlatformDirectory,
    _ clock: ServiceClock
  ) throws -> ServiceRoutes {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let library = try PromptLibrary(contentsOf: folder.appending(path: "Prompts")).library
    let service = ChatService(
      desk: FrontDesk(
        engine: DialogueEngine(library: library, checker: QuestionChecker(), contacts: []),
        zones: .system, zoneNames: ZoneNames(ids: ZoneRules.systemZones), quiet: QuietHours(),
        daysOff: [], buttons: ButtonSeal(key: [1]), shows: .pictures(checker: QuestionChecker())),
      platforms: [slack], store: store, newKey: { UUID().uuidString }, newSeed: { 7 }, wake: {})
    let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    return ServiceRoutes(
      platforms: [slack], service: service, check: nil, metrics: ServiceMetrics(),
      prometheus: PrometheusText(), metricsToken: nil, clock: clock,
      log: log, watch: StoreWatch(log: log),
      install: { _, _ in false }, forget: { directory.forget($0) })
  }
}
