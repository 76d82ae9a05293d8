import Testing

@testable import Dialogue

@Suite struct ReflectionTests {
  static let answers: [(said: String, back: String?)] = [reflected, leftAlone]
    .flatMap { $0.split(separator: "\n") }
    .compactMap { line in
      guard let bar = line.lastIndex(of: "|") else { return nil }
      let back = line[bar...].dropFirst(2)
      return (String(line[..<bar].dropLast()), back == "-" ? nil : String(back))
    }

  @Test func `every answer is said back as written beside it`() {
    for (said, back) in Self.answers {
      #expect(Reflection.of(said) == back, "\(said)")
    }
  }

  @Test func `there are five hundred answers, and enough of them are said back`() {
    #expect(Set(Self.answers.map(\.said)).count >= 500)
    #expect(Self.answers.count { $0.back != nil } >= 150)
  }

  @Test func `what is said back is one sentence about the person`() {
    for case let (said, back?) in Self.answers {
      #expect(back.hasSuffix(".") && back.dropLast().allSatisfy { $0 != "." }, "\(said)")
      #expect(back.lowercased().contains("you"), "\(said)")
      let words = back.lowercased().split { !$0.isLetter }
      #expect(
        words.allSatisfy { !["i", "me", "my", "mine", "myself", "am"].contains($0) }, "\(said)")
    }
  }
}
