import CEdit
import Foundation

/// Where a person's messages come from.
enum LineSource {
  case plain
  case editor(LineEditor)

  enum Message {
    case text(String)
    case end
    /// Ctrl-C.
    case interrupt
  }

  /// An editor where both ends are a terminal, else plain lines.
  static func standard() -> LineSource {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, let editor = LineEditor() else {
      return .plain
    }
    return .editor(editor)
  }

  var isTerminal: Bool {
    if case .editor = self { true } else { false }
  }

  func next() -> Message {
    switch self {
    case .plain: readLine(strippingNewline: true).map { .text($0.droppingCarriageReturn) } ?? .end
    case .editor(let editor): editor.next()
    }
  }
}

/// Line editing with libedit; several lines pasted at once are one message.
final class LineEditor {
  private let editor: OpaquePointer

  init?() {
    // Editing wide characters needs a locale that knows them.
    if setlocale(LC_ALL, "") == nil || !Self.isUTF8 { setlocale(LC_ALL, "C.UTF-8") }
    guard let editor = line_editor_new("humble") else { return nil }
    self.editor = editor
  }

  deinit { line_editor_free(editor) }

  private static var isUTF8: Bool {
    nl_langinfo(nl_item(CODESET)).map { String(cString: $0) == "UTF-8" } ?? false
  }

  func next() -> LineSource.Message {
    var wasInterrupted: Int32 = 0
    guard let line = line_editor_read(editor, "> ", &wasInterrupted) else {
      return wasInterrupted != 0 ? .interrupt : .end
    }
    var message = String(cString: line)
    // More that is there at once was pasted, not typed.
    while hasMore, let more = line_editor_read(editor, "", &wasInterrupted) {
      message += "\n" + String(cString: more)
    }
    return .text(message)
  }

  private var hasMore: Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 25) == 1
  }
}

extension String {
  /// Lines of a file from Windows end in a carriage return; it is no part of the message.
  fileprivate var droppingCarriageReturn: String {
    guard utf8.last == 13 else { return self }
    var scalars = unicodeScalars
    scalars.removeLast()
    return String(scalars)
  }
}
