import Coach
import Crypto
import Foundation
import HTTPTypes

@testable import ChatPlatforms

extension PlatformUnderTest {
  static let teamsOutgoing = PlatformUnderTest(
    name: "teams outgoing webhook", platform: Teams.platform, now: Teams.now,
    delivery: Teams.signed("message.json"), credentials: [.header(.authorization)],
    freshness: .untold("the code covers the body and no time; activities are known by their ids"),
    bodyProof: .signed,
    refused: [
      .init(name: "an empty body", value: Teams.signed([])),
      .init(
        name: "a bot's token",
        value: Teams.request("outgoing", Teams.bytes("message.json"), "Bearer " + Teams.token)),
    ],
    ignored: [
      .init(name: "a bot", value: Teams.signed("message.json") { $0.from("28:robot") }),
      .init(name: "another activity", value: Teams.signed("message.json") { $0.type("typing") }),
    ],
    handshake: .absent("Teams sends none"),
    voices: [
      VoiceUnderTest(
        name: "teams outgoing webhook answers",
        way: .answers(
          Arrival(
            key: "k", sender: Teams.account,
            room: Room(platform: "teams", tenant: "outgoing", id: "c", audience: .everyone),
            content: .message("x"))),
        read: { TeamsReading.read($0) }, visible: TeamsReading.visible)
    ])

  static let teamsBot = PlatformUnderTest(
    name: "teams bot", platform: Teams.platform, now: Teams.now,
    delivery: Teams.request("messages", Teams.bytes("message.json"), "Bearer " + Teams.token),
    credentials: [.header(.authorization)],
    // From 60 seconds before to an hour after, and five minutes for the clocks.
    freshness: .within(-360...3899),
    bodyProof: .unproven("the token covers where answers go and for whom it is good, not the body"),
    accepted: [
      .init(name: "picked", value: Teams.activity("invoke.json")),
      .init(
        name: "pressed",
        value: Teams.activity("message.json") {
          $0.replacingOccurrences(
            of: "\"id\": \"1795\",", with: "\"id\": \"1796\", \"value\": {\"humble\": \"v\"},")
        }),
      .init(name: "left", value: Teams.activity("members-removed.json")),
      .init(
        name: "installed",
        value: Teams.activity("message.json") {
          $0.type("installationUpdate").replacingOccurrences(
            of: "\"id\": \"1795\",", with: "\"id\": \"1797\", \"action\": \"add\",")
        }),
    ],
    refused: Teams.forged + [
      .init(
        name: "another tenant",
        value: Teams.activity("message.json") {
          $0.replacingOccurrences(of: "\"t-1\"", with: "\"t-2\"")
        }),
      .init(
        name: "another service",
        value: Teams.activity("message.json") {
          $0.replacingOccurrences(of: "smba.trafficmanager.net", with: "evil.example")
        }),
      .init(
        name: "another channel",
        value: Teams.activity("message.json") {
          $0.replacingOccurrences(of: "msteams", with: "webchat")
        }),
    ],
    ignored: [
      .init(name: "own", value: Teams.activity("message.json") { $0.from("28:app-1") }),
      .init(name: "another bot", value: Teams.activity("message.json") { $0.from("28:robot") }),
      .init(name: "typing", value: Teams.activity("message.json") { $0.type("typing") }),
      .init(name: "reaction", value: Teams.activity("message.json") { $0.type("messageReaction") }),
      .init(name: "edit", value: Teams.activity("message.json") { $0.type("messageUpdate") }),
      .init(name: "deletion", value: Teams.activity("message.json") { $0.type("messageDelete") }),
    ],
    handshake: .absent("Teams sends none"),
    voices: [
      VoiceUnderTest(
        name: "teams bot posts", way: .posts(Teams.personal), read: { TeamsReading.read($0) },
        visible: TeamsReading.visible,
        permanentFailures: [400, 403, 404, 410, 413, 301].map { failure($0) }),
      VoiceUnderTest(
        name: "teams workflow posts", way: .posts(TeamsPlatform.workflowRoom),
        read: { TeamsReading.read($0) }, visible: TeamsReading.visible,
        permanentFailures: [400, 401, 403, 404, 410, 413, 301].map { failure($0) }),
      VoiceUnderTest(
        name: "teams dialogs",
        way: .answers(
          Arrival(
            key: "k", sender: Teams.account,
            room: Room(
              platform: "teams", tenant: "app-1", id: "a:1xyz \(Teams.service)", audience: .asker,
              user: "29:kim"), content: .picked(text: "x", isOwn: true))),
        read: { TeamsReading.read($0) }, visible: TeamsReading.visible),
    ])
}

