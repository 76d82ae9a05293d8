/// A paragraph as the tokeniser reads it: plain marks, nothing invisible, and the way back.
///
/// Most paragraphs are ASCII: those are copied as they are and need no map.
struct Folded {
  private(set) var bytes: [UInt8]
  /// The original offset of each folded byte; empty where the fold changed nothing.
  private var offsets: [Int32] = []
  /// Where the paragraph begins in the original text.
  private let base: Int

  init(_ utf8: [UInt8], _ range: Range<Int>) {
    base = range.lowerBound
    bytes = Array(utf8[range])
    if bytes.contains(where: { $0 >= 0x80 || $0 < 0x20 && $0 != 0x0A }) { fold() }
  }

  /// The original offset of the folded byte at `index`.
  func start(_ index: Int) -> Int {
    offsets.isEmpty ? base + index : base + Int(offsets[index])
  }

  /// The original offset just after the scalar that gave the folded byte before `index`.
  func end(_ index: Int, in utf8: [UInt8]) -> Int {
    if offsets.isEmpty { return base + index }
    guard index > 0 else { return base }
    let start = base + Int(offsets[index - 1])
    return start + Self.scalar(utf8, start, utf8.count).length
  }

  private mutating func fold() {
    let source = bytes
    var folded: [UInt8] = []
    var map: [Int32] = []
    folded.reserveCapacity(source.count)
    map.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte < 0x80 {
        // A carriage return, a tab or another control is a blank to a reader.
        folded.append(byte >= 0x20 || byte == 0x0A ? byte : 0x20)
        map.append(Int32(index))
        index += 1
        continue
      }
      let (value, length) = Self.scalar(source, index, source.count)
      if value >= 0xA0 || value == 0x85, let entry = FoldTable.entry(for: value) {
        let added = entry.counts ? UInt8(truncatingIfNeeded: value - entry.first) : 0
        for unit in entry.text.utf8 {
          folded.append(unit < 0x80 ? unit + added : unit)
          map.append(Int32(index))
        }
      } else if value == 0xFFFD {
        folded.append(contentsOf: [0xEF, 0xBF, 0xBD])
        map.append(contentsOf: repeatElement(Int32(index), count: 3))
      } else {
        folded.append(contentsOf: source[index..<index + length])
        map.append(contentsOf: repeatElement(Int32(index), count: length))
      }
      index += length
    }
    bytes = folded
    offsets = map
  }

  /// The scalar at `index` and its length; a byte that is not UTF-8 reads as U+FFFD of length 1.
  static func scalar(_ bytes: [UInt8], _ index: Int, _ end: Int) -> (value: UInt32, length: Int) {
    let invalid: (UInt32, Int) = (0xFFFD, 1)
    let lead = bytes[index]
    func tail(_ offset: Int) -> UInt32? {
      guard index + offset < end, bytes[index + offset] & 0xC0 == 0x80 else { return nil }
      return UInt32(bytes[index + offset] & 0x3F)
    }
    switch lead {
    case 0..<0x80: return (UInt32(lead), 1)
    case 0xC2...0xDF:
      guard let one = tail(1) else { return invalid }
      return (UInt32(lead & 0x1F) << 6 | one, 2)
    case 0xE0...0xEF:
      guard let one = tail(1), let two = tail(2) else { return invalid }
      let value = UInt32(lead & 0x0F) << 12 | one << 6 | two
      return value < 0x800 || 0xD800...0xDFFF ~= value ? invalid : (value, 3)
    case 0xF0...0xF4:
      guard let one = tail(1), let two = tail(2), let three = tail(3) else { return invalid }
      let value = UInt32(lead & 0x07) << 18 | one << 12 | two << 6 | three
      return value < 0x10000 || value > 0x10FFFF ? invalid : (value, 4)
    default: return invalid
    }
  }
}
