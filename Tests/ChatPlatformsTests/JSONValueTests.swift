import Foundation
import Testing

@testable import ChatPlatforms

@Suite struct JSONValueTests {
  @Test(arguments: [
    "", "plain", "\"quoted\" and \\", "line\nline\r\ttab", "\u{0}\u{1}\u{8}\u{C}\u{1F}\u{7F}",
    "</script>", "é ü 漢 🙂 e\u{301}", "\u{2028}\u{2029}\u{FEFF}\u{202E}", "👨‍👩‍👧",
  ])
  func `a text comes back from any reader as it was`(text: String) throws {
    let value = JSONValue.object([text: .array([.string(text), .number(-1), .bool(true)])])
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(value.bytes)) as? [String: [Any]])
    #expect(Array(read.keys.first.map { Array($0.utf8) } ?? []) == Array(text.utf8))
    #expect(read[text]?.first as? String == text)
    #expect(read[text]?[1] as? Int == -1)
    #expect(read[text]?[2] as? Bool == true)
  }

  @Test func `keys stand in one order, and nothing is empty by mistake`() {
    let value: JSONValue = ["b": 1, "a": [], "c": [:], "B": false]
    #expect(
      String(decoding: value.bytes, as: UTF8.self) == #"{"B":false,"a":[],"b":1,"c":{}}"#)
  }
}
