/// What an unknown word can be, by its ending.
enum Morphology {
  static func classes(of word: String) -> WordClass {
    let count = word.utf8.count
    func ends(_ suffix: String) -> Bool { count > suffix.utf8.count + 2 && word.hasSuffix(suffix) }
    if ends("ly") { return .adverb }
    if ends("ing") { return [.verbIng, .noun] }
    if ends("ed") { return [.verbPast, .verbParticiple, .adjective] }
    for suffix in nouns where ends(suffix) { return .noun }
    for suffix in adjectives where ends(suffix) { return .adjective }
    if ends("s") { return [.noun, .verbS] }
    return .noun
  }

  private static let nouns = [
    "tion", "sion", "ment", "ness", "ity", "ance", "ence", "ship", "ism", "ist", "hood", "er", "or",
  ]
  private static let adjectives = [
    "ful", "ous", "able", "ible", "ive", "less", "ish", "ical", "ic",
  ]
}
