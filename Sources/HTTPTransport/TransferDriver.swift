import CCurl
import Coach

/// Starts, moves and ends exchanges; it lives on the thread of the loop.
final class TransferDriver {
  private let multi: UnsafeMutableRawPointer
  private let settings: TransferSettings
  private var waiting: FairQueue<Submission>
  private var active: [UnsafeMutableRawPointer: Transfer] = [:]
  private var activeByHost: [String: Int] = [:]
  private var lastLook = ContinuousClock.now

  init(multi: UnsafeMutableRawPointer, settings: TransferSettings) {
    self.multi = multi
    self.settings = settings
    waiting = FairQueue(
      limit: settings.limits.waiting, limitPerHost: settings.limits.waitingPerHost)
    // Kept connections; more than are ever busy at once would only age.
    _ = ccurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, settings.limits.concurrent)
  }

  /// Does what there is to do, then sleeps until there is more; true when all has ended.
  func turn(_ news: Inbox) -> Bool {
    for submission in news.submitted {
      take(submission)
      // At once, or those who come together would count as waiting where there is room.
      startWaiting()
    }
    if !news.toCancel.isEmpty { cancel(Set(news.toCancel)) }
    expireWaiting()
    if case .draining(let end) = news.phase {
      dropWaiting(.shutDown) { _ in true }
      if .now >= end { for transfer in active.values { finish(transfer, CURLE_OK, .shutDown) } }
      if active.isEmpty { return true }
    }
    startWaiting()
    var running: Int32 = 0
    _ = curl_multi_perform(multi, &running)
    collect()
    startWaiting()
    // Those started just now have a timer that is due, so this does not sleep then.
    _ = curl_multi_poll(multi, nil, 0, napMilliseconds(news.phase), nil)
    return false
  }

  private func napMilliseconds(_ phase: Inbox.Phase) -> Int32 {
    if case .draining = phase { return 20 }
    return waiting.count > 0 ? 20 : active.isEmpty ? 60_000 : 1_000
  }

  private func take(_ submission: Submission) {
    guard waiting.append(submission, host: submission.request.url.authority) else {
      let failure = OutboundFailure(
        .overloaded,
        "Too many requests to \(submission.request.url.authority) wait already; this was not sent.")
      submission.continuation.resume(returning: .notSent(failure))
      return
    }
  }

  private func startWaiting() {
    let limits = settings.limits
    while active.count < limits.concurrent,
      let submission = waiting.next(where: {
        activeByHost[$0, default: 0] < limits.concurrentPerHost
      })
    {
      start(submission)
    }
  }

  private func start(_ submission: Submission) {
    guard submission.request.deadline > .now else { return refuse(submission, .timedOut) }
    guard let transfer = Transfer(submission, settings: settings),
      curl_multi_add_handle(multi, transfer.easy) == CURLM_OK
    else { return refuse(submission, .invalidRequest) }
    active[transfer.easy] = transfer
    activeByHost[submission.request.url.authority, default: 0] += 1
  }

  /// Ends what libcurl has done with.
  private func collect() {
    var left: Int32 = 0
    var done: [(Transfer, CURLcode)] = []
    while let message = curl_multi_info_read(multi, &left) {
      var easy: UnsafeMutableRawPointer?
      var code = CURLE_OK
      guard ccurl_message_done(message, &easy, &code) == 1, let easy, let transfer = active[easy]
      else { continue }
      done.append((transfer, code))
    }
    for (transfer, code) in done { finish(transfer, code, nil) }
  }

  private func finish(_ transfer: Transfer, _ code: CURLcode, _ ended: OutboundFailure.Kind?) {
    active[transfer.easy] = nil
    let host = transfer.request.url.authority
    let others = activeByHost[host, default: 1] - 1
    activeByHost[host] = others > 0 ? others : nil
    curl_multi_remove_handle(multi, transfer.easy)
    transfer.submission.continuation.resume(returning: transfer.outcome(code, ended: ended))
  }

  private func cancel(_ ids: Set<UInt64>) {
    dropWaiting(.cancelled) { ids.contains($0.id) }
    for transfer in active.values where ids.contains(transfer.submission.id) {
      finish(transfer, CURLE_OK, .cancelled)
    }
  }

  private func expireWaiting() {
    let now = ContinuousClock.now
    guard waiting.count > 0, now - lastLook >= .milliseconds(20) else { return }
    lastLook = now
    dropWaiting(.timedOut) { $0.request.deadline <= now }
  }

  private func dropWaiting(
    _ kind: OutboundFailure.Kind, where isUnwanted: (Submission) -> Bool
  ) {
    for submission in waiting.removeAll(where: isUnwanted) { refuse(submission, kind) }
  }

  /// Ends a request that was never dialled.
  private func refuse(_ submission: Submission, _ kind: OutboundFailure.Kind) {
    let evidence = Evidence(
      code: CURLE_FAILED_INIT, begun: false, bodyIsShort: true, ended: kind)
    submission.continuation.resume(
      returning: evidence.outcome(
        authority: submission.request.url.authority, allowed: submission.request.allowed))
  }
}
