/// A conversation and the service through which it is reached, in one name of a room.
struct TeamsPlace {
  var conversation: String
  var serviceURL: String

  init(conversation: String, serviceURL: String) {
    self.conversation = conversation
    self.serviceURL = serviceURL
  }

  init?(_ name: String) {
    let parts = name.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    (conversation, serviceURL) = (parts[0], parts[1])
  }

  var name: String { "\(conversation) \(serviceURL)" }

  /// The address below which the service takes requests.
  static func base(_ serviceURL: String) -> String {
    serviceURL.hasSuffix("/") ? serviceURL + "v3/conversations" : serviceURL + "/v3/conversations"
  }

  /// A part of a path, with everything encoded that could end it.
  static func encoded(_ part: String) -> String {
    part.utf8.map { byte in
      let isPlain =
        (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      return isPlain ? String(Unicode.Scalar(byte)) : "%" + Hex.encode([byte]).uppercased()
    }.joined()
  }
}
