import ChatPlatforms
import Coach
import Foundation
import HTTPTypes

/// A server of Mattermost's for tests, with its people.
enum Mattermost {
  static let user = "useruseruseruseruseruser01"
  static let bot = "botsbotsbotsbotsbotsbots01"
  static let channel = "chanchanchanchanchanchan01"
  static let post = "postpostpostpostpostpost01"
  static let seal = ButtonSeal(key: Array("the key of the buttons".utf8))
  static let account = Account(platform: "mattermost", tenant: "chat.example", user: user)
  static let personal = Room.personal(account, id: channel)
  static let shared = Room(
    platform: "mattermost", tenant: "chat.example", id: channel, audience: .everyone)
  static let asking = Room(
    platform: "mattermost", tenant: "chat.example", id: channel, audience: .asker, user: user)

  static let platform = platform(bot: bot)

  static func platform(bot: String?) -> MattermostPlatform {
    MattermostPlatform(
      url: "https://chat.example/",
      commandTokens: [bytes("older-token"), bytes("comtok7q3fx9zk1")],
      hookTokens: [bytes("hooktok5w8ym2rt4")], botToken: bytes("bot-secret"),
      actionURL: "https://coach.example/mattermost/action", seal: seal, botUser: { bot })
  }

  static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  static func request(
    _ path: String, _ body: String, _ headers: [HTTPField.Name: String] = [:]
  ) -> InboundRequest {
    var fields = HTTPFields()
    for (name, value) in headers { fields[name] = value }
    return InboundRequest(
      method: .post, path: "/mattermost/" + path, headers: fields, body: Array(body.utf8))
  }

  static func command(_ change: (String) -> String = { $0 }) throws -> InboundRequest {
    request("command", change(try Fixture.text("mattermost/command.form")))
  }

  static func hook(_ change: (String) -> String = { $0 }) throws -> InboundRequest {
    request(
      "hook", change(try Fixture.text("mattermost/hook.json")), [.contentType: "application/json"])
  }

  static func action(_ value: String) throws -> InboundRequest {
    request(
      "action",
      try Fixture.text("mattermost/action.json").replacingOccurrences(of: "VALUE", with: value))
  }
}

extension Reception {
  /// The one arrival, if the request was accepted with one.
  var arrival: Arrival? {
    guard case .accepted(let arrivals, _) = self, arrivals.count == 1 else { return nil }
    return arrivals[0]
  }

  var refusal: Refusal? {
    guard case .refused(let refusal) = self else { return nil }
    return refusal
  }
}

/// The JSON object of a body.
func object(_ body: [UInt8]) -> [String: Any] {
  (try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any] ?? [:]
}
