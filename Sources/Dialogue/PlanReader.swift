import QuestionChecker

/// Reads one sentence as a plan: where its moment stands, and where its action.
struct PlanReader {
  private let text: Text
  private let sentence: Range<Int>
  private(set) var isPlan = false
  private(set) var cue: Range<Int>?
  private(set) var action: Range<Int>?

  init(_ text: Text, _ sentence: Range<Int>) {
    self.text = text
    var end = sentence.upperBound
    while end > sentence.lowerBound, !text.words[end - 1].isWord { end -= 1 }
    self.sentence = sentence.lowerBound..<end
  }

  mutating func read() {
    guard !sentence.isEmpty, !isRefusal else { return }
    let opening = openingMoment()
    let rest = (opening?.upperBound ?? sentence.lowerBound)..<sentence.upperBound
    guard let intention = intention(in: rest, afterMoment: opening != nil) else { return }
    isPlan = true
    let moment = opening ?? laterMoment(after: intention.verb)
    cue = moment.map(trimmed)
    guard intention.isConcrete else { return }
    let end = opening == nil ? moment.map(\.lowerBound) ?? rest.upperBound : rest.upperBound
    if end > intention.verb { action = trimmed(intention.start..<end) }
  }

  private func norm(_ index: Int) -> String {
    sentence.contains(index) ? text.words[index].norm : ""
  }

  private func isWord(_ index: Int) -> Bool {
    sentence.contains(index) && text.words[index].isWord
  }

