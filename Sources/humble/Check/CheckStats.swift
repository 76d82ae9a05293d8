import Documents
import QuestionChecker

/// The course's own tests, answered from counts with their denominators.
///
/// With `--me` they are of one speaker, and there are figures for nobody else.
enum CheckStats {
  static func text(_ checked: CheckedDocument) -> String {
    let positions = LinePositions(checked.source)
    func line(_ offset: Int) -> Int {
      positions.line(at: checked.document.sourceRange(of: offset..<offset).lowerBound)
    }
    guard let me = checked.me else {
      return DocumentMeasures(checked.report).summary(line: line).joined(separator: "\n") + "\n"
    }
    let own = SpeakerMeasures(checked.report, name: me)?.summary(line: line) ?? []
    return ([TerminalText.escaped(me) + ":"] + own).joined(separator: "\n") + "\n"
  }

  /// The same as an object.
  static func json(_ checked: CheckedDocument) -> String {
    guard let me = checked.me, let own = SpeakerMeasures(checked.report, name: me) else {
      return JSONText.object(pairs(DocumentMeasures(checked.report)))
    }
    let interval = own.openShare.interval()
    return JSONText.object(
      [("speaker", JSONText.string(me))] + pairs(own.document) + [
        (
          "openShare",
          interval.map { JSONText.array([String($0.lowerBound), String($0.upperBound)]) } ?? "null"
        ),
        ("closedRuns", JSONText.array(own.closedRuns.map(String.init))),
      ])
  }

  private static func pairs(_ measures: DocumentMeasures) -> [(String, String)] {
    [
      ("questions", String(measures.questions)), ("open", String(measures.open)),
      ("narrow", String(measures.narrow)), ("pressing", String(measures.pressed)),
      ("implied", String(measures.implied)), ("blame", String(measures.blame.count)),
      ("requests", String(measures.requests)), ("hardToTell", String(measures.hardToTell)),
      ("told", String(measures.askTell.told)), ("asked", String(measures.askTell.asked)),
      ("word", JSONText.optional(measures.word?.rawValue)),
    ]
  }
}
