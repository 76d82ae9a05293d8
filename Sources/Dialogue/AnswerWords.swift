/// The words of a short answer as forms and commands compare them.
///
/// Lower case, without marks: apostrophes and invisible characters are left out (`I’d`, `id`), a
/// colon or full stop between two digits stays (`15:30`), everything else parts words.
package struct AnswerWords: Hashable, Sendable {
  package private(set) var words: [String] = []
  /// For each word where it stands in the answer, in UTF-8 bytes.
  package private(set) var ranges: [Range<Int>] = []

  /// No form or command is longer; what comes after is not read.
  private static let longest = 2_000

  package init(_ answer: String) {
    guard !readASCII(answer) else { return }
    var word = ""
    var start = 0
    var offset = 0
    var end = 0
    var pending: Unicode.Scalar?
    func isDigit(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { "0"..."9" ~= $0 } ?? false }
    for scalar in answer.unicodeScalars.prefix(Self.longest) {
      let width = UTF8.width(scalar)
      defer { offset += width }
      if scalar.isASCII, Self.apostrophe != scalar {
        read(ascii: UInt8(truncatingIfNeeded: scalar.value))
        continue
      }
      let properties = scalar.properties
      if properties.isDefaultIgnorableCodePoint || Self.apostrophes.contains(scalar) { continue }
      if properties.isAlphabetic || properties.numericType != nil {
        if let mark = pending, isDigit(scalar) { word.unicodeScalars.append(mark) }
        if pending != nil, !isDigit(scalar) { close() }
        pending = nil
        if word.isEmpty { start = offset }
        word += Self.folded(scalar)
        end = offset + width
      } else if properties.generalCategory == .nonspacingMark {
        continue
      } else if scalar == ":" || scalar == ".", pending == nil, isDigit(word.unicodeScalars.last) {
        pending = scalar
      } else {
        close()
      }
    }
    close()

    func read(ascii byte: UInt8) {
      let isNumber = byte >= 48 && byte <= 57
      let lower = byte | 0x20
      if isNumber || lower >= 97 && lower <= 122 {
        if let mark = pending, isNumber { word.unicodeScalars.append(mark) }
        if pending != nil, !isNumber { close() }
        pending = nil
        if word.isEmpty { start = offset }
        word.unicodeScalars.append(Unicode.Scalar(isNumber ? byte : lower))
        end = offset + 1
      } else if byte == 58 || byte == 46, pending == nil, isDigit(word.unicodeScalars.last) {
        pending = Unicode.Scalar(byte)
      } else if byte >= 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        close()
      }
    }

    func close() {
      pending = nil
      guard !word.isEmpty else { return }
      words.append(word)
      ranges.append(start..<end)
      word = ""
    }
  }

  /// Reads an answer that is all ASCII, as most are, byte by byte; false if it is not.
  private mutating func readASCII(_ answer: String) -> Bool {
    guard answer.utf8.count <= Self.longest, answer.utf8.allSatisfy({ $0 < 0x80 }) else {
      return false
    }
    var word: [UInt8] = []
    var (start, end, offset) = (0, 0, 0)
    var pending: UInt8?
    for byte in answer.utf8 {
      let isNumber = byte >= 48 && byte <= 57
      let lower = byte | 0x20
      if isNumber || lower >= 97 && lower <= 122 {
        if let mark = pending {
          if isNumber { word.append(mark) } else { close() }
          pending = nil
        }
        if word.isEmpty { start = offset }
        word.append(isNumber ? byte : lower)
        end = offset + 1
      } else if byte == 58 || byte == 46, pending == nil,
        let last = word.last, last >= 48 && last <= 57
      {
        pending = byte
      } else if byte != 39, byte >= 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        pending = nil
        close()
      }
      offset += 1
    }
    close()

    func close() {
      guard !word.isEmpty else { return }
      words.append(String(decoding: word, as: UTF8.self))
      ranges.append(start..<end)
      word.removeAll(keepingCapacity: true)
    }
    return true
  }

  package var text: String { words.joined(separator: " ") }

  private static let apostrophe: Unicode.Scalar = "'"
  private static let apostrophes: Set<Unicode.Scalar> = [
    "'", "\u{2019}", "\u{2018}", "\u{02BC}", "\u{00B4}", "`", "\u{2032}", "\u{FF07}",
  ]

  /// Lower case; full width letters and digits become plain ones.
  private static func folded(_ scalar: Unicode.Scalar) -> String {
    let plain =
      (0xFF01...0xFF5E).contains(scalar.value)
      ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    return plain.properties.lowercaseMapping
  }
}
