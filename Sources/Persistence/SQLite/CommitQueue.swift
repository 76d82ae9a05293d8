import Dispatch
import Foundation
import GRDB
import Synchronization

/// Commits transactions in groups, so that being durable does not cost a sync of the disk each.
///
/// While one group is being synced the next gathers; nothing waits for company.
final class CommitQueue: Sendable {
  private struct Job: Sendable {
    /// Runs in a savepoint of its own; throws where it alone is to be undone.
    let run: @Sendable (Database) throws -> Void
    /// Called when the group is durable, or with what went wrong.
    let finish: @Sendable ((any Error)?) -> Void

    /// Statements that are compiled once: three for each job would cost as much as its own.
    func run(within database: Database) throws {
      try database.perform(sql: "SAVEPOINT job")
      do {
        try run(database)
        try database.perform(sql: "RELEASE job")
      } catch {
        try database.perform(sql: "ROLLBACK TO job")
        try database.perform(sql: "RELEASE job")
        throw error
      }
    }
  }

  /// No more than this are put at stake with one another.
  private static let largest = 64

  private let database: DatabaseQueue
  private let beforeCommit: @Sendable () throws -> Void
  private let waiting = Mutex<[Job]>([])
  private let worker = DispatchQueue(label: "humble.commits")

  /// `beforeCommit` makes durable what must be so before a group is.
  init(_ database: DatabaseQueue, beforeCommit: @escaping @Sendable () throws -> Void) {
    self.database = database
    self.beforeCommit = beforeCommit
  }

  func run<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      let box = ResultBox<T>()
      let job = Job(
        run: { database in
          let value = try body(database)
          box.value.withLock { $0 = value }
        },
        finish: { error in
          if let error {
            continuation.resume(throwing: error)
          } else if let value = box.value.withLock({ $0 }) {
            continuation.resume(returning: value)
          } else {
            continuation.resume(throwing: CancellationError())
          }
        })
      enqueue(job)
    }
  }

  private func enqueue(_ job: Job) {
    let isFirst = waiting.withLock { jobs in
      jobs.append(job)
      return jobs.count == 1
    }
    if isFirst { worker.async { self.commitAll() } }
  }

  private func commitAll() {
    while true {
      let group = waiting.withLock { Array($0.prefix(Self.largest)) }
      guard !group.isEmpty else { return }
      commit(group)
      let isDone = waiting.withLock { jobs in
        jobs.removeFirst(group.count)
        return jobs.isEmpty
      }
      if isDone { return }
    }
  }

  private func commit(_ group: [Job]) {
    var failures: [(any Error)?] = Array(repeating: nil, count: group.count)
    do {
      try database.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          for (index, job) in group.enumerated() {
            do {
              if group.count == 1 {
                // Alone it needs no savepoint: the whole transaction is its own.
                try job.run(database)
              } else {
                try job.run(within: database)
              }
            } catch {
              failures[index] = error
              if group.count == 1 { return .rollback }
            }
          }
          try beforeCommit()
          return .commit
        }
      }
      for (job, failure) in zip(group, failures) { job.finish(failure) }
    } catch {
      for (job, failure) in zip(group, failures) { job.finish(failure ?? error) }
    }
  }
}

/// Where a transaction leaves what it came to until that is durable.
private final class ResultBox<T: Sendable>: Sendable {
  let value = Mutex<T?>(nil)
}
