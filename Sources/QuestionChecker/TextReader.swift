/// Reads a document into a `Text`: paragraphs, sentences, and the tokens of those that matter.
struct TextReader {
  private(set) var text: Text
  /// A sentence that is looked at before it is known whether it matters.
  private var trial: Text
  private let isWhollyQuoted: Bool
  private var paragraph = 0
  private var waiting: Waiting?
  private var speakers: [String: Int] = [:]
  private let isTranscript: Bool
  /// Sentences before this one have been looked at.
  private var seen = 0
  /// The first sentence of the paragraph that was read last.
  private var lastParagraph = 0

  /// Reads a text and keeps all of its words.
  static func read(_ utf8: [UInt8], segments: [Segment]?, genre: Genre?) -> Text {
    read(utf8, segments: segments, genre: genre) { _, _ in }
  }

  /// Reads a text and has its sentences looked at, each once and in their order.
  ///
  /// The words of a long text are let go behind those that have been looked at; of a transcript
  /// none are, because what was said is compared with what was answered.
  static func read(
    _ utf8: [UInt8], segments: [Segment]?, genre: Genre?,
    look: (_ text: Text, _ sentences: Range<Int>) -> Void
  ) -> Text {
    let segments = segments ?? [Segment(0..<utf8.count)]
    var reader = TextReader(
      utf8, genre: genre, isTranscript: segments.contains { $0.speaker != nil })
    for segment in segments { reader.read(segment, look) }
    reader.flush()
    look(reader.text, reader.seen..<reader.text.sentences.count)
    return reader.text
  }

  /// As many words are kept of a long text, those of the last paragraph aside.
  private static let kept = 1 << 14
  /// So many sentences before a question may be looked at with it, and so many words.
  private static let sentencesBehind = 16
  static let wordsBehind = 500

  private init(_ utf8: [UInt8], genre: Genre?, isTranscript: Bool) {
    self.isTranscript = isTranscript
    text = Text(utf8: utf8, genre: genre)
    trial = Text(utf8: utf8, genre: genre)
    // Arrays that grow step by step are copied again and again; what is not used of the space that
    // is kept ready for a long text is never touched.
    let expected = min(utf8.count / 4 + 4, isTranscript ? 1 << 21 : Self.kept * 2)
    text.tokens.reserveCapacity(expected)
    text.hashes.reserveCapacity(expected)
    text.sentenceNumbers.reserveCapacity(expected)
    text.sentences.reserveCapacity(min(utf8.count / 64 + 1, 1 << 18))
    isWhollyQuoted = Self.isQuoted(utf8)
  }

  private mutating func read(
    _ segment: Segment, _ look: (_ text: Text, _ sentences: Range<Int>) -> Void
  ) {
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
      if max(text.tokens.count, text.sentenceBits.count) > Self.kept, !isTranscript,
        seen < lastParagraph
      {
        // The last paragraph is looked at with the next: its own end may belong to that.
        look(text, seen..<lastParagraph)
        seen = lastParagraph
        forget()
      }
    }
  }

  /// Lets go of the words that no later question is read with.
  private mutating func forget() {
    let end = text.sentences[seen].tokens.lowerBound
    var first = max(0, seen - Self.sentencesBehind)
    while first > 0, text.sentences[first].tokens.lowerBound > end - Self.wordsBehind { first -= 1 }
    text.forgetWords(before: first)
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
    var last = waiting
    waiting = nil
    var next = Waiting(
      folded: folded, quotes: quotes, pieces: pieces,
      needed: Array(repeating: speaker != nil, count: pieces.count), paragraph: paragraph,
      isHeading: isHeading, isListItem: isListItem, speaker: speaker)
    if speaker == nil {
      // A question is read with the two sentences before it and the one after.
      var quote = 0
      for (index, piece) in pieces.enumerated() where Candidate.mayAsk(bytes, piece) {
        guard isMarked(piece) || asks(piece, of: next, quote: &quote) else { continue }
        for near in max(0, index - 2)...min(pieces.count - 1, index + 1) {
          next.needed[near] = true
        }
      }
    }
    // "Thoughts?" in a paragraph of its own belongs to the lines above it.
    if next.needed[0], let indices = last?.needed.indices.suffix(2) {
      for index in indices { last?.needed[index] = true }
    }
    waiting = last
    flush()
    waiting = next
    paragraph += 1
  }

  private func isMarked(_ piece: SentenceSplitter.Piece) -> Bool {
    piece.end == .question || piece.end == .interrobang
  }

  /// Whether a sentence that only looks as if it could ask does so.
  ///
  /// Most of them don't, and the sentences around them need not be read then.
  private mutating func asks(
    _ piece: SentenceSplitter.Piece, of paragraph: Waiting, quote: inout Int
  ) -> Bool {
    trial.tokens.removeAll()
    trial.hashes.removeAll()
    trial.sentenceNumbers.removeAll()
    trial.sentenceBits.removeAll()
    trial.sentences.removeAll(keepingCapacity: true)
    let tokenizer = Tokenizer(
      utf8: text.utf8, folded: paragraph.folded, quotes: paragraph.quotes)
    quote = Self.append(piece, of: paragraph, tokenizer, quote: quote, to: &trial)
    return QuestionReader.read(trial, sentence: 0) != nil
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
    lastParagraph = text.sentences.count
    let tokenizer = Tokenizer(utf8: text.utf8, folded: last.folded, quotes: last.quotes)
    var quote = 0
    for (index, piece) in last.pieces.enumerated() {
      if last.needed[index] {
        quote = Self.append(piece, of: last, tokenizer, quote: quote, to: &text)
      } else {
        let end = text.tokens.endIndex
        Self.append(piece, of: last, end..<end, 0, to: &text)
      }
    }
  }

  /// Adds a sentence with its tokens, and gives the number of the next quotation.
  private static func append(
    _ piece: SentenceSplitter.Piece, of paragraph: Waiting, _ tokenizer: Tokenizer, quote: Int,
    to text: inout Text
  ) -> Int {
    let first = text.tokens.endIndex
    let quote = tokenizer.append(
      piece.range, quote: quote, to: &text.tokens, hashes: &text.hashes)
    let tokens = first..<text.tokens.endIndex
    let number = Int32(text.sentences.count)
    var bits: SentenceBits = 0
    for token in tokens {
      bits |= WordKey.sentenceBit(text.hashes[token])
      text.sentenceNumbers.append(number)
    }
    append(piece, of: paragraph, tokens, bits, to: &text)
    text.sentences[Int(number)].begin(at: LeftEdge.of(text, tokens))
    return quote
  }

  private static func append(
    _ piece: SentenceSplitter.Piece, of paragraph: Waiting, _ tokens: Range<Int>,
    _ bits: SentenceBits, to text: inout Text
  ) {
    let start = paragraph.folded.start(piece.range.lowerBound)
    let end = paragraph.folded.end(piece.range.upperBound, in: text.utf8)
    text.sentenceBits.append(bits)
    text.sentences.append(
      Sentence(
        tokens: tokens, range: start..<max(start, end), end: piece.end,
        paragraph: paragraph.paragraph, isHeading: paragraph.isHeading,
        isListItem: paragraph.isListItem, speaker: paragraph.speaker))
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
