import Coach
import Foundation
import HTTPTypes
import Testing

@testable import ChatPlatforms

struct MattermostSendingTests {
  let platform = Mattermost.platform

  func message(_ room: Room, _ paragraphs: [String] = ["What did you hear?"]) -> OutgoingMessage {
    OutgoingMessage(room: room, paragraphs: paragraphs)
  }

  func next(_ message: OutgoingMessage, _ progress: DeliveryProgress = [:]) throws -> Dispatch {
    try platform.nextRequest(for: .message(message), key: "d-1", progress: progress, at: 100).get()
  }

  func verdict(
    _ status: Int, _ body: String, _ dispatch: Dispatch, _ progress: DeliveryProgress = [:],
    _ headers: HTTPFields = [:]
  ) -> Verdict {
    platform.verdict(
      on: OutboundResponse(status: status, headers: headers, body: Array(body.utf8)),
      to: dispatch, progress: progress, at: 100)
  }

  @Test func `a prompt opens the conversation, then posts with the key of the delivery`() throws {
    let prompt = message(.personal(Mattermost.account))
    let open = try next(prompt)
    #expect(open.request.url == "https://chat.example/api/v4/channels/direct")
    #expect(open.request.body == Array("[\"\(Mattermost.bot)\",\"\(Mattermost.user)\"]".utf8))
    #expect(open.recovery == .resend)
    let opened = verdict(201, "{\"id\":\"\(Mattermost.channel)\"}", open)
    #expect(opened == .proceed([DeliveryProgress.room: Mattermost.channel]))
    let post = try next(prompt, [DeliveryProgress.room: Mattermost.channel])
    #expect(post.recovery == .reconcile)
    let body = object(post.request.body)
    #expect(body["pending_post_id"] as? String == "d-1")
    #expect((body["props"] as? [String: Any])?["outbox_id"] as? String == "d-1")
    #expect(body["message"] as? String == "What did you hear?")
    #expect(post.request.headers[.authorization] == "Bearer bot-secret")
    #expect(verdict(201, "{\"id\":\"\(Mattermost.post)\"}", post) == .delivered(Mattermost.post))
  }

  @Test func `a bot that does not know itself asks first`() throws {
    let unaware = Mattermost.platform(bot: nil)
    let job = Job.message(message(.personal(Mattermost.account)))
    let me = try unaware.nextRequest(for: job, key: "k", progress: [:], at: 0).get()
    #expect(me.request.url.hasSuffix("/users/me"))
    #expect(verdict(200, "{\"id\":\"\(Mattermost.bot)\"}", me) == .proceed(["me": Mattermost.bot]))
    let open = try unaware.nextRequest(
      for: job, key: "k", progress: ["me": Mattermost.bot], at: 0
    ).get()
    #expect(open.request.url.hasSuffix("/channels/direct"))
  }

  @Test func `after a doubt the channel is searched for the delivery, page by page`() throws {
    let doubtful: DeliveryProgress = [DeliveryProgress.reconciling: "post"]
    let look = try next(message(Mattermost.shared), doubtful)
    #expect(look.request.method == .get)
    #expect(look.request.url.contains("/channels/\(Mattermost.channel)/posts?page=0"))
    let there =
      "{\"order\":[\"a\",\"b\"],\"posts\":{\"a\":{\"props\":{\"x\":1}},\"b\":{\"props\":{\"outbox_id\":\"d-1\"}}}}"
    #expect(verdict(200, there, look, doubtful) == .delivered("b"))
    let absent = "{\"order\":[\"a\"],\"posts\":{\"a\":{\"props\":{\"outbox_id\":\"d-12\"}}}}"
    #expect(verdict(200, absent, look, doubtful) == .proceed([:]))
    let names = (0..<200).map { "\"p\($0)\"" }.joined(separator: ",")
    let full = "{\"order\":[\(names)],\"posts\":{}}"
    var progress = doubtful
    for page in 1...4 {
      guard case .proceed(let learned) = verdict(200, full, look, progress) else {
        return #expect(Bool(false))
      }
      progress = learned
      let more = try next(message(Mattermost.shared), progress)
      #expect(more.request.url.contains("page=\(page)&"))
    }
    #expect(verdict(200, full, look, progress) == .unknown)
    #expect(verdict(200, "oops", look, doubtful) == .unknown)
  }

