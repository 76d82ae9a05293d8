import CCurl

/// A URL as libcurl reads it, so that what is checked is what is dialled.
struct ParsedURL: Sendable {
  var scheme: String
  /// In lower case, without brackets and a last dot; `127.1` reads `127.0.0.1`.
  var host: String
  var port: Int

  /// Where the request goes, for errors and for counting by host.
  var authority: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

  /// Nil for what is no URL, names a user, or holds a byte that has to be percent-encoded.
  init?(_ text: String) {
    // libcurl would take a space or a control character in some places; a URL has none.
    guard text.utf8.allSatisfy({ (0x21...0x7e).contains($0) }), let url = curl_url() else {
      return nil
    }
    defer { curl_url_cleanup(url) }
    let flags = UInt32(CURLU_DISALLOW_USER | CURLU_NON_SUPPORT_SCHEME)
    guard curl_url_set(url, CURLUPART_URL, text, flags) == CURLUE_OK,
      let scheme = Self.part(CURLUPART_SCHEME, of: url),
      var host = Self.part(CURLUPART_HOST, of: url)?.lowercased(),
      let port = Self.part(CURLUPART_PORT, of: url, flags: UInt32(CURLU_DEFAULT_PORT)),
      let port = Int(port), port > 0
    else { return nil }
    if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
    if host.hasSuffix(".") { host.removeLast() }
    guard !host.isEmpty else { return nil }
    self.scheme = scheme.lowercased()
    self.host = host
    self.port = port
  }

  private static func part(_ part: CURLUPart, of url: OpaquePointer, flags: UInt32 = 0) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(url, part, &text, flags) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }
}
