import Dialogue

/// Dates as `2026-11-23`, in records and in the configuration.
extension CivilDate: Codable, Comparable {
  /// Reads `2026-11-23`; nil for anything else, the 30th of February included.
  package init?(iso8601 text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      parts.joined().allSatisfy({ (48...57).contains($0) }),
      let year = Int(Substring(parts[0])), let month = Int(Substring(parts[1])),
      let dayOfMonth = Int(Substring(parts[2]))
    else { return nil }
    self.init(validYear: year, month: month, dayOfMonth: dayOfMonth)
  }

  /// Nil for a date that no calendar has.
  package init?(validYear year: Int, month: Int, dayOfMonth: Int) {
    guard (1...12).contains(month), (1...31).contains(dayOfMonth) else { return nil }
    let date = CivilDate(year: year, month: month, dayOfMonth: dayOfMonth)
    guard date.month == month else { return nil }
    self = date
  }

  package var iso8601: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(dayOfMonth, 2))"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let date = Self(iso8601: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no date")
    }
    self = date
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso8601)
  }

  package static func < (a: Self, b: Self) -> Bool { a.day < b.day }
}
