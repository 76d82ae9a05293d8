import Documents
import QuestionChecker

/// What a person reads in the terminal: the line, a mark under the place, the reason, a way on.
struct CheckText {
  let hasColour: Bool

  /// Gives one block after the other: those of a long document are too many to hold at once.
  func eachBlock(of checked: CheckedDocument, _ take: (String) -> Void) {
    let positions = LinePositions(checked.source)
    for question in checked.questions {
      // One remark a question, and the rest in a line: a wall of them would help nobody.
      guard let first = question.findings.first else { continue }
      var text = block(first, checked, positions)
      let others = question.findings.dropFirst().map(\.finding.rule.name)
      if !others.isEmpty { text += "\n  Also: " + others.joined(separator: ", ") }
      take(text)
    }
    for finding in checked.documentFindings { take(block(finding, checked, positions)) }
    for comment in checked.unusedComments {
      take(
        "\(safe(checked.name)):\(positions.line(at: comment.range.lowerBound)): "
          + "this comment silences nothing: \(comment.rule)")
    }
  }

  private func block(
    _ placed: CheckedDocument.Finding, _ checked: CheckedDocument, _ positions: LinePositions
  ) -> String {
    let finding = placed.finding
    let line = positions.line(at: placed.range.lowerBound)
    let column = positions.column(at: placed.range.lowerBound)
    let place = "\(safe(checked.name)):\(line + checked.firstLine - 1):\(column)"
    let isUnsure = finding.confidence == .unsure
    let label = isUnsure ? "question to you" : finding.severity.rawValue
    let head =
      paint("1", place) + ": " + paint(colour(finding.severity, isUnsure), label) + " "
      + finding.rule.name
    var lines = [head]
    if checked.document.isCoded {
      // The file's own lines are letters of a code: what they stand for is shown.
      let text = checked.document.text
      let decoded = LinePositions(text)
      let line = decoded.line(at: finding.range.lowerBound)
      lines += marked(finding.range, text, decoded, line)
    } else {
      lines += marked(placed.range, checked.source, positions, line)
    }
    lines.append("  " + safe(finding.message) + (isUnsure ? " What do you think?" : ""))
    if let suggestion = finding.suggestion {
      lines.append("  A draft to work from: " + paint("32", safe(suggestion)))
    } else if let move = finding.move {
      lines.append("  " + move.hint)
    }
    return lines.joined(separator: "\n")
  }

  /// The line of the text and the mark under it; long lines are cut around the place.
  private func marked(
    _ range: Range<Int>, _ source: [UInt8], _ positions: LinePositions, _ line: Int
  ) -> [String] {
    let bytes = positions.range(ofLine: line)
    let end = min(range.upperBound, bytes.upperBound)
    guard range.lowerBound <= end, range.lowerBound >= bytes.lowerBound else { return [] }
    // Of a paragraph in one line only what is near is looked at: 400 bytes are 50 columns of any
    // script.
    var first = max(bytes.lowerBound, range.lowerBound - 400)
    while first < range.lowerBound, source[first] & 0xC0 == 0x80 { first += 1 }
    var last = min(bytes.upperBound, end + 400)
    while last > end, last < bytes.upperBound, source[last] & 0xC0 == 0x80 { last -= 1 }
    var before = text(source[first..<range.lowerBound])
    let inside = text(source[range.lowerBound..<end])
    var after = text(source[end..<last])
    if TerminalText.width(before) > 50 || first > bytes.lowerBound {
      before = "… " + suffix(before, 48)
    }
    if TerminalText.width(after) > 50 || last < bytes.upperBound {
      after = prefix(after, 48) + " …"
    }
    let pad = String(repeating: " ", count: TerminalText.width(before))
    let mark = String(repeating: "^", count: max(1, TerminalText.width(inside)))
    return ["    " + before + inside + after, "    " + pad + paint("31", mark)]
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      text += scalar == "\t" ? "    " : String(scalar)
    }
    return safe(text)
  }

  private func prefix(_ text: String, _ count: Int) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(count)))
  }

  private func suffix(_ text: String, _ count: Int) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.suffix(count)))
  }

  private func safe(_ text: String) -> String {
    String(
      TerminalText.escaped(text).unicodeScalars.map { $0 == "\n" ? " " : String($0) }.joined())
  }

  private func colour(_ severity: Severity, _ isUnsure: Bool) -> String {
    if isUnsure { return "36" }
    return switch severity {
    case .high: "31"
    case .medium: "33"
    case .low: "34"
    case .note: "2"
    }
  }

  private func paint(_ code: String, _ text: String) -> String {
    hasColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
