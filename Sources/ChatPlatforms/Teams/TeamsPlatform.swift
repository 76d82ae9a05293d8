import Coach
import Foundation
import HTTPTypes

/// Microsoft Teams: an outgoing webhook, a Workflows webhook, and a bot.
package struct TeamsPlatform: ChatPlatform {
  package let name = "teams"
  package let routes = [Route(.post, "/teams/outgoing"), Route(.post, "/teams/messages")]
  package let audiences: Set<Room.Audience> = [.personal, .asker, .everyone]

  /// The tenant of those who reach us through an outgoing webhook, which names no other.
  static let outgoingTenant = "outgoing"
  /// The room that the Workflows webhook posts into.
  package static let workflowRoom = Room(
    platform: "teams", tenant: "workflow", id: "workflow", audience: .everyone)

  /// Bytes of a card's blocks; what stands around them is some hundred more.
  static let longestText = 20_000

  /// Bytes of a card's blocks that fit into a message beside a picture.
  static let besidePicture = 4_000

  /// The keys of outgoing webhooks, decoded.
  let outgoingSecrets: [[UInt8]]
  /// The whole address is a secret; empty if there is none.
  let workflowURL: String
  let appID: String
  let appPassword: [UInt8]
  let tokenURL: String
  /// Where conversations are opened with people who have not written yet.
  let serviceURL: String
  /// Of which organisations people may speak; if empty, of all that have the app.
  ///
  /// It keeps out, and tells nobody apart: all who come through one app are of one tenant.
  let tenants: Set<String>
  let hosts: TrustedHosts
  let tokens: ConnectorTokenCache
  let signingKey: @Sendable (String) async -> SigningKey?

  package init(
    outgoingSecrets: [[UInt8]] = [], workflowURL: String = "", appID: String = "",
    appPassword: [UInt8] = [],
    tokenURL: String = "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token",
    serviceURL: String = "https://smba.trafficmanager.net/teams/", tenants: Set<String> = [],
    hosts: TrustedHosts = TrustedHosts(), tokens: ConnectorTokenCache = ConnectorTokenCache(),
    signingKey: @escaping @Sendable (String) async -> SigningKey? = { _ in nil }
  ) {
    self.outgoingSecrets = outgoingSecrets
    self.workflowURL = workflowURL
    self.appID = appID
    self.appPassword = appPassword
    self.tokenURL = tokenURL
    self.serviceURL = serviceURL
    self.tenants = tenants
    self.hosts = hosts
    self.tokens = tokens
    self.signingKey = signingKey
  }

  /// The key of an outgoing webhook as Teams shows it; nil if it is no base64.
  package static func outgoingSecret(_ text: String) -> [UInt8]? {
    Data(base64Encoded: text.trimmed).flatMap { $0.isEmpty ? nil : Array($0) }
  }

  /// Why an address can't be a Workflows webhook; nil if it can.
  ///
  /// `plain` are hosts, with their port, that may be spoken with without TLS.
  package static func objection(
    toWorkflowURL url: String, plain: Set<String> = []
  ) -> String? {
    if let host = TrustedHosts.host(of: url, scheme: "http://"), plain.contains(host) {
      return nil
    }
    guard let host = TrustedHosts.host(of: url, scheme: "https://") else {
      return "it is no https address with its host in lower-case letters"
    }
    let name = host.prefix { $0 != ":" }
    if name == "outlook.office.com" || name == "webhook.office.com"
      || name.hasSuffix(".webhook.office.com")
    {
      return "Office 365 connectors were switched off in May 2026; make a workflow instead"
    }
    return nil
  }

  /// The status that the Bot Framework asks for where a token is not believed.
  package func refused(_ refusal: Refusal) -> InboundResponse {
    .text("Refused.\n", status: refusal.status == 401 ? 403 : refusal.status)
  }

  package func hears(in room: Room) -> Bool { room.key != Self.workflowRoom.key }

  package func split(_ message: OutgoingMessage) -> [OutgoingMessage] {
    // A workflow's message ends at 28 KB, a bot's at 80.
    var parts = TextSplitter.split(message, limit: Self.longestText, gap: TeamsCard.blockSize) {
      TeamsCard.size(of: $0)
    }
    // A picture takes most of a message: where words are many, it comes after them.
    let last = parts.count - 1
    guard message.picture != nil, !parts[last].paragraphs.isEmpty,
      parts[last].paragraphs.reduce(0, { $0 + TeamsCard.size(of: $1) }) > Self.besidePicture
    else { return parts }
    var picture = parts[last]
    picture.paragraphs = []
    parts[last].picture = nil
    parts[last].buttons = []
    parts[last].tag = nil
    return parts + [picture]
  }
}
