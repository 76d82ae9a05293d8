import ArgumentParser
import Coach
import Dialogue
import Persistence

/// Shows a person's plans and promises.
struct PlansCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plans", abstract: "See your plans, what became of them, and what is promised.")

  @OptionGroup var options: DataOptions

  func run() throws {
    let session = try options.store().session(of: PersonID(options.person))?.session ?? Session()
    let moment = try options.moment()
    emit(
      TerminalText.escaped(
        PlanList(session, at: moment.time, offset: moment.offset).text))
  }
}
