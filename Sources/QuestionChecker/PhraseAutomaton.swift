/// A compiled phrase: one position for each word, and which position may follow which.
struct PhraseAutomaton: Sendable {
  /// A set of positions.
  typealias States = UInt128

  enum Matcher: Sendable {
    case word(String)
    case words([String])
    case classes(WordClass)
    case anyWord

    func accepts(_ token: Token) -> Bool {
      switch self {
      case .word(let word): token.norm == word
      case .words(let words): words.contains(token.norm)
      case .classes(let classes): token.has(classes)
      case .anyWord: token.isWord
      }
    }
  }

  var matchers: [Matcher] = []
  /// The signature bits that a token must have one of, for each position; all for any.
  var signatures: [UInt64] = []
  var follow: [States] = []
  var first: States = 0
  var last: States = 0
  var isNullable = false
  var isAtStart = false
  var isAtEnd = false
  /// A sentence without a bit of each of these does not hold the phrase.
  var required: [UInt64] = []

  static let capacity = 128

  /// The end of the longest match that begins at `index`.
  func end(_ tokens: [Token], _ signatures: [UInt64], at index: Int, in range: Range<Int>) -> Int? {
    var states = first
    var position = index
    var found: Int?
    while states != 0, position < range.upperBound {
      var next: States = 0
      var isAccepted = false
      while states != 0 {
        let state = states.trailingZeroBitCount
        states &= states &- 1
        let bits = self.signatures[state]
        guard bits & signatures[position] != 0 || bits == .max,
          matchers[state].accepts(tokens[position])
        else { continue }
        next |= follow[state]
        if last >> state & 1 == 1 { isAccepted = true }
      }
      position += 1
      if isAccepted, !isAtEnd || Self.isOver(tokens, position, range) { found = position }
      states = next
    }
    return found
  }

  /// Whether only punctuation is left.
  private static func isOver(_ tokens: [Token], _ index: Int, _ range: Range<Int>) -> Bool {
    for position in index..<range.upperBound where tokens[position].isWord { return false }
    return true
  }
}
