import ChatPlatforms
import Coach
import Crypto
import Foundation
import HTTPTypes

/// A workspace of Slack's for tests, and its simulator.
enum Slack {
  static let now: Int64 = 1_531_420_618
  static let secret = "8f742231b10e8888abcd99yyyzzz85a5"
  static let timestampName = name("X-Slack-Request-Timestamp")
  static let signatureName = name("X-Slack-Signature")
  static let account = Account(platform: "slack", tenant: "T1", user: "U1")
  static let direct = Room.personal(account, id: "D1")
  static let asking = Room(
    platform: "slack", tenant: "T1", id: "C1", audience: .asker, user: "U1")

  static let platform = SlackPlatform(
    signingSecret: Array(secret.utf8),
    tokens: { ["T1": "xoxb-one", "T1DC2JH3J": "xoxb-two", "E1": "xoxb-all"][$0] },
    apiURL: "https://slack.com/api",
    client: SlackPlatform.Client(
      id: "1.2", secret: "hush", redirect: "https://coach.example/slack/oauth"),
    stateKey: Array("the key of the states".utf8))

  static func signed(_ path: String, _ body: [UInt8], at time: Int64 = now) -> InboundRequest {
    InboundRequest(
      method: .post, path: "/slack/" + path,
      headers: [timestampName: "\(time)", signatureName: signature(body, "\(time)")], body: body)
  }

  static func event(_ file: String, at time: Int64 = now) -> InboundRequest {
    signed("events", bytes(file), at: time)
  }

  static func interaction(_ file: String) -> InboundRequest {
    let text = String(decoding: bytes(file), as: UTF8.self)
    let escaped = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    return signed("interactivity", Array("payload=\(escaped)".utf8))
  }

  static func command(_ text: String) -> InboundRequest {
    let body =
      "command=%2Fhumble&text=\(text)&team_id=T1&user_id=U1&channel_id=C1&trigger_id=9.9.z"
      + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1%2F2%2F3"
    return signed("command", Array(body.utf8))
  }

  static func bytes(_ file: String) -> [UInt8] { (try? Fixture.bytes("slack/\(file)")) ?? [] }

  static func signature(_ body: [UInt8], _ time: String) -> String {
    let code = HMAC<SHA256>.authenticationCode(
      for: Data("v0:\(time):".utf8) + Data(body), using: SymmetricKey(data: Data(secret.utf8)))
    return "v0=" + code.map { String(format: "%02x", $0) }.joined()
  }

  /// An answer of the Web API.
  static func reply(_ json: String, status: Int = 200) -> OutboundResponse {
    OutboundResponse(status: status, body: Array(json.utf8))
  }

  private static func name(_ text: String) -> HTTPField.Name {
    HTTPField.Name(text) ?? .authorization
  }
}
