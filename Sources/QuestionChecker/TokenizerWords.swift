/// Words: contractions, numbers, cut-off and repeated beginnings.
extension Tokenizer {
  /// Appends the word at `start` as one token or two, and returns its end.
  func word(
    from start: Int, _ limit: Int, to tokens: inout Window<Token>, _ hashes: inout Window<UInt64>
  ) -> Int {
    let bytes = folded.bytes
    var key = WordKey()
    var end = start
    var first = start
    var apostrophe: Int?
    var isASCII = true
    scan: while end < limit {
      let byte = bytes[end]
      if ASCII.isWord(byte) {
        if byte >= 0x80 {
          // A dash is punctuation, other scalars are letters or signs that stand in words.
          if isDash(at: end) { break scan }
          isASCII = false
        }
        key.append(ASCII.lowercased(byte))
      } else {
        let next = end + 1 < limit ? bytes[end + 1] : ASCII.space
        switch byte {
        case ASCII.apostrophe where ASCII.isLetter(next) || end == start:
          apostrophe = end
          key.append(byte)
        case UInt8(ascii: "_") where ASCII.isWord(next), UInt8(ascii: "@") where ASCII.isWord(next):
          key.append(byte)
        case ASCII.hyphen where ASCII.isWord(next):
          if isRepetition(first, end, limit) {
            // "wo-would": the speaker mended the word; what counts is the mended one.
            first = end + 1
            key = WordKey()
            apostrophe = nil
          } else {
            key.append(byte)
          }
        case ASCII.period, ASCII.comma, ASCII.colon, UInt8(ascii: "/"):
          let isNumber = ASCII.isDigit(next) && ASCII.isDigit(bytes[end - 1])
          let isInitials =
            byte == ASCII.period && ASCII.isLetter(next)
            && (end - first == 1 || end - first > 1 && bytes[end - 2] == ASCII.period)
          guard end > start, isNumber || isInitials else { break scan }
          key.append(byte)
        case UInt8(ascii: "%") where ASCII.isDigit(bytes[max(start, end - 1)]):
          key.append(byte)
          end += 1
          break scan
        default: break scan
        }
      }
      end += 1
    }
    if end == start {
      let length = Folded.scalar(bytes, start, bytes.count).length
      add("—", start..<start + length, .punctuation, 0, to: &tokens, &hashes)
      return start + length
    }
    // "y- -": a word that was broken off is not a word.
    if end < limit, bytes[end] == ASCII.hyphen, end + 1 == limit || bytes[end + 1] == ASCII.space,
      end - first <= 8, !isSuspended(end + 1, limit)
    {
      return end + 1
    }
    emit(first..<end, key, apostrophe, isASCII: isASCII, to: &tokens, &hashes)
    return end
  }

  private func isDash(at index: Int) -> Bool {
    let bytes = folded.bytes
    return bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
      && (bytes[index + 2] == 0x94)
  }

  /// "short- and long-term": the hyphen waits for its other half.
  private func isSuspended(_ index: Int, _ limit: Int) -> Bool {
    let rest = folded.bytes[min(index + 1, limit)..<min(index + 5, limit)]
    return rest.starts(with: "and ".utf8) || rest.starts(with: "or ".utf8)
      || rest.starts(with: "to ".utf8)
  }

  /// Whether what stands before the hyphen begins what stands after it.
  private func isRepetition(_ start: Int, _ hyphen: Int, _ limit: Int) -> Bool {
    let bytes = folded.bytes
    let count = hyphen - start
    guard count > 0, count <= 12, hyphen + count < limit else { return false }
    for offset in 0..<count
    where ASCII.lowercased(bytes[start + offset]) != ASCII.lowercased(bytes[hyphen + 1 + offset]) {
      return false
    }
    return true
  }

  private func emit(
    _ range: Range<Int>, _ key: WordKey, _ apostrophe: Int?, isASCII: Bool,
    to tokens: inout Window<Token>, _ hashes: inout Window<UInt64>
  ) {
    if let index = lexicon.index(of: key) {
      if let split = lexicon.splits[index] {
        let cut = range.lowerBound + split.at
        plain(split.left, range.lowerBound..<cut, to: &tokens, &hashes)
        plain(split.right, cut..<range.upperBound, to: &tokens, &hashes)
        return
      }
      add(
        lexicon.words[index], range, lexicon.classes[index], lexicon.hashes[index],
        to: &tokens, &hashes)
      return
    }
    if let apostrophe, apostrophe > range.lowerBound {
      let tail = folded.bytes[apostrophe + 1..<range.upperBound].lazy.map(ASCII.lowercased)
      let isNegation =
        tail.elementsEqual("t".utf8)
        && ASCII.lowercased(folded.bytes[apostrophe - 1]) == UInt8(ascii: "n")
        && apostrophe - 1 > range.lowerBound
      let isClitic = ["s", "re", "ve", "ll", "d", "m"].contains { tail.elementsEqual($0.utf8) }
      if isNegation || isClitic {
        let cut = isNegation ? apostrophe - 1 : apostrophe
        // The part before may be contracted itself: "wouldn't've".
        let left = range.lowerBound..<cut
        emit(
          left, WordKey(folded.bytes[left].lazy.map(ASCII.lowercased)),
          folded.bytes[left].lastIndex(of: ASCII.apostrophe), isASCII: isASCII, to: &tokens,
          &hashes)
        plain(text(cut..<range.upperBound), cut..<range.upperBound, to: &tokens, &hashes)
        return
      }
    }
    let norm = isASCII ? text(range) : text(range).lowercased()
    let isNumber = ASCII.isDigit(folded.bytes[range.lowerBound])
    add(
      norm, range, isNumber ? .number : Morphology.classes(of: norm),
      isASCII ? key.hash : WordKey(norm.utf8).hash, to: &tokens,
      &hashes)
  }

  private func plain(
    _ norm: String, _ range: Range<Int>, to tokens: inout Window<Token>,
    _ hashes: inout Window<UInt64>
  ) {
    let key = WordKey(norm.utf8)
    let classes = lexicon.index(of: key).map { lexicon.classes[$0] }
    add(
      norm, range, classes ?? Morphology.classes(of: norm), key.hash, to: &tokens, &hashes)
  }

  /// The bytes in lower case, built in place.
  private func text(_ range: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: range.count) { buffer in
      var place = 0
      for index in range {
        buffer[place] = ASCII.lowercased(folded.bytes[index])
        place += 1
      }
      return place
    }
  }
}
