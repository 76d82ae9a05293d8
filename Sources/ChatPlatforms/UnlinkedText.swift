/// Breaks what a chat client would turn into a mention or a link, without a visible trace.
///
/// It works on Unicode scalars: a `Character` can hide an `@` behind a scalar that joins with it.
enum UnlinkedText {
  /// A space of no width: it ends a name or an address, and nobody sees it.
  static let gap: Unicode.Scalar = "\u{200B}"

  /// The text with a gap after each `@` and `<` that something follows, in `://`, and in `www.`.
  static func broken(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      result.append(scalar)
      if needsGap(after: index, in: scalars) { result.append(gap) }
    }
    return String(result)
  }

  /// The most gaps that a text can be given, whatever follows it.
  static func mostGaps(for text: String) -> Int {
    text.unicodeScalars.count { ["@", "<", ":", "w", "W"].contains($0) }
  }

  private static func needsGap(after index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard index + 1 < scalars.count else { return false }
    let next = scalars[index + 1]
    switch scalars[index] {
    case "@", "<": return !next.properties.isWhitespace
    case ":": return next == "/" || endsScheme(at: index, in: scalars)
    case "w", "W": return next == "." && endsWWW(at: index, in: scalars)
    default: return false
    }
  }

  /// Whether the three scalars that end here are `www`.
  private static func endsWWW(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    index >= 2 && scalars[(index - 2)...index].allSatisfy { $0 == "w" || $0 == "W" }
  }

  /// Whether the colon here follows a scheme that needs no slashes, such as `mailto`.
  private static func endsScheme(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let word = scalars[..<index].suffix(6).map { String($0).lowercased() }.joined()
    return ["mailto", "tel", "sip", "xmpp"].contains { word.hasSuffix($0) }
  }
}
