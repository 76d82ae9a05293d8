import Documents
import QuestionChecker

/// SARIF 2.1.0, for tools that collect findings.
enum CheckSARIF {
  static func report(_ documents: [CheckedDocument]) -> String {
    let rules = RulePage.all.map { page in
      JSONText.object([
        ("id", JSONText.string(page.id.name)),
        ("shortDescription", message(page.summary)), ("fullDescription", message(page.rationale)),
      ])
    }
    let order = Dictionary(
      RulePage.all.enumerated().map { ($1.id.name, $0) }, uniquingKeysWith: { first, _ in first })
    let results = documents.flatMap { checked in
      let positions = LinePositions(checked.source)
      return checked.findings.map { result($0, checked, positions, order) }
    }
    let driver = JSONText.object([
      ("name", JSONText.string("humble")), ("rules", JSONText.array(rules)),
    ])
    let run = JSONText.object([
      ("tool", JSONText.object([("driver", driver)])),
      ("columnKind", JSONText.string("unicodeCodePoints")),
      ("results", JSONText.array(results)),
    ])
    return JSONText.object([
      (
        "$schema",
        JSONText.string(
          "https://json.schemastore.org/sarif-2.1.0.json")
      ),
      ("version", JSONText.string("2.1.0")), ("runs", JSONText.array([run])),
    ])
  }

  private static func message(_ text: String) -> String {
    JSONText.object([("text", JSONText.string(text))])
  }

  private static func result(
    _ placed: CheckedDocument.Finding, _ checked: CheckedDocument, _ positions: LinePositions,
    _ order: [String: Int]
  ) -> String {
    let finding = placed.finding
    let range = placed.range
    let region = JSONText.object([
      ("startLine", String(positions.line(at: range.lowerBound))),
      ("startColumn", String(positions.column(at: range.lowerBound))),
      ("endLine", String(positions.line(at: range.upperBound))),
      ("endColumn", String(positions.column(at: range.upperBound))),
      ("byteOffset", String(range.lowerBound)), ("byteLength", String(range.count)),
    ])
    let location = JSONText.object([
      (
        "physicalLocation",
        JSONText.object([
          (
            "artifactLocation",
            JSONText.object([("uri", JSONText.string(uri(checked.name)))])
          ),
          ("region", region),
        ])
      )
    ])
    return JSONText.object(
      [("ruleId", JSONText.string(finding.rule.name))]
        + (order[finding.rule.name].map { [("ruleIndex", String($0))] } ?? []) + [
          ("level", JSONText.string(level(finding))), ("message", message(finding.message)),
          ("locations", JSONText.array([location])),
          (
            "properties",
            JSONText.object([
              ("confidence", JSONText.string(finding.confidence.rawValue)),
              ("suggestion", JSONText.optional(finding.suggestion)),
            ])
          ),
        ])
  }

  private static func level(_ finding: Report.Finding) -> String {
    guard finding.confidence != .unsure else { return "note" }
    return switch finding.severity {
    case .high: "error"
    case .medium: "warning"
    case .low, .note: "note"
    }
  }

  /// A file name as a URI: relative to where the program ran, or of a file.
  private static func uri(_ name: String) -> String {
    var uri = name.hasPrefix("/") ? "file://" : ""
    for byte in name.utf8 {
      let isPlain =
        byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
        || "-._~/".utf8.contains(byte)
      if isPlain {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.count == 1 ? "0" + digits : digits)
      }
    }
    return uri
  }
}
