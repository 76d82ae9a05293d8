import Foundation
import QuestionChecker

/// What `.humble.yaml` says about checking.
package struct CheckerSettings: Sendable {
  package var genre: Genre?
  package var minSeverity: Severity?
  package var failOn: Severity?
  /// Rules left out.
  package var off: [String] = []
  /// Files of phrase rules, from the folder of the configuration.
  package var phraseRules: [String] = []
  package var me: String?

  package init() {}

  /// - Throws: `PromptError`; an unknown key says what may have been meant
  package init(at path: String) throws {
    let url = URL(filePath: path)
    let file = try SourceFile.read(url.lastPathComponent, in: url.deletingLastPathComponent())
    let fields = try file.root.fields([
      "genre", "min-severity", "fail-on", "off", "phrase-rules", "me",
    ])
    genre = try fields["genre"]?.one(of: Genre.self)
    minSeverity = try fields["min-severity"]?.one(of: Severity.self)
    failOn = try fields["fail-on"]?.one(of: Severity.self)
    me = try fields["me"]?.string()
    for value in try fields["off"]?.listOrOne() ?? [] {
      let name = try value.string()
      guard RulePage.page(name) != nil else {
        let near = RulePage.all.map(\.id.name).min {
          EditDistance.between(name, $0) < EditDistance.between(name, $1)
        }
        throw value.error(
          .unknownValue, "There is no rule “\(name)”; did you mean “\(near ?? "")”?")
      }
      off.append(name)
    }
    let folder = url.deletingLastPathComponent()
    phraseRules =
      try fields["phrase-rules"]?.listOrOne().map {
        folder.appending(path: try $0.string()).path
      } ?? []
  }
}
