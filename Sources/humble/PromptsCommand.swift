import ArgumentParser
import Dialogue
import Foundation
import PromptLibrary
import QuestionChecker

/// Looks after the content.
struct PromptsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prompts", abstract: "Check, draw, play and list the content.",
    subcommands: [PromptsCheck.self])

  struct Folder: ParsableArguments {
    @Option(help: "The folder of the content.")
    var prompts: String?

    func url() throws -> URL { try PromptsFolder.find(option: prompts, configured: nil) }
  }
}

/// Compiles and proves the content.
struct PromptsCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Prove that the content is sound.")

  @OptionGroup var folder: PromptsCommand.Folder

  func run() throws {
    let url = try folder.url()
    let problems = PromptLibrary.diagnostics(of: url, checker: QuestionChecker())
    for problem in problems { emit(TerminalText.escaped(problem.description)) }
    guard problems.isEmpty else {
      emit(problems.count == 1 ? "1 problem." : "\(problems.count) problems.")
      throw ExitCode(1)
    }
    let library = try PromptLibrary(contentsOf: url).library
    emit(
      "\(library.conversations.count) conversations, \(library.questions.count) questions, "
        + "\(library.cues.count) cues: sound.")
  }
}
