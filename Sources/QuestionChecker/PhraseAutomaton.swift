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
  /// A sentence without a bit of each of these does not hold the phrase.
  let required: [UInt64]
  /// A token without one of these bits does not begin the phrase.
  let firstBits: UInt64
  private let matchers: [Matcher]
  private let words: [UInt64]
  private let follow: [States]
  private let first: States
  private let last: States

  init(_ draft: Draft, first: States, last: States, required: [UInt64]) {
    matchers = draft.matchers
    words = draft.words
    follow = draft.follow
    isAtStart = draft.isAtStart
    isAtEnd = draft.isAtEnd
    self.first = first
    self.last = last
    self.required = required
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

  /// The end of the longest match that begins at `index`.
  func end(_ tokens: [Token], _ hashes: [UInt64], at index: Int, in range: Range<Int>) -> Int? {
    var states = first
    var position = index
    var found: Int?
    while states != 0, position < range.upperBound {
      var next: States = 0
      var isAccepted = false
      let hash = hashes[position]
      while states != 0 {
        let state = states.trailingZeroBitCount
        states &= states &- 1
        let accepts =
          switch matchers[state] {
          case .word(let word): word == hash
          case .words(let lower, let upper): words[lower..<upper].contains(hash)
          case .classes(let classes): tokens[position].has(classes)
          case .anyWord: tokens[position].isWord
          }
        guard accepts else { continue }
        next |= follow[state]
        if last >> state & 1 == 1 { isAccepted = true }
      }
      position += 1
      if isAccepted, !isAtEnd || Self.isOver(tokens, position, range) { found = position }
      states = next
    }
    return found
  }

  /// The words a match can begin with, by their hash; nil where a class or any word can begin it.
  var firstWords: [UInt64]? {
    var found: [UInt64] = []
    var states = first
    while states != 0 {
      let state = states.trailingZeroBitCount
      states &= states &- 1
      switch matchers[state] {
      case .word(let hash): found.append(hash)
      case .words(let lower, let upper): found += words[lower..<upper]
      case .classes, .anyWord: return nil
      }
    }
    return found
  }

  /// Whether only punctuation is left.
  private static func isOver(_ tokens: [Token], _ index: Int, _ range: Range<Int>) -> Bool {
    for position in index..<range.upperBound where tokens[position].isWord { return false }
    return true
  }
}
