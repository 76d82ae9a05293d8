extension DocumentMeasures {
  /// The measures in sentences, one a line: counts first, then the three tests, then the word.
  ///
  /// `line` says in which line of the document a byte stands.
  package func summary(line: (Int) -> Int) -> [String] {
    var lines = [counts + ".", askTell.summary + "."]
    guard questions > 0 else { return lines }
    lines.append("Implied answers? \(implied == 0 ? "In none" : "In \(implied)") of \(questions).")
    lines.append(
      "Room to think? \(open) of \(questions) leave\(open == 1 ? "s" : "") the answer to them.")
    let places = blame.map { String(line($0.lowerBound)) }.joined(separator: ", ")
    lines.append(
      blame.isEmpty
        ? "Blame? None."
        : "Blame? \(blame.count) (line\(blame.count == 1 ? "" : "s") \(places)).")
    if let word {
      lines.append("In a word: \(word.rawValue). \(word.rule)")
    } else {
      lines.append("Under \(Self.fewestForWord) graded questions there is no word for the whole.")
    }
    return lines
  }

  /// “8 questions: 3 open, 2 narrow, 3 pressing; 4 requests not counted; 1 hard to tell”.
  private var counts: String {
    var parts = [
      "\(questions) question\(questions == 1 ? "" : "s")"
        + (questions == 0 ? "" : ": \(open) open, \(narrow) narrow, \(pressed) pressing")
    ]
    if requests > 0 { parts.append("\(requests) request\(requests == 1 ? "" : "s") not counted") }
    if hardToTell > 0 { parts.append("\(hardToTell) hard to tell") }
    return parts.joined(separator: "; ")
  }
}

extension DocumentMeasures.Word {
  /// What the word says, and by which rule.
  package var rule: String {
    switch self {
    case .inviting: "No question presses, and at least half are open."
    case .mixed: "Neither inviting nor steering."
    case .steering: "At least a third press, or one that tells is aimed at a person by name."
    }
  }
}

extension AskTell {
  var summary: String {
    let told = "\(told) sentence\(told == 1 ? "" : "s") told, \(asked) asked"
    guard let wordsBefore else { return told }
    return told + "; first question after \(wordsBefore) word\(wordsBefore == 1 ? "" : "s")"
  }
}

extension Proportion {
  /// The count, and how far so small a count can be trusted; nil where nothing was counted.
  package var summary: String? {
    guard let interval = interval() else { return nil }
    let bounds = [interval.lowerBound, interval.upperBound].map { Int(($0 * 100).rounded()) }
    return "\(count) of \(total); "
      + "with so many questions the share may lie anywhere from \(bounds[0]) to \(bounds[1]) %."
  }
}

extension SpeakerMeasures {
  /// The figures of one speaker in sentences, one a line.
  package func summary(line: (Int) -> Int) -> [String] {
    var lines = document.summary(line: line)
    if let share = openShare.summary { lines.append("Open: " + share) }
    if let longest = closedRuns.max() {
      lines.append(
        "Runs of closed questions: \(closedRuns.count), the longest of \(longest).")
    }
    return lines
  }
}
