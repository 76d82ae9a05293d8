/// Text made safe and fitting for a terminal.
enum TerminalText {
  /// The text with everything that could command a terminal or reorder the line written out.
  ///
  /// Newline and tab stay. C0, DEL, C1, bidirectional controls, line and paragraph separators, tags
  /// and other invisible format characters become `\u{...}`: CVE-2025-58160 is what happens without.
  static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var safe = ""
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar) {
        safe += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  /// Whether a scalar could command a terminal, or hides.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x09: false
    case 0x20...0x7E: false
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: true
    // A joiner holds emoji together and can do no harm.
    case 0x200D: false
    default: scalar.properties.generalCategory == .format
    }
  }

  /// Columns a scalar takes: 0 for marks and joiners, 2 for wide and emoji, else 1.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    return switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  static func width(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// Breaks lines at blanks so that none is wider than `columns`; a wider word stays whole.
  static func wrapped(_ text: String, to columns: Int, indent: String = "") -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let lead = String(line.prefix { $0 == " " })
      let hanging = indent + (lead.isEmpty ? "" : lead + "   ")
      var lines: [String] = []
      var current = indent + lead
      var isFresh = true
      for word in line.split(separator: " ") {
        if !isFresh, width(current) + 1 + width(word) > columns {
          lines.append(current)
          current = hanging
          isFresh = true
        }
        current += (isFresh ? "" : " ") + word
        isFresh = false
      }
      lines.append(current)
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
