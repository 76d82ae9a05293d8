import ChatPlatforms
import Coach
import Foundation
import HTTPTypes

extension PlatformUnderTest {
  private static let untold = Freshness.untold("a token says nothing of when it was sent")
  private static let unproven = BodyProof.unproven("a token does not cover the body")
  private static let noHandshake = Handshake.absent("the server sends none")

  static let mattermostCommand = mattermost(
    "mattermost command", commandByHeader, .header(.authorization),
    ignored: [],
    voices: [
      voice("mattermost command answers", .answers(arrival(.command(""), Mattermost.asking)))
    ])

  static let mattermostCommandBody = mattermost(
    "mattermost command, token in the body", (try? Mattermost.command()) ?? nothing,
    .field("token"), ignored: [],
    voices: [
      voice("mattermost posts", .posts(Mattermost.shared), failures: failures),
      voice(
        "mattermost whispers", .posts(Mattermost.asking),
        failures: failures.filter { $0.value.status != 403 }),
    ])

  static let mattermostHook = mattermost(
    "mattermost hook", (try? Mattermost.hook()) ?? nothing, .json("token"),
    ignored: [.init(name: "own", value: (try? Mattermost.hook(asBot)) ?? nothing)],
    voices: [
      voice("mattermost hook answers", .answers(arrival(.message("x"), Mattermost.shared)))
    ])

  static let mattermostHookForm = mattermost(
    "mattermost hook as a form", hookForm, .field("token"),
    ignored: [
      .init(
        name: "own",
        value: Mattermost.request(
          "hook", asBot(String(decoding: hookForm.body, as: UTF8.self))))
    ], voices: [])

  static let mattermostButton = PlatformUnderTest(
    name: "mattermost button", platform: Mattermost.platform, now: 900, delivery: button,
    credentials: [.json("context", "value")],
    freshness: .untold("the coach tells whoever pressed that the button is old"),
    bodyProof: .unproven("the value proves itself, its room and its person, and no more"),
    refused: [
      .init(
        name: "another person's",
        value: changed(button(in: Mattermost.personal), Mattermost.user, Mattermost.bot)),
      .init(name: "another room's", value: changed(button, Mattermost.channel, Mattermost.post)),
    ],
    ignored: [], handshake: noHandshake, voices: [])

  private static func mattermost(
    _ name: String, _ delivery: InboundRequest, _ credential: CredentialUnderTest,
    ignored: [Named<InboundRequest>], voices: [VoiceUnderTest]
  ) -> PlatformUnderTest {
    PlatformUnderTest(
      name: name, platform: Mattermost.platform, now: 900, delivery: delivery,
      credentials: [credential], freshness: untold, bodyProof: unproven,
      refused: [
        .init(name: "probe", value: Mattermost.request("command", "ssl_check=1&token=x")),
        .init(
          name: "a hook's token for the command",
          value: Mattermost.request("command", "token=hooktok5w8ym2rt4&user_id=u&channel_id=c")),
        .init(name: "nothing", value: Mattermost.request("hook", "")),
      ], ignored: ignored, handshake: noHandshake, voices: voices)
  }

  private static let nothing = InboundRequest(method: .get, path: "/")

  private static let commandByHeader: InboundRequest = {
    var request =
      (try? Mattermost.command {
        $0.replacingOccurrences(of: "token=comtok7q3fx9zk1", with: "token=")
      }) ?? nothing
    request.headers[.authorization] = "Token comtok7q3fx9zk1"
    return request
  }()

  private static let hookForm = Mattermost.request(
    "hook",
    "token=hooktok5w8ym2rt4&channel_id=\(Mattermost.channel)&user_id=\(Mattermost.user)"
      + "&post_id=\(Mattermost.post)&text=coach+hello&trigger_word=coach")

  private static let button = button(in: Mattermost.asking)

  private static func button(in room: Room) -> InboundRequest {
    (try? Mattermost.action(Mattermost.seal.seal("plan:2", in: room, until: 9_999_999_999)))
      ?? nothing
  }

  private static func changed(
    _ request: InboundRequest, _ old: String, _ new: String
  ) -> InboundRequest {
    var request = request
    request.body = Array(
      String(decoding: request.body, as: UTF8.self).replacingOccurrences(of: old, with: new).utf8)
    return request
  }

  private static func asBot(_ text: String) -> String {
    text.replacingOccurrences(of: Mattermost.user, with: Mattermost.bot)
  }

