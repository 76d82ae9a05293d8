import Dialogue
import Foundation
import PromptLibrary
import Testing

/// How the questions of each bank are spread, and whether any says another's again.
struct BankTableTests {
  private static func questions() throws -> [BankQuestion] {
    try PromptLibrary(contentsOf: ContentTests.folder).library.questions
  }

  /// The practices that the course puts beside each behaviour.
  private static let practices: [Behaviour: [Practice]] = [
    .willingness: [.reflection], .humility: [.goSee], .curiosity: [.asking, .listening, .a3],
    .perseverance: [.buddy, .coach], .selfDiscipline: [.standardWork],
  ]

  @Test(arguments: Behaviour.allCases)
  func `no cell of a bank is empty`(behaviour: Behaviour) throws {
    let bank = try Self.questions().filter { $0.behaviour == behaviour }
    #expect(bank.count >= 60)
    #expect(Set(bank.map(\.group)).count >= 50)
    var table = "\(behaviour.rawValue): \(bank.count) questions\n"
    var empty: [String] = []
    for stage in Stage.allCases {
      let ours = bank.filter { $0.stage == stage }
      var cells: [(String, Int)] = []
      for level in Level.allCases {
        cells.append((level.rawValue, ours.count { $0.level == level }))
      }
      for phase in Phase.allCases {
        cells.append((phase.rawValue, ours.count { $0.phase == phase }))
      }
      for depth in 1...3 { cells.append(("depth \(depth)", ours.count { $0.depth == depth })) }
      for practice in Self.practices[behaviour] ?? [] {
        cells.append((practice.rawValue, ours.count { $0.practice == practice }))
      }
      table += "  \(stage.rawValue): \(cells.map { "\($0.0) \($0.1)" }.joined(separator: ", "))\n"
      empty += cells.filter { $0.1 == 0 }.map { "\(stage.rawValue), \($0.0)" }
    }
    print(table)
    #expect(empty.isEmpty, "empty in \(behaviour.rawValue): \(empty.joined(separator: "; "))")
  }

  /// Words that any question may share.
  private static let common = Set(
    """
    a about after all an and any are as at be been before by can could did do does for from had has
    have here how i in is it its last lately like me might more next of on one or people see
    somebody someone something tell that the their them there they this to was week were what when
    where which while who will with would you your yours describe walk through patients unit on-unit
    another day find found know known show team get go make made say said want work
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static func contentWords(_ question: BankQuestion) -> Set<String> {
    let words = question.text.written.lowercased().split { !$0.isLetter && $0 != "-" }
    return Set(words.map(String.init).filter { !common.contains($0) }.map(stem))
  }

  private static func stem(_ word: String) -> String {
    for ending in ["ing", "ed", "es", "s", "d"] where word.hasSuffix(ending) && word.count > 5 {
      return String(word.dropLast(ending.count))
    }
    return word
  }

  /// Those that share half of their content words are listed; at two thirds they ask the same again.
  ///
  /// At two thirds at most one word of three differs; pairs at a half were read and do differ.
  @Test func `no question is another one in other words`() throws {
    let all = try Self.questions().map { (question: $0, words: Self.contentWords($0)) }
    var suspects: [String] = []
    var twins: [String] = []
    for (index, first) in all.enumerated() {
      for second in all[(index + 1)...] {
        let shared = first.words.intersection(second.words).count
        guard shared >= 2 else { continue }
        let share = Double(shared) / Double(first.words.union(second.words).count)
        let line =
          "\(first.question.id): \(first.question.text.written)\n"
          + "  \(second.question.id): \(second.question.text.written)"
        if share >= 0.5 { suspects.append(line) }
        if share >= 2.0 / 3 { twins.append(line) }
      }
    }
    print("suspects: \(suspects.count)\n\(suspects.joined(separator: "\n"))")
    #expect(twins.isEmpty, "\(twins.joined(separator: "\n"))")
  }
}
