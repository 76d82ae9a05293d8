/// Slack's escaping of text, both ways, byte by byte.
///
/// Going by characters would miss a `<` that follows a scalar such as U+0600, which draws it into
/// one character with itself; Slack sees the `<` all the same.
enum SlackText {
  /// Text in which nothing is a mention, a link or a date.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a person wrote, from what Slack made of it; names of emoji stay as they are.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C }) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"),
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")),
        let shown = shown(bytes[(index + 1)..<end])
      {
        result += decoded(shown)
        index = end + 1
      } else {
        let next = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        result += decoded(bytes[index..<next])
        index = next
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Without the mention at its start by which the coach was called; any mention if its own name
  /// is not known.
  static func withoutMention(_ text: String, of user: String?) -> String {
    let start = text.utf8.drop { isSpace($0) }
    guard start.starts(with: "<@".utf8), let end = start.firstIndex(of: UInt8(ascii: ">")) else {
      return text
    }
    let name = start[..<end].dropFirst(2).prefix { $0 != UInt8(ascii: "|") }
    guard user.map({ name.elementsEqual($0.utf8) }) ?? true else { return text }
    let rest = start[start.index(after: end)...].drop {
      isSpace($0) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ":")
    }
    // `check: …` keeps its colon: only what stands right behind the mention goes.
    return String(decoding: Array(rest), as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// What a person sees of a control sequence; nil for what is none.
  private static func shown(_ inside: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let kind = inside.first else { return nil }
    let parts = inside.split(
      separator: UInt8(ascii: "|"), maxSplits: 1, omittingEmptySubsequences: false)
    let label = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
    let name = parts[0].dropFirst()
    switch kind {
    case UInt8(ascii: "@"), UInt8(ascii: "#"):
      guard isName(name) else { return nil }
      return [kind] + (label ?? name)
    case UInt8(ascii: "!"):
      if let label { return label }
      return isName(name.prefix { $0 != UInt8(ascii: "^") }) ? [UInt8(ascii: "@")] + name : nil
    default:
      let schemes = ["http://", "https://", "mailto:", "tel:", "slack://"]
      return schemes.contains { parts[0].starts(with: $0.utf8) } ? label ?? parts[0] : nil
    }
  }

  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy {
        switch $0 {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  /// One pass, so that `&amp;lt;` is `&lt;` and not `<`.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let rest = bytes[index...]
      if rest.first == UInt8(ascii: "&"),
        let entity = entities.first(where: { rest.starts(with: $0.name.utf8) })
      {
        result.append(entity.byte)
        index += entity.name.utf8.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static let entities: [(name: String, byte: UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
    ("&apos;", UInt8(ascii: "'")), ("&quot;", UInt8(ascii: "\"")),
  ]
}
