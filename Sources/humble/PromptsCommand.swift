import ArgumentParser
import Dialogue
import Foundation
import PromptLibrary
import QuestionChecker

/// Looks after the content.
struct PromptsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prompts", abstract: "Check, draw, play and list the content.",
    subcommands: [
      PromptsCheck.self, PromptsGraph.self, PromptsPlay.self, PromptsList.self,
      PromptsSimulate.self,
    ])

  struct Folder: ParsableArguments {
    @Option(help: "The folder of the content.")
    var prompts: String?

    func url() throws -> URL { try PromptsFolder.find(option: prompts, configured: nil) }

    func library() throws -> Library { try PromptLibrary(contentsOf: try url()).library }
  }

  /// A conversation by its name, or an error that names those there are.
  static func conversation(_ name: String, in library: Library) throws -> Conversation {
    guard let conversation = library.conversations[name] else {
      throw ValidationError(
        "There is no conversation “\(name)”; there are \(library.order.joined(separator: ", ")).")
    }
    return conversation
  }
}

/// Compiles and proves the content.
struct PromptsCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Prove that the content is sound.")

  @OptionGroup var folder: PromptsCommand.Folder

  @Flag(help: "Print the page of all diagnostics instead.")
  var page = false

  func run() throws {
    if page {
      emit(DiagnosticPage.markdown)
      return
    }
    let url = try folder.url()
    let problems = PromptLibrary.diagnostics(of: url, checker: QuestionChecker())
    for problem in problems { emit(TerminalText.escaped(problem.description)) }
    guard problems.isEmpty else {
      emit(problems.count == 1 ? "1 problem." : "\(problems.count) problems.")
      throw ExitCode(1)
    }
    let library = try folder.library()
    emit(
      "\(library.conversations.count) conversations, \(library.questions.count) questions, "
        + "\(library.cues.count) cues: sound.")
  }
}

/// Draws a conversation.
struct PromptsGraph: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph", abstract: "Draw a conversation, for Mermaid or Graphviz.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case mermaid, dot }

  @Argument(help: "The conversation.")
  var name: String

  @Option(help: "mermaid or dot.")
  var format = Format.mermaid

  @OptionGroup var folder: PromptsCommand.Folder

  func run() throws {
    let graph = ConversationGraph(
      try PromptsCommand.conversation(name, in: try folder.library()))
    emit(format == .mermaid ? graph.mermaid : graph.dot)
  }
}

/// Plays a conversation by itself.
struct PromptsPlay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play", abstract: "Play a conversation by itself, with made-up answers.")

  @Argument(help: "The conversation.")
  var name: String

  @Option(help: "Decides every answer and every question drawn.")
  var seed: UInt64 = 1

  @OptionGroup var folder: PromptsCommand.Folder

  func run() throws {
    let library = try folder.library()
    _ = try PromptsCommand.conversation(name, in: library)
    let engine = DialogueEngine(
      library: library, checker: QuestionChecker(), contacts: Settings.defaultContacts)
    for line in SelfPlay(engine: engine).lines(of: name, seed: seed) { emit(line) }
  }
}

/// Lists what there is.
struct PromptsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List conversations and questions.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: "text or json.")
  var format = Format.text

  @OptionGroup var folder: PromptsCommand.Folder

  private struct Item: Encodable {
    var id: String
    var kind: String
    var text: String
    var group: String?
    var behaviour: String?
    var stage: String?
    var practice: String?
    var level: String?
    var phase: String?
    var depth: Int?
    var source: [String]
  }

  func run() throws {
    let library = try folder.library()
    let conversations = library.order.compactMap { library.conversations[$0] }.map {
      Item(id: $0.id, kind: "conversation", text: $0.about, source: $0.source)
    }
    let questions = library.questions.map {
      Item(
        id: $0.id, kind: "question", text: $0.text.written, group: $0.group,
        behaviour: $0.behaviour.rawValue, stage: $0.stage.rawValue,
        practice: $0.practice.rawValue, level: $0.level.rawValue, phase: $0.phase.rawValue,
        depth: $0.depth, source: $0.source)
    }
    let items = conversations + questions
    switch format {
    case .text:
      for item in items { emit("\(item.id): \(item.text)") }
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      emit(String(decoding: try encoder.encode(items), as: UTF8.self))
    }
  }
}

/// Lets people live through two years with the coach.
struct PromptsSimulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Prove on simulated people that nothing is asked twice within twelve weeks.")

  @Option(help: "How many people.")
  var people = 1000

  @OptionGroup var folder: PromptsCommand.Folder

  func run() throws {
    let engine = DialogueEngine(
      library: try folder.library(), checker: QuestionChecker(), contacts: [])
    var asked = 0
    var repeats: [String] = []
    for number in 0..<people {
      var person = SimulatedPerson(number)
      person.live(with: engine)
      asked += person.asked
      repeats += person.repeats
    }
    for line in repeats.prefix(20) { emit(line) }
    emit("\(people) people, two years, \(asked) questions of the banks, \(repeats.count) too soon.")
    if !repeats.isEmpty { throw ExitCode(1) }
  }
}
