import Foundation
import QuestionChecker

/// Reads phrase rules of the checker from YAML, and runs the examples inside them.
package enum PhraseRuleFile {
  private static let keys: Set<String> = [
    "id", "group", "severity", "summary", "message", "phrases", "flagged", "innocent",
  ]

  /// - Throws: `PromptError` with everything that is wrong with the file
  package static func rules(at path: String) throws -> [Rule] {
    let url = URL(filePath: path)
    let file = try SourceFile.read(
      url.lastPathComponent, in: url.deletingLastPathComponent())
    return try file.root.fields(["rules"]).required("rules").list().map(rule)
  }

  private static func rule(_ value: Value) throws -> Rule {
    let fields = try value.fields(keys)
    let id = try fields.required("id").string()
    guard RulePage.page(id) == nil else {
      throw try fields.required("id").error(
        .duplicateID, "There is a rule “\(id)” already.")
    }
    let flagged = try fields.required("flagged").listOrOne()
    let innocent = try fields.required("innocent").listOrOne()
    let rule: PhraseRule
    do {
      rule = try PhraseRule(
        id: Rule.ID(id),
        group: try fields.required("group").one(of: Group.self),
        severity: try fields.required("severity").one(of: Severity.self),
        summary: try fields.required("summary").string(),
        message: try fields.required("message").string(),
        phrases: try fields.required("phrases").listOrOne().map { try $0.string() },
        flagged: try flagged.map { try $0.string() },
        innocent: try innocent.map { try $0.string() })
    } catch let unsound as PhraseRule.Unsound {
      throw try fields.required("phrases").error(.badPattern, unsound.description + ".")
    }
    guard let fault = rule.validate().first else { return rule.rule }
    throw value.error(.pairFails, "The examples of “\(id)”: \(fault).")
  }
}
