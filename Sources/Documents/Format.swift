/// What kind of file a document is.
package enum Format: String, Hashable, Sendable, CaseIterable {
  case plain, markdown, html, mail, subtitles, transcript

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
    } else {
      self = .plain
    }
  }
}
