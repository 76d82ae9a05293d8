/// Reads the notation of phrases and builds the automaton by positions (Glushkov's construction).
struct PhraseParser {
  private var scalars: [UInt8]
  private var index = 0
  private var automaton = PhraseAutomaton.Draft()

  /// What a part of the pattern can begin and end with.
  private struct Part {
    var isNullable = true
    var first: PhraseAutomaton.States = 0
    var last: PhraseAutomaton.States = 0
    /// For each word that must be there, the bits of its alternatives.
    var required: [SentenceBits] = []
  }

  static func parse(_ pattern: String) throws(Phrase.Invalid) -> PhraseAutomaton {
    var parser = PhraseParser(scalars: Array(pattern.utf8))
    let part = try parser.alternatives(depth: 0)
    guard parser.index == parser.scalars.count else {
      throw .init(reason: "a closing bracket without an opening one")
    }
    guard !part.isNullable else { throw .init(reason: "it matches nothing at all") }
    return PhraseAutomaton(
      parser.automaton, first: part.first, last: part.last,
      required: part.required)
  }

  private var current: UInt8? { index < scalars.count ? scalars[index] : nil }

  private mutating func alternatives(depth: Int) throws(Phrase.Invalid) -> Part {
    guard depth < 16 else { throw .init(reason: "brackets nested too deeply") }
    var branches = [try sequence(depth: depth)]
    while current == UInt8(ascii: "|") {
      index += 1
      branches.append(try sequence(depth: depth))
    }
    guard branches.count > 1 else { return branches[0] }
    if let words = wordsOnly(branches) { return words }
    var whole = Part(isNullable: false)
    var bits: SentenceBits? = 0
    for branch in branches {
      whole.isNullable = whole.isNullable || branch.isNullable
      whole.first |= branch.first
      whole.last |= branch.last
      if let some = bits, let one = branch.required.first, !branch.isNullable {
        bits = some | one
      } else {
        bits = nil
      }
    }
    whole.required = bits.map { [$0] } ?? []
    return whole
  }

  /// A choice of single words is one position, if they are the last that were added.
  private mutating func wordsOnly(_ branches: [Part]) -> Part? {
    let start = automaton.matchers.count - branches.count
    guard start >= 0 else { return nil }
    var hashes: [UInt64] = []
    for (offset, branch) in branches.enumerated() {
      guard !branch.isNullable, branch.first == 1 << (start + offset), branch.last == branch.first,
        case .word(let hash) = automaton.matchers[start + offset]
      else { return nil }
      hashes.append(hash)
    }
    automaton.matchers.removeLast(branches.count)
    automaton.follow.removeLast(branches.count)
    let lower = automaton.words.count
    automaton.words += hashes
    automaton.matchers.append(.words(lower, lower + hashes.count))
    automaton.follow.append(0)
    let state: PhraseAutomaton.States = 1 << start
    return Part(
      isNullable: false, first: state, last: state,
      required: [hashes.reduce(0) { $0 | WordKey.sentenceBit($1) }])
  }

