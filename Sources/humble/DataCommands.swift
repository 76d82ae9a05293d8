import ArgumentParser
import Coach
import Dialogue
import Foundation
import Persistence
import Pictures

/// Gives a person's data out.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Give out everything the coach keeps of you.")

  @OptionGroup var options: DataOptions

  @Option(help: "Write the event log to FILE, for replay.")
  var events: String?

  @Flag(help: "A journal in Markdown instead of JSON.")
  var markdown = false

  @Option(help: "Write it to FILE; the journal's radar goes beside it, as FILE.svg.")
  var output: String?

  func run() async throws {
    let store = try options.store()
    let person = PersonID(options.person)
    if let events {
      let engine = try await options.engine()
      let log = EventLog(content: engine.library.version, events: try store.log(of: person))
      try log.write(to: events)
      return
    }
    let text =
      markdown
      ? try journal(store, person) : try Journal.json(store, person)
    guard let output else { return emit(text) }
    try PrivateFile.write(Data((text + "\n").utf8), to: output)
  }

  private func journal(_ store: SQLiteStore, _ person: PersonID) throws -> String {
    let moment = try options.moment()
    guard let session = try store.session(of: person)?.session else {
      return "# Journal\n\nNothing has been written yet."
    }
    let journal = MarkdownJournal(
      session, log: try store.log(of: person), at: moment.time, offset: moment.offset)
    let svg = try journal.radar?.svg()
    guard let output, let svg else { return journal.text(picture: svg.map(Self.inline)) }
    let picture = output + ".svg"
    try PrivateFile.write(Data(svg.utf8), to: picture)
    return journal.text(picture: URL(filePath: picture).lastPathComponent)
  }

  /// A picture within the page, where there is no file to put it beside.
  private static func inline(_ svg: String) -> String {
    "data:image/svg+xml;base64," + Data(svg.utf8).base64EncodedString()
  }
}

/// Erases a person's data.
struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Erase everything the coach keeps of you.")

  @OptionGroup var options: DataOptions

  @Flag(help: "Do it without asking.")
  var yes = false

  func run() throws {
    if !yes {
      emit("This erases everything you ever wrote here, for good. Type forget to do it.")
      guard readLine() == "forget" else {
        emit("Nothing was erased.")
        throw ExitCode(1)
      }
    }
    try options.store().forget(PersonID(options.person))
    emit("Everything is erased.")
  }
}

/// Copies the database without people's keys.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the database; without the file of people's keys nobody can read the copy.")

  @OptionGroup var options: DataOptions

  @Argument(help: "Where the copy goes; the file must not exist.")
  var destination: String

  func run() throws {
    try options.store().backUp(to: destination)
    emit("Copied to \(TerminalText.escaped(destination)).")
  }
}

/// Runs an exported event log again.
struct ReplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Run an exported event log again.")

  @OptionGroup var options: DataOptions

  @Argument(help: "A file written by export --events.")
  var file: String

  @Flag(help: "Compare with what was said; exit 1 at the first difference.")
  var verify = false

  func run() async throws {
    let log = try EventLog(contentsOf: file)
    let engine = try await options.engine()
    if log.content != engine.library.version {
      complain(
        "The log was made with other content (\(log.content), here \(engine.library.version)).")
    }
    var session = Session()
    for (index, logged) in log.events.enumerated() {
      let outcome = engine.advance(session, on: logged.event)
      session = outcome.session
      if !verify { for line in outcome.transcript { emit(TerminalText.escaped(line.text)) } }
      guard !verify || outcome.transcript == logged.transcript else {
        emit("Event \(index + 1) of \(log.events.count) is answered differently.")
        throw ExitCode(1)
      }
    }
    if verify { emit("\(log.events.count) events, the same transcript.") }
  }
}
