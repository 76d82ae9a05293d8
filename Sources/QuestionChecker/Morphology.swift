/// What an unknown word can be, by its ending.
enum Morphology {
  static func classes(of word: String) -> WordClass {
    var word = word
    return word.withUTF8 { classes(of: $0) }
  }

  private static func classes(of word: UnsafeBufferPointer<UInt8>) -> WordClass {
    guard word.count > 3, let last = word.last else { return .noun }
    // Most words end in a letter that none of the endings has.
    switch last {
    case UInt8(ascii: "y") where ends(word, "ly"): return .adverb
    case UInt8(ascii: "g") where ends(word, "ing"): return [.verbIng, .noun]
    case UInt8(ascii: "d") where ends(word, "ed"):
      return [.verbPast, .verbParticiple, .adjective]
    case UInt8(ascii: "l") where ends(word, "ful") || ends(word, "ical"): return .adjective
    case UInt8(ascii: "e") where ends(word, "able") || ends(word, "ible") || ends(word, "ive"):
      return .adjective
    case UInt8(ascii: "h") where ends(word, "ish"): return .adjective
    case UInt8(ascii: "c") where ends(word, "ic"): return .adjective
    case UInt8(ascii: "s"):
      if ends(word, "ous") || ends(word, "less") { return .adjective }
      return ends(word, "ness") ? .noun : [.noun, .verbS]
    default: return .noun
    }
  }

  private static func ends(_ word: UnsafeBufferPointer<UInt8>, _ suffix: StaticString) -> Bool {
    let count = suffix.utf8CodeUnitCount
    guard word.count > count + 2 else { return false }
    return suffix.withUTF8Buffer { letters in
      for offset in 0..<count where word[word.count - count + offset] != letters[offset] {
        return false
      }
      return true
    }
  }
}