/// A team for tests, with its tokens.
enum Teams {
  static let now = TeamsTests.now
  static let service = TeamsTests.service
  static let account = TeamsTests.account
  static let personal = TeamsTests.personal
  static let tokens = (try? TeamsTests.tokens()) ?? []
  static let token = tokens.first?.token ?? ""

  static let platform: TeamsPlatform = {
    let cache = ConnectorTokenCache()
    cache.keep("tok", for: 86_400, from: now)
    let keys =
      (try? JSONDecoder().decode([SigningKey].self, from: Data(bytes("keys.json")))) ?? []
    return TeamsPlatform(
      outgoingSecrets: [[1, 2, 3], TeamsPlatform.outgoingSecret(TeamsTests.key) ?? []],
      workflowURL: TeamsTests.workflow, appID: "app-1", appPassword: Array("pass&word".utf8),
      tenants: ["t-1"], tokens: cache, signingKey: { kid in keys.first { $0.kid == kid } })
  }()

  /// Tokens that are to be refused, each with a good activity.
  static let forged = tokens.filter { !$0.good }.map {
    PlatformUnderTest.Named(
      name: $0.name, value: request("messages", bytes("message.json"), "Bearer " + $0.token))
  }

  static func bytes(_ file: String) -> [UInt8] { (try? Fixture.bytes("teams/\(file)")) ?? [] }

  static func request(
    _ path: String, _ body: [UInt8], _ authorization: String
  ) -> InboundRequest {
    InboundRequest(
      method: .post, path: "/teams/" + path, headers: [.authorization: authorization], body: body)
  }

  static func activity(
    _ file: String, _ change: (String) -> String = { $0 }
  ) -> InboundRequest {
    request(
      "messages", Array(change(String(decoding: bytes(file), as: UTF8.self)).utf8),
      "Bearer " + token)
  }

  static func signed(_ file: String, _ change: (String) -> String = { $0 }) -> InboundRequest {
    signed(Array(change(String(decoding: bytes(file), as: UTF8.self)).utf8))
  }

  static func signed(_ body: [UInt8]) -> InboundRequest {
    let key = SymmetricKey(data: Data(base64Encoded: TeamsTests.key) ?? Data())
    let code = HMAC<SHA256>.authenticationCode(for: Data(body), using: key)
    return request("outgoing", body, "HMAC " + Data(code).base64EncodedString())
  }
}

extension String {
  /// An activity of another sender.
  fileprivate func from(_ id: String) -> String { replacingOccurrences(of: "29:kim", with: id) }
  /// An activity of another type.
  fileprivate func type(_ name: String) -> String {
    replacingOccurrences(of: "\"type\": \"message\"", with: "\"type\": \"\(name)\"")
  }
}

/// Reads a message as Teams would, with nothing of the code that wrote it.
enum TeamsReading {
  static func read(_ bytes: [UInt8]) -> VoiceUnderTest.Reading? {
    let activity = object(bytes)
    let task = (activity["task"] as? [String: Any])?["value"] as? [String: Any]
    let attachment =
      task?["card"] as? [String: Any] ?? (activity["attachments"] as? [[String: Any]])?.first
    guard let card = attachment?["content"] as? [String: Any],
      let blocks = card["body"] as? [[String: Any]]
    else { return nil }
    var reading = VoiceUnderTest.Reading(shown: "")
    // A workflow takes 28 KB, and what takes more takes this.
    if bytes.count > 28_000 { reading.violations.append("\(bytes.count) bytes") }
    if card["version"] as? String != "1.2" { reading.violations.append("version") }
    for name in ["text", "entities", "summary"] where activity[name] != nil {
      reading.active.append(name)
    }
    var lines: [String] = []
    for block in blocks {
      guard block["type"] as? String == "RichTextBlock",
        let runs = block["inlines"] as? [[String: Any]]
      else {
        reading.active.append("block \(block["type"] ?? "")")
        continue
      }
      for run in runs where run["type"] as? String != "TextRun" || run.count != 2 {
        reading.active.append("run \(run)")
      }
      let line = runs.compactMap { $0["text"] as? String }.joined()
      reading.active += ActiveText.found(in: line)
      if line.contains("{{") { reading.active.append("date") }
      lines.append(line)
    }
    for action in card["actions"] as? [[String: Any]] ?? []
    where action["type"] as? String != "Action.Submit" {
      reading.active.append("action")
    }
    reading.shown = lines.joined(separator: "\n")
    return reading
  }

  /// A card shows its lines one below the other, and none that is empty.
  static func visible(_ text: String) -> String {
    var result: [Substring.UnicodeScalarView] = []
    let shown = ActiveText.visible(text)
    for line in Substring(shown).unicodeScalars.split(separator: "\n") { result.append(line) }
    return result.map { String(Substring($0)) }.joined(separator: "\n")
  }
}
