/// Regular English inflection by spelling.
extension Lexicon {
  struct Forms {
    var base: String
    var s: String
    var past: String
    var ing: String
  }

  static func inflect(_ base: String) -> Forms {
    let letters = Array(base.utf8)
    guard let last = letters.last, letters.count > 2 else {
      return Forms(
        base: base, s: base == "go" ? "goes" : base + "s", past: base + "ed", ing: base + "ing")
    }
    let beforeLast = letters[letters.count - 2]
    let stem = String(base.dropLast())
    if last == UInt8(ascii: "e") {
      if beforeLast == UInt8(ascii: "i") {
        return Forms(base: base, s: base + "s", past: base + "d", ing: stem.dropLast() + "ying")
      }
      let keepsE = beforeLast == UInt8(ascii: "e")
      return Forms(base: base, s: base + "s", past: base + "d", ing: (keepsE ? base : stem) + "ing")
    }
    if last == UInt8(ascii: "y"), !isVowel(beforeLast) {
      return Forms(base: base, s: stem + "ies", past: stem + "ied", ing: base + "ing")
    }
    let hisses =
      [UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z")].contains(last)
      || (last == UInt8(ascii: "h")
        && (beforeLast == UInt8(ascii: "s") || beforeLast == UInt8(ascii: "c")))
    let s = hisses ? base + "es" : base + "s"
    let doubled = doubling.contains(base) ? base + String(base.suffix(1)) : base
    return Forms(base: base, s: s, past: doubled + "ed", ing: doubled + "ing")
  }

  static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  /// Verbs whose last letter doubles; the rule needs stress, so they are listed.
  private static let doubling: Set<String> = [
    "admit", "bet", "ban", "begin", "chat", "commit", "cut", "debug", "dig", "drag", "drop", "fit",
    "forget", "get", "grab", "hit", "jam", "kid", "let", "log", "map", "nag", "permit", "pin",
    "plan",
    "plot", "plug", "prefer", "put", "quit", "refer", "regret", "rob", "rub", "run", "set", "ship",
    "shut", "sit", "skip", "slip", "split", "spot", "step", "stop", "submit", "swap", "swim", "tap",
    "transfer", "travel", "trip", "upset", "win", "cancel", "label", "model", "wrap", "skim",
    "flag",
    "rot", "shrug", "equip", "occur", "control", "trim", "stun", "pat", "top", "tag",
  ]
}
