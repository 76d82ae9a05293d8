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

  /// Looks at the first 4 KiB; a genre needs a mark in the first lines, or two anywhere there.
  package static func genre(of document: Document) -> Genre? {
    let text = document.text
    let end = min(text.count, 4096)
    let top = min(text.count, 160)
    var best: (genre: Genre, weight: Int)?
    for (genre, words) in marks {
      var weight = 0
      for word in words {
        if text.next(word, from: 0, to: top) != nil {
          weight += 2
        } else if text.next(word, from: 0, to: end) != nil {
          weight += 1
        }
      }
      if weight >= 2, weight > best?.weight ?? 1 { best = (genre, weight) }
    }
    return best?.genre
  }
}
