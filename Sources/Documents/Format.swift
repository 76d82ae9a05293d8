/// What kind of file a document is.
package enum Format: String, Hashable, Sendable, CaseIterable {
  case plain, markdown, html, mail, subtitles, transcript

  /// The format of a file: by its name, or where that tells nothing by what is in it.
  ///
  /// `isTranscript` says that whoever asked knows it for one, `me` who they are in it.
  package static func of(
    _ source: [UInt8], fileName: String, isTranscript: Bool = false, me: String? = nil
  ) -> Format {
    let named = Format(fileName: fileName)
    var format = named ?? .plain
    // Mail and minutes are kept in `.txt` too.
    if format == .plain { format = Format(sniffing: source) }
    if format == .plain || format == .markdown,
      isTranscript && TranscriptReader.hasTurns(source, of: nil)
        || me != nil && TranscriptReader.hasTurns(source, of: me)
    {
      return .transcript
    }
    // A file that says it is text is not taken for Markdown.
    return format == .markdown && named == .plain ? .plain : format
  }

  /// The format that a file name tells, or nil.
  package init?(fileName: String) {
    let name = fileName.split(separator: "/").last.map(String.init) ?? fileName
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "md", "markdown", "mdown", "mkd": self = .markdown
    case "html", "htm", "xhtml": self = .html
    case "eml": self = .mail
    case "srt", "vtt": self = .subtitles
    case "txt", "text": self = .plain
    default: return nil
    }
  }

  /// The format that the first bytes tell; plain text where they tell nothing.
  package init(sniffing source: [UInt8]) {
    let start = source.trimmed(0..<min(source.count, 4096)).lowerBound
    if source.has("<!doctype html", at: start) || source.has("<html", at: start) {
      self = .html
    } else if source.has("WEBVTT", at: start) || SubtitleReader.looksLikeSubtitles(source) {
      self = .subtitles
    } else if MailReader.looksLikeMail(source) {
      self = .mail
    } else if TranscriptReader.looksLikeTranscript(source) {
      self = .transcript
    } else if Self.looksLikeMarkdown(source) {
      self = .markdown
    } else {
      self = .plain
    }
  }

  /// A heading or a fence of code at the start of one of the first lines.
  private static func looksLikeMarkdown(_ source: [UInt8]) -> Bool {
    var lines = LineRanges(source, 0..<min(source.count, 16_384))
    while let line = lines.next() {
      if source.has("```", at: line.lowerBound) || source.has("# ", at: line.lowerBound)
        || source.has("## ", at: line.lowerBound)
      {
        return true
      }
    }
    return false
  }
}