  private mutating func sequence(depth: Int) throws(Phrase.Invalid) -> Part {
    var whole = Part()
    while let byte = current, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
      if byte == ASCII.space {
        index += 1
        continue
      }
      let part = try element(depth: depth)
      link(whole.last, to: part.first)
      whole.first |= whole.isNullable ? part.first : 0
      whole.last = part.isNullable ? whole.last | part.last : part.last
      whole.isNullable = whole.isNullable && part.isNullable
      if !part.isNullable { whole.required += part.required }
    }
    return whole
  }

  private mutating func link(_ from: PhraseAutomaton.States, to: PhraseAutomaton.States) {
    var rest = from
    while rest != 0 {
      automaton.follow[rest.trailingZeroBitCount] |= to
      rest &= rest &- 1
    }
  }

  private mutating func element(depth: Int) throws(Phrase.Invalid) -> Part {
    switch current {
    case UInt8(ascii: "("):
      index += 1
      var part = try alternatives(depth: depth + 1)
      guard current == UInt8(ascii: ")") else { throw .init(reason: "a bracket is not closed") }
      index += 1
      if current == ASCII.question {
        index += 1
        part.isNullable = true
        part.required = []
      }
      return part
    case UInt8(ascii: "^"):
      guard index == 0 else { throw .init(reason: "^ stands only at the beginning") }
      automaton.isAtStart = true
      index += 1
      return Part()
    default:
      if let hash = plainWord() {
        return try position(.word(hash), bits: WordKey.sentenceBit(hash))
      }
      return try item(word())
    }
  }

  /// The characters up to a blank or a bracket.
  private mutating func word() -> String {
    let start = index
    while let byte = current, byte != ASCII.space, byte != UInt8(ascii: "|"),
      byte != UInt8(ascii: "("), byte != UInt8(ascii: ")")
    {
      index += 1
    }
    return String(decoding: scalars[start..<index], as: UTF8.self)
  }

  /// The hash of a word of small letters alone, as nearly all are; nil leaves it unread.
  private mutating func plainWord() -> UInt64? {
    var end = index
    while end < scalars.count, UInt8(ascii: "a")...UInt8(ascii: "z") ~= scalars[end] { end += 1 }
    let ends: [UInt8] = [ASCII.space, UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: ")")]
    guard end > index, end == scalars.count || ends.contains(scalars[end]) else { return nil }
    defer { index = end }
    return WordKey(scalars[index..<end]).hash
  }

  private mutating func item(_ written: String) throws(Phrase.Invalid) -> Part {
    var word = written
    let isOptional = word.utf8.count > 1 && word.hasSuffix("?") && word != "??"
    if isOptional { word.removeLast() }
    if word == "$" {
      automaton.isAtEnd = true
      while current == ASCII.space { index += 1 }
      guard current == nil, !isOptional else { throw .init(reason: "$ stands only at the end") }
      return Part()
    }
    if word.hasPrefix("*"), let count = Int(word.dropFirst()) {
      guard (1...12).contains(count) else { throw .init(reason: "*\(count) is not 1 to 12") }
      var whole = Part()
      for _ in 0..<count {
        let part = try position(.anyWord, bits: .max)
        link(whole.last, to: part.first)
        whole.first |= part.first
        whole.last |= part.last
      }
      return whole
    }
    var part: Part
    if word.hasPrefix("<"), word.hasSuffix(">"), word.utf8.count > 2 {
      let name = String(word.dropFirst().dropLast())
      guard let classes = WordClass.named[name] else {
        throw .init(reason: "no word class is called '\(name)'")
      }
      part = try position(.classes(classes), bits: .max)
    } else {
      part = try words(word.lowercased())
    }
    if isOptional {
      part.isNullable = true
      part.required = []
    }
    return part
  }

  /// A word, or the two words of a contraction.
  private mutating func words(_ word: String) throws(Phrase.Invalid) -> Part {
    guard let (left, right) = Self.contraction(word) else {
      return try position(word)
    }
    let one = try position(left)
    let two = try position(right)
    link(one.last, to: two.first)
    return Part(
      isNullable: false, first: one.first, last: two.last, required: one.required + two.required)
  }

  private mutating func position(_ word: String) throws(Phrase.Invalid) -> Part {
    let hash = WordKey(word.utf8).hash
    return try position(.word(hash), bits: WordKey.sentenceBit(hash))
  }

  private mutating func position(
    _ matcher: PhraseAutomaton.Matcher, bits: SentenceBits
  ) throws(Phrase.Invalid) -> Part {
    let place = automaton.matchers.count
    guard place < PhraseAutomaton.capacity else { throw .init(reason: "it has too many words") }
    automaton.matchers.append(matcher)
    automaton.follow.append(0)
    let state: PhraseAutomaton.States = 1 << place
    return Part(
      isNullable: false, first: state, last: state, required: bits == .max ? [] : [bits])
  }

  private static func contraction(_ word: String) -> (String, String)? {
    guard !word.hasPrefix("'"), word != "n't", word.utf8.contains(ASCII.apostrophe) else {
      return nil
    }
    switch word {
    case "can't": return ("can", "n't")
    case "won't": return ("will", "n't")
    case "shan't": return ("shall", "n't")
    default: break
    }
    for tail in ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"] where word.hasSuffix(tail) {
      return (String(word.dropLast(tail.count)), tail)
    }
    return nil
  }
}
