/// From a past form to its base, for "What if you moved the desk".
extension Lexicon {
  /// The base of a past form, by the lists of verbs; nil for a form they do not have.
  static func base(ofPast past: String) -> String? { pastBases[past] }

  private static let irregularPasts: [String: String] = {
    var pasts: [String: String] = [:]
    for verb in irregularVerbs.split(separator: ",") {
      let parts = verb.split(separator: " ").map(String.init)
      pasts[parts[0]] = parts[1]
    }
    return pasts
  }()

  private static let pastBases: [String: String] = {
    var bases: [String: String] = [:]
    for verb in regularVerbs.split(separator: " ") {
      bases[inflect(String(verb)).past] = String(verb)
    }
    for (base, past) in irregularPasts { bases[past] = base }
    return bases
  }()
}
