import ArgumentParser
import Coach
import Foundation
import Persistence

/// What could not be brought out, and what to do about it.
struct OutboxCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outbox",
    abstract: "List messages of which nobody knows whether they arrived, or that never can.")

  @Option(help: "The configuration file of the service.")
  var config: String?

  @Option(help: "Send this one after all; it may then be seen twice.")
  var resend: Int64?

  @Option(help: "Give this one up.")
  var drop: Int64?

  func run() async throws {
    do {
      let settings = try await ServeSettings.read(config ?? Settings.ownFile)
      let store = try SQLiteStore(path: settings.storePath, keyPath: settings.keyPath)
      let now = Int64(Date().timeIntervalSince1970)
      if let resend {
        let isReleased = try await store.transact { try $0.release(resend, at: now) }
        if !isReleased, try await isRefused(resend, in: store) {
          throw CheckProblem(
            "Message \(resend) was refused for good, and what can never arrive is not kept: there is "
              + "nothing to send again. --drop \(resend) takes it off the list.")
        }
        try found(isReleased, resend)
        emit("\(resend) is sent again.")
      }
      if let drop {
        try found(try await store.transact { try $0.drop(drop) }, drop)
        emit("\(drop) is given up.")
      }
      guard resend == nil, drop == nil else { return }
      let items = try await store.transact { try $0.parked() }
      if items.isEmpty { emit("Nothing is parked.") }
      for item in items {
        let since = Date(timeIntervalSince1970: TimeInterval(item.created))
          .formatted(.iso8601)
        emit("\(item.id)  \(item.platform)  \(item.state)  \(item.reason)  since \(since)")
      }
    } catch let problem as CheckProblem {
      complain("Error: \(problem.sentence)")
      throw ExitCode(2)
    } catch let error as StoreError {
      complain("Error: \(error)")
      throw ExitCode(2)
    }
  }

  private func isRefused(_ id: Int64, in store: SQLiteStore) async throws -> Bool {
    try await store.transact { try $0.parked() }.contains { $0.id == id && $0.state == "refused" }
  }

  private func found(_ isFound: Bool, _ id: Int64) throws {
    guard isFound else { throw CheckProblem("There is no parked message \(id).") }
  }
}
