import Testing

@testable import QuestionChecker

struct LongTextTests {
  @Test func `a long text has the findings of its paragraphs, each in its place`() {
    let paragraph =
      "The lift is out. Don't you think the stairs are steep? How are they for you?\n\n"
    let checker = QuestionChecker()
    let one = checker.check(paragraph).questions
    let count = 3_000
    let all = checker.check(String(repeating: paragraph, count: count)).questions
    #expect(all.count == one.count * count)
    for (index, item) in all.enumerated() {
      let (turn, place) = index.quotientAndRemainder(dividingBy: one.count)
      let start = turn * paragraph.utf8.count
      #expect(item.range.lowerBound == one[place].range.lowerBound + start)
      #expect(
        item.findings.map(\.range.lowerBound)
          == one[place].findings.map { $0.range.lowerBound + start })
      #expect(item.findings.map(\.suggestion) == one[place].findings.map(\.suggestion))
    }
  }

  @Test func `only the last words of a long text are kept`() {
    let text = TextReader.read(
      Array(String(repeating: "What did you see?\n\n", count: 20_000).utf8), segments: nil,
      genre: nil)
    #expect(text.sentences.count == 20_000)
    #expect(text.tokens.count < 40_000)
  }

  @Test func `a window keeps the indices of the whole`() {
    var window = Window<Int>()
    for number in 0..<10 { window.append(number * 10) }
    window.forget(before: 6)
    #expect(window.indices == 6..<10)
    #expect(window[7] == 70)
    window.forget(before: 3)
    #expect(window.count == 4)
    window.forget(before: 99)
    #expect(window.isEmpty)
  }
}
