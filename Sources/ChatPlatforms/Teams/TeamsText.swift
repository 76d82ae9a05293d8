/// Plain text out of what Teams sends, which can be HTML.
enum TeamsText {
  /// The text between the tags; names in `<at>` are left out if asked for.
  static func plain(_ html: String, droppingNames: Bool) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(html.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if scalar == "<", let end = tagEnd(scalars, from: index) {
        let tag = text(scalars[index..<end]).lowercased()
        index = end + 1
        if droppingNames, tag == "at" || tag.hasPrefix("at ") { index = nameEnd(scalars, index) }
        if ["br", "br/", "br /", "/p", "/div", "/li"].contains(tag) { result.append("\n") }
      } else if scalar == "&", let end = scalars[index...].prefix(8).firstIndex(of: ";"),
        let named = entities[text(scalars[index..<end])]
      {
        index = end + 1
        result.append(named)
      } else {
        result.append(scalar == "\u{A0}" ? " " : scalar)
      }
    }
    return String(result).trimmed
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Where a tag of at most 2,000 scalars ends that begins here; nil if none does.
  private static func tagEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    guard start < scalars.count,
      scalars[start] == "/" || (scalars[start].isASCII && scalars[start].properties.isAlphabetic)
    else { return nil }
    return scalars[start...].prefix(2_000).firstIndex(of: ">")
  }

  /// Where it goes on after a name and the end of its tag.
  private static func nameEnd(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    let close = Array("</at>".unicodeScalars)
    var index = start
    while index + close.count <= scalars.count {
      if Array(scalars[index..<(index + close.count)]) == close { return index + close.count }
      index += 1
    }
    return start
  }

  private static let entities: [String: Unicode.Scalar] = [
    "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "#39": "'",
    "#160": " ",
  ]
}
