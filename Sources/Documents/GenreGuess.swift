import QuestionChecker

/// Guesses where a document will be read, from what it says of itself; nil where nothing is plain.
package enum GenreGuess {
  /// What names a genre: in a title each of `titles` is enough; of `words` two must be in the text.
  private struct Marks {
    var genre: Genre
    var titles: [StaticString]
    var words: [StaticString]
  }

  /// From the most particular to the most general: the first of two that are as likely is taken.
  private static let marks: [Marks] = [
    Marks(
      genre: .survey,
      titles: [
        "survey", "questionnaire", "feedback form", "pulse check", "evaluation form", "poll",
      ],
      words: [
        "strongly agree", "strongly disagree", "on a scale of", "survey", "questionnaire",
        "very satisfied", "neither agree nor disagree", "prefer not to say", "tick one",
        "tick all that apply", "select all that apply", "choose one",
      ]),
    Marks(
      genre: .oneOnOne,
      titles: [
        "one-on-one", "one to one", "one-to-one", "1:1", "1-on-1", "appraisal", "supervision",
        "check-in with", "catch-up with", "coaching session", "development talk",
        "performance review",
      ],
      words: ["one-on-one", "one to one", "1:1"]),
    Marks(
      genre: .retro,
      titles: [
        "retro", "retrospective", "incident review", "post-mortem", "postmortem", "after-action",
        "debrief", "lessons learned", "lessons learnt", "root cause",
      ],
      words: [
        "retrospective", "incident review", "post-mortem", "postmortem", "after-action",
        "went well", "even better if", "action items", "stop doing", "start doing",
      ]),
    Marks(
      genre: .review,
      titles: [
        "code review", "design review", "pull request", "merge request", "review of",
        "review comments", "comments on", "feedback on", "review thread",
      ],
      words: ["code review", "pull request", "merge request", "nit:", "lgtm"]),
    Marks(
      genre: .interview,
      titles: [
        "interview", "go-see", "go and see", "gemba", "discussion guide", "topic guide",
        "focus group", "user research", "listening session",
      ],
      words: ["interview guide", "interviewee", "participant", "warm-up question", "probe:"]),
    Marks(
      genre: .safety,
      titles: [
        "checklist", "time out", "time-out", "sign in", "sign out", "incision", "before surgery",
        "before anaesthesia", "before anesthesia", "pre-flight", "preflight", "safety check",
        "safety brief", "safety briefing", "lockout", "lock-out", "risk assessment", "safety walk",
        "safety round", "pre-start", "prestart", "toolbox talk", "pre-use", "permit to work",
      ],
      words: [
        "safety checklist", "surgical checklist", "time out before", "before the incision",
        "skin incision", "site marked", "known allergies", "swab count", "scaffold tag",
        "guard rails", "isolated and locked", "safety walk", "pre-start",
      ]),
    Marks(
      genre: .agenda,
      titles: ["agenda", "meeting", "minutes", "huddle", "stand-up", "standup", "away day"],
      words: [
        "agenda", "minutes of", "any other business", "apologies for absence", "matters arising",
      ]),
  ]

  /// Looks at the name of the file, folders aside and empty where there is none, and the first 4 KiB.
  package static func genre(of document: Document, named name: String = "") -> Genre? {
    let text = document.text
    let end = min(text.count, 4096)
    let title = title(text)
    let path = Array(name.utf8)
    let file = Array(path[(path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...])
    var best: (genre: Genre, weight: Int)?
    for mark in marks {
      var weight = 0
      for word in mark.titles
      where text.hasWord(word, in: title) || file.hasWord(word, in: 0..<file.count) {
        weight += 2
      }
      for word in mark.words where text.hasWord(word, in: 0..<end) { weight += 1 }
      if mark.genre == .agenda, count(text, end, where: isTimed) >= 3 { weight += 2 }
      if mark.genre == .review, count(text, end, where: isPlaced) >= 2 { weight += 2 }
      if weight >= 2, weight > best?.weight ?? 1 { best = (mark.genre, weight) }
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

  private static func count(
    _ text: [UInt8], _ end: Int, where holds: ([UInt8], Range<Int>) -> Bool
  ) -> Int {
    var lines = LineRanges(text, 0..<end)
    var count = 0
    while let line = lines.next() {
      let line = text.trimmed(line)
      if !line.isEmpty, holds(text, line) { count += 1 }
    }
    return count
  }

  /// A line that begins with a time of day: `09:20 Update`.
  private static func isTimed(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    ClockTime.end(in: text, at: line.lowerBound) != nil
  }

  /// A line that begins with a place in a program: `line 58`, `parser.go:40`, `db/0093.sql:`.
  private static func isPlaced(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    let word = line.prefix { text[$0] != UInt8(ascii: " ") }
    if ["line", "Line"].contains(where: { text[word].elementsEqual($0.utf8) }) {
      return line[word.endIndex...].dropFirst().first.map { Bytes.isDigit(text[$0]) } ?? false
    }
    guard let dot = word.lastIndex(where: { text[$0] == UInt8(ascii: ".") }),
      dot > word.startIndex
    else { return false }
    let ending = text[(dot + 1)..<word.endIndex].prefix(while: Bytes.isWord)
    // A name with its ending, then where in it or what of it; no address of the web.
    let after = text[ending.endIndex..<line.upperBound]
    return (1...5).contains(ending.count) && ending.first.map { $0 > 0x39 } == true
      && (after.first == UInt8(ascii: ":") || after.starts(with: " line ".utf8))
      && text[word].firstRange(of: "//".utf8) == nil
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Whether the words are in the range, not as a part of longer ones: no “retro” in “retrofit”.
  fileprivate func hasWord(_ words: StaticString, in range: Range<Int>) -> Bool {
    let length = words.utf8CodeUnitCount
    var start = range.lowerBound
    while let found = next(words, from: start, to: range.upperBound) {
      let after = found + length
      let isAlone =
        (found == range.lowerBound || !Bytes.isWord(self[found - 1]))
        && (after == range.upperBound || !Bytes.isWord(self[after])
          || !Bytes.isWord(self[after - 1]))
      if isAlone { return true }
      start = found + 1
    }
    return false
  }
}
