import Foundation
import PromptLibrary
import QuestionChecker

/// The settings that hold for a file: options over the nearest `.humble.yaml`.
struct CheckSettings {
  var file: String?
  var settings: CheckerSettings
  var checker: QuestionChecker

  /// Reads the named file, else the nearest `.humble.yaml` from `folder` upward.
  init(_ command: CheckCommand, folder: URL) throws {
    file = command.config ?? Self.nearest(from: folder)
    do {
      settings = try file.map { try CheckerSettings(at: $0) } ?? CheckerSettings()
      var rules = Rule.all
      for path in settings.phraseRules { rules += try PhraseRuleFile.rules(at: path) }
      let off = Set(settings.off)
      rules.removeAll { off.contains($0.id.name) }
      checker = QuestionChecker(rules: try Self.selected(command.rules, from: rules))
    } catch let error as PromptError {
      throw CheckProblem(error.description)
    }
  }

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

  /// `a,b` uses only these; `-a` leaves one out; a YAML file adds its own.
  private static func selected(_ options: [String], from all: [Rule]) throws -> [Rule] {
    var rules = all
    var wanted: Set<String> = []
    var unwanted: Set<String> = []
    for name in options.flatMap({ $0.split(separator: ",").map(String.init) }) {
      if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
        rules += try PhraseRuleFile.rules(at: name)
        continue
      }
      let bare = name.hasPrefix("-") ? String(name.dropFirst()) : name
      guard rules.contains(where: { $0.id.name == bare }) || RulePage.page(bare) != nil else {
        let near = rules.map(\.id.name).min {
          EditDistance.between(bare, $0) < EditDistance.between(bare, $1)
        }
        throw CheckProblem(
          "There is no rule “\(bare)”." + (near.map { " Did you mean “\($0)”?" } ?? ""))
      }
      if name.hasPrefix("-") { unwanted.insert(bare) } else { wanted.insert(bare) }
    }
    return rules.filter {
      (wanted.isEmpty || wanted.contains($0.id.name)) && !unwanted.contains($0.id.name)
    }
  }
}
