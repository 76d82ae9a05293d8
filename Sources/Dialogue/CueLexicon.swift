import QuestionChecker

/// The phrases of all cues, found by the words a match can begin with.
///
/// What a word costs depends on the phrases that begin with it, not on how many there are.
package struct CueLexicon: Sendable {
  struct Entry: Sendable {
    /// An index of `cues`.
    let cue: Int
    let phrase: Phrase
    /// Whether the pattern itself says `me` or `my`: "made me angry" is mine, whatever made me so.
    let saysMe: Bool
    /// Whether the pattern itself negates: a "not" among the words heard then belongs to it.
    let negates: Bool
    /// Whether the pattern itself says `she` or the like, so that another subject may stand in it.
    let namesOthers: Bool
  }

  /// A phrase whose pattern is not sound, and why.
  package struct Refusal: Hashable, Sendable {
    package let cue: Cue.ID
    package let pattern: String
    package let reason: String
  }

  let cues: [Cue]
  /// Patterns that were left out; the content compiler reports them.
  package private(set) var refused: [Refusal] = []
  private var byFirstWord: [UInt64: [Entry]] = [:]
  /// Phrases of which the first two words are certain.
  private var byPair: [UInt64: [Entry]] = [:]
  /// Phrases that can begin with any word of a class.
  private var anywhere: [Entry] = []

  /// Whether any cue counts in somebody's quoted words.
  let hearsQuotations: Bool

  package init(_ cues: [Cue]) {
    self.cues = cues
    hearsQuotations = cues.contains(where: \.countsQuoted)
    for (index, cue) in cues.enumerated() {
      for pattern in cue.phrases {
        do {
          let phrase = try Phrase(pattern)
          let traits = Self.traits(of: pattern)
          let entry = Entry(
            cue: index, phrase: phrase, saysMe: traits.saysMe, negates: traits.negates,
            namesOthers: traits.namesOthers)
          if let openings = phrase.openings {
            for opening in Set(openings) {
              if let second = opening.second {
                byPair[Self.pair(opening.first, second), default: []].append(entry)
              } else {
                byFirstWord[opening.first, default: []].append(entry)
              }
            }
          } else {
            anywhere.append(entry)
          }
        } catch {
          refused.append(Refusal(cue: cue.id, pattern: pattern, reason: error.reason))
        }
      }
    }
  }

  /// What words a pattern holds: `me` outside brackets, where it is not one of several, and any
  /// that negate.
  private static func traits(of pattern: String) -> (
    saysMe: Bool, negates: Bool, namesOthers: Bool
  ) {
    var traits = (saysMe: false, negates: false, namesOthers: false)
    var depth = 0
    var word: [UInt8] = []
    func close() {
      defer { word.removeAll(keepingCapacity: true) }
      guard word.count <= 9 else { return }
      if depth == 0, mine.contains(word) { traits.saysMe = true }
      if others.contains(word) { traits.namesOthers = true }
      if word.suffix(3).elementsEqual(tail) || negators.contains(word) { traits.negates = true }
    }
    for byte in pattern.utf8 {
      switch byte {
      case UInt8(ascii: "("):
        close()
        depth += 1
      case UInt8(ascii: ")"):
        close()
        depth -= 1
      case UInt8(ascii: " "), UInt8(ascii: "|"), UInt8(ascii: "?"): close()
      default: word.append(byte)
      }
    }
    close()
    return traits
  }

  private static let tail = Array("n't".utf8)
  private static let negators = words([
    "not", "no", "never", "nobody", "none", "nothing", "nowhere", "neither", "nor", "without",
    "hardly", "cannot",
  ])
  private static let others = words(["he", "she", "they", "who", "i", "we"])
  private static let mine = words(["me", "my", "myself", "us", "our", "ourselves"])

  private static func words(_ list: [String]) -> Set<[UInt8]> { Set(list.map { Array($0.utf8) }) }

  /// The phrases of which a match may begin with a word, by its hash and that of the one after it.
  func entries(beginningWith word: UInt64, _ next: UInt64?, _ body: (Entry) -> Void) {
    if let next, let indexed = byPair[Self.pair(word, next)] {
      for entry in indexed { body(entry) }
    }
    if let indexed = byFirstWord[word] { for entry in indexed { body(entry) } }
    for entry in anywhere { body(entry) }
  }

  /// One key for two words; that two pairs may share one costs a try and no more.
  private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 0x9E37_79B9_7F4A_7C15) ^ second
  }
}
