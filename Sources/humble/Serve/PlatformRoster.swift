import ChatPlatforms
import Coach
import Foundation

/// The platforms that the configuration turns on.
struct PlatformRoster: Sendable {
  let platforms: [any ChatPlatform]

  /// Makes the platforms; what they learn while they run goes into `directory`.
  init(_ settings: ServeSettings, buttons: ButtonSeal, directory: PlatformDirectory) throws {
    var platforms: [any ChatPlatform] = []
    for name in ServeKeys.platforms where settings.platforms.contains(name) {
      switch name {
      case "matrix": platforms.append(try Self.matrix(settings))
      case "slack": platforms.append(try Self.slack(settings, directory))
      case "mattermost": platforms.append(try Self.mattermost(settings, buttons, directory))
      case "teams": platforms.append(try Self.teams(settings, directory))
      default: platforms.append(try Self.webhook(settings))
      }
    }
    self.platforms = platforms
  }

  private static func matrix(_ settings: ServeSettings) throws -> MatrixPlatform {
    MatrixPlatform(
      homeserver: try settings.required("matrix.homeserver"),
      serverName: try settings.required("matrix.server-name"),
      localpart: settings.value("matrix.localpart"),
      asToken: try settings.requiredSecret("matrix.as-token").bytes,
      hsToken: try settings.requiredSecret("matrix.hs-token").bytes)
  }

  private static func slack(
    _ settings: ServeSettings, _ directory: PlatformDirectory
  ) throws -> SlackPlatform {
    let ownToken = try settings.secret("slack.bot-token")?.text
    var client: SlackPlatform.Client?
    if let id = settings.string("slack.client-id") {
      client = SlackPlatform.Client(
        id: id, secret: try settings.requiredSecret("slack.client-secret").text,
        redirect: settings.publicURL + "/slack/oauth")
    }
    guard ownToken != nil || client != nil else {
      throw CheckProblem(
        "slack: neither slack.bot-token-file nor slack.client-id is set; one of them is needed.")
    }
    return SlackPlatform(
      signingSecret: try settings.requiredSecret("slack.signing-secret").bytes,
      // The token of the configuration is for the one workspace the app was made in.
      tokens: { directory.token(of: "slack", tenant: $0) ?? ownToken },
      apiURL: settings.value("slack.api-url"),
      client: client,
      stateKey: directory.stateKey)
  }

  private static func mattermost(
    _ settings: ServeSettings, _ buttons: ButtonSeal, _ directory: PlatformDirectory
  ) throws -> MattermostPlatform {
    MattermostPlatform(
      url: try settings.required("mattermost.url"),
      commandTokens: try settings.secret("mattermost.command-token").map { [$0.bytes] } ?? [],
      hookTokens: try settings.secret("mattermost.hook-token").map { [$0.bytes] } ?? [],
      botToken: try settings.requiredSecret("mattermost.bot-token").bytes,
      actionURL: settings.publicURL + "/mattermost/action", seal: buttons,
      botUser: { directory.botUser(on: "mattermost") })
  }

  private static func teams(
    _ settings: ServeSettings, _ directory: PlatformDirectory
  ) throws -> TeamsPlatform {
    let outgoing = try settings.secret("teams.outgoing-secret").map { secret in
      guard let bytes = TeamsPlatform.outgoingSecret(secret.text) else {
        throw CheckProblem("teams.outgoing-secret: this is not the security token Teams shows.")
      }
      return bytes
    }
    let workflow = try settings.secret("teams.workflow-url")?.text ?? ""
    if !workflow.isEmpty, let objection = TeamsPlatform.objection(toWorkflowURL: workflow) {
      throw CheckProblem("teams.workflow-url: \(objection).")
    }
    let hosts = settings.strings("teams.service-hosts")
    return TeamsPlatform(
      outgoingSecrets: outgoing.map { [$0] } ?? [], workflowURL: workflow,
      appID: settings.string("teams.app-id") ?? "",
      appPassword: try settings.secret("teams.app-password")?.bytes ?? [],
      tokenURL: settings.value("teams.token-url"),
      tenants: Set(settings.strings("teams.tenants")),
      hosts: TrustedHosts(
        hosts.isEmpty ? [settings.value("teams.service-hosts")] : hosts,
        plain: Set(settings.allowedHosts)),
      signingKey: { await directory.signingKey($0) })
  }

  private static func webhook(_ settings: ServeSettings) throws -> StandardWebhookPlatform {
    let text = try settings.requiredSecret("webhook.secret").text
    guard let secret = StandardWebhookSignature.secret(text) else {
      throw CheckProblem("webhook.secret: it is whsec_ and base64 after it.")
    }
    return StandardWebhookPlatform(
      credentials: [.init(tenant: settings.value("webhook.tenant"), secret: secret)],
      targetURL: settings.string("webhook.target-url") ?? "")
  }

  /// What is on and what is missing, secrets as set or unset.
  static func report(_ settings: ServeSettings) -> String {
    var lines = [
      "listening: \(settings.host):\(settings.port)", "store: \(settings.storePath)",
      "key: \(settings.keyPath)", "POST /check: \(settings.checkToken == nil ? "off" : "on")",
    ]
    for (section, keys) in ServeKeys.sections.sorted(by: { $0.key < $1.key })
    where ServeKeys.platforms.contains(section) {
      let isOn = settings.platforms.contains(section)
      lines.append("\(section): \(isOn ? "on" : "off")")
      guard isOn else { continue }
      for key in keys.sorted() where !key.hasSuffix("-file") {
        if keys.contains(key + "-file") {
          let isSet = (try? settings.secret("\(section).\(key)")) ?? nil
          lines.append("  \(key): \(isSet == nil ? "unset" : "set")")
        } else {
          let name = "\(section).\(key)"
          let standard = ServeKeys.defaults[name].map { "\($0) (default)" }
          // A list is no text; its values are.
          let list = settings.strings(name).joined(separator: ", ")
          let value = list.isEmpty ? settings.string(name) : list
          lines.append("  \(key): \(value ?? standard ?? "unset")")
        }
      }
    }
    if settings.platforms.isEmpty {
      lines.append("No platform is on: add a section such as matrix to the configuration.")
    }
    return lines.joined(separator: "\n")
  }
}
