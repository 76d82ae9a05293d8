import CCurl
import Coach
import Foundation
import Synchronization

/// The thread that all exchanges run on, and the door to it.
final class TransferLoop: Sendable {
  private let inbox = Mutex(Inbox())
  private let multi: MultiHandle
  private let settings: TransferSettings

  init(settings: TransferSettings) {
    Self.startLibrary
    multi = MultiHandle(raw: curl_multi_init())
    self.settings = settings
    if multi.raw == nil {
      inbox.withLock { $0.phase = .ended }
    } else {
      let thread = Thread { self.run() }
      thread.name = "outbound"
      thread.start()
    }
  }

  /// Hands a request over; its continuation is resumed once, whatever happens.
  func submit(_ submission: Submission) {
    let refusal: OutboundFailure? = inbox.withLock { inbox in
      guard case .open = inbox.phase else {
        return OutboundFailure(.shutDown, "The service ends, so nothing was sent.")
      }
      if inbox.cancelled.contains(submission.id) {
        return OutboundFailure(.cancelled, "A request was given up before it was sent.")
      }
      inbox.submitted.append(submission)
      wake()
      return nil
    }
    if let refusal { submission.continuation.resume(returning: .notSent(refusal)) }
  }

  func cancel(_ id: UInt64) {
    inbox.withLock { inbox in
      inbox.cancelled.insert(id)
      inbox.toCancel.append(id)
      if case .ended = inbox.phase { return }
      wake()
    }
  }

  /// Ends what `cancel` remembers of a request that has its outcome.
  func forget(_ id: UInt64) { inbox.withLock { _ = $0.cancelled.remove(id) } }

  /// Takes nothing more in, and returns when the last exchange and the thread have ended.
  func end() async {
    await withCheckedContinuation { continuation in
      let isOver = inbox.withLock { inbox in
        if case .ended = inbox.phase { return true }
        inbox.waitingForEnd.append(continuation)
        return false
      }
      if isOver { continuation.resume() } else { close(grace: settings.limits.shutdownGrace) }
    }
  }

  func close(grace: Duration) {
    inbox.withLock { inbox in
      guard case .open = inbox.phase else { return }
      inbox.phase = .draining(until: .now + grace)
      wake()
    }
  }

  /// Only with the lock held and before the end, after which there is no handle to wake.
  private func wake() { _ = curl_multi_wakeup(multi.raw) }

  private func run() {
    // A connection that breaks while it is written to must not end the process.
    var pipe = sigset_t()
    sigemptyset(&pipe)
    sigaddset(&pipe, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &pipe, nil)
    guard let raw = multi.raw else { return }
    let driver = TransferDriver(multi: raw, settings: settings)
    while true {
      let news = inbox.withLock { inbox in
        let news = inbox
        inbox.submitted = []
        inbox.toCancel = []
        return news
      }
      if driver.turn(news) { break }
    }
    let waiting = inbox.withLock { inbox in
      inbox.phase = .ended
      curl_multi_cleanup(raw)
      defer { inbox.waitingForEnd = [] }
      return inbox.waitingForEnd
    }
    for continuation in waiting { continuation.resume() }
  }

  private static let startLibrary: Void = { _ = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) }()
}

/// libcurl's handle for many exchanges.
///
/// Only its thread uses it, but for `curl_multi_wakeup`, which is safe from any.
struct MultiHandle: @unchecked Sendable {
  var raw: UnsafeMutableRawPointer?
}
