import ArgumentParser
import ChatPlatforms
import Coach
import CoreMetrics
import Crypto
import Dialogue
import Foundation
import HTTPTransport
import Hummingbird
import Logging
import NIOCore
import Persistence
import PromptLibrary
import QuestionChecker
import ServiceLifecycle
import Synchronization

/// The coach in team chat.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Take in what chat platforms send, and send weekly prompts.")

  @Option(help: "The configuration file; see Config/humble.yaml for every key.")
  var config: String?

  @Flag(help: "Only say what is on and what is missing.")
  var checkConfig = false

  @Option(
    help:
      "A file with the time in seconds since 1970, read anew each time; for rehearsals, on this machine only."
  )
  var clock: String?

  @Option(help: "The folder of the content.")
  var prompts: String?

  func run() async throws {
    // One core is the store's, which writes beside them.
    NIOSingletons.groupLoopCountSuggestion = max(1, System.coreCount - 1)
    do {
      let settings = try await ServeSettings.read(config ?? Settings.ownFile)
      if checkConfig { emit(PlatformRoster.report(settings)) }
      // What the service would refuse is refused before it is started as well, all at once.
      let objections = PlatformRoster.objections(to: settings)
      for sentence in objections { complain("Error: \(sentence)") }
      guard objections.isEmpty else { throw ExitCode(2) }
      guard !checkConfig else { return }
      try await serve(settings)
    } catch let problem as CheckProblem {
      complain("Error: \(problem.sentence)")
      throw ExitCode(2)
    } catch let error as StoreError {
      complain("Error: \(error)")
      throw ExitCode(2)
    }
  }

  private func serve(_ settings: ServeSettings) async throws {
    guard clock == nil || ["127.0.0.1", "localhost", "::1"].contains(settings.host) else {
      throw CheckProblem(
        "--clock is for rehearsals on this machine: it wants http.host 127.0.0.1, not \(settings.host)."
      )
    }
    let clock = try self.clock.map { try ServiceClock.file($0) } ?? .machine
    let lock = try ServiceLock(settings.storePath + ".lock")
    defer { lock.release() }
    let store = try SQLiteStore(path: settings.storePath, keyPath: settings.keyPath)
    let prometheus = PrometheusText()
    MetricsSystem.bootstrap(prometheus)
    var log = Logger(label: "humble") { StreamLogHandler.standardError(label: $0) }
    log.logLevel = Logger.Level(rawValue: settings.logLevel) ?? .info
    let application = try await ServiceApplication(
      settings: settings, store: store, clock: clock, prompts: prompts,
      prometheus: prometheus, log: log)
    try await application.run()
  }
}
