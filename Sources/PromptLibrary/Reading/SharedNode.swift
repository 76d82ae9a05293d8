/// Finds `&anchor`, `*alias` and `!tag` before anything is composed, so that none is ever expanded.
enum SharedNode {
  /// Line and column, from 1, of the first one; nil without any.
  ///
  /// A plain value can't begin with these signs, so one at the beginning of a value is what it seems.
  static func first(in text: String) -> (line: Int, column: Int)? {
    var block = BlockText()
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
      block.read(scalar, startsValue: isAtStart && quote == nil && !isComment)
      if block.isInside, scalar != "\n" { continue }
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

/// Follows the text of `|` and `>` blocks, in which no sign means anything.
///
/// A block lasts as long as lines stand as deep as its first. What it belongs to, a key or the dash
/// of a list, stands less deep.
private struct BlockText {
  private(set) var isInside = false
  private var column = 0
  /// Where the first key of the line stands, dashes before it passed over.
  private var start: Int?
  private var dash = -1
  /// Where what the block belongs to stands; nil where none was opened.
  private var parent: Int?
  private var depth: Int?

  mutating func read(_ scalar: Unicode.Scalar, startsValue: Bool) {
    if scalar == "\n" {
      if parent != nil, !isInside { (isInside, depth) = (true, nil) }
      (column, start, dash) = (0, nil, -1)
      return
    }
    defer { column += 1 }
    guard scalar != " " else { return }
    if isInside, start == nil {
      start = column
      // The first line decides how deep the block stands.
      let least = depth ?? (parent ?? 0) + 1
      guard column < least else {
        depth = depth ?? column
        return
      }
      (isInside, parent, depth, start, dash) = (false, nil, nil, nil, -1)
    }
    guard !isInside else { return }
    if start == nil {
      if scalar == "-" || scalar == "?" {
        dash = column
        return
      }
      start = column
    }
    if startsValue, scalar == "|" || scalar == ">" { parent = start == column ? dash : start }
  }
}
