/// A cheap look at the bytes of a sentence: most sentences can't ask and are not read further.
enum Candidate {
  static func mayAsk(_ bytes: [UInt8], _ piece: SentenceSplitter.Piece) -> Bool {
    if piece.end == .question || piece.end == .interrobang { return true }
    let range = piece.range
    // What has no end mark at all is chat, speech or an agenda: read it, unless it is long.
    if piece.end == .none, range.count < 1_000 { return true }
    let lexicon = Lexicon.shared
    var index = range.lowerBound
    var words = 0
    var isAtClause = true
    var commas = 0
    while index < range.upperBound, words < 24, commas < 4 {
      guard ASCII.isWord(bytes[index]) else {
        if bytes[index] == ASCII.comma || bytes[index] == ASCII.colon {
          isAtClause = true
          commas += 1
        }
        index += 1
        continue
      }
      var key = WordKey()
      while index < range.upperBound, ASCII.isWord(bytes[index]) {
        key.append(ASCII.lowercased(bytes[index]))
        index += 1
      }
      words += 1
      guard let entry = lexicon.index(of: key) else {
        isAtClause = isAtClause && words == 1
        continue
      }
      let classes = lexicon.classes[entry]
      if isAtClause {
        if !classes.isDisjoint(with: [.wh, .auxiliary, .opener]) { return true }
        if lexicon.splits[entry] != nil { return true }
        if classes.isDisjoint(with: [.filler, .interjection, .preposition, .nominative]) {
          isAtClause = false
        }
      } else if classes.contains(.opener), words <= 10 {
        return true
      }
    }
    return endsInTag(bytes, range)
  }

  /// "..., aren't they.": a tag that needs no question mark.
  private static func endsInTag(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, !ASCII.isWord(bytes[end - 1]) { end -= 1 }
    var start = end
    while start > range.lowerBound, ASCII.isWord(bytes[start - 1]), end - start < 6 { start -= 1 }
    guard end - start <= 5, start > range.lowerBound + 4, bytes[start - 1] == ASCII.space,
      bytes[start - 2] | 0x20 == UInt8(ascii: "t"), bytes[start - 3] == ASCII.apostrophe
    else { return false }
    let pronoun = WordKey(bytes[start..<end].lazy.map(ASCII.lowercased)).hash
    return TagReader.pronouns.contains(pronoun)
  }
}
