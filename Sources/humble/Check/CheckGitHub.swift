import Documents
import QuestionChecker

/// Annotations of GitHub's workflow commands.
enum CheckGitHub {
  static func lines(_ checked: CheckedDocument) -> [String] {
    let positions = LinePositions(checked.source)
    return checked.findings.map { placed in
      let finding = placed.finding
      let level =
        finding.confidence == .unsure
        ? "notice"
        : finding.severity == .high
          ? "error" : finding.severity == .medium ? "warning" : "notice"
      let line = positions.line(at: placed.range.lowerBound)
      let endLine = positions.line(at: placed.range.upperBound)
      var fields = [
        "file=" + escaped(checked.name, isField: true), "line=\(line)", "endLine=\(endLine)",
      ]
      // Columns hold within one line only.
      if line == endLine {
        fields += [
          "col=\(positions.column(at: placed.range.lowerBound))",
          "endColumn=\(positions.column(at: placed.range.upperBound))",
        ]
      }
      fields.append("title=" + escaped(finding.rule.name, isField: true))
      return "::\(level) \(fields.joined(separator: ","))::"
        + escaped(TerminalText.escaped(finding.message), isField: false)
    }
  }

  private static func escaped(_ text: String, isField: Bool) -> String {
    var result = ""
    for scalar in TerminalText.escaped(text).unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isField: result += "%3A"
      case "," where isField: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
