/// Plain text in Mattermost's Markdown, shown as it is: no mention, no link, no format.
enum MattermostMarkdown {
  /// The paragraphs of a message as one text.
  static func text(_ paragraphs: [String]) -> String {
    paragraphs.map(escape).joined(separator: "\n\n")
  }

  static func escape(_ text: String) -> String {
    lines(of: UnlinkedText.broken(text)).map(escapeLine).joined(separator: "\n")
  }

  /// The most scalars that a text can have when it is escaped.
  static func mostScalars(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { count, scalar in
      // A mark before it, a gap of its own, and one of an address's.
      let isPlain =
        !scalar.isASCII || scalar.properties.isAlphabetic || scalar == " "
        || ("0"..."9").contains(scalar)
      return count + (isPlain ? 1 : 3)
    } + UnlinkedText.mostGaps(for: text)
  }

  /// The lines; CR LF is one `Character`, so they are cut at scalars.
  private static func lines(of text: String) -> [[Unicode.Scalar]] {
    var lines: [[Unicode.Scalar]] = [[]]
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}" {
        if !(scalar == "\n" && previous == "\r") { lines.append([]) }
      } else {
        lines[lines.count - 1].append(scalar)
      }
      previous = scalar
    }
    return lines
  }

  private static func escapeLine(_ line: [Unicode.Scalar]) -> String {
    var result = String.UnicodeScalarView()
    let indent = line.prefix { $0 == " " || $0 == "\t" }.count
    // Four spaces before a line would make it code.
    for _ in 0..<indent { result.append("\u{A0}") }
    let rest = Array(line[indent...])
    let marker = markerLength(rest)
    for (index, scalar) in rest.enumerated() {
      let next = index + 1 < rest.count ? rest[index + 1] : nil
      if escaped.contains(scalar) || index == marker { result.append("\\") }
      result.append(scalar)
      // Hashtags, channel names, emoji and entities know no backslash.
      if broken.contains(scalar), let next, !next.properties.isWhitespace {
        result.append(UnlinkedText.gap)
      }
    }
    return String(result)
  }

  /// What stands for a format anywhere in a line; `<words|more>` is a link of Slack's.
  private static let escaped: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "[", "]", "~", "|", "$", ">",
  ]
  private static let broken: Set<Unicode.Scalar> = ["#", "~", ":", "&"]

  /// Where in a line the mark stands that would make it a heading, a quotation, an item or a rule.
  private static func markerLength(_ line: [Unicode.Scalar]) -> Int? {
    guard let first = line.first else { return nil }
    if ["#", ">", "+", "-", "="].contains(first) { return 0 }
    let digits = line.prefix { ("0"..."9").contains($0) }.count
    guard digits > 0, digits < line.count else { return nil }
    return line[digits] == "." || line[digits] == ")" ? digits : nil
  }
}
