import Foundation

/// What standard output can show.
struct Terminal {
  let isTerminal: Bool
  let hasColour: Bool
  let columns: Int

  static func standard() -> Terminal {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let environment = ProcessInfo.processInfo.environment
    let isPlain =
      !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return Terminal(
      isTerminal: isTerminal, hasColour: isTerminal && !isPlain,
      columns: isKnown ? min(Int(size.ws_col), 100) : 80)
  }

  /// Whether what is printed may hold pictures made of characters; a script always gets them.
  static var canDraw: Bool {
    guard isatty(STDOUT_FILENO) == 1 else { return true }
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
      .first { !$0.isEmpty }
    let isUnicode = locale?.lowercased().replacing("-", with: "").contains("utf8") ?? false
    return isUnicode && environment["TERM"] != "dumb"
  }

  func bold(_ text: String) -> String { hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  func dim(_ text: String) -> String { hasColour ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}

/// Writes to standard output at once, so that what is printed is on the screen.
func emit(_ text: String) { write(Data((text + "\n").utf8), to: .standardOutput) }

/// Says on standard error what went wrong.
func complain(_ text: String) {
  write(Data((TerminalText.escaped(text) + "\n").utf8), to: .standardError)
}

/// Writes all of it; where nobody reads any more, the program ends as that signal would end it.
func write(_ data: Data, to file: FileHandle) {
  do { try file.write(contentsOf: data) } catch { exit(128 + SIGPIPE) }
}
