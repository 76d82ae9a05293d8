import Crypto
import Coach
import HTTPTypes

/// Slack: events, the command, shortcuts, buttons, forms and the page of the app.
package struct SlackPlatform: ChatPlatform {
  /// What Slack knows the app by when a workspace installs it.
  package struct Client: Sendable {
    package var id: String
    package var secret: String
    /// Our `/slack/oauth`, as the browser reaches it.
    package var redirect: String
    package init(id: String, secret: String, redirect: String) {
      self.id = id
      self.secret = secret
      self.redirect = redirect
    }
  }

  package let name = "slack"
  package let audiences: Set<Room.Audience> = [.personal, .asker, .everyone]
  package let routes = [
    Route(.post, "/slack/events"), Route(.post, "/slack/command"),
    Route(.post, "/slack/interactivity"), Route(.get, "/slack/install"),
    Route(.get, "/slack/oauth"),
  ]

  /// The `id` of the private room whose messages are the page of the app, not a conversation.
  package static let home = "home"

  let signature: SlackSignature
  let tokens: @Sendable (String) -> String?
  let apiURL: String
  /// Where the Web API is, without a path and with a slash at its end.
  private let apiOrigin: String
  let client: Client?
  let states: SlackInstallState

  /// Speaks with Slack at `apiURL`, `https://slack.com/api` but in tests.
  ///
  /// - Parameters:
  ///   - signingSecret: the bytes of the signing secret as Slack shows it
  ///   - tokens: the bot token of a workspace, by its id; nil if the app is not installed there
  ///   - apiURL: where the Web API is, without a slash at its end
  ///   - client: what is needed to be installed by more workspaces
  ///   - stateKey: signs what a browser carries through an installation
  package init(
    signingSecret: [UInt8], tokens: @escaping @Sendable (String) -> String?,
    apiURL: String = "https://slack.com/api", client: Client? = nil, stateKey: [UInt8] = []
  ) {
    signature = SlackSignature(secret: signingSecret)
    self.tokens = tokens
    self.apiURL = apiURL
    apiOrigin =
      apiURL.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
      .prefix(3).joined(separator: "/") + "/"
    self.client = client
    states = SlackInstallState(key: stateKey)
  }

  package func receive(_ request: InboundRequest, at time: Int64) async -> Reception {
    guard let route = routes.first(where: { $0.path == request.path }) else {
      return .refused(.unknownPath)
    }
    guard route.method == request.method else { return .refused(.wrongMethod) }
    switch request.path {
    case "/slack/install": return install(at: time)
    case "/slack/oauth": return await installed(request, at: time)
    default: break
    }
    if let refusal = signature.refusal(of: request, at: time) { return .refused(refusal) }
    do {
      switch request.path {
      case "/slack/events": return try event(request.body)
      case "/slack/command": return try command(request.body)
      default: return try interaction(request.body)
      }
    } catch {
      return .refused(error)
    }
  }

  /// The tenant of a verified body, if the app is installed there: the workspace, or the
  /// organisation that installed it for all of its workspaces.
  func tenant(team: String?, enterprise: String?) throws(Refusal) -> String {
    let names = [team, enterprise].compactMap { $0 }.filter { !$0.isEmpty }
    guard let name = names.first(where: { tokens($0) != nil }) else { throw .wrongTenant }
    return name
  }

  func account(_ user: String, in tenant: String) -> Account {
    Account(platform: name, tenant: tenant, user: user)
  }

  func room(
    _ id: String, _ audience: Room.Audience, of account: Account, thread: String? = nil
  ) -> Room {
    Room(
      platform: name, tenant: account.tenant, id: id, audience: audience, thread: thread,
      user: audience == .everyone ? nil : account.user)
  }

  /// A name of a delivery for which Slack gave none: the same bytes are the same delivery.
  func digest(_ body: [UInt8]) -> String { "digest/" + Hex.encode(SHA256.hash(data: body)) }

  /// A `response_url`, if it is one: what a body names is not simply posted to.
  func answerURL(_ url: String?) -> String? {
    guard let url, isSlacks(url, hosts: ["hooks.slack.com"]) else { return nil }
    return url
  }

  /// Whether a URL leads to one of the hosts, or to where the Web API is.
  func isSlacks(_ url: String, hosts: [String]) -> Bool {
    (hosts.contains { url.hasUTF8Prefix("https://\($0)/") } || url.hasUTF8Prefix(apiOrigin))
      && url.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }
}

extension String {
  /// Byte by byte: nothing that is only canonically equivalent is the same host.
  fileprivate func hasUTF8Prefix(_ prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }
}