  @Test(arguments: [
    (429, Verdict.later(7)), (500, .unknown), (502, .unknown), (503, .unknown), (504, .unknown),
    (408, .unknown), (301, .refused(PermanentFailure("status-301"))),
    (403, .refused(PermanentFailure("api.context.permissions.app_error"))),
    (404, .refused(PermanentFailure("api.context.permissions.app_error"))),
  ])
  func `an error of a post is told for what it is`(status: Int, expected: Verdict) throws {
    let post = try next(message(Mattermost.shared))
    let body =
      status == 301 ? "" : "{\"id\":\"api.context.permissions.app_error\",\"message\":\"No.\"}"
    #expect(verdict(status, body, post, [:], [.retryAfter: "7"]) == expected)
  }

  @Test func `a limit is waited for by either header`() throws {
    let post = try next(message(Mattermost.shared))
    let name = try #require(HTTPField.Name("X-Ratelimit-Reset"))
    #expect(verdict(429, "", post, [:], [name: "4"]) == .later(4))
    #expect(verdict(429, "", post, [:], [name: "-4"]) == .later(nil))
    #expect(verdict(429, "", post, [:], [name: "99999999999999999999"]) == .later(nil))
    #expect(verdict(429, "", post) == .later(nil))
  }

  @Test func `an answer for one person goes through its own address until that is over`() throws {
    var whisper = message(Mattermost.asking)
    whisper.answerURL = "https://chat.example/hooks/commands/abc"
    let answer = try next(whisper)
    #expect(answer.request.url == whisper.answerURL)
    #expect(answer.request.headers[.authorization] == nil)
    #expect(verdict(200, "ok", answer) == .delivered(nil))
    #expect(verdict(500, "", answer) == .unknown)
    guard case .proceed(let progress) = verdict(404, "", answer) else {
      return #expect(Bool(false))
    }
    let post = try next(whisper, progress)
    #expect(post.request.url.hasSuffix("/posts/ephemeral"))
    #expect(object(post.request.body)["user_id"] as? String == Mattermost.user)
    whisper.answerURL = "https://evil.example/hooks/commands/abc"
    #expect(try next(whisper).request.url.hasSuffix("/posts/ephemeral"))
  }

  @Test func `a bot that may not show a post to one person writes to them alone`() throws {
    let whisper = message(Mattermost.asking)
    let hidden = try next(whisper)
    let refusal = #"{"id":"api.context.permissions.app_error","status_code":403}"#
    guard case .proceed(var progress) = verdict(403, refusal, hidden) else {
      return #expect(Bool(false))
    }
    let open = try next(whisper, progress)
    #expect(open.request.url.hasSuffix("/channels/direct"))
    let direct = String(Mattermost.channel.reversed())
    progress[DeliveryProgress.room] = direct
    let post = try next(whisper, progress)
    #expect(post.request.url.hasSuffix("/api/v4/posts"))
    #expect(object(post.request.body)["channel_id"] as? String == direct)
    #expect(post.recovery == .reconcile)
  }

