import QuestionChecker
import Testing

/// How much of what is wrong with real drafts is found, and how often good ones are troubled.
struct DraftsTests {
  private static let checker = QuestionChecker()

  /// What the checker says about the drafts of a set.
  private struct Score {
    var found = 0
    var missed: [String] = []
    var troubled: [String] = []
    var recall: Double { Double(found) / Double(max(1, found + missed.count)) }
    var precision: Double { Double(found) / Double(max(1, found + troubled.count)) }

    init(_ drafts: [Draft]) {
      for draft in drafts {
        let report = checker.check(draft.text)
        let isFlagged = report.questions.contains { item in
          item.findings.contains { $0.group != .openness && $0.severity >= .low }
        }
        switch draft.kind {
        case .good:
          if isFlagged { troubled.append(draft.text) }
        case .closed:
          let isFound = isFlagged || report.questions.last.map { $0.answer != .open } ?? false
          if isFound { found += 1 } else { missed.append(draft.text) }
        case .leading, .loaded, .blame, .advice, .double:
          if isFlagged { found += 1 } else { missed.append(draft.text) }
        }
      }
    }
  }

  @Test(arguments: Drafts.sets.map(\.name)) func `bad drafts are found, good ones left alone`(
    name: String
  ) throws {
    let set = try #require(Drafts.sets.first { $0.name == name })
    let score = Score(set.drafts)
    #expect(score.recall >= 0.88, "missed: \(score.missed)")
    #expect(score.precision >= 0.96, "troubled: \(score.troubled)")
  }

  @Test func `no good draft is told that it presses`() {
    for (_, drafts) in Drafts.sets {
      for draft in drafts where draft.kind == .good {
        let pressing = Self.checker.check(draft.text).questions.flatMap(\.candidates).filter {
          [.leading, .loading, .tone, .telling].contains($0.group) && $0.severity >= .medium
        }
        #expect(pressing.isEmpty, "\(draft.text): \(pressing.map(\.rule))")
      }
    }
  }

  @Test func `each set has dozens of both`() {
    for (_, drafts) in Drafts.sets {
      #expect(drafts.count { $0.kind == .good } >= 30)
      #expect(drafts.count { $0.kind != .good } >= 30)
    }
  }

  @Test func `most good drafts are called open`() {
    let good = Drafts.sets.flatMap(\.drafts).filter { $0.kind == .good }
    let open = good.filter { draft in
      Self.checker.check(draft.text).questions.contains { $0.answer == .open }
    }
    #expect(Double(open.count) >= 0.85 * Double(good.count))
  }
}
