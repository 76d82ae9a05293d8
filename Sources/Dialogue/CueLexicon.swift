import QuestionChecker

/// The phrases of all cues, found by the first word a match can begin with.
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
          let entry = Entry(
            cue: index, phrase: phrase, saysMe: Self.saysMe(pattern), negates: Self.negates(pattern)
          )
          if let words = phrase.firstWords {
            for word in Set(words) { byFirstWord[word, default: []].append(entry) }
          } else {
            anywhere.append(entry)
          }
        } catch {
          refused.append(Refusal(cue: cue.id, pattern: pattern, reason: error.reason))
        }
      }
    }
  }

  /// Outside brackets, where it is not one of several.
  private static func saysMe(_ pattern: String) -> Bool {
    var depth = 0
    var word = ""
    for scalar in (pattern + " ").unicodeScalars {
      switch scalar {
      case "(", ")":
        depth += scalar == "(" ? 1 : -1
        word = ""
      case " ":
        if depth == 0, mine.contains(word) { return true }
        word = ""
      default: word.unicodeScalars.append(scalar)
      }
    }
    return false
  }

  private static func negates(_ pattern: String) -> Bool {
    pattern.split { " |()?".contains($0) }.contains { word in
      word.hasSuffix("n't") || negators.contains(String(word))
    }
  }

  private static let negators: Set<String> = [
    "not", "no", "never", "nobody", "none", "nothing", "nowhere", "neither", "nor", "without",
    "hardly", "cannot",
  ]
  private static let mine: Set<String> = ["me", "my", "myself", "us", "our", "ourselves"]

  /// The phrases of which a match may begin with the word of this hash.
  func entries(beginningWith word: UInt64, _ body: (Entry) -> Void) {
    if let indexed = byFirstWord[word] { for entry in indexed { body(entry) } }
    for entry in anywhere { body(entry) }
  }
}
