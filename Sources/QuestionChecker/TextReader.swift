/// Reads a document into a `Text`: paragraphs, sentences, and the tokens of those that matter.
struct TextReader {
  private(set) var text: Text
  private let isWhollyQuoted: Bool
  private var paragraph = 0
  private var waiting: Waiting?
  private var speakers: [String: Int] = [:]

  static func read(_ utf8: [UInt8], segments: [Segment]?, genre: Genre?) -> Text {
    var reader = TextReader(utf8, genre: genre)
    for segment in segments ?? [Segment(0..<utf8.count)] {
      reader.read(segment)
    }
    reader.flush()
    return reader.text
  }

  private init(_ utf8: [UInt8], genre: Genre?) {
    text = Text(utf8: utf8, genre: genre)
    // A draft of one question should not grow its arrays step by step.
    let expected = min(utf8.count / 4 + 4, 256)
    text.tokens.reserveCapacity(expected)
    text.hashes.reserveCapacity(expected)
    text.sentenceSignatures.reserveCapacity(expected)
    text.edges.reserveCapacity(expected)
    isWhollyQuoted = Self.isQuoted(utf8)
  }

  private mutating func read(_ segment: Segment) {
    guard segment.kind != .quote else { return }
    let speaker = segment.speaker.map { name in
      if let known = speakers[name] { return known }
      text.speakers.append(name)
      speakers[name] = text.speakers.count - 1
      return text.speakers.count - 1
    }
    for block in Blocks(text.utf8, segment.range) {
      read(
        block.range, isHeading: segment.kind == .heading || block.kind == .heading,
        isListItem: segment.kind == .listItem || block.kind == .listItem, speaker: speaker)
    }
  }

  private mutating func read(
    _ range: Range<Int>, isHeading: Bool, isListItem: Bool, speaker: Int?
  ) {
    let folded = Folded(text.utf8, range)
    let bytes = folded.bytes
    let isUnmasked = isWhollyQuoted || isListItem && Self.isQuoted(bytes)
    let quotes = isUnmasked ? [] : Quotation(in: bytes).ranges
    let pieces = SentenceSplitter(bytes, quotes: quotes).pieces
    guard !pieces.isEmpty else { return }
    // A question is read with the two sentences before it and the two after.
    var needed = Array(repeating: speaker != nil, count: pieces.count)
    if speaker == nil {
      for (index, piece) in pieces.enumerated() where Candidate.mayAsk(bytes, piece) {
        for near in max(0, index - 2)...min(pieces.count - 1, index + 2) { needed[near] = true }
      }
    }
    // "Thoughts?" in a paragraph of its own belongs to the lines above it.
    if needed[0], var last = waiting {
      for index in last.needed.indices.suffix(2) { last.needed[index] = true }
      waiting = last
    }
    flush()
    waiting = Waiting(
      folded: folded, quotes: quotes, pieces: pieces, needed: needed, paragraph: paragraph,
      isHeading: isHeading, isListItem: isListItem, speaker: speaker)
    paragraph += 1
  }

  /// A paragraph that has been cut and waits to be tokenised until the next is known.
  private struct Waiting {
    var folded: Folded
    var quotes: [Range<Int>]
    var pieces: [SentenceSplitter.Piece]
    var needed: [Bool]
    var paragraph: Int
    var isHeading: Bool
    var isListItem: Bool
    var speaker: Int?
  }

  private mutating func flush() {
    guard let last = waiting else { return }
    waiting = nil
    let folded = last.folded
    let tokenizer = Tokenizer(utf8: text.utf8, folded: folded, quotes: last.quotes)
    var quote = 0
    for (index, piece) in last.pieces.enumerated() {
      let first = text.tokens.count
      if last.needed[index] {
        quote = tokenizer.append(
          piece.range, quote: quote, to: &text.tokens, hashes: &text.hashes)
        var mask: UInt64 = 0
        for hash in text.hashes[first...] { mask |= WordKey.bit(hash) }
        for _ in first..<text.tokens.count {
          text.sentenceSignatures.append(mask)
          text.edges.append(Int32(first))
        }
      }
      let start = folded.start(piece.range.lowerBound)
      let end = folded.end(piece.range.upperBound, in: text.utf8)
      text.sentences.append(
        Sentence(
          tokens: first..<text.tokens.count, range: start..<max(start, end), end: piece.end,
          paragraph: last.paragraph, isHeading: last.isHeading, isListItem: last.isListItem,
          speaker: last.speaker))
      let sentence = text.sentences.count - 1
      let edge = LeftEdge.of(text, first..<text.tokens.count)
      text.sentences[sentence].edge = edge
      if let edge, edge > first {
        for token in first..<text.tokens.count { text.edges[token] = Int32(edge) }
      }
    }
  }

  /// Whether the bytes, blanks aside, are one quotation.
  private static func isQuoted(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.firstIndex(where: { !ASCII.isBlank($0) && $0 != 0x0D && $0 != 0x09 }),
      let last = bytes.lastIndex(where: { !ASCII.isBlank($0) && $0 != 0x0D && $0 != 0x09 }),
      last - first > 2
    else { return false }
    if bytes[first] == ASCII.quote || bytes[first] == ASCII.apostrophe {
      let inside = bytes[first + 1..<last]
      return bytes[last] == bytes[first]
        && (bytes[first] == ASCII.apostrophe || !inside.contains(ASCII.quote))
    }
    // Curly and angle marks: three bytes each, or two.
    let marks: [([UInt8], [UInt8])] = [
      ([0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9D]), ([0xE2, 0x80, 0x98], [0xE2, 0x80, 0x99]),
      ([0xE2, 0x80, 0x9E], [0xE2, 0x80, 0x9C]), ([0xC2, 0xAB], [0xC2, 0xBB]),
    ]
    for (open, close) in marks
    where bytes[first...].starts(with: open)
      && bytes[...last].suffix(close.count).elementsEqual(close)
      && !bytes[(first + open.count)...(last - close.count)].contains(open)
    { return true }
    return false
  }
}

extension Collection<UInt8> where Element == UInt8 {
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    guard part.count <= count else { return false }
    var start = startIndex
    while start != endIndex {
      if self[start...].starts(with: part) { return true }
      start = index(after: start)
    }
    return false
  }
}
