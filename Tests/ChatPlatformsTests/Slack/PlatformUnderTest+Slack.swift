import ChatPlatforms
import Coach
import Foundation
import HTTPTypes

extension PlatformUnderTest {
  static let slack = PlatformUnderTest(
    name: "slack", platform: Slack.platform, now: Slack.now,
    delivery: Slack.event("message-im.json"),
    credentials: [.header(Slack.timestampName), .header(Slack.signatureName)],
    freshness: .within(-300...300), bodyProof: .signed,
    accepted: [
      .init(name: "mention", value: Slack.event("app-mention.json")),
      .init(
        name: "command", value: Slack.signed("command", Slack.bytes("documented-command.form"))),
      .init(name: "home", value: Slack.event("app-home-opened.json")),
      .init(name: "shortcut", value: Slack.interaction("shortcut-own.json")),
      .init(name: "button", value: Slack.interaction("button.json")),
      .init(name: "form", value: Slack.interaction("form-submitted.json")),
      .init(name: "uninstalled", value: Slack.event("app-uninstalled.json")),
      .init(name: "revoked", value: Slack.event("tokens-revoked.json")),
      .init(name: "left", value: Slack.event("member-left.json")),
      .init(name: "put out", value: Slack.event("coach-left.json")),
    ],
    refused: [
      .init(
        name: "unsigned probe",
        value: InboundRequest(
          method: .post, path: "/slack/command", body: Array("ssl_check=1&token=x".utf8))),
      .init(
        name: "unsigned handshake",
        value: InboundRequest(
          method: .post, path: "/slack/events",
          body: Array(#"{"type":"url_verification","challenge":"c"}"#.utf8))),
      .init(
        name: "workspace without the app",
        value: Slack.signed(
          "events",
          Array(#"{"type":"event_callback","team_id":"T9","event":{"type":"message"}}"#.utf8))),
    ],
    ignored: [
      "own-message.json", "other-bot.json", "bot-subtype.json", "edited.json", "renamed.json",
      "app-rate-limited.json",
    ].map { .init(name: $0, value: Slack.event($0)) },
    handshake: .answered(
      Slack.signed("events", Array(#"{"type":"url_verification","challenge":"a\"b"}"#.utf8)),
      with: .json(#"{"challenge":"a\"b"}"#)),
    voices: [
      VoiceUnderTest(
        name: "slack posts", way: .posts(Slack.direct),
        read: { bytes in
          SlackReading(bytes).map {
            .init(shown: $0.shown, violations: $0.violations, active: $0.active)
          }
        },
        permanentFailures: [
          "channel_not_found", "is_archived", "invalid_auth", "token_revoked", "account_inactive",
          "missing_scope", "messages_tab_disabled", "no_text", "something_new", "Strange words!",
        ].map { failure(200, #"{"ok":false,"error":"\#($0)"}"#) }
          + [failure(404), failure(301)])
    ])
}

/// Reads a message as Slack would, with nothing of the code that wrote it.
struct SlackReading {
  private var message: [String: Any]
  private var blocks: [[String: Any]]

  init?(_ body: [UInt8]) {
    guard let object = try? JSONSerialization.jsonObject(with: Data(body)),
      let message = object as? [String: Any]
    else { return nil }
    self.message = message
    blocks = message["blocks"] as? [[String: Any]] ?? []
  }

  private var text: String { message["text"] as? String ?? "" }

  private var elements: [[String: Any]] {
    blocks.filter { $0["type"] as? String == "rich_text" }
      .flatMap { $0["elements"] as? [[String: Any]] ?? [] }
      .flatMap { $0["elements"] as? [[String: Any]] ?? [] }
  }

  /// What the blocks show.
  var shown: String { elements.compactMap { $0["text"] as? String }.joined() }

  var active: [String] {
    var found: [String] = []
    // In the text a control sequence begins with a bare `<`, whatever scalar stands before it, and
    // an entity is one of three.
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x3C || byte == 0x3E { found.append("bracket at \(index)") }
      let entities = ["&amp;", "&lt;", "&gt;"]
      if byte == 0x26, !entities.contains(where: { bytes[index...].starts(with: $0.utf8) }) {
        found.append("ampersand at \(index)")
      }
    }
    for (name, wanted) in ["mrkdwn": false, "link_names": false, "unfurl_links": false] {
      if message[name] as? Bool != wanted { found.append(name) }
    }
    if message["parse"] as? String != "none" { found.append("parse") }
    for block in blocks where !["rich_text", "actions"].contains(block["type"] as? String) {
      found.append("block \(block["type"] ?? "")")
    }
    for element in elements
    where element["type"] as? String != "text" || element["style"] != nil || element.count != 2 {
      found.append("element \(element)")
    }
    for label in labels
    where label["type"] as? String != "plain_text" || label["emoji"] as? Bool != false {
      found.append("label \(label)")
    }
    return found
  }

  var violations: [String] {
    var found: [String] = []
    if text.utf16.count > 4000 { found.append("text of \(text.utf16.count)") }
    if shown.utf16.count > 12_000 { found.append("blocks of \(shown.utf16.count)") }
    if blocks.count > 50 { found.append("\(blocks.count) blocks") }
    if elements.contains(where: { ($0["text"] as? String ?? "").isEmpty }) {
      found.append("empty element")
    }
    for label in labels where (label["text"] as? String ?? "").utf16.count > 75 {
      found.append("long label")
    }
    return found
  }

  private var labels: [[String: Any]] {
    blocks.filter { $0["type"] as? String == "actions" }
      .flatMap { $0["elements"] as? [[String: Any]] ?? [] }
      .compactMap { $0["text"] as? [String: Any] }
  }
}
