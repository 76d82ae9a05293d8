import QuestionChecker

/// One clause in the first person, and how it reads in the second.
struct ReflectedClause {
  private let text: Text
  private let range: Range<Int>
  /// The place of "I"; nil where the clause begins with its verb.
  private var subject: Int?
  private var verb = 0

  init(_ text: Text, _ range: Range<Int>) {
    self.text = text
    self.range = range
  }

  private func norm(_ index: Int) -> String {
    range.contains(index) ? text.words[index].norm : ""
  }

  /// The clause turned to "you", with a full stop; nil where anything about it is not certain.
  var reflected: String? {
    let words = range.count { text.words[$0].isWord && !text.words[$0].has(.clitic) }
    guard (3...Reflection.longest).contains(words) || words == 2 && range.count == 2 else {
      return nil
    }
    var clause = self
    guard clause.isPlain, clause.findVerb(), clause.isVerbSound, clause.isHarmless,
      clause.isBalanced, clause.isGrammatical
    else { return nil }
    return clause.rendered
  }

  // MARK: Shape

  /// Letters, digits and the marks of a simple sentence only; at most one comma.
  private var isPlain: Bool {
    let bytes = text.range(of: range)
    let said = String(decoding: text.utf8[bytes], as: UTF8.self)
    var capitals = 0
    for index in range where text.words[index].isAllCapitals { capitals += 1 }
    return capitals <= 1
      && said.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || "0"..."9" ~= $0 || Self.marks.contains($0)
      }
      && !range.contains { !text.words[$0].isWord || !isSpelledOut($0) }
  }

  /// Whether a word is written as it is read: "wanna" is read as two.
  private func isSpelledOut(_ index: Int) -> Bool {
    let token = text.words[index]
    if token.has(.clitic) { return true }
    let written = String(decoding: text.utf8[token.range], as: UTF8.self).lowercased()
    return written.filter { $0 != "\u{2019}" } == token.norm.filter { $0 != "'" }
  }

  /// Finds "I" and its verb, after at most a phrase of time or place.
  private mutating func findVerb() -> Bool {
    var index = range.lowerBound
    if norm(index) != "i", let after = prefaceEnd() { index = after }
    if norm(index) == "i" {
      subject = index
      index += 1
    } else if index > range.lowerBound
      || !text.words[index].has(.verbPast)
      || text.words[index].has(.otherThanPast) && !Self.plainPasts.contains(norm(index))
    {
      return false
    }
    while Self.adverbs.contains(norm(index)) { index += 1 }
    verb = index
    return range.contains(index)
  }

  /// "On Monday", "yesterday", "at the huddle": where a phrase before "I" ends.
  private func prefaceEnd() -> Int? {
    guard let place = range.first(where: { norm($0) == "i" }), place - range.lowerBound <= 4 else {
      return nil
    }
    let words = range.lowerBound..<place
    let said = words.map(norm).joined(separator: " ")
    if Self.prefaces.contains(said) { return place }
    guard Self.prefacePrepositions.contains(norm(range.lowerBound)), words.count >= 2,
      let last = words.last,
      has(last, .anyNoun) || Self.countable.contains(norm(last))
        || ["break", "round"].contains(norm(last))
    else { return nil }
    let inner = words.dropFirst()
    return inner.allSatisfy {
      let token = text.words[$0]
      return
        (token.has(.nounPhrase)
        || Self.countable.contains(token.norm) || ["break", "round"].contains(token.norm))
        && !token.has(.clauseMark)
    } ? place : nil
  }

  // MARK: Grammar

  private func classes(_ index: Int) -> WordClass {
    range.contains(index) ? text.words[index].classes : []
  }

  private func has(_ index: Int, _ wanted: WordClass) -> Bool {
    !classes(index).isDisjoint(with: wanted)
  }

  /// Skips adverbs from a place on.
  private func past(_ index: Int) -> Int {
    var index = index
    while Self.adverbs.contains(norm(index)) { index += 1 }
    return index
  }

  /// The verb is a past form, or one of the few present ones that can be said to a person's face.
  private var isVerbSound: Bool {
    let word = norm(verb)
    let next = past(verb + 1)
    switch word {
    case "am", "'m", "was":
      guard subject != nil, range.contains(next) else { return false }
      // A place, an office or a doing; how a person is, they say better themselves.
      // "I am in intensive care" would come back as a patient's.
      if Self.places.contains(norm(next)) {
        return word == "was" || !range.contains { Self.wards.contains(norm($0)) }
      }
      if ["a", "an", "the", "my"].contains(norm(next)) { return next + 1 < range.upperBound }
      return Self.goodFeelings.contains(norm(next)) || Self.doings.contains(norm(next))
    case "have", "'ve", "had", "'d":
      guard range.contains(next) else { return false }
      if word == "have" || word == "'ve" || word == "'d" {
        return isKnownParticiple(next) && subject != nil && next < range.upperBound - 1
          && !Self.blockedVerbs.contains(norm(next))
      }
      if norm(next) == "to" { return has(next + 1, .verbBase) }
      if has(next, .quantity) { return true }
      return has(next, .verbParticiple) && !Self.blockedVerbs.contains(norm(next))
    case "want", "wanted":
      return norm(next) == "to"
        ? has(next + 1, .verbBase)
        : ["a", "an", "the", "my", "her", "his", "their"].contains(norm(next))
    case "work", "lead": return subject != nil
    default:
      guard isKnownPast(word), !Self.blockedVerbs.contains(word), word != "were" else {
        return false
      }
      // "I put" and "I read" may be any day's.
      if has(verb, .verbBase), !Self.plainPasts.contains(word), !Self.furtherPasts.contains(word),
        word != "felt", word != "let" || subject == nil
      {
        return false
      }
      return isObjectSound(word, next)
    }
  }

  /// A past form by a list, not by its ending: "aksed" has the ending too.
  private func isKnownPast(_ word: String) -> Bool {
    Self.furtherPasts.contains(word) || Self.plainPasts.contains(word)
      || has(verb, .verbPast) && !has(verb, .adjectiveOrAuxiliary)
      || word == "felt" || word == "let"
  }

  private func isKnownParticiple(_ index: Int) -> Bool {
    guard !["been", "felt", "got", "gotten"].contains(norm(index)) else { return false }
    return has(index, .verbParticiple) && !has(index, .adjective)
      || Self.furtherPasts.contains(norm(index))
  }

  /// What follows a past form is what that verb takes; else it may be a slip.
  private func isObjectSound(_ word: String, _ next: Int) -> Bool {
    switch word {
    case "listened": return !has(next, .object)
    case "waited": return !has(next, .pronoun)
    case "explained", "said", "suggested", "described": return !has(next, .objectPronoun)
    case "asked": return norm(next) != "to" || has(next + 1, .verbBase)
    case "went", "came":
      return has(next, .adjunctOrCoordinator) || norm(next) == "round"
    case "left": return has(next, .article) && !has(next, .objectPronoun)
    case "felt": return Self.goodFeelings.contains(norm(next)) && next == range.upperBound - 1
    case "discussed": return norm(next) != "about"
    case "decided", "tried", "learned", "learnt":
      return norm(next) != "to" || has(next + 1, .verbBase)
    case "saw", "noticed", "heard", "realised", "realized", "found":
      return range.contains(next)
    default:
      // Two verbs in a row: "I did asked".
      return !(has(next, .verbPast) && !has(next, .complement))
    }
  }

  /// Everything else in the clause that would not survive the change, or was not right before it.
  private var isGrammatical: Bool {
    for index in range where index != subject {
      let before = norm(index - 1)
      switch norm(index) {
      case "i":
        let next = past(index + 1)
        if has(index - 1, .auxiliary) || norm(next) == "were" || has(next, .verbS) { return false }
        if !range.contains(next) { return false }
        // "A date I looked forward to" is a clause within a clause: left alone.
        if !has(index - 1, .anyLink),
          !Self.seeing.contains(before)
        {
          return false
        }
        if !has(next, .pastOrAuxiliary) || has(next, .modal) { return false }
        if ["do", "does", "did"].contains(norm(next)) { return false }
      case "me":
        if has(index + 1, .nounOrAdjective), !Self.givers.contains(before) { return false }
        if before == "and" || norm(index + 1) == "and" { return false }
      case "was", "am", "'m":
        // A second "was" that is still mine would have to change too, and we might miss it.
        if index != verb, norm(index - 1) != "i" {
          if norm(index) != "was" || !isOthers(index) { return false }
        }
      case "he", "she", "it":
        let next = past(index + 1)
        if norm(index) == "it", !has(next, .baseOrAuxiliary) { break }
        if ["were", "have", "do", "are", "am", "don"].contains(norm(next)) { return false }
        if has(next, .verbBase), !has(next, .pastOrModal), norm(index) != "it" {
          return false
        }
      case "they":
        if ["was", "is", "has", "does", "'s"].contains(norm(index + 1)) { return false }
        if has(index + 1, .verbS), !has(index + 1, .pastOrNoun) { return false }
      case "him", "her", "them":
        if ["was", "is", "are", "were"].contains(norm(index + 1)), norm(index) != "her" {
          return false
        }
      case "to":
        if has(index + 1, .verbS), !has(index + 1, .baseOrNoun) { return false }
      default:
        if Self.countable.contains(norm(index)),
          has(index - 1, .pastOrPreposition) || norm(index - 1) == "and",
          norm(index - 1) != "as"
        {
          return false
        }
        if Self.slips.contains(norm(index)) { return false }
      }
    }
    return true
  }

  /// Whether a "was" has a subject of its own right before it.
  private func isOthers(_ index: Int) -> Bool {
    var before = index - 1
    while Self.adverbs.contains(norm(before)) { before -= 1 }
    if ["he", "she", "it", "that", "there", "this", "what", "who", "everyone", "which"]
      .contains(norm(before))
    {
      return true
    }
    if ["which", "what"].contains(norm(before - 1)), has(before, .noun) { return true }
    guard has(before, .noun), !has(before, .pastOrBase), before > verb + 1 else {
      return false
    }
    return has(before - 1, .article) && norm(before) != "and"
  }

  // MARK: Tone

  private var isHarmless: Bool {
    if let subject, subject > range.lowerBound, norm(subject - 1) == "and" { return false }
    for index in range {
      let token = text.words[index]
      // "What she saw" is part of what was asked; a wh-word before the verb is another sentence.
      if token.has(.wh), index < verb { return false }
      if token.has(.negative) { return false }
      if token.has(.failureVerb), !isNoun(index) { return false }
      if token.has(.evalPositive), !Self.goodFeelings.contains(token.norm) { return false }
      if token.has(.feeling), token.norm != "felt", !Self.goodFeelings.contains(token.norm) {
        return false
      }
      if token.has(.modal), token.norm != "'d" || index != verb { return false }
      if Self.blocked.contains(token.norm) { return false }
      if Self.blockedVerbs.contains(token.norm),
        index == verb || !Self.mildVerbs.contains(token.norm)
      {
        return false
      }
      if Self.blockedStems.contains(where: { token.norm.hasPrefix($0) }) { return false }
    }
    return !Self.blockedPhrases.contains { text.contains($0, in: range) }
  }

  /// "My break", "the delay": after an article a verb's form is a noun.
  private func isNoun(_ index: Int) -> Bool {
    has(index - 1, .article) || norm(index) == "missing"
  }

  /// Ends on a word that can end a clause, and is no list.
  private var isBalanced: Bool {
    guard let last = range.last else { return false }
    if has(last, .unfinished)
      && !has(last, .adverbOrObject) || norm(last) == "to" || norm(last) == "i"
      || norm(last) == "of" || norm(last) == "with" || norm(last) == "than"
    {
      return false
    }
    let joins = range.count { norm($0) == "and" || norm($0) == "or" }
    return joins <= 1
  }

  // MARK: Words

  /// The text as it was written, with the first person changed to the second.
  private var rendered: String {
    var said = subject == nil ? "you " : ""
    var end = text.words[range.lowerBound].range.lowerBound
    for index in range {
      let token = text.words[index]
      if token.range.lowerBound > end { said += " " }
      end = token.range.upperBound
      said += replacement(index) ?? String(decoding: text.utf8[token.range], as: UTF8.self)
    }
    guard let first = said.first else { return "" }
    // What began the sentence with a capital may now stand within it.
    let begun =
      subject == nil
      ? "You " + lowered(String(said.dropFirst(4))) : first.uppercased() + said.dropFirst()
    return begun + "."
  }

  /// The first word in lower case; it is the verb.
  private func lowered(_ rest: String) -> String {
    guard let first = rest.first else { return rest }
    return first.lowercased() + rest.dropFirst()
  }

  private func replacement(_ index: Int) -> String? {
    let isAfterI = norm(index - 1) == "i" || index == verb && subject != nil
    switch norm(index) {
    case "i": return "you"
    case "me": return "you"
    case "my": return "your"
    case "mine": return "yours"
    case "myself": return "yourself"
    case "was" where isAfterI: return "were"
    case "am" where isAfterI: return "are"
    case "'m": return "'re"
    case "'ve", "'d": return text.words[index].norm
    default: return nil
    }
  }
}
