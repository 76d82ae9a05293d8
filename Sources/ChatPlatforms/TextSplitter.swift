import Coach

/// Cuts messages that are too long for a platform, where it hurts least.
enum TextSplitter {
  /// The message in parts of text that are within a limit; buttons and the picture go with the last.
  ///
  /// `size` measures a text, as the sum of its scalars' measures, such as UTF-16 units; `gap` is what
  /// stands between two paragraphs, or around each, by that measure.
  static func split(
    _ message: OutgoingMessage, limit: Int, gap: Int = 2, size: (String) -> Int
  ) -> [OutgoingMessage] {
    let cut = message.paragraphs.flatMap {
      Self.pieces(of: $0, limit: limit, size: size)
    }
    var parts: [[String]] = [[]]
    var room = limit
    for piece in cut {
      let needed = size(piece) + gap
      if needed > room + gap, !(parts.last?.isEmpty ?? true) {
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
    var length = 0
    for word in words(of: text) {
      let added = size(word)
      if length + added <= limit {
        piece += word
        length += added
        continue
      }
      if !piece.isEmpty { pieces.append(piece) }
      (piece, length) = ("", 0)
      for scalar in word.unicodeScalars {
        let added = size(String(scalar))
        if length + added > limit {
          pieces.append(piece)
          (piece, length) = ("", 0)
        }
        piece.unicodeScalars.append(scalar)
        length += added
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
