import ChatPlatforms
import Coach
import Foundation
import HTTPTypes
import Logging
import Persistence

/// Sends each request to what its path names.
struct ServiceRoutes: Sendable {
  let platforms: [any ChatPlatform]
  let service: ChatService<SQLiteStore>
  let check: CheckDoor?
  let metrics: ServiceMetrics
  let prometheus: PrometheusText
  let metricsToken: Secret?
  let clock: ServiceClock
  let log: Logger
  let watch: StoreWatch
  /// Exchanges the code of an installation; true if the app is now installed.
  let install: @Sendable (any ChatPlatform, String) async -> Bool
  /// Lets go of what a tenant gave us, by its name.
  let forget: @Sendable (String) -> Void

  func handle(_ request: InboundRequest, isLocal: Bool) async -> InboundResponse {
    switch request.path {
    case "/health": return get(request) { .text("ok\n") }
    case "/ready": return await ready(request)
    case "/metrics": return await showMetrics(request, isLocal: isLocal)
    case "/check":
      guard let check else { return Self.notFound }
      // A long draft takes its time, which is not the other connections' on this loop.
      return await withTaskExecutorPreference(globalConcurrentExecutor) { check.answer(request) }
    default: break
    }
    var isKnown = false
    for platform in platforms {
      for route in platform.routes where route.fits(request.path) {
        isKnown = true
        if route.method == request.method { return await receive(request, platform) }
      }
    }
    metrics.refused(isKnown ? "wrong-method" : "unknown-path")
    if request.path.hasPrefix("/_matrix/") {
      return .json(
        #"{"errcode":"M_UNRECOGNIZED","error":"Unrecognized request"}"#,
        status: isKnown ? 405 : 404)
    }
    return isKnown ? .text("The method is wrong.\n", status: 405) : Self.notFound
  }

  private static let notFound = InboundResponse.text("There is nothing here.\n", status: 404)

  private func get(_ request: InboundRequest, _ body: () -> InboundResponse) -> InboundResponse {
    request.method == .get || request.method == .head
      ? body() : .text("The method is wrong.\n", status: 405)
  }

  private func ready(_ request: InboundRequest) async -> InboundResponse {
    let now = clock.now()
    do {
      _ = try await service.store.transact { try $0.outbox(at: now) }
      return get(request) { .text("ready\n") }
    } catch {
      return .text("The store can't be reached.\n", status: 503)
    }
  }

  private func showMetrics(_ request: InboundRequest, isLocal: Bool) async -> InboundResponse {
    guard isLocal || metricsToken.map({ CheckDoor.isAuthorized(request, $0) }) ?? false else {
      return .text("A token is wanted.\n", status: 401)
    }
    let now = clock.now()
    if let depth = try? await service.store.transact({ try $0.outbox(at: now) }) {
      metrics.outbox(depth)
    }
    return get(request) {
      InboundResponse(
        status: 200, contentType: "text/plain; version=0.0.4; charset=utf-8",
        body: Array(prometheus.text.utf8))
    }
  }

  private func receive(
    _ request: InboundRequest, _ platform: any ChatPlatform
  ) async -> InboundResponse {
    let now = clock.now()
    switch await platform.receive(request, at: now) {
    case .refused(let refusal):
      metrics.refused(refusal.rawValue, platform: platform.name)
      log.info(
        "refused a request",
        metadata: ["platform": "\(platform.name)", "reason": "\(refusal.rawValue)"])
      return platform.refused(refusal)
    case .answered(let response): return response
    case .installing(let code):
      let isInstalled = await install(platform, code)
      return .text(
        isInstalled
          ? "Installed. You can close this page.\n"
          : "It could not be installed; try again from the start.\n",
        status: isInstalled ? 200 : 502)
    case .accepted(let arrivals, let acknowledgement):
      for _ in arrivals { metrics.received(platform.name) }
      do {
        let receipt = try await service.accept(arrivals, acknowledgement, from: platform, at: now)
        watch.succeeded()
        for name in receipt.released { forget(name) }
        for _ in 0..<receipt.duplicates { metrics.duplicate(platform.name) }
        return receipt.response
      } catch {
        // Nothing was committed: the platform brings it again.
        metrics.failed(platform.name)
        if case .unusable? = error as? StoreError {
          watch.failed(Self.sentence(error))
        } else {
          log.error(
            "could not take in a delivery",
            metadata: ["platform": "\(platform.name)", "error": "\(Self.sentence(error))"])
        }
        return .text("Try again.\n", status: 503)
      }
    }
  }

  /// What may stand in a log: our own sentences, never a value.
  static func sentence(_ error: any Error) -> String {
    (error as? StoreError)?.description ?? String(describing: type(of: error))
  }
}
