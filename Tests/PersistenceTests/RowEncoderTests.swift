import Foundation
import Testing

@testable import Persistence

@Suite struct RowEncoderTests {
  private struct Everything: Codable, Equatable {
    enum Choice: Codable, Equatable {
      case plain
      case named(String, count: Int)
      case deep([Choice])
    }
    var text = "“Don't you think?”\u{0}\n\t\\ \"é🙂"
    var empty = ""
    var numbers = [0, -1, 63, 64, -65, Int.max, Int.min]
    var seed = UInt64.max
    var small: Int8 = -128
    var fraction = 0.1
    var large = 1e300
    var yes = true
    var none: String?
    var some: String? = "x"
    var choices: [Choice] = [.plain, .named("a", count: 2), .deep([.plain, .deep([])])]
    var counts: [String: Int64] = ["eightlet": 8, "": 1, "a": -5]
    var nothing: [String: Int] = [:]
    var nested: [[String?]] = [[], ["a", nil], [nil]]
    var set: Set<String> = ["only"]
    var long = String(repeating: "ü", count: 5_000)
  }
  private struct Nothing: Codable, Equatable {}

  private func back<T: Codable>(_ value: T) throws -> T {
    let json = try RowFormat.json(try RowEncoder.encode(value))
    return try JSONDecoder().decode(T.self, from: Data(json))
  }

  @Test func `a value comes back as it was`() throws {
    #expect(try back(Everything()) == Everything())
    #expect(try back(Nothing()) == Nothing())
    #expect(try back("only a text") == "only a text")
    #expect(try back([1, 2, 3]) == [1, 2, 3])
    #expect(try back(Optional<Int>.none) == nil)
  }

  @Test func `rows that are JSON are still read`() throws {
    let json = Array(try JSONEncoder().encode(Everything()))
    #expect(try RowFormat.json(json) == json)
  }

  @Test func `bytes that were cut short or changed are refused, whatever they are`() throws {
    let whole = try RowEncoder.encode(Everything())
    for length in 1..<min(whole.count, 400) {
      #expect(throws: RowFormat.Malformed.self) { try RowFormat.json(Array(whole[..<length])) }
    }
    for index in 1..<400 {
      for change in [UInt8(0x00), 0x07, 0x08, 0xFF] {
        var changed = whole
        changed[index] = change
        // Not a crash; what can be read may be another value.
        _ = try? RowFormat.json(changed)
      }
    }
    let deep = [RowFormat.mark] + Array(repeating: RowFormat.array, count: 100_000)
    #expect(throws: RowFormat.Malformed.self) { try RowFormat.json(deep) }
  }
}
