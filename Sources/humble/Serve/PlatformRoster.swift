import ChatPlatforms
import Coach
import Foundation

/// The platforms that the configuration turns on.
struct PlatformRoster: Sendable {
  let platforms: [any ChatPlatform]

  /// Makes the platforms; what they learn while they run goes into `directory`.
  init(_ settings: ServeSettings, buttons: ButtonSeal, directory: PlatformDirectory) throws {
    let learned = Learned(
      token: { directory.token(of: $0, tenant: $1) },
      botUser: { directory.botUser(on: $0) },
      signingKey: { await directory.signingKey($0) }, stateKey: directory.stateKey)
    platforms = try ServeKeys.platforms.filter(settings.platforms.contains).map {
      try Self.platform($0, settings, buttons, learned)
    }
  }

  /// What platforms come to know while they run.
  private struct Learned: Sendable {
    /// By platform and tenant.
    var token: @Sendable (String, String) -> String? = { _, _ in nil }
    /// By platform.
    var botUser: @Sendable (String) -> String? = { _ in nil }
    var signingKey: @Sendable (String) async -> SigningKey? = { _ in nil }
    var stateKey: [UInt8] = []
  }

  private static func platform(
    _ name: String, _ settings: ServeSettings, _ buttons: ButtonSeal, _ learned: Learned
  ) throws -> any ChatPlatform {
    switch name {
    case "matrix": try matrix(settings)
    case "slack": try slack(settings, learned)
    case "mattermost": try mattermost(settings, buttons, learned)
    case "teams": try teams(settings, learned)
    default: try webhook(settings)
    }
  }

  /// Why the service would not start with a configuration, a sentence for each thing to mend.
  ///
  /// All that is unset and every secret that can't be read is told at once; a platform with all of
  /// it is made as the service would make it.
  static func objections(to settings: ServeSettings) -> [String] {
    var objections: [String] = []
    func attempt(_ step: () throws -> Void) {
      do { try step() } catch let problem as CheckProblem {
        objections.append(problem.sentence)
      } catch {
        objections.append("\(error)")
      }
    }
    attempt { _ = try settings.quietHours() }
    attempt { _ = try settings.offDays() }
    for name in ServeKeys.platforms where settings.platforms.contains(name) {
      let before = objections.count
      let needed = ServeKeys.required[name] ?? []
      for key in (ServeKeys.sections[name] ?? []).sorted() where !key.hasSuffix("-file") {
        let isSecret = ServeKeys.sections[name]?.contains(key + "-file") == true
        let isNeeded = needed.contains(key)
        attempt {
          switch (isSecret, isNeeded) {
          case (true, true): _ = try settings.requiredSecret("\(name).\(key)")
          case (true, false): _ = try settings.secret("\(name).\(key)")
          case (false, true): _ = try settings.required("\(name).\(key)")
          case (false, false): break
          }
        }
      }
      guard objections.count == before else { continue }
      attempt { _ = try platform(name, settings, ButtonSeal(key: []), Learned()) }
    }
    return objections
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
    _ settings: ServeSettings, _ learned: Learned
  ) throws -> SlackPlatform {
    let ownToken = try settings.secret("slack.bot-token")?.text
    var client: SlackPlatform.Client?
    if let id = settings.string("slack.client-id") {
      guard !settings.publicURL.isEmpty else {
        throw CheckProblem(
          "http.public-url is not set: with slack.client-id installations come back to it.")
      }
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
      tokens: { learned.token("slack", $0) ?? ownToken },
      apiURL: settings.value("slack.api-url"),
      client: client,
      stateKey: learned.stateKey)
  }

  private static func mattermost(
    _ settings: ServeSettings, _ buttons: ButtonSeal, _ learned: Learned
  ) throws -> MattermostPlatform {
    let command = try settings.secret("mattermost.command-token")
    let hook = try settings.secret("mattermost.hook-token")
    guard command != nil || hook != nil else {
      throw CheckProblem(
        "mattermost: neither mattermost.command-token-file nor mattermost.hook-token-file is set; "
          + "without one of them nothing comes in.")
    }
    guard !settings.publicURL.isEmpty else {
      throw CheckProblem("http.public-url is not set: the buttons in Mattermost come back to it.")
    }
    return MattermostPlatform(
      url: try settings.required("mattermost.url"),
      commandTokens: command.map { [$0.bytes] } ?? [], hookTokens: hook.map { [$0.bytes] } ?? [],
      botToken: try settings.requiredSecret("mattermost.bot-token").bytes,
      actionURL: settings.publicURL + "/mattermost/action", seal: buttons,
      botUser: { learned.botUser("mattermost") })
  }

  private static func teams(
    _ settings: ServeSettings, _ learned: Learned
  ) throws -> TeamsPlatform {
    let outgoing = try settings.secret("teams.outgoing-secret").map { secret in
      guard let bytes = TeamsPlatform.outgoingSecret(secret.text) else {
        throw CheckProblem("teams.outgoing-secret: this is not the security token Teams shows.")
      }
      return bytes
    }
    let workflow = try settings.secret("teams.workflow-url")?.text ?? ""
    let plain = Set(settings.allowedHosts)
    if !workflow.isEmpty,
      let objection = TeamsPlatform.objection(toWorkflowURL: workflow, plain: plain)
    {
      throw CheckProblem("teams.workflow-url: \(objection).")
    }
    _ = try settings.workflowTimetable()
    let password = try settings.secret("teams.app-password")
    let appID = settings.string("teams.app-id")
    guard outgoing != nil || !workflow.isEmpty || appID != nil || password != nil else {
      throw CheckProblem(
        "teams: none of teams.app-id, teams.outgoing-secret-file and teams.workflow-url-file is "
          + "set; one of them is needed.")
    }
    if appID != nil { _ = try settings.requiredSecret("teams.app-password") }
    if password != nil { _ = try settings.required("teams.app-id") }
    let hosts = settings.strings("teams.service-hosts")
    return TeamsPlatform(
      outgoingSecrets: outgoing.map { [$0] } ?? [], workflowURL: workflow,
      appID: appID ?? "", appPassword: password?.bytes ?? [],
      tokenURL: settings.value("teams.token-url"),
      tenants: Set(settings.strings("teams.tenants")),
      hosts: TrustedHosts(
        hosts.isEmpty ? [settings.value("teams.service-hosts")] : hosts,
        plain: plain),
      signingKey: learned.signingKey)
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
