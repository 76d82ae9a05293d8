import Foundation
import PromptLibrary
import QuestionChecker

/// The settings that hold for a file: options over the nearest `.humble.yaml`.
struct CheckSettings: Sendable {
  /// The configuration, or nil where none was found.
  let file: String?
  let genre: Genre?
  /// What is shown.
  let least: Severity
  /// What makes the exit 1.
  let failing: Severity
  let me: String?
  let checker: QuestionChecker
  private let isUsed: @Sendable (String) -> Bool

  /// Reads the named file, else the nearest `.humble.yaml` from `folder` upward.
  init(_ command: CheckCommand, folder: URL) throws {
    file = command.config ?? Self.nearest(from: folder)
    do {
      let settings = try file.map { try CheckerSettings(at: $0) } ?? CheckerSettings()
      genre = command.genre ?? settings.genre
      least = command.minSeverity ?? settings.minSeverity ?? .low
      failing = command.failOn ?? settings.failOn ?? .medium
      me = command.me ?? settings.me
      var rules = Rule.all
      for path in settings.phraseRules { rules += try PhraseRuleFile.rules(at: path) }
      let selection = try RuleSelection(command.rules, off: settings.off, among: &rules)
      isUsed = { selection.includes($0) }
      checker = QuestionChecker(rules: rules.filter { selection.includes($0.id.name) })
    } catch let error as PromptError {
      throw CheckProblem(error.description)
    }
  }

  /// What holds where no file can say otherwise.
  init(checker: QuestionChecker) {
    self.checker = checker
    file = nil
    genre = nil
    least = .low
    failing = .medium
    me = nil
    isUsed = { _ in true }
  }

  /// Whether a rule, or a measure of whole documents, has anything to say here.
  func uses(_ rule: Rule.ID) -> Bool { isUsed(rule.name) }

  /// Every page, the user's own rules last.
  var pages: [RulePage] {
    let own = checker.rules.filter { RulePage.page($0.id.name) == nil }
    return RulePage.all + own.map { RulePage($0) }
  }

  func page(_ name: String) -> RulePage? { pages.first { $0.id.name == name } }

  private static func nearest(from folder: URL) -> String? {
    var current = folder.standardizedFileURL
    for _ in 0..<64 {
      let path = current.appending(path: ".humble.yaml").path
      if FileManager.default.fileExists(atPath: path) { return path }
      let parent = current.deletingLastPathComponent().standardizedFileURL
      if parent.path == current.path { return nil }
      current = parent
    }
    return nil
  }
}
