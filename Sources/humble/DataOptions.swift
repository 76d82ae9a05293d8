import ArgumentParser
import Coach
import Dialogue
import Foundation
import Persistence
import PromptLibrary
import QuestionChecker

/// Whose data, in which file, at what time: the options that commands share.
struct DataOptions: ParsableArguments {
  @Option(help: "The database; its key is FILE.key, people's keys FILE.people.")
  var data: String?

  @Option(help: "The file of the master key.")
  var key: String?

  @Option(help: "Who is talking.")
  var person = "me"

  @Option(help: "The folder of the content.")
  var prompts: String?

  @Option(help: "The configuration file.")
  var config: String?

  @Option(help: "The time that holds for the run, such as 2026-11-27T15:40:00Z.")
  var now: String?

  @Option(help: "The time zone, such as Europe/Copenhagen; UTC with --now, else the machine's.")
  var zone: String?

  @Option(help: "The seed of chance; the same seed, time and words give the same talk.")
  var seed: UInt64?

  func validate() throws {
    _ = try moment()
  }

  /// The moment at which something happens; chance is fresh unless a seed is given.
  func moment() throws -> Coach<SQLiteStore>.Moment {
    let zone = try timeZone()
    let date = try now.map(Self.date) ?? Date()
    return .init(
      time: Int64(date.timeIntervalSince1970.rounded(.down)), zone: zone.identifier,
      offset: zone.secondsFromGMT(for: date),
      seed: seed ?? UInt64.random(in: .min ... .max))
  }

  private func timeZone() throws -> TimeZone {
    guard let name = zone ?? (now == nil ? nil : "UTC") else { return TimeZone.current }
    guard let zone = TimeZone(identifier: name) else {
      throw ValidationError("“\(name)” is no time zone; write one such as Europe/Copenhagen.")
    }
    return zone
  }

  private static func date(_ text: String) throws -> Date {
    guard let date = try? Date(text, strategy: .iso8601) else {
      throw ValidationError("“\(text)” is no time; write one such as 2026-11-27T15:40:00Z.")
    }
    return date
  }

  func store() throws -> SQLiteStore {
    try SQLiteStore(path: try dataPath(), keyPath: key)
  }

  /// The named database, else one in the person's own data folder.
  func dataPath() throws -> String {
    if let data { return data }
    let environment = ProcessInfo.processInfo.environment
    let base =
      environment["XDG_DATA_HOME"].map { URL(filePath: $0) }
      ?? URL.homeDirectory.appending(path: ".local/share")
    let folder = base.appending(path: "humble")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return folder.appending(path: "humble.db").path
  }

  func engine() async throws -> DialogueEngine {
    let settings = try await Settings.read(config)
    let folder = try PromptsFolder.find(option: prompts, configured: settings.prompts)
    return DialogueEngine(
      library: try PromptLibrary(contentsOf: folder, cache: .ofThisProgram).library,
      checker: QuestionChecker(),
      contacts: settings.contacts)
  }
}
