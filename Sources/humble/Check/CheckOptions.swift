import ArgumentParser
import QuestionChecker

enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, jsonl, sarif, github
}
enum ColourChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

extension Genre: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
