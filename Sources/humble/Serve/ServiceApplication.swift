import ArgumentParser
import ChatPlatforms
import Coach
import Crypto
import Dialogue
import Foundation
import HTTPTransport
import Hummingbird
import HummingbirdCore
import Logging
import Persistence
import PromptLibrary
import QuestionChecker
import ServiceLifecycle
import UnixSignals

/// Puts the parts of the service together: the door, the sender, the scheduler, the store.
struct ServiceApplication {
  private let settings: ServeSettings
  private let routes: ServiceRoutes
  private let sender: OutboxSender<SQLiteStore>
  private let scheduler: PromptScheduler<SQLiteStore>
  private let transport: CurlTransport
  private let directory: PlatformDirectory
  private let metrics: ServiceMetrics
  private let log: Logger

  init(
    settings: ServeSettings, store: SQLiteStore, clock: ServiceClock,
    prompts: String?, prometheus: PrometheusText, log: Logger
  ) async throws {
    let folder = try PromptsFolder.find(option: prompts, configured: settings.prompts)
    let checker = QuestionChecker()
    let engine = DialogueEngine(
      library: try PromptLibrary(contentsOf: folder).library, checker: checker,
      contacts: settings.contacts.isEmpty
        ? Settings.defaultContacts : settings.contacts.map { "  " + $0 })
    let metrics = ServiceMetrics()
    let buttons = ButtonSeal(key: store.key(for: "buttons"))
    let transport = CurlTransport(
      policy: OutboundPolicy(
        allowHTTPHosts: settings.allowedHosts + settings.servers.clearHosts,
        httpsPorts: settings.servers.ports, proxy: settings.proxy))
    let directory = try await PlatformDirectory(
      store: store, sender: transport, clock: clock,
      keysURL: settings.value("teams.openid-url"))
    let roster = try PlatformRoster(settings, buttons: buttons, directory: directory)
    let desk = FrontDesk(
      engine: engine, zones: .system, zoneNames: ZoneNames(ids: ZoneRules.systemZones),
      quiet: try settings.quietHours(), daysOff: try settings.offDays(),
      buttons: buttons,
      shows: .pictures(checker: checker))
    let bell = Bell()
    let service = ChatService(
      desk: desk, platforms: roster.platforms, store: store,
      newKey: { UUID().uuidString.lowercased().filter { $0 != "-" } },
      newSeed: { .random(in: .min ... .max) }, wake: { bell.ring() })
    try await service.keep(
      settings.platforms.contains("teams") ? try settings.workflowTimetable() : nil,
      of: TeamsPlatform.workflowRoom, at: clock.now())
    let sender = OutboxSender(
      store: store, platforms: roster.platforms, sender: transport, clock: clock,
      report: { report in
        metrics.attempted(report)
        if report.outcome == .parked || report.outcome == .refused {
          log.warning(
            "a message did not get out",
            metadata: [
              "platform": "\(report.platform)", "outcome": "\(report.outcome.rawValue)",
              "reason": "\(report.reason)",
            ])
        }
      },
      settled: { item, settlement in
        try? await service.follow(up: item, settlement, at: clock.now())
      })
    bell.onRing { Task { await sender.wake() } }
    self.directory = directory
    self.settings = settings
    self.sender = sender
    self.transport = transport
    self.metrics = metrics
    self.log = log
    let watch = StoreWatch(log: log)
    scheduler = PromptScheduler(
      service: service, clock: clock, report: { metrics.prompt($0) },
      kept: { error in
        if let error { watch.failed(ServiceRoutes.sentence(error)) } else { watch.succeeded() }
      })
    routes = ServiceRoutes(
      platforms: roster.platforms, service: service,
      check: settings.checkToken.map { CheckDoor(token: $0, checker: checker) }, metrics: metrics,
      prometheus: prometheus, metricsToken: settings.checkToken, clock: clock, log: log,
      watch: watch,
      install: { await directory.install($0, code: $1) },
      forget: { directory.forget($0) })
  }

  /// Runs until SIGTERM or SIGINT; then what is under way has ten seconds to end.
  func run() async throws {
    let routes = routes
    var quiet = log
    quiet.logLevel = .error
    let host = settings.host
    let application = Application(
      responder: HTTPDoor(
        handler: { await routes.handle($0, isLocal: $1) }, metrics: metrics),
      server: HTTPServerBuilder { responder in
        LoopChannel(
          inner: HTTP1Channel(
            responder: responder,
            configuration: .init(
              idleTimeout: .seconds(10),
              httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 8 * 1024, maxHeaderListSize: 16 * 1024,
                maxHeaderFieldCount: 64))))
      },
      configuration: .init(
        address: .hostname(host, port: settings.port),
        availableConnectionsDelegate: .maximum(1024, logger: quiet)),
      onServerRunning: { channel in
        let port = channel.localAddress?.port ?? 0
        emit("listening on http://\(host):\(port)")
      },
      logger: quiet)
    var configuration = ServiceGroupConfiguration(
      services: [
        .init(service: Loop { try await sender.run() }),
        .init(
          service: Loop {
            while !Task.isCancelled {
              await directory.learn(from: routes.platforms)
              try await Task.sleep(for: .seconds(300))
            }
          }),
        .init(service: Loop { try await scheduler.run() }),
        // Exchanges under way get some seconds to end, and each an honest outcome.
        .init(
          service: Farewell {
            await transport.shutdown()
          }),
        .init(service: application),
      ],
      gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet)
    configuration.maximumGracefulShutdownDuration = .seconds(9)
    do {
      try await ServiceGroup(configuration: configuration).run()
    } catch let error as ServiceGroupError {
      log.error("the service ended", metadata: ["error": "\(error)"])
      throw ExitCode(1)
    }
  }
}

/// What is done when the service is asked to end.
private struct Farewell: Service {
  let body: @Sendable () async -> Void
  func run() async throws {
    try? await gracefulShutdown()
    await body()
  }
}

/// A loop that ends when the service is asked to.
private struct Loop: Service {
  let body: @Sendable () async throws -> Void
  func run() async throws {
    await cancelWhenGracefulShutdown { try? await body() }
  }
}
