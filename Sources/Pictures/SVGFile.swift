/// Turns Cairo's SVG into one that speaks for itself.
///
/// Cairo draws letters as shapes, so that the file looks the same where our font is missing; a title
/// and a description say to a screen reader what the shapes no longer do. Cairo also counts the
/// surfaces of the process in the file, which would make two of the same picture differ.
enum SVGFile {
  /// Gives Cairo's drawing a root of our own; `shown` is its width where nobody says otherwise.
  static func finish(
    _ cairo: String, width: Int, height: Int, shownAt shown: Int, title: String,
    description: String
  ) -> String {
    let root =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
      + " width=\"\(shown)\" height=\"\(shown * height / width)\""
      + " viewBox=\"0 0 \(width) \(height)\" version=\"1.1\" role=\"img\""
      + " aria-labelledby=\"title description\">\n"
      + "<title id=\"title\">\(escaped(title))</title>\n"
      + "<desc id=\"description\">\(escaped(description))</desc>\n"
    guard let start = cairo.firstRange(of: "<svg"),
      let end = cairo[start.upperBound...].firstIndex(of: ">")
    else { return cairo }
    let body = cairo[cairo.index(after: end)...].drop { $0 == "\n" }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root + withoutSurfaceNumber(body)
  }

  private static func withoutSurfaceNumber(_ body: Substring) -> String {
    let mark = " id=\"surface"
    guard let start = body.firstRange(of: mark),
      let end = body[start.upperBound...].firstIndex(of: "\"")
    else { return String(body) }
    return String(body[..<start.lowerBound] + body[body.index(after: end)...])
  }

  /// A text as it may stand between tags; what XML can't hold is left out.
  static func escaped(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\u{0}"..<" " where scalar != "\n" && scalar != "\t": break
      case "\u{FFFE}", "\u{FFFF}": break
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}

extension StringProtocol {
  fileprivate func firstRange(of needle: String) -> Range<Index>? {
    guard let first = needle.utf8.first else { return nil }
    var place = startIndex
    while let found = self[place...].utf8.firstIndex(of: first) {
      if self[found...].utf8.starts(with: needle.utf8) {
        return found..<utf8.index(found, offsetBy: needle.utf8.count)
      }
      place = utf8.index(after: found)
    }
    return nil
  }
}
