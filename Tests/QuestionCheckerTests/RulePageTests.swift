import Foundation
import QuestionChecker
import Testing

struct RulePageTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/QuestionChecker/QuestionChecker.docc/Rules.md")

  @Test func `the rules page says what the rules say`() throws {
    let written = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(
      written == RulePage.document + "\n",
      """
      The rules page is not what the rules say any more. Renew it from the package's folder with:
      swift run humble check --rules-page > Sources/QuestionChecker/QuestionChecker.docc/Rules.md
      """)
  }

  @Test func `every rule and measure has a page, a line in the list, and a way to open it`() throws
  {
    let list = RulePage.list()
    for id in Rule.all.map(\.id.name) + DocumentMeasure.all.map(\.id.name) {
      let page = try #require(RulePage.page(id))
      #expect(list.contains("\(id) "))
      #expect(page.text.contains(try #require(page.flagged[0].split(separator: "\n").first)))
      #expect(page.markdown.hasPrefix("### \(id)\n"))
    }
    #expect(RulePage.page("no-such-rule") == nil)
  }

  @Test(arguments: Move.allCases) func `a move's strategy is a sentence`(move: Move) {
    #expect(move.strategy.hasSuffix(".") || move.strategy.hasSuffix("”"))
    #expect(move.strategy.count < 160)
  }

  @Test func `summaries are one sentence, and messages are kind`() {
    for rule in Rule.all {
      #expect(rule.summary.hasSuffix("."), "\(rule.id)")
      #expect(rule.summary.split(separator: ". ").count == 1, "\(rule.id): \(rule.summary)")
      for word in ["wrong", "bad ", "never ", "must not", "don't", "Don't", "!"] {
        #expect(!rule.message.contains(word), "\(rule.id): \(rule.message)")
      }
    }
  }
}
