import ArgumentParser
import Coach
import Dialogue
import Foundation
import Persistence
import Pictures

/// A coaching conversation in the terminal.
struct ChatCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat", abstract: "Talk with the coach.")

  @OptionGroup var options: DataOptions

  @Option(help: "A conversation to begin with, by name.")
  var conversation: String?

  @Option(help: "How the coach's lines are printed: text or jsonl.")
  var format = ChatFormat.text

  @Flag(help: "Only say whether a reflection is due: exit 0 if it is, 1 if not.")
  var due = false

  func run() async throws {
    let store = try options.store()
    let person = PersonID(options.person)
    if due {
      try tellWhetherDue(try store.session(of: person)?.session)
      return
    }
    let coach = Coach(engine: try await options.engine(), store: store)
    let source = LineSource.standard()
    let output = ChatOutput(format: format, terminal: .standard(), isTalk: source.isTerminal)
    var effects = try coach.handle(
      .opened(conversation), of: person, at: try options.moment())
    while true {
      for effect in effects { try perform(effect, coach, person, output) }
      if effects.contains(.end) { return }
      switch source.next() {
      case .text(let text):
        effects = try coach.handle(.said(text), of: person, at: try options.moment())
      case .end, .interrupt:
        output.leave(try store.session(of: person)?.session, coach.engine.library)
        return
      }
    }
  }

  private func perform<S: Store>(
    _ effect: Effect, _ coach: Coach<S>, _ person: PersonID, _ output: ChatOutput
  ) throws {
    switch effect {
    case .say(let utterance): output.show(utterance)
    case .export: emit(try Journal.json(coach.store, person))
    case .radar:
      let moment = try options.moment()
      let notebook = try coach.store.session(of: person)?.session.notebook ?? Notebook()
      let radar = Radar(notebook, at: moment.time, offset: moment.offset)
      output.show(
        radar?.text(canDraw: Terminal.canDraw) ?? Radar.nothingRated, step: "radar",
        alternative: radar?.alternativeText)
    case .mirror:
      let session = try coach.store.session(of: person)?.session ?? Session()
      let moment = try options.moment()
      let mirror = Mirror(
        session, checker: coach.engine.checker, at: moment.time, offset: moment.offset)
      output.show(mirror.text(canDraw: Terminal.canDraw), step: "mirror")
    case .forget, .end: break
    }
  }

  private func tellWhetherDue(_ session: Session?) throws {
    let moment = try options.moment()
    let isDue = session?.isReflectionDue(time: moment.time, offset: moment.offset) ?? false
    emit(isDue ? "A reflection is due." : "No reflection is due.")
    if !isDue { throw ExitCode(1) }
  }
}

enum ChatFormat: String, ExpressibleByArgument, CaseIterable { case text, jsonl }
