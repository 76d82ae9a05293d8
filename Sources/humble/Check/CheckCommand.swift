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

  @Option(help: "Rules to use: names by comma, -name to leave one out, or a YAML file of phrases.")
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
    if let explain { return try self.explain(explain) }
    if listRules {
      for page in RulePage.all { emit("\(page.id): \(page.summary)") }
      return
    }
    if rulesPage { return emit(RulePage.document) }
    do {
      let status = try await CheckRun(command: self).status()
      if status != 0 { throw ExitCode(status) }
    } catch let problem as CheckProblem {
      complain("humble check: " + problem.sentence)
      throw ExitCode(2)
    }
  }

  private func explain(_ rule: String) throws {
    guard let page = RulePage.page(rule) else {
      let near = RulePage.all.map(\.id.name).min {
        EditDistance.between(rule, $0) < EditDistance.between(rule, $1)
      }
      complain("There is no rule “\(rule)”." + (near.map { " Did you mean “\($0)”?" } ?? ""))
      throw ExitCode(2)
    }
    emit(page.text)
  }
}

/// Why nothing could be checked.
struct CheckProblem: Error {
  var sentence: String
  init(_ sentence: String) { self.sentence = sentence }
}
