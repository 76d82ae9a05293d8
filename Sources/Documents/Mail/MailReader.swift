import Foundation
import QuestionChecker

/// Reads a message (RFC 5322, MIME): the writer's own words in its first readable part.
///
/// Offsets are exact through quoted-printable; in a part in base 64 they point at the whole part,
/// since no byte of the file stands for a byte of the text.
enum MailReader {
  static func read(_ source: [UInt8]) -> Document {
    var notices: [String] = []
    guard let part = MailPart.readable(in: source, 0..<source.count, depth: 0, &notices) else {
      return Document(format: .mail, text: [], segments: [], genre: .email, notices: notices)
    }
    let decoded = part.decoded(source)
    let inner =
      part.isHTML ? HTMLReader.read(decoded.text) : PlainTextReader.read(decoded.text)
    return Document(
      format: .mail, text: inner.text, segments: inner.segments, genre: .email, notices: notices,
      origins: inner.origins + [decoded.origin])
  }

  /// Header fields at the very top, one of them of a message.
  static func looksLikeMail(_ source: [UInt8]) -> Bool {
    var lines = LineRanges(source, 0..<min(source.count, 4096))
    var fields: Set<String> = []
    while let line = lines.next(), !source.trimmed(line).isEmpty {
      if Bytes.isBlank(source[line.lowerBound]) { continue }
      guard let colon = source[line].firstIndex(of: Bytes.colon) else { return false }
      let name = source[line.lowerBound..<colon]
      guard !name.isEmpty, name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return false }
      fields.insert(String(decoding: name, as: UTF8.self).lowercased())
    }
    return fields.contains("from") && (fields.contains("subject") || fields.contains("date"))
  }
}

/// A part of a message: where its body stands and how it is coded.
struct MailPart {
  enum Coding { case plain, quotedPrintable, base64 }
  var body: Range<Int>
  var coding = Coding.plain
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
    guard kind == "text/plain" || kind == "text/html" else { return nil }
    var part = MailPart(body: body, isHTML: kind == "text/html")
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
      return pair[1].trimmingCharacters(in: CharacterSet(charactersIn: " \""))
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
      if let begin { parts.append(begin..<max(begin, line.lowerBound)) }
      begin = lines.nextStart
      let isLast = source[line].dropFirst(mark.count).starts(with: "--".utf8)
      if isLast || parts.count >= Limits.mailParts { return parts }
    }
    if let begin { parts.append(begin..<max(begin, range.upperBound)) }
    return parts
  }

  func decoded(_ source: [UInt8]) -> (text: [UInt8], origin: Origin) {
    var origin = Origin()
    switch coding {
    case .plain:
      origin.append(body.count, for: body)
      return (Array(source[body]), origin)
    case .base64:
      let letters = source[body].filter { !Bytes.isSpace($0) }
      let data = Data(base64Encoded: Data(letters)) ?? Data()
      origin.append(data.count, for: body)
      return (Array(data), origin)
    case .quotedPrintable:
      var text: [UInt8] = []
      var index = body.lowerBound
      var start = index
      func flush(_ end: Int) {
        text.append(contentsOf: source[start..<end])
        origin.append(end - start, for: start..<end)
      }
      while index < body.upperBound {
        guard source[index] == UInt8(ascii: "=") else {
          index += 1
          continue
        }
        flush(index)
        let end = softBreakEnd(source, index + 1)
        if let end {
          index = end
        } else if let byte = hex(source, index + 1) {
          text.append(byte)
          origin.append(1, for: index..<index + 3)
          index += 3
        } else {
          text.append(source[index])
          origin.append(1, for: index..<index + 1)
          index += 1
        }
        start = index
      }
      flush(body.upperBound)
      return (text, origin)
    }
  }

  private func softBreakEnd(_ source: [UInt8], _ index: Int) -> Int? {
    var cursor = index
    while cursor < body.upperBound, Bytes.isBlank(source[cursor]) { cursor += 1 }
    if cursor < body.upperBound, source[cursor] == Bytes.carriageReturn { cursor += 1 }
    guard cursor < body.upperBound, source[cursor] == Bytes.newline else { return nil }
    return cursor + 1
  }

  private func hex(_ source: [UInt8], _ index: Int) -> UInt8? {
    guard index + 1 < body.upperBound else { return nil }
    return UInt8(String(decoding: source[index...index + 1], as: UTF8.self), radix: 16)
  }
}
