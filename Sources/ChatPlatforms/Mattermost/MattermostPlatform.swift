import Coach
import HTTPTypes

/// Mattermost: a slash command, an outgoing webhook, buttons, and a bot that writes.
package struct MattermostPlatform: ChatPlatform {
  package let name = "mattermost"
  package let routes = [
    Route(.post, "/mattermost/command"), Route(.post, "/mattermost/hook"),
    Route(.post, "/mattermost/action"),
  ]
  package let audiences: Set<Room.Audience> = [.personal, .asker, .everyone]

  /// The server's address, without a slash at its end.
  let url: String
  /// The server's name: whoever shows a token of it speaks for it.
  let tenant: String
  let commandTokens: [[UInt8]]
  let hookTokens: [[UInt8]]
  let botToken: [UInt8]
  /// Where buttons come back to: our public address and `/mattermost/action`.
  let actionURL: String
  let seal: ButtonSeal
  /// The bot's user id, as soon as it is known; it tells private conversations from others.
  let botUser: @Sendable () -> String?

  /// Several tokens are good at once, so that one can be replaced without a gap.
  package init(
    url: String, commandTokens: [[UInt8]], hookTokens: [[UInt8]], botToken: [UInt8],
    actionURL: String, seal: ButtonSeal, botUser: @escaping @Sendable () -> String?
  ) {
    var url = url
    while url.hasSuffix("/") { url.removeLast() }
    self.url = url
    tenant = Self.tenant(of: url)
    self.commandTokens = commandTokens
    self.hookTokens = hookTokens
    self.botToken = botToken
    self.actionURL = actionURL
    self.seal = seal
    self.botUser = botUser
  }

  /// The host and path of an address; one server can hold several sites.
  private static func tenant(of url: String) -> String {
    for scheme in ["https://", "http://"] where url.hasPrefix(scheme) {
      return String(url.dropFirst(scheme.count)).lowercased()
    }
    return url
  }

  func account(_ user: String) -> Account {
    Account(platform: name, tenant: tenant, user: user)
  }

  /// Whether a text can be one of the server's ids; only such a text goes into a path.
  static func isID(_ text: String) -> Bool {
    text.utf8.count == 26
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
  }

  package func split(_ message: OutgoingMessage) -> [OutgoingMessage] {
    // A post holds 16,383 characters, marks and gaps among them.
    var parts = TextSplitter.split(
      message, limit: 15_000, size: MattermostMarkdown.mostScalars)
    // What only one person sees can't hold a picture: it goes into their conversation with us.
    guard message.room.audience == .asker, message.picture != nil, let user = message.room.user,
      let last = parts.indices.last
    else { return parts }
    var picture = OutgoingMessage(room: .personal(account(user)), paragraphs: [])
    picture.picture = message.picture
    picture.tag = message.tag
    parts[last].picture = nil
    parts[last].tag = nil
    if parts[last].paragraphs.isEmpty && parts[last].buttons.isEmpty { parts.removeLast() }
    return parts + [picture]
  }
}
