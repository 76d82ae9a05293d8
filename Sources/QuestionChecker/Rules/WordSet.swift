/// Words that a rule looks for one by one, compared by hash as phrases compare them.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private let hashes: Set<UInt64>
  /// One bit of 4,096 for each word: most words of a text are turned away by it.
  private var bits: [UInt64] = Array(repeating: 0, count: 64)

  init(arrayLiteral words: String...) {
    hashes = Set(words.map { WordKey($0.utf8).hash })
    for hash in hashes { bits[Int(hash >> 6 & 63)] |= 1 << (hash & 63) }
  }

  static let addressee: WordSet = ["you", "your"]

  func contains(_ hash: UInt64) -> Bool {
    bits[Int(hash >> 6 & 63)] >> (hash & 63) & 1 == 1 && hashes.contains(hash)
  }
}

extension Text {
  /// Whether the token is one of the words.
  func isOne(of words: WordSet, _ index: Int) -> Bool { words.contains(hashes[index]) }

  /// Whether one of the words stands in the range.
  func names(_ words: WordSet, in range: Range<Int>) -> Bool {
    for index in range where words.contains(hashes[index]) { return true }
    return false
  }
}
