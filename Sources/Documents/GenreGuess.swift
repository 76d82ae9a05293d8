import QuestionChecker

/// Guesses where a document will be read, from what it says of itself; nil where nothing is plain.
package enum GenreGuess {
  private static let marks: [(genre: Genre, words: [StaticString])] = [
    (.survey, ["strongly agree", "strongly disagree", "on a scale of", "survey", "questionnaire"]),
    (.agenda, ["agenda", "minutes of", "any other business"]),
    (.interview, ["interview guide", "interviewee", "participant", "warm-up question"]),
    (.review, ["code review", "pull request", "merge request", "nit:"]),
    (.retro, ["retrospective", "incident review", "post-mortem", "postmortem", "after-action"]),
    (.oneOnOne, ["one-on-one", "one to one", "1:1"]),
    (.safety, ["safety checklist", "surgical checklist", "time out before"]),
  ]

  /// Looks at the first 4 KiB; a genre needs a mark in the title, or two marks anywhere there.
  package static func genre(of document: Document) -> Genre? {
    let text = document.text
    let end = min(text.count, 4096)
    let title = title(text)
    var best: (genre: Genre, weight: Int)?
    for (genre, words) in marks {
      var weight = 0
      for word in words {
        if text.next(word, from: title.lowerBound, to: title.upperBound) != nil {
          weight += 2
        } else if text.next(word, from: 0, to: end) != nil {
          weight += 1
        }
      }
      if weight >= 2, weight > best?.weight ?? 1 { best = (genre, weight) }
    }
    return best?.genre
  }

  /// The first line, if it is short and no sentence.
  private static func title(_ text: [UInt8]) -> Range<Int> {
    var lines = LineRanges(text)
    while let line = lines.next() {
      let title = text.trimmed(line)
      guard let last = text[title].last else { continue }
      let isSentence = ".?!,;".utf8.contains(last)
      return isSentence || title.count > 80 ? 0..<0 : title
    }
    return 0..<0
  }
}
