/// Cuts a folded sentence into words and marks.
struct Tokenizer {
  let utf8: [UInt8]
  let folded: Folded
  let quotes: [Range<Int>]
  let lexicon = Lexicon.shared

  /// Appends the tokens of a piece of the paragraph, whose quotations begin with number `quote`.
  func append(
    _ range: Range<Int>, quote: Int, to tokens: inout Window<Token>, hashes: inout Window<UInt64>
  ) -> Int {
    var quote = quote
    while quote < quotes.count, quotes[quote].lowerBound < range.lowerBound { quote += 1 }
    let bytes = folded.bytes
    var index = range.lowerBound
    while index < range.upperBound {
      if quote < quotes.count, index == quotes[quote].lowerBound {
        add("\u{201C}\u{201D}", quotes[quote], .noun, 0, to: &tokens, &hashes)
        index = quotes[quote].upperBound
        quote += 1
        continue
      }
      let byte = bytes[index]
      if ASCII.isBlank(byte) {
        index += 1
      } else if byte | 0x20 == UInt8(ascii: "h") || byte | 0x20 == UInt8(ascii: "w"),
        let end = SentenceSplitter.address(in: bytes, at: index)
      {
        add("<address>", index..<end, .noun, 0, to: &tokens, &hashes)
        index = end
      } else if ASCII.isWord(byte)
        || byte == ASCII.apostrophe && isElision(at: index, in: range)
      {
        index = word(from: index, range.upperBound, to: &tokens, &hashes)
      } else {
        index = mark(from: index, range.upperBound, to: &tokens, &hashes)
      }
    }
    return quote
  }

  /// 'em, 'til, 'cause: an apostrophe that begins a word.
  private func isElision(at index: Int, in range: Range<Int>) -> Bool {
    let rest = folded.bytes[(index + 1)..<min(index + 4, range.upperBound)]
    return rest.elementsEqual("til".utf8) || rest.elementsEqual("cau".utf8)
      || rest.prefix(2).elementsEqual("em".utf8)
  }

  func add(
    _ norm: String, _ range: Range<Int>, _ classes: WordClass, _ hash: UInt64,
    to tokens: inout Window<Token>, _ hashes: inout Window<UInt64>
  ) {
    let first = folded.bytes[range.lowerBound]
    var letters = 0
    var capitals = 0
    for index in range where ASCII.isLetter(folded.bytes[index]) {
      letters += 1
      if ASCII.isUpper(folded.bytes[index]) { capitals += 1 }
    }
    tokens.append(
      Token(
        norm: norm, range: folded.start(range.lowerBound)..<folded.end(range.upperBound, in: utf8),
        classes: classes, isAllCapitals: letters >= 2 && capitals == letters,
        isCapitalised: ASCII.isUpper(first)))
    hashes.append(hash)
  }

  /// A punctuation mark; runs of end marks and of dashes are one.
  private func mark(
    from start: Int, _ limit: Int, to tokens: inout Window<Token>, _ hashes: inout Window<UInt64>
  ) -> Int {
    let bytes = folded.bytes
    let byte = bytes[start]
    var end = start + 1
    var norm: String
    switch byte {
    case ASCII.question, ASCII.exclamation, ASCII.period:
      var questions = 0
      var exclamations = 0
      end = start
      while end < limit {
        if bytes[end] == ASCII.question {
          questions += 1
        } else if bytes[end] == ASCII.exclamation {
          exclamations += 1
        } else if bytes[end] != ASCII.period {
          break
        }
        end += 1
      }
      norm =
        if questions > 0, exclamations > 0 {
          "?!"
        } else if questions > 1 {
          "??"
        } else if questions == 1 {
          "?"
        } else if exclamations > 0 {
          "!"
        } else {
          end - start > 1 ? "…" : "."
        }
    case ASCII.hyphen:
      while end < limit, bytes[end] == ASCII.hyphen { end += 1 }
      norm = "—"
    case UInt8(ascii: "`"):
      // Code is a name for something.
      var close = end
      while close < limit, bytes[close] != byte, close - end < 200 { close += 1 }
      if close < limit, close > end, bytes[close] == byte {
        add("<code>", start..<close + 1, .noun, 0, to: &tokens, &hashes)
        return close + 1
      }
      norm = "`"
    default: norm = Self.marks[Int(byte)]
    }
    add(norm, start..<end, .punctuation, WordKey(norm.utf8).hash, to: &tokens, &hashes)
    return end
  }

  /// Every ASCII mark as a text, so that none is built twice.
  private static let marks: [String] = (0..<128).map { String(UnicodeScalar(UInt8($0))) }
}
