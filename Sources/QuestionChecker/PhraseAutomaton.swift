/// A compiled phrase: one position for each word, and which position may follow which.
///
/// A class, so that the thousand phrases of the rules are passed around without copying.
final class PhraseAutomaton: Sendable {
  /// A set of positions.
  typealias States = UInt128

  /// What a position accepts; words by their hash.
  enum Matcher: Sendable {
    case word(UInt64)
    /// A range of `words`.
    case words(Int, Int)
    case classes(WordClass)
    case anyWord
  }

  /// What the parser collects.
  struct Draft {
    var matchers: [Matcher] = []
    var words: [UInt64] = []
    var follow: [States] = []
    var isAtStart = false
    var isAtEnd = false
  }

  static let capacity = 128

  let isAtStart: Bool
  let isAtEnd: Bool
  /// A sentence without a bit of each of these does not hold the phrase; the rarest first.
  let required: [SentenceBits]
  /// A token without one of these bits does not begin the phrase.
  let firstBits: UInt64
  private let matchers: [Matcher]
  private let words: [UInt64]
  private let narrow: Transitions<UInt64>?
  private let wide: Transitions<States>

  /// Which positions begin, end and follow each other, as sets of a width.
  struct Transitions<Positions: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
    var follow: [Positions]
    var first: Positions
    var last: Positions
  }

  init(_ draft: Draft, first: States, last: States, required: [SentenceBits]) {
    matchers = draft.matchers
    words = draft.words
    isAtStart = draft.isAtStart
    isAtEnd = draft.isAtEnd
    wide = Transitions(follow: draft.follow, first: first, last: last)
    // Nearly all phrases fit into a machine word, which is faster.
    narrow =
      draft.matchers.count > 64
      ? nil
      : Transitions(
        follow: draft.follow.map(UInt64.init), first: UInt64(first), last: UInt64(last))
    self.required = Array(Set(required)).sorted {
      (Self.frequency($0), $0) < (Self.frequency($1), $1)
    }
    var bits: UInt64 = 0
    for (place, matcher) in draft.matchers.enumerated() where first >> place & 1 == 1 {
      switch matcher {
      case .word(let hash): bits |= WordKey.bit(hash)
      case .words(let lower, let upper):
        for hash in draft.words[lower..<upper] { bits |= WordKey.bit(hash) }
      case .classes, .anyWord: bits = .max
      }
    }
    firstBits = bits
  }

  /// How likely a sentence has one of the words: most questions have most of the frequent ones.
  private static func frequency(_ words: SentenceBits) -> Int {
    words.nonzeroBitCount + 16 * (words & frequent).nonzeroBitCount
  }

  private static let frequent: SentenceBits = [
    "you", "the", "a", "to", "of", "and", "it", "is", "do", "n't", "what", "we", "that", "in", "be",
    "i", "this", "your", "how", "for", "not", "have", "are", "was", "did", "on", "with",
  ].reduce(0) { $0 | WordKey.sentenceBit(WordKey($1.utf8).hash) }

  /// The end of the longest match that begins at `index`.
  func end(_ tokens: Window<Token>, _ hashes: Window<UInt64>, at index: Int, in range: Range<Int>)
    -> Int?
  {
    if let narrow { return end(narrow, tokens, hashes, at: index, in: range) }
    return end(wide, tokens, hashes, at: index, in: range)
  }

  @inline(__always)
  private func end<Positions>(
    _ transitions: Transitions<Positions>, _ tokens: Window<Token>, _ hashes: Window<UInt64>,
    at index: Int,
    in range: Range<Int>
  ) -> Int? {
    var states = transitions.first
    var position = index
    var found: Int?
    while states != 0, position < range.upperBound {
      var next: Positions = 0
      var isAccepted = false
      let hash = hashes[position]
      while states != 0 {
        let state = states.trailingZeroBitCount
        states &= states &- 1
        guard accepts(state, tokens, hash, position) else { continue }
        next |= transitions.follow[state]
        if transitions.last & (1 << state) != 0 { isAccepted = true }
      }
      position += 1
      if isAccepted, !isAtEnd || Self.isOver(tokens, position, range) { found = position }
      states = next
    }
    return found
  }

  @inline(__always)
  private func accepts(_ state: Int, _ tokens: Window<Token>, _ hash: UInt64, _ position: Int)
    -> Bool
  {
    switch matchers[state] {
    case .word(let word): word == hash
    case .words(let lower, let upper): isWord(hash, lower, upper)
    case .classes(let classes): tokens[position].has(classes)
    case .anyWord: tokens[position].isWord
    }
  }

  @inline(__always)
  private func isWord(_ hash: UInt64, _ lower: Int, _ upper: Int) -> Bool {
    var index = lower
    while index < upper {
      if words[index] == hash { return true }
      index += 1
    }
    return false
  }

  /// How a match can begin, by hash; nil where a class or any word can begin it.
  var openings: [PhraseOpening]? {
    guard let starts = hashes(of: wide.first) else { return nil }
    var found: [PhraseOpening] = []
    for (state, heads) in starts {
      let isWhole = wide.last >> state & 1 == 1
      let next = isWhole ? nil : hashes(of: wide.follow[state])?.flatMap(\.words)
      // Too many pairs cost more to keep than they save.
      if let next, heads.count * next.count <= 64 {
        for head in heads { found += next.map { PhraseOpening(first: head, second: $0) } }
      } else {
        found += heads.map { PhraseOpening(first: $0, second: nil) }
      }
    }
    return found
  }

  /// The words that these positions accept; nil if one accepts more than listed words.
  private func hashes(of states: States) -> [(state: Int, words: [UInt64])]? {
    var found: [(state: Int, words: [UInt64])] = []
    var states = states
    while states != 0 {
      let state = states.trailingZeroBitCount
      states &= states &- 1
      switch matchers[state] {
      case .word(let hash): found.append((state, [hash]))
      case .words(let lower, let upper): found.append((state, Array(words[lower..<upper])))
      case .classes, .anyWord: return nil
      }
    }
    return found
  }

  /// Whether only punctuation is left.
  private static func isOver(_ tokens: Window<Token>, _ index: Int, _ range: Range<Int>) -> Bool {
    for position in index..<range.upperBound where tokens[position].isWord { return false }
    return true
  }
}