  @Test func `a picture is uploaded, then posted; for one person it goes to them alone`() throws {
    var chart = message(Mattermost.personal)
    chart.picture = .init(
      png: [137, 80, 78, 71, 13, 10], width: 1, height: 1, name: "ra\"dar\r\n.png",
      alternative: "A chart.")
    let upload = try next(chart)
    let body = String(decoding: upload.request.body, as: UTF8.self)
    #expect(
      upload.request.headers[.contentType]?.hasPrefix("multipart/form-data; boundary=") == true)
    #expect(body.contains("filename=\"ra_dar__.png\""))
    #expect(body.contains("name=\"channel_id\"\r\n\r\n\(Mattermost.channel)\r\n"))
    #expect(upload.recovery == .resend)
    let learned = verdict(201, "{\"file_infos\":[{\"id\":\"\(Mattermost.post)\"}]}", upload)
    #expect(learned == .proceed(["file": Mattermost.post]))
    let post = object(try next(chart, ["file": Mattermost.post]).request.body)
    #expect(post["file_ids"] as? [String] == [Mattermost.post])
    #expect((post["message"] as? String)?.hasSuffix("A chart.") == true)
    chart.room = Mattermost.asking
    let parts = platform.split(chart)
    #expect(parts.map(\.room.audience) == [.asker, .personal])
    #expect(parts[0].picture == nil && parts[1].picture != nil)
  }

  @Test(
    arguments: [
      (
        #"{"useAutomaticTimezone":"true","automaticTimezone":"Europe/Oslo","manualTimezone":"UTC"}"#,
        "Europe/Oslo"
      ),
      (
        #"{"useAutomaticTimezone":"false","automaticTimezone":"UTC","manualTimezone":"Asia/Tokyo"}"#,
        "Asia/Tokyo"
      ),
      (#"{"useAutomaticTimezone":"true","automaticTimezone":"","manualTimezone":""}"#, nil),
      ("null", nil),
    ] as [(String, String?)])
  func `the zone is asked of the profile with the first words`(
    timezone: String, expected: String?
  ) throws {
    let said = Arrival(
      key: "1", sender: Mattermost.account, room: Mattermost.personal, content: .command("talk"))
    #expect(Mattermost.platform.errands(for: said) == [.zone])
    let job = Job.errand(.zone, Mattermost.personal)
    let asked = try Mattermost.platform.nextRequest(for: job, key: "k", progress: [:], at: 0).get()
    #expect(asked.request.method == .get)
    #expect(asked.request.url.hasSuffix("/api/v4/users/\(Mattermost.user)"))
    let profile = #"{"id":"\#(Mattermost.user)","timezone":\#(timezone)}"#
    #expect(verdict(200, profile, asked) == .delivered(expected))
    #expect(verdict(403, "", asked) == .delivered(nil))
    var hostile = Mattermost.personal
    hostile.user = "../posts"
    let refused = Mattermost.platform.nextRequest(
      for: .errand(.zone, hostile), key: "k", progress: [:], at: 0)
    #expect(throws: PermanentFailure("malformed-id")) { try refused.get() }
  }

  @Test func `a message of ours can be taken away`() throws {
    var taken = message(Mattermost.shared, [])
    taken.deletes = Mattermost.post
    let delete = try next(taken)
    #expect(delete.request.method == .delete)
    #expect(delete.recovery == .resend)
    #expect(verdict(404, "", delete) == .delivered(nil))
    taken.deletes = "../users/x"
    #expect(throws: PermanentFailure.self) { try next(taken) }
  }

  @Test func `a command is answered with a body, whatever there is to say`() throws {
    let arrival = Arrival(
      key: "k", sender: Mattermost.account, room: Mattermost.asking, content: .command(""))
    let silent = platform.answer([], to: arrival)
    #expect(silent.response.status == 200)
    #expect(object(silent.response.body)["response_type"] as? String == "ephemeral")
    var asking = message(Mattermost.asking, ["One", "two"])
    asking.buttons = [.init(label: "Yes", value: "v~1~c")]
    let (response, rest) = platform.answer(
      [asking, message(Mattermost.asking, ["Three"]), message(Mattermost.personal)], to: arrival)
    let body = object(response.body)
    #expect(body["text"] as? String == "One\n\ntwo")
    #expect(body["skip_slack_parsing"] as? Bool == true)
    #expect((body["extra_responses"] as? [[String: Any]])?.first?["text"] as? String == "Three")
    #expect(rest.map(\.room) == [Mattermost.personal])
    let attachment = (body["attachments"] as? [[String: Any]])?.first
    let action = (attachment?["actions"] as? [[String: Any]])?.first
    let integration = action?["integration"] as? [String: Any]
    #expect(integration?["url"] as? String == "https://coach.example/mattermost/action")
    #expect((integration?["context"] as? [String: String]) == ["value": "v~1~c"])
    #expect((action?["id"] as? String)?.allSatisfy { $0.isLetter || $0.isNumber } == true)
  }

  @Test func `what comes after the answer to a command comes through the command's address`() {
    var arrival = Arrival(
      key: "k", sender: Mattermost.account, room: Mattermost.asking, content: .command("unshare"),
      answerURL: "https://chat.example/hooks/commands/abc")
    var taken = message(Mattermost.shared, [])
    taken.deletes = Mattermost.post
    let messages = [taken, message(Mattermost.asking), message(Mattermost.shared)]
    let late = platform.answer(messages, to: arrival).rest
    #expect(late.map(\.answerURL) == [nil, arrival.answerURL, nil])
    arrival.room = Mattermost.personal
    let kept = platform.answer([taken, message(Mattermost.personal)], to: arrival).rest
    #expect(kept.allSatisfy { $0.answerURL == nil })
  }

  @Test func `a post is answered below it, with the fields that a hook's answer has`() {
    let arrival = Arrival(
      key: "k", sender: Mattermost.account, room: Mattermost.shared, content: .message("help"))
    let body = object(platform.answer([message(Mattermost.shared)], to: arrival).response.body)
    #expect(body["response_type"] as? String == "comment")
    #expect(Set(body.keys) == ["text", "response_type"])
  }

  @Test(arguments: ["<evil.example|our intranet>)", "< evil.example/|here>)", "a<b|c>d)"])
  func `what the server reads as a link of Slack's has its end escaped`(text: String) {
    // It makes [words](address) of <address|words> wherever the two signs stand.
    let shown = MattermostMarkdown.escape(text)
    #expect(shown.contains("\\>") && !shown.replacing("\\>", with: "").contains(">"))
  }

  @Test func `a long message is cut within the limit, also when all of it must be escaped`() {
    for text in [
      String(repeating: "*", count: 40_000), String(repeating: "größe 🙂 ", count: 9_000),
    ] {
      let parts = platform.split(message(Mattermost.shared, [text, "end"]))
      #expect(parts.count > 1)
      for part in parts {
        #expect(MattermostMarkdown.text(part.paragraphs).unicodeScalars.count <= 16_383)
      }
    }
  }

  static let hostile = [
    "@all", "@channel", "@here", "@kim", "\u{600}@all", "\u{110BD}@channel", "@all\u{301}",
    "(@here)",
    "`@all`", "\u{202E}@all", "**@all**", "a@b.example", "<!channel>", "<@U1>", "\u{6DD}<!here>",
    "https://evil.example", "HTTP://evil", "www.evil.example", "WwW.evil", "mailto:a@b", "[x](y)",
    "![x](y)", "*b*", "_i_", "~~s~~", "`c`", "```\nx\n```", "# h", "> q", "- i", "1. i", "1) i",
    "+ i", "===", "---", "|a|b|\n|-|-|", "    code", "\tcode", "$x$", "#tag", "~town-square",
    ":smile:", "&lt;", "&#64;all", "a\r\n# b", "a\r- b", "\\*x\\*", "a\u{2028}# b", "<b>x</b>",
    "<http://x>", "<all>", "tel:1", "xmpp:a",
  ]

  @Test(arguments: hostile, ["", "x ", "\u{200D}", "أ "])
  func `echoed text mentions, links and formats nothing`(text: String, before: String) {
    let shown = MattermostMarkdown.escape(before + text)
    let scalars = Array(shown.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      switch scalar {
      case "@", "<", "#", ":", "&":
        #expect(next == "\u{200B}" || next.properties.isWhitespace, "\(shown)")
      case "*", "_", "`", "[", "]", "~", "|", "$":
        #expect(index > 0 && scalars[index - 1] == "\\", "\(shown)")
      default: break
      }
    }
    #expect(!shown.unicodeScalars.contains("\r"))
    #expect(!shown.lowercased().contains("www."))
    for line in shown.split(separator: "\n") {
      let first = line.unicodeScalars.first
      #expect(![" ", "\t", "#", ">", "-", "+", "="].contains(first))
    }
    // Nothing but marks was added.
    let marks: Set<Unicode.Scalar> = [
      "\\", "\u{200B}", "\n", "\r", "\u{A0}", " ", "\t", "\u{2028}",
    ]
    let plain = { (text: String) in text.unicodeScalars.filter { !marks.contains($0) } }
    #expect(Array(plain(shown)) == Array(plain(before + text)))
  }
}
