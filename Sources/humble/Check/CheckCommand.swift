import ArgumentParser
import Documents
import Foundation
import QuestionChecker

/// Flags leading, loaded, closed and stacked questions in drafted wording.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find what closes, leads or loads a question in a draft.",
    discussion: """
      Without a path, or with -, it reads standard input. Exit 0: nothing at or above --fail-on; \
      1: something; 2: it could not run.
      """)

  @Argument(help: "Files, folders or patterns; - is standard input.")
  var paths: [String] = []

  @Option(help: "text, json, jsonl, sarif or github.")
  var format = CheckFormat.text

  @Flag(help: "Each line of the input is a draft of its own.")
  var lines = false

  @Option(help: "The name under which standard input is read; it tells the format.")
  var stdinFilename: String?

  @Option(help: "The configuration file, instead of a .humble.yaml found upward.")
  var config: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: "Rules to use: names by comma, -name to leave one out, or a YAML file of phrases.")
  var rules: [String] = []

  @Option(
    help: "email, agenda, survey, interview, review, one-on-one, transcript, retro or safety.")
  var genre: Genre?

  @Option(help: "Whose part of a transcript is measured: yours.")
  var me: String?

  @Option(help: "Explain a rule.")
  var explain: String?

  @Flag(help: "List the rules.")
  var listRules = false

  @Flag(help: "Print the page of all rules.")
  var rulesPage = false

  @Flag(
    help:
      "Answer the course's own tests: implied answers, room to think, blame, asking and telling.")
  var stats = false

  @Flag(help: "Say which configuration holds.")
  var showConfig = false

  @Option(help: "note, low, medium or high: what is shown.")
  var minSeverity: Severity?

  @Option(help: "note, low, medium or high: what makes the exit 1.")
  var failOn: Severity?

  @Option(help: "auto, always or never.")
  var color = ColourChoice.auto

  @Option(help: "Findings known before, by their context; only new ones are shown.")
  var baseline: String?

  @Option(help: "Write what is found now as the baseline.")
  var writeBaseline: String?

  func run() async throws {
    do {
      let status = try await status()
      if status != 0 { throw ExitCode(status) }
    } catch let problem as CheckProblem {
      complain("humble check: " + problem.sentence)
      throw ExitCode(2)
    }
  }

  private func status() async throws -> Int32 {
    if rulesPage {
      emit(RulePage.document)
    } else if explain != nil || listRules || showConfig {
      try tell(CheckSettings(self, folder: firstFolder))
    } else {
      return try await lines ? LinesRun(command: self).status() : CheckRun(command: self).status()
    }
    return 0
  }

  private func tell(_ settings: CheckSettings) throws {
    if let explain {
      guard let page = settings.page(explain) else {
        throw CheckProblem(
          RuleSelection.unknown(explain, among: settings.pages.map(\.id.name)))
      }
      emit(TerminalText.escaped(page.text))
    } else if listRules {
      for page in settings.pages { emit(TerminalText.escaped("\(page.id): \(page.summary)")) }
    } else {
      let file = settings.file ?? "none found; the defaults hold"
      emit("configuration: " + TerminalText.escaped(file))
      emit("genre: \(settings.genre?.rawValue ?? "guessed")")
      emit("min-severity: \(settings.least.rawValue)")
      emit("fail-on: \(settings.failing.rawValue)")
      if let me = settings.me { emit("me: " + TerminalText.escaped(me)) }
      emit("rules: \(settings.pages.count { settings.uses($0.id) })")
    }
  }

  /// Where the search for the configuration of the first path begins.
  private var firstFolder: URL {
    let first = paths.first { $0 != "-" } ?? stdinFilename ?? "."
    let url = URL(filePath: first)
    return CheckInputs.isFolder(first) ? url : url.deletingLastPathComponent()
  }

  var hasColour: Bool {
    color == .always || color == .auto && Terminal.standard().hasColour
  }

  /// Whether figures are wanted.
  var hasMeasures: Bool { stats || me != nil }
}

/// Why nothing could be checked.
struct CheckProblem: Error {
  var sentence: String
  init(_ sentence: String) { self.sentence = sentence }
}
