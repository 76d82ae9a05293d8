extension KeyedDecodingContainer {
  /// Reads a list; one that was not yet kept when the value was written is empty.
  ///
  /// The decoders that the compiler writes in this module call it for every list, so that what
  /// people wrote before a new list was thought of can still be opened.
  func decode<Element: Decodable>(_ type: [Element].Type, forKey key: Key) throws -> [Element] {
    try decodeIfPresent(type, forKey: key) ?? []
  }
}
