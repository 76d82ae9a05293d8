import Coach
import Crypto
import Foundation
import HTTPTypes
import Testing

@testable import ChatPlatforms

/// A platform as one person in their private conversation sees it: what they write, what they read.
struct PrivateDoor: Sendable, CustomTestStringConvertible {
  var platform: any ChatPlatform
  /// The moment at which its requests are believed.
  var moment: Int64
  /// A person's words as the platform brings them; the number tells people and messages apart.
  var request: @Sendable (_ words: String, _ person: Int, _ message: Int) -> InboundRequest
  /// What the person reads of the bytes that go out, or come back.
  var words: @Sendable ([UInt8]) -> [String]

  var testDescription: String { platform.name }

  static let all: [PrivateDoor] = [.matrix, .slack, .mattermost, .teams, .webhook]

  static let matrix = PrivateDoor(
    platform: MatrixPlatform(
      homeserver: "https://matrix.test", serverName: "test", localpart: "coach", asToken: [1],
      hsToken: Array("hs".utf8)),
    moment: 0,
    request: { words, person, message in
      let event: [String: Any] = [
        "event_id": "$\(message)", "type": "m.room.message", "room_id": "!r\(person):test",
        "sender": "@p\(person):test", "content": ["msgtype": "m.text", "body": words],
      ]
      return request(
        .put, "/_matrix/app/v1/transactions/\(message)", json(["events": [event]]),
        [.authorization: "Bearer hs"])
    },
    words: { [unbroken(object($0)["body"] as? String ?? "")] })

  static let slack = PrivateDoor(
    platform: SlackPlatform(
      signingSecret: Array("secret".utf8), tokens: { _ in "xoxb" },
      apiURL: "https://slack.test/api"),
    moment: 1_000,
    request: { words, person, message in
      let escaped = words.replacingOccurrences(of: "&", with: "&amp;")
        .replacingOccurrences(of: "<", with: "&lt;").replacingOccurrences(of: ">", with: "&gt;")
      let body = json([
        "type": "event_callback", "team_id": "T1", "event_id": "Ev\(message)",
        "event": [
          "type": "message", "channel_type": "im", "channel": "D\(person)", "user": "U\(person)",
          "text": escaped, "ts": "1.\(message)",
        ],
      ])
      return request(.post, "/slack/events", body, signed(body))
    },
    words: { bytes in
      let blocks = object(bytes)["blocks"] as? [[String: Any]] ?? []
      return blocks.flatMap { $0["elements"] as? [[String: Any]] ?? [] }
        .flatMap { $0["elements"] as? [[String: Any]] ?? [] }.compactMap { $0["text"] as? String }
    })

  static let mattermost = PrivateDoor(
    platform: MattermostPlatform(
      url: "https://mattermost.test", commandTokens: [Array("token".utf8)], hookTokens: [],
      botToken: [1], actionURL: "https://coach.test/mattermost/action",
      seal: ButtonSeal(key: [1]), botUser: { id("bot") }),
    moment: 0,
    request: { words, person, message in
      let user = id("person\(person)")
      let form = FormFields.encode([
        ("channel_id", id("channel\(person)")), ("channel_name", "\(user)__\(id("bot"))"),
        ("user_id", user), ("command", "/humble"), ("text", words), ("trigger_id", "t\(message)"),
      ])
      return request(
        .post, "/mattermost/command", Array(form.utf8), [.authorization: "Token token"])
    },
    words: { bytes in
      let body = object(bytes)
      let others = body["extra_responses"] as? [[String: Any]] ?? []
      return ([body] + others).compactMap { ($0["text"] ?? $0["message"]) as? String }
        .map(unmarked)
    })

