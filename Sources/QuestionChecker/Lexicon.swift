/// A list of words, separated by blanks, that share classes.
struct WordList: Sendable {
  let classes: WordClass
  let words: String
  init(_ classes: WordClass, _ words: String) {
    self.classes = classes
    self.words = words
  }
}

/// The words the checker knows, built once from the lists in `Lexicons`.
///
/// Small on purpose: closed classes, and the open-class words that questions turn on. Everything
/// else gets its class from its ending.
struct Lexicon: Sendable {
  static let shared = Lexicon()

  private(set) var words: [String] = []
  private(set) var classes: [WordClass] = []
  private(set) var hashes: [UInt64] = []
  /// Where a word written as one stands for two: `dont` is `do` + `n't` from its third byte.
  private(set) var splits: [Int: Split] = [:]
  private var slots: [Int32]
  private var keys: [WordKey] = []
  private let mask: Int

  struct Split: Sendable {
    let at: Int
    let left: String
    let right: String
  }

  private init() {
    let capacity = 16_384
    mask = capacity - 1
    slots = Array(repeating: -1, count: capacity)
    for list in Self.functionWords + Self.evaluations + Self.nouns { add(list.words, list.classes) }
    for list in Self.nouns {
      for noun in list.words.split(separator: " ") { add(Self.inflect(String(noun)).s, .noun) }
    }
    for verb in Self.regularVerbs.split(separator: " ") {
      let forms = Self.inflect(String(verb))
      add(forms.base, .verbBase)
      add(forms.s, .verbS)
      add(forms.past, [.verbPast, .verbParticiple])
      add(forms.ing, .verbIng)
    }
    for verb in Self.irregularVerbs.split(separator: ",") {
      let forms = verb.split(separator: " ").map(String.init)
      let regular = Self.inflect(forms[0])
      add(forms[0], .verbBase)
      add(regular.s, .verbS)
      add(forms[1], .verbPast)
      add(forms[2], .verbParticiple)
      add(regular.ing, .verbIng)
    }
    let irregular = Self.irregularForms
    for list in Self.verbSenses {
      for verb in list.words.split(separator: " ") {
        let forms = Self.inflect(String(verb))
        add(forms.base, list.classes)
        add(forms.s, list.classes)
        add(forms.ing, list.classes)
        if let others = irregular[forms.base] {
          add(others.past, list.classes)
          add(others.participle, list.classes)
        } else {
          add(forms.past, list.classes)
        }
      }
    }
    for (written, meant) in Self.respellings { respell(written, as: meant) }
    for (written, at, left, right) in Self.contractions {
      add(written, [])
      if let index = index(of: WordKey(written.utf8)) {
        splits[index] = Split(at: at, left: left, right: right)
      }
    }
  }

  private static var irregularForms: [String: (past: String, participle: String)] {
    var forms: [String: (past: String, participle: String)] = [:]
    for verb in irregularVerbs.split(separator: ",") {
      let parts = verb.split(separator: " ").map(String.init)
      forms[parts[0]] = (parts[1], parts[2])
    }
    return forms
  }

  /// Makes a spelling of chat stand for the word it means: its norm, classes and hash.
  private mutating func respell(_ written: String, as meant: String) {
    add(written + " " + meant, [])
    guard let one = index(of: WordKey(written.utf8)), let other = index(of: WordKey(meant.utf8))
    else { return }
    words[one] = words[other]
    classes[one] = classes[other]
    hashes[one] = hashes[other]
  }

  /// Adds every word of a blank-separated list; a word met again gets the new classes too.
  private mutating func add(_ list: String, _ added: WordClass) {
    for word in list.utf8.split(separator: UInt8(ascii: " ")) {
      let key = WordKey(word)
      var slot = Int(truncatingIfNeeded: key.hash) & mask
      while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & mask }
      if slots[slot] >= 0 {
        classes[Int(slots[slot])].formUnion(added)
      } else {
        slots[slot] = Int32(words.count)
        words.append(String(Substring(word)))
        classes.append(added)
        hashes.append(key.hash)
        keys.append(key)
      }
    }
  }

  /// The place of a word in `words` and `classes`, by its lower-case bytes.
  func index(of key: WordKey) -> Int? {
    guard key.isWhole else { return nil }
    var slot = Int(truncatingIfNeeded: key.hash) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if keys[index] == key { return index }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The classes of a word; none for a word the lists do not have.
  func classes(of word: String) -> WordClass {
    index(of: WordKey(word.utf8)).map { classes[$0] } ?? []
  }
}
