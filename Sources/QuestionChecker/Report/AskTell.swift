/// How much of a document asks, and how much tells.
package struct AskTell: Hashable, Sendable {
  /// Sentences that ask nothing, rhetorical questions among them.
  package var told: Int
  /// Genuine questions: neither requests nor rhetorical.
  package var asked: Int
  /// Of these, the invitations to tell.
  package var invitations: Int
  /// Words before the first genuine question; nil where nothing is asked.
  package var wordsBefore: Int?

  package init(_ report: Report) {
    self.init(report, speaker: nil)
  }

  /// The figures of one speaker of a transcript, or of the whole document.
  init(_ report: Report, speaker: Int?) {
    let text = report.text
    let isOwn = { (sentence: Sentence) in speaker == nil || sentence.speaker == speaker }
    var genuine: Set<Int> = []
    var requests: Set<Int> = []
    asked = 0
    invitations = 0
    var first: Int?
    for item in report.questions where isOwn(text.sentences[item.question.sentence]) {
      switch item.answer {
      case .request: requests.insert(item.question.sentence)
      case .none: continue
      default:
        genuine.insert(item.question.sentence)
        asked += 1
        if item.form == .invitation { invitations += 1 }
        first = min(first ?? item.range.lowerBound, item.range.lowerBound)
      }
    }
    told = text.sentences.indices.count { index in
      let sentence = text.sentences[index]
      return isOwn(sentence) && !sentence.isHeading && !genuine.contains(index)
        && !requests.contains(index)
    }
    wordsBefore = first.map { end in
      text.sentences.reduce(0) { sum, sentence in
        guard isOwn(sentence), sentence.range.lowerBound < end else { return sum }
        let upper = min(sentence.range.upperBound, end)
        return sum + text.countWords(sentence.range.lowerBound..<upper)
      }
    }
  }
}

extension Text {
  /// Words of a stretch of bytes, counted without reading it further: runs between white space
  /// that hold a letter or a digit.
  func countWords(_ range: Range<Int>) -> Int {
    var words = 0
    var isInWord = false
    for byte in utf8[range] {
      let isSpace = byte == 0x20 || (0x09...0x0d).contains(byte)
      let isLetter =
        (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
        || byte >= 0x80
      if isSpace { isInWord = false }
      if isLetter, !isInWord {
        isInWord = true
        words += 1
      }
    }
    return words
  }
}
