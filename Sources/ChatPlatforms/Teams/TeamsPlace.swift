import Foundation

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

  /// What stands between a channel and the first message of a thread in the name of a conversation.
  static let threadMark = ";messageid="

  /// A conversation's name in two: that of the channel, and the thread's where it is one of a thread.
  static func parts(of conversation: String) -> (channel: String, thread: String?) {
    guard let mark = conversation.range(of: threadMark) else { return (conversation, nil) }
    let thread = mark.upperBound == conversation.endIndex ? nil : conversation[mark.lowerBound...]
    return (String(conversation[..<mark.lowerBound]), thread.map(String.init))
  }

  /// Where conversations are, below the address of a service.
  static let conversations = "v3/conversations"

  /// The address below which the service takes requests.
  static func base(_ serviceURL: String) -> String {
    (serviceURL.hasSuffix("/") ? serviceURL : serviceURL + "/") + conversations
  }

  /// A part of a path, with everything encoded that could end it or leave it.
  static func encoded(_ part: String) -> String {
    let unreserved = part == "." || part == ".." ? [] : Array("-_.~".utf8)
    return part.utf8.map { byte in
      let isPlain =
        (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
        || unreserved.contains(byte)
      return isPlain ? String(Unicode.Scalar(byte)) : "%" + Hex.encode([byte]).uppercased()
    }.joined()
  }
}
