/// Something wrong with content: where, what, and how to mend it.
package struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  package let code: Code
  /// Path from the folder of the library.
  package let file: String
  /// From 1.
  package let line: Int
  /// From 1, in characters.
  package let column: Int
  /// What is wrong, as a sentence.
  package let message: String
  /// The shortest talk that leads there, where it is about a path.
  package let transcript: [String]

  package init(
    _ code: Code, file: String, line: Int, column: Int, _ message: String,
    transcript: [String] = []
  ) {
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.transcript = transcript
  }

  package var description: String {
    var lines = [
      "\(file):\(line):\(column): \(code.rawValue): \(message)", "  mend: \(code.remedy)",
    ]
    if !transcript.isEmpty { lines.append("  for example:") }
    lines += transcript.map { "    " + $0 }
    return lines.joined(separator: "\n")
  }
}

/// Content that can't be used, with everything that is wrong with it.
package struct PromptError: Error, Hashable, Sendable, CustomStringConvertible {
  package let diagnostics: [Diagnostic]
  package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
  package var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}
