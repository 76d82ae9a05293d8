import Foundation
import Testing

@testable import Persistence

/// Names by their numbers, and texts that are only pointed at.
@Suite struct RowBytesTests {
  private func texts(_ row: RowBytes) throws -> [String] {
    try JSONDecoder().decode([String].self, from: Data(try RowFormat.json(row.bytes)))
  }

  private func row(of texts: [String]) -> RowBytes {
    var row = RowBytes()
    row.write(texts) { $0.write($1) }
    return row
  }

  @Test func `the numbers that stand in stored rows mean what they meant`() {
    let stored = """
      _0 answers awaiting because begun body brought close configuration contentType contentVersion \
      conversation drawn end entries event facts finished focus followUp frames given group history \
      invitations isAnswered isFollowUp kind lastAnswered lastAsked lastReflection lastRule lastSeen \
      lastTrace lastUtterances location minute next notebook offset past plans pool prompts question \
      ratings reflection reflections reflectionsDone rests resume revising revisions rhythm rule run \
      said seed settings status stay step stop takenUp text time toldBack transcript turn unit views \
      week weekday welcomed wordings year zone
      """.split(separator: " ").map(String.init)
    let now = RowName.texts.map { String(decoding: $0, as: UTF8.self) }
    #expect(Array(now.prefix(stored.count)) == stored)
    #expect(Set(now).count == now.count && now.count <= 128)
  }

  @Test(arguments: [0, 1, 3, 4, 5, 126, 127, 128, 129, 16_383, 16_384, 70_000])
  func `a text that comes again comes back`(length: Int) throws {
    let text = String(repeating: "a", count: length)
    let other = String(repeating: "b", count: length)
    let all = [text, "x", other, text, "né\u{0}\"\\", other, text, "né\u{0}\"\\"]
    #expect(try texts(row(of: all)) == all)
  }

  @Test func `a text is written once, whatever stands in between`() {
    let long = String(repeating: "What did you see? ", count: 20)
    let (once, twice) = (row(of: [long, "one"]), row(of: [long, "one", long]))
    #expect(twice.bytes.count < once.bytes.count + 5)
  }

  @Test func `texts that are alike at every byte looked at stay apart`() throws {
    // More than there are places for, of the same length, beginning and end.
    let all = (1_000..<3_000).map { "the same \($0) the same and the same again" }
    #expect(try texts(row(of: all + all)) == all + all)
  }

  @Test func `a pointer that leads nowhere is refused`() {
    let again = RowFormat.again
    let string = [RowFormat.string, 4] + Array("same".utf8)
    func list(_ values: [UInt8]) -> [UInt8] {
      [RowFormat.mark, RowFormat.array] + values + [RowFormat.end]
    }
    #expect((try? RowFormat.json(list(string + [again, 2]))) == Array(#"["same","same"]"#.utf8))
    // The mark, the list, within the text, itself, what comes after it, far away, the end of all.
    for place in [[0], [1], [3], [8], [9], [0xFF, 0xFF, 0x7F], []] as [[UInt8]] {
      #expect(throws: RowFormat.Malformed.self) {
        try RowFormat.json(list(string + [again] + place))
      }
    }
  }

  @Test func `a name that has no number yet is refused`() {
    func object(_ number: UInt8) -> [UInt8] {
      let name = RowFormat.firstName + number
      return [RowFormat.mark, RowFormat.object, name, RowFormat.yes, RowFormat.end]
    }
    #expect((try? RowFormat.json(object(0))) == Array(#"{"_0":true}"#.utf8))
    for number in [UInt8(RowName.texts.count), 0x7F] {
      #expect(throws: RowFormat.Malformed.self) { try RowFormat.json(object(number)) }
    }
  }
}
