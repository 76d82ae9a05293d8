import Coach

/// Cuts messages that are too long for a platform, where it hurts least.
enum TextSplitter {
  /// The message in parts of at most so many bytes of text; buttons and the picture go with the last.
  static func split(_ message: OutgoingMessage, bytes limit: Int) -> [OutgoingMessage] {
    split(message, limit: limit) { $0.utf8.count }
  }

  /// The same by any measure that grows with the text, such as UTF-16 units.
  static func split(
    _ message: OutgoingMessage, limit: Int, size: (String) -> Int
  ) -> [OutgoingMessage] {
    let cut = message.paragraphs.flatMap {
      Self.pieces(of: $0, limit: limit, size: size)
    }
    var parts: [[String]] = [[]]
    var room = limit
    for piece in cut {
      let needed = size(piece) + 2
      if needed > room + 2, !(parts.last?.isEmpty ?? true) {
        parts.append([])
        room = limit
      }
      parts[parts.count - 1].append(piece)
      room -= needed
    }
    return parts.enumerated().map { index, paragraphs in
      var part = message
      part.paragraphs = paragraphs
      if index < parts.count - 1 {
        part.buttons = []
        part.picture = nil
        part.tag = nil
      }
      return part
    }
  }

  /// A paragraph in pieces that fit: cut after a line, else after a word, else between scalars.
  private static func pieces(
    of text: String, limit: Int, size: (String) -> Int
  ) -> [String] {
    guard size(text) > limit else { return [text] }
    var pieces: [String] = []
    var piece = ""
    for word in words(of: text) {
      if size(piece) + size(word) <= limit {
        piece += word
        continue
      }
      if !piece.isEmpty { pieces.append(piece) }
      piece = ""
      for scalar in word.unicodeScalars {
        if size(piece) + size(String(scalar)) > limit {
          pieces.append(piece)
          piece = ""
        }
        piece.unicodeScalars.append(scalar)
      }
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }

  /// The words of a text, each with the white space that follows it.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isBlank = false
    for scalar in text.unicodeScalars {
      let blank = scalar == " " || scalar == "\n"
      if isBlank && !blank {
        words.append(word)
        word = ""
      }
      isBlank = blank
      word.unicodeScalars.append(scalar)
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
