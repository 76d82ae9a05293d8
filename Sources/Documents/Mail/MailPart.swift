import Foundation

/// A part of a message: where its body stands and how it is coded.
struct MailPart {
  enum Coding { case plain, quotedPrintable, base64 }
  var body: Range<Int>
  var coding = Coding.plain
  var charset = ""
  var isHTML = false

  /// The part to read: plain text before HTML, the first before the later ones.
  static func readable(
    in source: [UInt8], _ range: Range<Int>, depth: Int, _ notices: inout [String]
  ) -> MailPart? {
    guard depth < Limits.mailDepth else {
      notices.append("Parts nested deeper than \(Limits.mailDepth) were not read.")
      return nil
    }
    let (fields, start) = headers(source, range)
    let body = start..<range.upperBound
    let type = fields["content-type"] ?? "text/plain"
    let kind = type.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
    if kind.hasPrefix("multipart/") {
      guard let boundary = parameter("boundary", of: type) else {
        notices.append("A multipart without a boundary was not read.")
        return nil
      }
      let parts = split(source, body, boundary).compactMap {
        readable(in: source, $0, depth: depth + 1, &notices)
      }
      return parts.first { !$0.isHTML } ?? parts.first
    }
    let isAttached = fields["content-disposition"]?.lowercased().hasPrefix("attachment") ?? false
    guard kind == "text/plain" || kind == "text/html", !isAttached else { return nil }
    var part = MailPart(body: body, isHTML: kind == "text/html")
    part.charset = parameter("charset", of: type)?.lowercased() ?? ""
    switch fields["content-transfer-encoding"]?.lowercased().filter({ $0 != " " }) {
    case "quoted-printable": part.coding = .quotedPrintable
    case "base64": part.coding = .base64
    default: break
    }
    return part
  }

  /// Header fields by lower-case name, continuation lines joined, and where the body begins.
  private static func headers(
    _ source: [UInt8], _ range: Range<Int>
  ) -> ([String: String], Int) {
    var fields: [String: String] = [:]
    var lines = LineRanges(source, range)
    var last: String?
    while let line = lines.next() {
      guard !line.isEmpty else { return (fields, lines.nextStart) }
      let text = String(decoding: source[line], as: UTF8.self)
      if Bytes.isBlank(source[line.lowerBound]), let name = last {
        fields[name, default: ""] += " " + text.trimmingCharacters(in: .whitespaces)
      } else if let colon = text.firstIndex(of: ":") {
        let name = text[..<colon].lowercased()
        fields[name] = text[text.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        last = name
      }
    }
    return (fields, range.upperBound)
  }

  private static func parameter(_ name: String, of field: String) -> String? {
    for part in field.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2,
        pair[0].trimmingCharacters(in: .whitespaces).lowercased() == name
      else { continue }
      let value = pair[1].trimmingCharacters(in: CharacterSet(charactersIn: " \t\""))
      return value.isEmpty ? nil : value
    }
    return nil
  }

  private static func split(
    _ source: [UInt8], _ range: Range<Int>, _ boundary: String
  ) -> [Range<Int>] {
    let mark = Array(("--" + boundary).utf8)
    var parts: [Range<Int>] = []
    var lines = LineRanges(source, range)
    var begin: Int?
    while let line = lines.next() {
      guard source[line].starts(with: mark) else { continue }
      // A boundary may be the beginning of another, of a part inside.
      let tail = source[line].dropFirst(mark.count)
      let isLast = tail.starts(with: "--".utf8)
      guard isLast || tail.allSatisfy(Bytes.isBlank) else { continue }
      if let begin { parts.append(begin..<max(begin, line.lowerBound)) }
      begin = lines.nextStart
      if isLast || parts.count >= Limits.mailParts { return parts }
    }
    if let begin { parts.append(begin..<max(begin, range.upperBound)) }
    return parts
  }

  /// The body's bytes as they were before they were coded for transport.
  func decoded(_ source: [UInt8]) -> (text: [UInt8], origin: Origin) {
    switch coding {
    case .plain:
      var origin = Origin()
      origin.append(body.count, for: body)
      return (Array(source[body]), origin)
    case .base64: return TransferCoding.base64(source, body)
    case .quotedPrintable: return TransferCoding.quotedPrintable(source, body)
    }
  }
}
