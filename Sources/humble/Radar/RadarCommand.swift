import ArgumentParser
import Coach
import Dialogue
import Foundation
import Persistence
import Pictures

/// Shows the radar of a person's ratings, and takes in how others see them.
struct RadarCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "radar",
    abstract: "Draw where you stand: now, last quarter, and as those you ask see you.")

  @OptionGroup var options: DataOptions

  @Option(help: "Write it as SVG to FILE.")
  var svg: String?

  @Option(help: "Write it as PNG to FILE, 1200 pixels wide.")
  var png: String?

  @Option(help: "The day it is drawn for, such as 2026-11-27; today unless given.")
  var at: String?

  @Flag(help: "Only the table, for terminals that can't draw.")
  var table = false

  @Option(help: "Ask somebody for their view: writes FILE for them to fill in with humble rate.")
  var invite: String?

  @Option(name: .customLong("as"), help: "Whom you ask: buddy or coach.")
  var role = OutsideView.Role.buddy

  @Option(help: "Take in a view you asked for: FILE as it came back.")
  var add: String?

  func run() async throws {
    let store = try options.store()
    let person = PersonID(options.person)
    if let invite { return try await ask(writing: invite, store, person) }
    if let add { return try await takeIn(add, store, person) }
    let moment = try options.moment()
    let time = try at.map { try endOfDay($0, moment.offset) } ?? moment.time
    let notebook = try store.session(of: person)?.session.notebook ?? Notebook()
    guard let radar = Radar(notebook, at: time, offset: moment.offset) else {
      emit(Radar.nothingRated)
      throw ExitCode(1)
    }
    if let svg { try PrivateFile.write(Data(try radar.svg().utf8), to: svg) }
    if let png { try PrivateFile.write(Data(try radar.png()), to: png) }
    guard svg == nil, png == nil else { return }
    emit(radar.text(canDraw: !table && Terminal.canDraw))
    if let question = try await options.engine().library.question(of: "radar", time: moment.time) {
      emit("\n" + question)
    }
  }

  /// The last second of a day of the person's calendar.
  private func endOfDay(_ text: String, _ offset: Int) throws -> Int64 {
    let parts = text.split(separator: "-").map { Int($0) }
    if parts.count == 3, let year = parts[0], 1970...9999 ~= year, let month = parts[1],
      1...12 ~= month, let day = parts[2], 1...31 ~= day
    {
      let date = CivilDate(year: year, month: month, dayOfMonth: day)
      if (date.year, date.month, date.dayOfMonth) == (year, month, day) {
        return Int64(date.day + 1) * 86_400 - 1 - Int64(offset)
      }
    }
    throw ValidationError("“\(text)” is no day; write one such as 2026-11-27.")
  }

  private func ask(writing path: String, _ store: SQLiteStore, _ person: PersonID) async throws {
    let moment = try options.moment()
    let invitation = Invitation(
      code: InvitationFile.code(from: moment.seed), role: role, time: moment.time)
    try InvitationFile(code: invitation.code, role: role).write(to: path)
    _ = try Coach(engine: try await options.engine(), store: store)
      .handle(.invited(invitation), of: person, at: moment)
    emit(
      """
      Give \(TerminalText.escaped(path)) to your \(role.rawValue). Nothing of yours is in it.
      They run: humble rate \(TerminalText.escaped(path))
      When it is back: humble radar --add \(TerminalText.escaped(path))
      """)
  }

  private func takeIn(_ path: String, _ store: SQLiteStore, _ person: PersonID) async throws {
    let moment = try options.moment()
    let file = try InvitationFile(contentsOf: path)
    guard let ratings = file.ratings, !ratings.isEmpty else {
      throw ValidationError("\(path) has not been filled in yet: humble rate \(path)")
    }
    let open = try store.session(of: person)?.session.notebook.invitations ?? []
    guard open.contains(where: { $0.code == file.code && $0.role == file.role }) else {
      throw ValidationError("\(path) answers no invitation of yours that is still open.")
    }
    let view = OutsideView(
      code: file.code, role: file.role, time: moment.time, ratings: ratings)
    _ = try Coach(engine: try await options.engine(), store: store)
      .handle(.viewed(view), of: person, at: moment)
    emit("The view of your \(file.role.rawValue) is on your radar now.")
  }
}

extension OutsideView.Role: ExpressibleByArgument {}
