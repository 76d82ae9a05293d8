import QuestionChecker
import Testing

/// How often the checker stumbles where a careful reader does, and only there.
struct TrialTests {
  @Test(
    arguments: [
      TrialItem.first, TrialItem.second, TrialItem.third, TrialItem.fourth, TrialItem.fifth,
      TrialItem.sixth, TrialItem.seventh, TrialItem.eighth, TrialItem.ninth, TrialItem.tenth,
    ])
  func `nineteen of twenty are judged as a reader judged them`(items: [TrialItem]) {
    let checker = QuestionChecker()
    let others = items.filter { item in
      let report = checker.check(item.text, genre: item.genre)
      let isFlagged = report.questions.contains { $0.findings.contains { $0.severity > .note } }
      return isFlagged != (item.verdict == .bad)
    }
    let agreed = Double(items.count - others.count) / Double(items.count)
    #expect(agreed >= 0.95, "\(others.map(\.text))")
  }
}
