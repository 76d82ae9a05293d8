import QuestionChecker

/// Reads a message (RFC 5322, MIME): the writer's own words in its first readable part.
///
/// Offsets are exact through quoted-printable; in a part in base 64 they point at whole lines of
/// letters, since no byte of the file stands for a byte of the text.
enum MailReader {
  static func read(_ source: [UInt8]) -> Document {
    var notices: [String] = []
    guard let part = MailPart.readable(in: source, 0..<source.count, depth: 0, &notices) else {
      return Document(format: .mail, text: [], segments: [], genre: .email, notices: notices)
    }
    var (text, origin) = part.decoded(source)
    var origins = [origin]
    if let table = SingleByteText(charset: part.charset) {
      (text, origin) = table.utf8(of: text)
      origins.insert(origin, at: 0)
    }
    let inner =
      part.isHTML
      ? HTMLReader.read(text, isMail: true) : PlainTextReader.read(text, isMail: true)
    let comments = inner.comments.map { range in
      origins.reduce(range) { $1.sourceRange(of: $0) }
    }
    return Document(
      format: .mail, text: inner.text, segments: inner.segments, genre: .email,
      comments: comments, notices: notices,
      isCoded: part.coding != .plain, origins: inner.origins + origins)
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
