/// The page of all diagnostics, made from the codes themselves.
package enum DiagnosticPage {
  package static var markdown: String {
    var lines = [
      "# Diagnostics of the content", "",
      "Made by `humble prompts check --page`; a test keeps it true.", "",
      "| code | what is wrong | how to mend it |", "|---|---|---|",
    ]
    for code in Code.allCases {
      lines.append("| \(code.rawValue) | \(code.summary) | \(code.remedy) |")
    }
    return lines.joined(separator: "\n")
  }
}