  static let teams = PrivateDoor(
    platform: TeamsPlatform(
      appID: "app-1", tenants: ["t-1"], tokens: heldToken(),
      signingKey: { kid in
        let keys = try? JSONDecoder().decode([SigningKey].self, from: Data(fixture("keys.json")))
        return keys?.first { $0.kid == kid }
      }),
    moment: 1_800_000_000,
    request: { words, person, message in
      let body = json([
        "type": "message", "id": "\(message)", "channelId": "msteams",
        "serviceUrl": "https://smba.trafficmanager.net/emea/", "from": ["id": "29:p\(person)"],
        "conversation": [
          "id": "a:\(person)", "conversationType": "personal", "tenantId": "t-1",
        ],
        "recipient": ["id": "28:app-1"], "text": words.replacingOccurrences(of: "&", with: "&amp;"),
      ])
      let rows = String(decoding: fixture("tokens.tsv"), as: UTF8.self).split(separator: "\n")
      let token = rows.first?.split(separator: "\t").last.map(String.init) ?? ""
      return request(.post, "/teams/messages", body, [.authorization: "Bearer " + token])
    },
    words: { bytes in
      let attachments = object(bytes)["attachments"] as? [[String: Any]] ?? []
      return attachments.compactMap { $0["content"] as? [String: Any] }
        .flatMap { $0["body"] as? [[String: Any]] ?? [] }
        .flatMap { $0["inlines"] as? [[String: Any]] ?? [] }
        .compactMap { ($0["text"] as? String).map(unbroken) }
    })

  static let webhook = PrivateDoor(
    platform: StandardWebhookPlatform(
      credentials: [.init(tenant: "ward", secret: secret)],
      targetURL: "https://ward.test/coach"),
    moment: 1_000,
    request: { words, person, message in
      let body = json([
        "type": "message.received",
        "data": [
          "user": "p\(person)", "conversation": "c\(person)", "private": true, "text": words,
        ],
      ])
      let id = "msg_\(message)"
      return request(
        .post, "/webhook", body,
        [
          .webhookID: id, .webhookTimestamp: "1000",
          .webhookSignature: StandardWebhookSignature.sign(
            body, id: id, time: 1_000, secret: secret),
        ])
    },
    words: { bytes in
      let body = object(bytes)
      let messages = body["messages"] as? [[String: Any]] ?? []
      let data = body["data"] as? [String: Any]
      return (messages + [data].compactMap { $0 }).compactMap { $0["text"] as? String }
    })

  private static let secret = [UInt8](repeating: 7, count: 24)

  private static func request(
    _ method: HTTPRequest.Method, _ path: String, _ body: [UInt8], _ headers: HTTPFields
  ) -> InboundRequest {
    InboundRequest(method: method, path: path, headers: headers, body: body)
  }

  private static func json(_ object: [String: Any]) -> [UInt8] {
    (try? JSONSerialization.data(withJSONObject: object)).map(Array.init) ?? []
  }

  private static func object(_ bytes: [UInt8]) -> [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any] ?? [:]
  }

  /// A name as Mattermost has them.
  private static func id(_ name: String) -> String {
    name + String(repeating: "x", count: max(0, 26 - name.utf8.count))
  }

  private static func signed(_ body: [UInt8]) -> HTTPFields {
    let code = HMAC<SHA256>.authenticationCode(
      for: Data("v0:1000:".utf8) + Data(body), using: SymmetricKey(data: Data("secret".utf8)))
    let signature = "v0=" + code.map { String(format: "%02x", $0) }.joined()
    var headers = HTTPFields()
    headers[SlackSignature.timestampName] = "1000"
    headers[SlackSignature.signatureName] = signature
    return headers
  }

  private static func heldToken() -> ConnectorTokenCache {
    let cache = ConnectorTokenCache()
    cache.keep("tok", for: 86_400, from: 1_799_990_000)
    return cache
  }

  private static func fixture(_ name: String) -> [UInt8] {
    var folder = URL(filePath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    let file = folder.appending(path: "ChatPlatformsTests/Fixtures/teams/\(name)")
    return (try? Data(contentsOf: file)).map(Array.init) ?? []
  }

  /// A text without the gaps that keep it from being a link or a mention.
  private static func unbroken(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{200B}" }))
  }

  /// A text without the marks that keep it from being Markdown.
  private static func unmarked(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isMarked = false
    for scalar in unbroken(text).unicodeScalars {
      if scalar == "\\", !isMarked {
        isMarked = true
      } else {
        isMarked = false
        result.append(scalar)
      }
    }
    return String(result)
  }
}
