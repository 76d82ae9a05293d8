import NIOCore

/// Runs the tasks of a connection on its own event loop.
///
/// A request then changes threads only for the store: to the pool and back, for the body, the
/// decision and the answer each, cost more than the decision.
final class LoopExecutor: TaskExecutor {
  private let loop: any EventLoop

  init(_ loop: any EventLoop) { self.loop = loop }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
