/// Brings out what stands in the outbox, each thing at most once to be seen.
///
/// An attempt is noted before it is made. Where nobody saw how one ended, the platform's way to find
/// out decides: the same request again, a look into the history, or a person.
package actor OutboxSender<S: ChatStore> {
  private let store: S
  private let platforms: [String: any ChatPlatform]
  private let sender: any HTTPSender
  private let clock: ServiceClock
  private let report: @Sendable (OutboxReport) -> Void
  private let settled: @Sendable (OutboxItem, Settlement) async -> Void
  private let backoff = FullJitterBackoff()
  private var breakers: HostBreakers
  private var lanes: [String: ContinuousClock.Instant] = [:]
  /// Retries whose time is measured by the machine, for a clock that stands still.
  private var retries: [OutboxItem.ID: ContinuousClock.Instant] = [:]
  private var running = 0
  private var isWoken = true
  private let began = ContinuousClock.now

  /// Deliveries under way at once.
  private static var widest: Int { 32 }
  /// Longer than this no delivery waits for its turn while it is under way.
  private static var longestPause: Duration { .seconds(2) }
  /// Attempts before a delivery is parked; with the longest waits that is about half a day.
  private static var patience: Int { 60 }

  package init(
    store: S, platforms: [any ChatPlatform], sender: any HTTPSender, clock: ServiceClock,
    breakers: HostBreakers = HostBreakers(),
    report: @escaping @Sendable (OutboxReport) -> Void,
    settled: @escaping @Sendable (OutboxItem, Settlement) async -> Void
  ) {
    self.store = store
    self.platforms = Dictionary(platforms.map { ($0.name, $0) }) { a, _ in a }
    self.sender = sender
    self.clock = clock
    self.breakers = breakers
    self.report = report
    self.settled = settled
  }

  /// Something was put into the outbox.
  package func wake() { isWoken = true }

  /// Sends until the task is cancelled; what is under way then is brought to its end.
  package func run() async throws {
    _ = try await store.transact { try $0.recover() }
    await withDiscardingTaskGroup { group in
      while !Task.isCancelled {
        isWoken = false
        let items = (try? await claim()) ?? []
        for item in items {
          running += 1
          group.addTask { await self.deliver(item) }
        }
        if items.isEmpty { await rest() }
      }
    }
  }

  private func claim() async throws -> [OutboxItem] {
    let free = Self.widest - running
    guard free > 0 else { return [] }
    let now = clock.now()
    let instant = ContinuousClock.now
    let ripe = clock.isSetByHand ? retries.filter { $0.value <= instant }.map(\.key) : []
    for id in ripe { retries[id] = nil }
    return try await store.transact { transaction in
      if !ripe.isEmpty { try transaction.hasten(ripe, at: now) }
      return try transaction.claim(limit: free, at: now).map { item in
        try Self.addressed(item, transaction)
      }
    }
  }

  /// An item with what has become known since it was put in: the room, the message to take away.
  private static func addressed(
    _ item: OutboxItem, _ transaction: any ChatTransaction
  ) throws -> OutboxItem {
    guard case .message(var message) = item.job else { return item }
    if message.room.unopened != nil || message.room.audience == .asker, let user = message.room.user
    {
      let account = Account(
        platform: message.room.platform, tenant: message.room.tenant, user: user)
      let subscriber = try transaction.subscriber(account.person)
      if message.room.unopened != nil { message.room.id = subscriber?.room?.id ?? "" }
      message.doorway = subscriber?.doorway
    }
    if let tag = message.deletes { message.deletes = try transaction.remote(tag) ?? "" }
    var item = item
    item.job = .message(message)
    return item
  }

  /// Keeps the name of a private conversation that was opened on the way.
  private static func noteRoom(
    of item: OutboxItem, _ progress: DeliveryProgress, _ transaction: any ChatTransaction
  ) throws {
    // Whoever was forgotten in the meantime is not to be known again by it.
    guard let id = progress[DeliveryProgress.room], let account = item.job.room.unopened,
      var subscriber = try transaction.subscriber(account.person)
    else { return }
    subscriber.room = .personal(account, id: id)
    try transaction.save(subscriber)
  }

  /// Waits until something is put in, a delivery ends, or a moment has passed.
  private func rest() async {
    for _ in 0..<25 where !isWoken && !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(10))
    }
  }

  private func deliver(_ item: OutboxItem) async {
    // A delivery that has begun is brought to its end, whatever becomes of the program's wishes.
    let settlement = await Task.detached { await self.attempt(item) }.value
    let isSettled = await settle(item, as: settlement)
    running -= 1
    isWoken = true
    // What is not stays as being sent, and is found when the program starts again.
    guard isSettled else { return }
    let platform = item.job.room.platform
    if case .postponed = settlement { return }
    report(OutboxReport(platform: platform, outcome: settlement.outcome, reason: settlement.reason))
    await settled(item, settlement)
  }

  /// Writes down what became of a delivery, as often as it takes.
  ///
  /// While it stands as being sent its room hears nothing more. False if the program ended first.
  private func settle(_ item: OutboxItem, as settlement: Settlement) async -> Bool {
    var failures = 0
    while true {
      let now = clock.now()
      do {
        try await store.transact { try $0.settle(item, as: settlement, at: now) }
        return true
      } catch {
        failures += 1
        if failures == 1 {
          report(
            OutboxReport(platform: item.job.room.platform, outcome: .retried, reason: "store"))
        }
        var chance = SystemRandomNumberGenerator()
        let wait = backoff.delay(failures: failures, retryAfter: nil, using: &chance)
        guard !Task.isCancelled, (try? await Task.sleep(for: min(wait, .seconds(5)))) != nil
        else { return false }
      }
    }
  }

  private func attempt(_ item: OutboxItem) async -> Settlement {
    guard let platform = platforms[item.job.room.platform] else {
      return .refused("no-such-platform")
    }
    var progress = item.progress
    var isUncertain = item.isUncertain
    // Each step learns something; no platform needs more of them than this.
    for _ in 0..<12 {
      let dispatch: Dispatch
      switch platform.nextRequest(for: item.job, key: item.key, progress: progress, at: clock.now())
      {
      case .failure(let failure): return .refused(failure.reason)
      case .success(let next): dispatch = next
      }
      if isUncertain, !dispatch.isAside, progress[DeliveryProgress.reconciling] == nil {
        switch dispatch.recovery {
        case .resend: break
        case .park: return .parked("unknown-outcome")
        case .reconcile:
          isUncertain = false
          progress[DeliveryProgress.reconciling] = dispatch.step
          continue
        }
      }
      let isLooking = progress[DeliveryProgress.reconciling] != nil
      // What was open before a request that comes to nothing is open after it.
      let isOpen = isUncertain || isLooking
      if !dispatch.isAside { isUncertain = false }
      let host = Self.host(of: dispatch.request.url)
      // What was not tried is no attempt, however long the host is down.
      guard breakers.allows(host, at: seconds) else {
        return postponed(item, for: .seconds(15), isOpen)
      }
      if let wait = await pace(dispatch) { return postponed(item, for: wait, isOpen) }
      let outcome = await sender.send(dispatch.request)
      breakers.learn(outcome, from: host, at: seconds)
      switch outcome {
      case .notSent: return again(item, after: nil, isOpen)
      case .unknown where dispatch.isAside: return again(item, after: nil, isOpen)
      case .unknown: return unknown(item, dispatch, isLooking)
      case .answered(let response):
        switch platform.verdict(on: response, to: dispatch, progress: progress, at: clock.now()) {
        case .delivered(let remote): return .delivered(remote: remote)
        case .refused(let failure): return .refused(failure.reason)
        case .later(let delay):
          if let delay { hold(dispatch.lane, for: delay) }
          return again(item, after: delay, isOpen)
        case .unknown: return unknown(item, dispatch, isLooking)
        case .proceed(let learned):
          progress = learned
          if learned[DeliveryProgress.reconciling] == nil {
            try? await store.transact { transaction in
              try transaction.note(learned, of: item.id)
              try Self.noteRoom(of: item, learned, transaction)
            }
          }
        }
      }
    }
    return .parked("too-many-steps")
  }

  /// Nobody knows whether a request arrived.
  private func unknown(_ item: OutboxItem, _ dispatch: Dispatch, _ isLooking: Bool) -> Settlement {
    if isLooking {
      // The look itself shows nothing, but without it nothing may be sent again.
      return again(item, after: nil, true)
    }
    return dispatch.recovery == .park ? .parked("unknown-outcome") : again(item, after: nil, true)
  }

  private func again(_ item: OutboxItem, after delay: Int?, _ isUncertain: Bool) -> Settlement {
    guard item.attempts < Self.patience else { return .parked("given-up") }
    var chance = SystemRandomNumberGenerator()
    let wait = backoff.delay(
      failures: item.attempts, retryAfter: delay.map { .seconds($0) }, using: &chance)
    noteRetry(item, after: wait)
    let seconds = wait.components.seconds + (wait.components.attoseconds > 0 ? 1 : 0)
    return .again(at: clock.now() + seconds, isUncertain: isUncertain)
  }

  // MARK: Pacing

  /// Waits for the turn of this request in its lane; where that is far off it returns how far.
  private func pace(_ dispatch: Dispatch) async -> Duration? {
    let now = ContinuousClock.now
    let turn = max(lanes[dispatch.lane] ?? now, now)
    // Whoever waits longer makes room for those whose turn it is.
    guard turn - now <= Self.longestPause else { return turn - now }
    if dispatch.spacing > 0 {
      lanes[dispatch.lane] = turn + .milliseconds(dispatch.spacing)
      if lanes.count > 10_000 { lanes = lanes.filter { $0.value > now } }
    }
    if turn > now { try? await Task.sleep(until: turn) }
    return nil
  }

  private func postponed(
    _ item: OutboxItem, for wait: Duration, _ isUncertain: Bool
  ) -> Settlement {
    noteRetry(item, after: wait)
    return .postponed(until: clock.now() + wait.components.seconds + 1, isUncertain: isUncertain)
  }

  private func noteRetry(_ item: OutboxItem, after wait: Duration) {
    if clock.isSetByHand { retries[item.id] = .now + wait }
  }

  private func hold(_ lane: String, for seconds: Int) {
    lanes[lane] = max(lanes[lane] ?? .now, .now + .seconds(min(seconds, 3600)))
  }

  /// Seconds by the machine's own clock: whether a host is well has nothing to do with the date.
  private var seconds: Int64 { (ContinuousClock.now - began).components.seconds }

  /// Scheme, host and port of a URL: what a circuit is opened for.
  private static func host(of url: String) -> String {
    String(url.split(separator: "/", maxSplits: 3).prefix(2).joined(separator: "//"))
  }
}

extension Settlement {
  fileprivate var outcome: OutboxReport.Outcome {
    switch self {
    case .delivered: .delivered
    case .again, .postponed: .retried
    case .parked: .parked
    case .refused: .refused
    }
  }

  fileprivate var reason: String {
    switch self {
    case .delivered, .again, .postponed: ""
    case .parked(let reason), .refused(let reason): reason
    }
  }
}
