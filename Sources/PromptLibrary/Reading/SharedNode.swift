/// Finds `&anchor`, `*alias` and `!tag` before anything is composed, so that none is ever expanded.
enum SharedNode {
  /// Line and column, from 1, of the first one; nil without any.
  ///
  /// A plain value can't begin with these signs, so one at the beginning of a value is what it seems.
  static func first(in text: String) -> (line: Int, column: Int)? {
    var line = 1
    var column = 0
    var quote: Unicode.Scalar?
    var isComment = false
    var isAtStart = true
    var isEscaped = false
    var previous: Unicode.Scalar = "\n"
    for scalar in text.unicodeScalars {
      column += 1
      defer { previous = scalar }
      if scalar == "\n" {
        (line, column, isComment, isAtStart) = (line + 1, 0, false, quote == nil)
        continue
      }
      guard !isComment else { continue }
      if let open = quote {
        if isEscaped {
          isEscaped = false
        } else if open == "\"" && scalar == "\\" {
          isEscaped = true
        } else if scalar == open {
          quote = nil
        }
        continue
      }
      switch scalar {
      case "\"", "'": if isAtStart { quote = scalar }
      case "#" where previous == " " || previous == "\n": isComment = true
      case "&", "*", "!": if isAtStart { return (line, column) }
      default: break
      }
      switch scalar {
      case " ", "\t": isAtStart = isAtStart || previous == "-" || previous == "?"
      case "[", "{", ",", ":": isAtStart = true
      case "-": isAtStart = isAtStart && (previous == " " || previous == "\n" || previous == "-")
      default: isAtStart = false
      }
    }
    return nil
  }
}
