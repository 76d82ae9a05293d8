import QuestionChecker

/// Walks through tags and text once.
struct HTMLScanner {
  private let source: [UInt8]
  /// Names of open elements whose text is not the writer's prose, the outermost first.
  private var hidden: [String] = []

  private static let hiding: Set<String> = [
    "pre", "code", "template", "textarea", "head", "svg", "math", "kbd", "samp",
    "noscript", "title",
  ]
  /// What programs that write mail call the replies and signatures in it.
  private static let foreign: [StaticString] = [
    "gmail_quote", "gmail_signature", "gmail_attr", "moz-cite-prefix", "moz-signature",
    "yahoo_quoted", "protonmail_quote",
  ]
  /// True if what is quoted is left out.
  private let skipsQuotes: Bool
  private let isMail: Bool
  private static let breaking: Set<String> = [
    "p", "div", "blockquote", "li", "ul", "ol", "table", "tr", "td", "th", "section", "article",
    "header",
    "footer", "h1", "h2", "h3", "h4", "h5", "h6", "dl", "dt", "dd", "form", "main", "nav", "aside",
    "figure", "figcaption", "body", "html", "hr", "option", "label", "fieldset", "legend", "title",
  ]

  private let bounds: Range<Int>
  private var limit: Int { bounds.upperBound }

  /// A scanner of a stretch of the source, or of all of it.
  init(_ source: [UInt8], _ range: Range<Int>? = nil, skipsQuotes: Bool, isMail: Bool) {
    self.source = source
    bounds = range ?? 0..<source.count
    self.skipsQuotes = skipsQuotes
    self.isMail = isMail
  }

  mutating func scan(into builder: inout ProseBuilder) {
    builder.beginSegment()
    var index = bounds.lowerBound
    var start = index
    while index < limit {
      switch source[index] {
      case Bytes.less:
        copy(start..<index, into: &builder)
        index = tag(at: index, into: &builder)
        start = index
      case Bytes.ampersand:
        guard let (end, scalar) = Entity.read(source, at: index) else {
          index += 1
          continue
        }
        copy(start..<index, into: &builder)
        if hidden.isEmpty { builder.replace(index..<end, with: Array(String(scalar).utf8)) }
        index = end
        start = end
      case Bytes.newline, Bytes.carriageReturn, Bytes.tab:
        copy(start..<index, into: &builder)
        if hidden.isEmpty { builder.replace(index..<index + 1, with: " ") }
        index += 1
        start = index
      default: index += 1
      }
    }
    copy(start..<limit, into: &builder)
  }

  private func copy(_ range: Range<Int>, into builder: inout ProseBuilder) {
    if hidden.isEmpty { builder.copy(range) }
  }

  /// Takes a tag, a comment or a declaration in, and gives the index behind it.
  private mutating func tag(at index: Int, into builder: inout ProseBuilder) -> Int {
    if source.has("<!--", at: index) {
      return source.next("-->", from: index + 4, to: limit).map { $0 + 3 } ?? limit
    }
    var cursor = index + 1
    let isClosing = cursor < limit && source[cursor] == UInt8(ascii: "/")
    if isClosing { cursor += 1 }
    let nameStart = cursor
    while cursor < limit, Bytes.isWord(source[cursor]) { cursor += 1 }
    let isDeclaration = cursor < limit && source[cursor] == UInt8(ascii: "!")
    guard cursor > nameStart || isDeclaration else {
      // A sign, as in "5 < 6".
      copy(index..<index + 1, into: &builder)
      return index + 1
    }
    let name = String(decoding: source[nameStart..<cursor], as: UTF8.self).lowercased()
    let end = tagEnd(from: cursor)
    if Self.breaking.contains(name) {
      builder.endSegment()
      builder.beginSegment(Self.kind(of: name, isClosing: isClosing))
    }
    switch name {
    case "br" where hidden.isEmpty: builder.replace(index..<end, with: "\n")
    // Marks tell the checker that these are somebody's words.
    case "q" where hidden.isEmpty: builder.replace(index..<end, with: "\"")
    // The end of the head may be left out.
    case "body" where !isClosing: hidden.removeAll { $0 == "head" }
    default: break
    }
    if isHiding(name, cursor..<end, isClosing: isClosing) {
      hide(name, isClosing: isClosing, isEmpty: isEmpty(end))
    }
    if isMail, !isClosing, source[cursor..<end].next("divRplyFwdMsg", from: cursor, to: end) != nil
    {
      return limit
    }
    if !isClosing, !isEmpty(end), name == "script" || name == "style" {
      return rawEnd(name, from: end)
    }
    return end
  }

  /// Whether what is inside an element is left out, so that its end has to be found.
  private func isHiding(_ name: String, _ attributes: Range<Int>, isClosing: Bool) -> Bool {
    if Self.hiding.contains(name) { return true }
    switch name {
    case "blockquote": return skipsQuotes
    case "div":
      // Inside a hidden one each counts, so that the right end is found.
      if hidden.contains("div") { return true }
      guard isMail, !isClosing else { return false }
      return Self.foreign.contains {
        source[attributes].next($0, from: attributes.lowerBound, to: attributes.upperBound) != nil
      }
    default: return false
    }
  }

  private static func kind(of name: String, isClosing: Bool) -> Segment.Kind {
    guard !isClosing else { return .paragraph }
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6", "title": return .heading
    case "li", "td", "th", "dt", "dd", "option", "label": return .listItem
    default: return .paragraph
    }
  }

  private mutating func hide(_ name: String, isClosing: Bool, isEmpty: Bool) {
    if isClosing {
      if let last = hidden.lastIndex(of: name) { hidden.removeSubrange(last...) }
    } else if !isEmpty, hidden.count < Limits.depth {
      hidden.append(name)
    }
  }

  private func isEmpty(_ end: Int) -> Bool { end >= 2 && source[end - 2] == UInt8(ascii: "/") }

  /// Behind the `>` of a tag; quoted attributes may hold one.
  private func tagEnd(from start: Int) -> Int {
    var cursor = start
    var quote: UInt8?
    while cursor < limit {
      let byte = source[cursor]
      cursor += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == Bytes.greater {
        return cursor
      }
    }
    return limit
  }

  /// Behind `</script>`: nothing within is markup.
  private func rawEnd(_ name: String, from start: Int) -> Int {
    var cursor = start
    while let close = source.next("</", from: cursor, to: limit) {
      let wanted = Array(name.utf8)
      let found = source[(close + 2)...].prefix(wanted.count).map { $0 | 0x20 }
      if found == wanted { return tagEnd(from: close + 2) }
      cursor = close + 2
    }
    return limit
  }
}
