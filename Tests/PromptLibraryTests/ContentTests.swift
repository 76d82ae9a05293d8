import Dialogue
import Foundation
import PromptLibrary
import QuestionChecker
import Testing

/// The content that is shipped.
struct ContentTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Prompts")

  @Test func `the content is proven sound`() {
    let problems = PromptLibrary.diagnostics(of: Self.folder, checker: QuestionChecker())
    #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
  }
}
