import Dialogue

/// Looks whose weekly prompt is due, and puts it into the outbox.
package struct PromptScheduler<S: ChatStore>: Sendable {
  private let service: ChatService<S>
  private let clock: ServiceClock
  private let report: @Sendable (String) -> Void
  private let kept: @Sendable ((any Error)?) -> Void

  /// So many are seen to in one transaction, so that whoever writes meanwhile does not wait.
  private static var batch: Int { 50 }
  /// How long a delivery that comes again is known, in seconds: the longest that platforms retry.
  private static var memory: Int64 { 14 * 86_400 }

  /// `kept` hears after each look whether the store took it, or why not.
  package init(
    service: ChatService<S>, clock: ServiceClock, report: @escaping @Sendable (String) -> Void,
    kept: @escaping @Sendable ((any Error)?) -> Void = { _ in }
  ) {
    self.service = service
    self.clock = clock
    self.report = report
    self.kept = kept
  }

  package func run() async throws {
    var lastSweep: Int64 = 0
    while !Task.isCancelled {
      let now = clock.now()
      if now - lastSweep > 3600 {
        lastSweep = now
        try? await service.store.transact { try $0.forgetDeliveries(before: now - Self.memory) }
      }
      // Whatever goes wrong with the store now is tried again in a moment.
      var count = 0
      do {
        count = try await tick(at: now)
        kept(nil)
      } catch {
        kept(error)
      }
      if count < Self.batch { try? await Task.sleep(for: .milliseconds(500)) }
    }
  }

  /// Sees to those who are due, as many as fit into one transaction; returns how many.
  @discardableResult
  package func tick(at now: Int64) async throws -> Int {
    let service = service
    let (count, queued, reports) = try await service.store.transact { transaction in
      var work = DueWork(service: service, transaction: transaction, now: now)
      let due = try transaction.due(at: now, limit: Self.batch)
      // Rooms come last: they tell their members something, and read them anew.
      for case .subscriber(let subscriber) in due { try work.see(to: subscriber) }
      for case .channel(let channel) in due { try work.see(to: channel) }
      return (due.count, work.queued, work.reports)
    }
    for outcome in reports { report(outcome) }
    if queued > 0 { service.wake() }
    return count
  }
}