  private static func arrival(_ content: Arrival.Content, _ room: Room) -> Arrival {
    Arrival(key: "k", sender: Mattermost.account, room: room, content: content)
  }

  private static let failures: [Named<OutboundResponse>] = [
    failure(400, #"{"id":"api.post.create_post.can_not_post_to_deleted.error"}"#),
    failure(401, #"{"id":"api.context.session_expired.app_error"}"#),
    failure(403, #"{"id":"api.context.permissions.app_error","message":"Kim may not."}"#),
    failure(404, #"{"id":"Kim Berg is not here"}"#), failure(413), failure(301),
  ]

  private static func voice(
    _ name: String, _ way: VoiceUnderTest.Way, failures: [Named<OutboundResponse>] = []
  ) -> VoiceUnderTest {
    VoiceUnderTest(
      name: name, way: way, read: { MattermostReading.read($0) }, visible: ActiveText.visible,
      permanentFailures: failures)
  }
}

/// Reads a post as Mattermost would, with nothing of the code that wrote it.
enum MattermostReading {
  static func read(_ bytes: [UInt8]) -> VoiceUnderTest.Reading? {
    var fields = object(bytes)
    if let post = fields["post"] as? [String: Any] { fields = post }
    let isAnswer = fields["text"] != nil
    guard let text = (fields["text"] ?? fields["message"]) as? String else { return nil }
    var reading = VoiceUnderTest.Reading(shown: shown(text))
    if text.unicodeScalars.count > 16_383 {
      reading.violations.append("\(text.unicodeScalars.count) characters")
    }
    reading.active = active(text)
    if fields["response_type"] as? String == "comment" {
      // A hook's answer can't be spared the reading of Slack's links.
      reading.active += slackLinks(text)
    } else if isAnswer, fields["skip_slack_parsing"] as? Bool != true {
      reading.active.append("slack parsing")
    }
    let attachments =
      (fields["attachments"] ?? (fields["props"] as? [String: Any])?["attachments"])
      as? [[String: Any]] ?? []
    for attachment in attachments {
      reading.active += active(attachment["fallback"] as? String ?? "")
      // A button's name is plain text; a text beside it would not be.
      for name in ["text", "pretext", "title", "footer", "fields"] where attachment[name] != nil {
        reading.active.append(name)
      }
    }
    return reading
  }

  /// Where the server would make `[words](address)` of `<address|words>` before it reads Markdown.
  private static func slackLinks(_ text: String) -> [String] {
    let parts = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "<" }
      .dropFirst()
    return parts.filter { part in
      guard let bar = part.firstIndex(of: "|"), let end = part.firstIndex(of: ">"), bar < end
      else { return false }
      let words = part[part.index(after: bar)..<end]
      let marks = words.reversed().prefix { $0 == "\\" }.count
      return bar > part.startIndex && !words.isEmpty && marks.isMultiple(of: 2)
        && !part[..<end].contains("\n") && !words.contains("|")
    }.map { "link of Slack's in \($0)" }
  }

  /// The text without the marks that keep it from being read as Markdown.
  private static func shown(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isMarked = false
    for scalar in text.unicodeScalars {
      if scalar == "\\", !isMarked {
        isMarked = true
      } else {
        isMarked = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func active(_ text: String) -> [String] {
    var found = ActiveText.found(in: text)
    var isMarked = false
    for (index, line) in text.unicodeScalars.split(separator: "\n").enumerated() {
      let scalars = Array(line)
      if let first = scalars.first, [" ", "\t", "#", ">", "-", "+", "="].contains(first) {
        found.append("line \(index) begins with \(first)")
      }
      let digits = scalars.prefix { ("0"..."9").contains($0) }.count
      if digits > 0, digits < scalars.count, [".", ")"].contains(scalars[digits]) {
        found.append("line \(index) is an item")
      }
      isMarked = false
      for (place, scalar) in scalars.enumerated() {
        let next = place + 1 < scalars.count ? scalars[place + 1] : " "
        let isFree = next == "\u{200B}" || next.properties.isWhitespace
        switch scalar {
        case "\\" where !isMarked:
          isMarked = true
          continue
        case "*", "_", "`", "[", "]", "|", "$", "~":
          if !isMarked { found.append("\(scalar) in line \(index)") }
          if scalar == "~", !isFree { found.append("channel in line \(index)") }
        case "#", ":", "&": if !isFree { found.append("\(scalar) in line \(index)") }
        default: break
        }
        isMarked = false
      }
    }
    return found
  }
}