  /// Without commas, "then" and the like at both ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, !isWord(first) || Self.fillers.contains(norm(first)) {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, !isWord(last) || Self.fillers.contains(norm(last)) {
      range = range.lowerBound..<last
    }
    return range
  }

  /// "I don't know what I will do", "no plan this week", "I don't want to".
  private var isRefusal: Bool { text.contains(anyOf: Self.refusals, in: sentence) }

  // MARK: The moment

  /// A moment at the beginning, up to where the main clause starts.
  private func openingMoment() -> Range<Int>? {
    guard let first = skippingFillers(), let end = momentEnd(at: first) else { return nil }
    return first..<end
  }

  private func skippingFillers() -> Int? {
    var index = sentence.lowerBound
    while index < sentence.upperBound,
      !isWord(index)
        || Self.fillers.contains(norm(index))
    {
      index += 1
    }
    return index < sentence.upperBound ? index : nil
  }

  /// Where the moment that begins at this word ends, if one does that can be noticed.
  private func momentEnd(at index: Int) -> Int? {
    if let length = opener(at: index) {
      let end = clauseEnd(from: index + length)
      let inside = index + length..<end
      guard !inside.isEmpty, !Self.isVague(text.norms(inside)) else { return nil }
      if hasSubject(inside) { return end }
      // "After lunch", "before the round": a noun is enough, but not after "when" or "if".
      return Self.nounOpeners.contains(norm(index)) && hasNoun(inside) ? end : nil
    }
    if Self.places.contains(norm(index)) { return placeEnd(from: index) }
    if Self.days.contains(norm(index)), norm(index - 1) != "this" {
      var end = index + 1
      while Self.parts.contains(norm(end)) { end += 1 }
      return end
    }
    return nil
  }

  private func opener(at index: Int) -> Int? {
    guard Self.openerHeads.contains(norm(index)) else { return nil }
    for words in Self.openers where words.indices.allSatisfy({ norm(index + $0) == words[$0] }) {
      return words.count
    }
    return nil
  }

  /// The end of a clause: a comma, "then", or the second subject that is the person.
  private func clauseEnd(from start: Int) -> Int {
    var hasVerb = false
    for index in start..<max(start, sentence.upperBound) {
      let token = text.words[index]
      if !token.isWord || token.norm == "then" { return index }
      if index > start, hasVerb || !hasSubject(start..<index),
        token.norm == "i" || token.norm == "we",
        !text.words[index - 1].has(.clauseLink)
      {
        return index
      }
      if token.has(.predicate) { hasVerb = true }
    }
    return sentence.upperBound
  }

  private func hasSubject(_ range: Range<Int>) -> Bool {
    range.contains { index in
      text.words[index].has(.predicate)
        && index > range.lowerBound
    }
  }

  private func hasNoun(_ range: Range<Int>) -> Bool {
    range.contains { text.words[$0].has(.nounLike) }
  }

  /// "At the huddle", "in my next meeting", "on Monday": up to the noun that is an event or a place.
  private func placeEnd(from index: Int) -> Int? {
    var place = index + 1
    var found: Int?
    while isWord(place), place - index <= 6 {
      let token = text.words[place]
      let isEach = place == index + 1 && ["each", "every"].contains(token.norm)
      // "On each round": a preposition elsewhere, here what it happens at.
      let leads = token.has(.preposition) && !Self.events.contains(token.norm)
      if token.has(.clauseCore) && !isEach || place > index + 1 && leads {
        break
      }
      if Self.events.contains(token.norm) || norm(index) == "at" && token.has(.number)
        || norm(index) == "at" && token.norm.utf8.first.map({ 48...57 ~= $0 }) ?? false
      {
        found = place + 1
      }
      place += 1
    }
    guard let found else { return nil }
    // "In this week's meetings" is a moment, "on an ordinary day" hardly.
    return Self.isVague(text.norms(index..<found)) ? nil : found
  }

  private func laterMoment(after verb: Int) -> Range<Int>? {
    guard verb + 1 < sentence.upperBound else { return nil }
    for index in verb + 1..<sentence.upperBound {
      if isComplement(index, of: verb) { continue }
      guard let end = momentEnd(at: index) else { continue }
      return index..<(opener(at: index) == nil ? end : sentenceEnd(from: index))
    }
    return nil
  }

  private func sentenceEnd(from index: Int) -> Int {
    (index..<sentence.upperBound).first { norm($0) == ";" || norm($0) == "." }
      ?? sentence.upperBound
  }

  /// "Ask when it began" asks about a moment and names none.
  private func isComplement(_ index: Int, of verb: Int) -> Bool {
    guard ["when", "if", "once", "before", "after"].contains(norm(index)) else { return false }
    let asks = (max(sentence.lowerBound, index - 3)..<index).contains {
      Self.askingVerbs.contains(norm($0))
    }
    if norm(index) == "if" { return asks }
    return norm(index) == "when" && Self.askingVerbs.contains(norm(index - 1))
  }

  // MARK: The action

  private struct Intention {
    var start: Int
    var verb: Int
    var isConcrete: Bool
  }

  private func intention(in range: Range<Int>, afterMoment: Bool) -> Intention? {
    for index in range where norm(index) == "i" || norm(index) == "we" {
      if index > range.lowerBound, text.words[index - 1].has(.wh) { continue }
      if let found = intention(ofSubjectAt: index, afterMoment: afterMoment) { return found }
    }
    return terse(in: range)
  }

  /// "I'll ask", "I am going to ask", after a moment also "I ask".
  private func intention(ofSubjectAt subject: Int, afterMoment: Bool) -> Intention? {
    var index = subject + 1
    var isIntended = afterMoment
    while sentence.contains(index) {
      let token = text.words[index]
      if let length = Self.intent(at: index, norm) {
        isIntended = true
        index += length
      } else if Self.skipped.contains(token.norm) || token.has(.adverb) && !token.has(.verbBase) {
        index += 1
      } else {
        break
      }
    }
    guard isIntended, sentence.contains(index) else { return nil }
    return verb(at: index, start: subject)
  }

  private func verb(at index: Int, start: Int) -> Intention? {
    let token = text.words[index]
    let isVerb =
      token.has(.verbBase) || token.norm == "be" || Self.isUnknownVerb(token)
      || token.has(.noun) && sentence.contains(index + 1)
        && text.words[index + 1].has(.object)
    guard isVerb else { return nil }
    return Intention(start: start, verb: index, isConcrete: isConcrete(index))
  }

  /// "Ask Mia first", "asking Mia first", "to ask Mia".
  private func terse(in range: Range<Int>) -> Intention? {
    guard var index = range.first(where: isWord) else { return nil }
    let start = index
    var isOpened = false
    while Self.skipped.contains(norm(index)) || norm(index) == "to" || norm(index) == "then" {
      isOpened = true
      index += 1
    }
    guard sentence.contains(index) else { return nil }
    let token = text.words[index]
    if token.has(.verbIng), !token.has(.preposition), token.norm.utf8.count > 4 {
      return Intention(start: start, verb: index, isConcrete: isConcrete(index))
    }
    // A noun begins many answers; a verb that is also one needs its object right after it.
    guard token.has(.verbBase) || token.norm == "be", !token.has(.pastOrInterjection) else {
      return nil
    }
    let next = index + 1
    let hasObject =
      sentence.contains(next)
      && (text.words[next].has(.complementStart)
        || text.words[next].isCapitalised)
    guard isOpened || !token.has(.nounOrAdjective) || hasObject else { return nil }
    return Intention(start: start, verb: index, isConcrete: isConcrete(index))
  }

  /// Whether somebody who watched could see it done.
  private func isConcrete(_ verb: Int) -> Bool {
    let word = norm(verb)
    let base = word.hasSuffix("ing") ? String(word.dropLast(3)) : word
    if Self.vagueVerbs.contains(word) || Self.vagueVerbs.contains(base) { return false }
    let rest = (verb + 1..<max(verb + 1, sentence.upperBound)).map(norm)
    let next = rest.first { $0 != "," } ?? ""
    if Self.lightVerbs.contains(word) || Self.lightVerbs.contains(base) {
      return !next.isEmpty && !Self.vagueObjects.contains(next)
    }
    return true
  }
}
