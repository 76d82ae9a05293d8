import ArgumentParser
import Coach
import Dialogue
import Foundation
import Persistence
import Pictures
import QuestionChecker

/// Shows a person how they ask, from the questions they brought.
struct MirrorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mirror", abstract: "See how you ask: the questions you brought, twelve weeks.")

  @OptionGroup var options: DataOptions

  @Option(help: "Write the counts by week as PNG to FILE.")
  var png: String?

  @Option(help: "Write the counts by week as SVG to FILE.")
  var svg: String?

  func run() async throws {
    let session = try options.store().session(of: PersonID(options.person))?.session ?? Session()
    let moment = try options.moment()
    let mirror = Mirror(
      session, checker: QuestionChecker(), at: moment.time, offset: moment.offset)
    guard png != nil || svg != nil else {
      emit(TerminalText.escaped(mirror.text(canDraw: Terminal.canDraw)))
      if !session.notebook.brought.isEmpty,
        let question = try await options.engine().library.question(of: "mirror", time: moment.time)
      {
        emit("\n" + question)
      }
      return
    }
    guard let chart = mirror.chart else {
      emit("There is no picture of fewer than \(Mirror.fewestForShare) questions.")
      throw ExitCode(1)
    }
    if let png { try PrivateFile.write(Data(try chart.picture.png()), to: png) }
    if let svg { try PrivateFile.write(Data(try chart.picture.svg().utf8), to: svg) }
  }
}
