/// Finds a tag at the end of a sentence: "..., isn't it?", "..., right?".
struct TagReader {
  struct Tag {
    var shape: Shape
    var host: Range<Int>
    var tag: Range<Int>
    var auxiliary: Int?
  }

  let text: Text

  /// The tag of the tokens from `start`, which is after fillers, to `end`, before the end mark.
  func read(_ range: Range<Int>) -> Tag? {
    guard range.count > 2 else { return nil }
    return auxiliaryTag(range) ?? wordTag(range)
  }

  private func auxiliaryTag(_ range: Range<Int>) -> Tag? {
    let clause = Clause(text: text, range: range)
    var last = range.upperBound - 1
    // "..., isn't it though", "is it not"
    if ["not", "though", "now", "then", "really"].contains(clause.norm(last)) { last -= 1 }
    guard let pronoun = clause.token(last), text.isOne(of: Self.pronouns, last) else {
      return nil
    }
    var auxiliary = last - 1
    let isNegative = clause.norm(auxiliary) == "n't"
    if isNegative { auxiliary -= 1 }
    guard let verb = clause.token(auxiliary), verb.has(.auxiliary), !verb.has(.clitic) else {
      return nil
    }
    // "Do it", "have that": the verb does not agree, it is no tag.
    if ["do", "have", "are", "were"].contains(verb.norm),
      ["it", "that", "this", "he", "she"].contains(pronoun.norm)
    {
      return nil
    }
    let hasComma = auxiliary > range.lowerBound && !(clause.token(auxiliary - 1)?.isWord ?? true)
    var hostEnd = auxiliary
    while hostEnd > range.lowerBound, !text.tokens[hostEnd - 1].isWord { hostEnd -= 1 }
    let host = range.lowerBound..<hostEnd
    guard host.count >= 2 || hasComma && host.count >= 1, let first = clause.token(host.lowerBound)
    else { return nil }
    // A host that asks already has no tag: "What would they do, would you ...".
    if first.has(.wh), first.norm != "which", !hasComma || clause.isInverted(host.lowerBound + 1) {
      return nil
    }
    if clause.isInverted(host.lowerBound) { return nil }
    // "I don't know what it is, is it": the word before must not lead into the auxiliary.
    if !hasComma {
      guard let before = clause.token(auxiliary - 1),
        !before.has([.wh, .subordinator, .coordinator])
      else { return nil }
      guard clause.finiteVerb(in: host) != nil else { return nil }
      if !isNegative {
        // "Should we just do it": a positive tag without a comma needs its own subject back.
        guard !before.has([.auxiliary, .preposition, .determiner, .adverb]),
          host.contains(where: { text.tokens[$0].norm == pronoun.norm })
            || host.contains(where: { text.tokens[$0].has(.negator) })
        else { return nil }
      }
    }
    return Tag(
      shape: .auxiliaryTag, host: host, tag: auxiliary..<range.upperBound, auxiliary: auxiliary)
  }

  private func wordTag(_ range: Range<Int>) -> Tag? {
    for start in max(range.lowerBound + 1, range.upperBound - 6)..<range.upperBound {
      let rest = start..<range.upperBound
      let before = text.tokens[start - 1]
      let hasComma = !before.isWord
      guard
        let phrase = (hasComma ? Self.afterComma : Self.withoutComma).first(where: {
          text.matches($0, at: start, in: rest)?.upperBound == range.upperBound
        })
      else { continue }
      _ = phrase
      var hostEnd = start
      while hostEnd > range.lowerBound, !text.tokens[hostEnd - 1].isWord { hostEnd -= 1 }
      let host = range.lowerBound..<hostEnd
      guard !host.isEmpty else { return nil }
      let clause = Clause(text: text, range: range)
      let isRelative = text.tokens[host.lowerBound].norm == "which" && hasComma
      if !isRelative, clause.isInverted(host.lowerBound) || text.tokens[host.lowerBound].has(.wh) {
        // "Did I get that right?", "What do you think, huh?"
        guard hasComma else { return nil }
        // "How committed are you, really?": the clause asks by itself.
        let heads = host.lowerBound..<min(host.lowerBound + 5, host.upperBound)
        if heads.contains(where: clause.isInverted) { return nil }
      }
      if !hasComma {
        guard clause.finiteVerb(in: host) != nil,
          !before.has([.auxiliary, .determiner, .coordinator, .preposition, .wh])
            || before.norm == "that"
        else { return nil }
      }
      return Tag(shape: .wordTag, host: host, tag: rest, auxiliary: nil)
    }
    return nil
  }

  static let pronouns: WordSet = [
    "i", "you", "he", "she", "it", "we", "they", "there", "this", "that", "ya",
  ]

  private static let afterComma: [Phrase] = [
    """
    (right|correct|yes|no|yeah|okay|ok|huh|eh|innit|true|not true|agreed|fair|you know|am i right|\
    am i wrong|is that right|is that so|is n't that so|or what|or not|is n't that right|\
    do n't you (think|agree|find|reckon)|would n't you (say|agree|think)|is that correct|\
    is n't it true|yep|alright|all right|hm|hmm|mm|or something|or no|really|got it|see|\
    if i understand you|is n't that it|is that it)
    """
  ]

  private static let withoutComma: [Phrase] = [
    """
    (right|huh|eh|innit|okay|ok|yeah|correct|do n't you (think|agree)|would n't you (say|agree)|\
    am i right|is that (right|correct))
    """
  ]
}
