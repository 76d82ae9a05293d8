import ChatPlatforms
import Coach
import Foundation
import HTTPTypes
import Testing

@Suite struct SlackReceivingTests {
  @Test(arguments: [
    (
      "documented-command.form",
      "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", true
    ),
    // This one is believed, but names no workspace.
    (
      "utf8-vector.json",
      "v0=3fb9fb3be57142aee73fe10c6c6701cb09c5d0ec7324209a7f2de19558fe7c83", false
    ),
  ])
  func `the known signatures are right`(file: String, signature: String, hasTeam: Bool) async {
    let request = InboundRequest(
      method: .post, path: hasTeam ? "/slack/command" : "/slack/events",
      headers: [Slack.timestampName: "1531420618", Slack.signatureName: signature],
      body: Slack.bytes(file))
    switch await Slack.platform.receive(request, at: Slack.now) {
    case .accepted(let arrivals, _): #expect(hasTeam && arrivals.count == 1)
    case .refused(let refusal): #expect(!hasTeam && refusal == .wrongTenant)
    default: Issue.record("neither")
    }
  }

  @Test func `a direct message is the person's own words`() async throws {
    let arrival = try #require(await arrival(Slack.event("message-im.json")))
    #expect(arrival.content == .message("Who else & why <now>, @ana?"))
    #expect(arrival.room == Slack.direct)
    #expect(arrival.key == "Ev0001")
  }

  @Test func `a mention is answered in its thread, without the name of the coach`() async throws {
    let arrival = try #require(await arrival(Slack.event("app-mention.json")))
    #expect(arrival.content == .message("talk"))
    #expect(arrival.room.audience == .everyone)
    #expect(arrival.room.thread == "1795379970.000100")
  }

  @Test func `who leaves a channel is told of, and the coach that is put out of one`()
    async throws
  {
    let mention = try #require(await arrival(Slack.event("app-mention.json")))
    let left = try #require(await arrival(Slack.event("member-left.json")))
    #expect(left.content == .left)
    #expect(left.sender == mention.sender)
    // It is the same room, whichever thread was spoken in.
    #expect(left.room.key == mention.room.key && left.room.audience == .everyone)
    let out = try #require(await arrival(Slack.event("coach-left.json")))
    #expect(out.content == .removed)
    #expect(out.room.key == mention.room.key)
  }

  @Test(arguments: [("shortcut-own.json", true), ("shortcut-other.json", false)])
  func `only one's own message is checked, another's words are not even kept`(
    file: String, isOwn: Bool
  ) async throws {
    let arrival = try #require(await arrival(Slack.interaction(file)))
    #expect(arrival.content == .picked(text: isOwn ? "Can&t you see it?" : "", isOwn: isOwn))
    #expect(arrival.room == Slack.asking)
    #expect(arrival.answerURL == "https://hooks.slack.com/app/T1/1/x")
  }

  @Test func `a button in the own conversation and one on the page lead to the person`()
    async throws
  {
    let direct = try #require(await arrival(Slack.interaction("button.json")))
    #expect(direct.content == .pressed("rate~4"))
    #expect(direct.room == Slack.direct)
    let home = try #require(await arrival(Slack.interaction("home-button.json")))
    #expect(home.room == .personal(Slack.account))
    #expect(home.room.key == direct.room.key)
  }

  @Test func `a form is answered on its own page, an empty one beside the field`() async throws {
    let arrival = try #require(await arrival(Slack.interaction("form-submitted.json")))
    #expect(arrival.content == .picked(text: "Don't you agree & <why>?", isOwn: true))
    let (response, rest) = Slack.platform.answer(
      [OutgoingMessage(room: arrival.room, paragraphs: ["It leads."])], to: arrival)
    let text = String(decoding: response.body, as: UTF8.self)
    #expect(text.contains(#""response_action":"update""#) && text.contains("It leads."))
    #expect(rest.isEmpty)
    let empty = await Slack.platform.receive(Slack.interaction("form-empty.json"), at: Slack.now)
    guard case .answered(let error) = empty else {
      Issue.record("not answered")
      return
    }
    #expect(String(decoding: error.body, as: UTF8.self).contains(#""errors":{"draft":"#))
  }

  @Test func `check without a draft opens the form at once`() async throws {
    let command = try #require(await arrival(Slack.command("check")))
    #expect(Slack.platform.errands(for: command) == [.form(ticket: "9.9.z")])
    let shortcut = try #require(await arrival(Slack.interaction("global-shortcut.json")))
    #expect(Slack.platform.errands(for: shortcut) == [.form(ticket: "1.5.abc")])
    let words = [OutgoingMessage(room: shortcut.room, paragraphs: ["What is your draft?"])]
    #expect(Slack.platform.answer(words, to: shortcut).response == .empty)
    let full = try #require(await arrival(Slack.command("check+why+not")))
    #expect(Slack.platform.errands(for: full) == [.zone])
    let start = try #require(await arrival(Slack.command("start")))
    #expect(Slack.platform.errands(for: start) == [.zone])
  }

  @Test func `a command is answered for its asker alone, the rest goes out later`() async throws {
    let arrival = try #require(await arrival(Slack.command("help")))
    let messages = ["One", "Two"].map { OutgoingMessage(room: arrival.room, paragraphs: [$0]) }
    let (response, rest) = Slack.platform.answer(messages, to: arrival)
    #expect(
      String(decoding: response.body, as: UTF8.self).contains(#""response_type":"ephemeral""#))
    #expect(rest.map(\.paragraphs) == [["Two"]])
    #expect(rest.first?.answerURL == "https://hooks.slack.com/commands/T1/2/3")
  }

  @Test func `only Slack's own address is taken for an answer`() async throws {
    for url in [
      "http://hooks.slack.com/x", "https://hooks.slack.com.evil.example/x",
      "https://hooks.slack.com@evil.example/x", "https://evil.example/hooks.slack.com/",
      "https://hooks.slack.com", "file:///etc/passwd",
    ] {
      let escaped = url.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
      let body =
        "text=help&team_id=T1&user_id=U1&channel_id=C1&trigger_id=1&response_url=\(escaped)"
      let arrival = try #require(await arrival(Slack.signed("command", Array(body.utf8))))
      #expect(arrival.answerURL == nil, "\(url)")
    }
  }

  @Test(arguments: [
    "", "{", "[]", "null", "{}", #"{"type":1}"#, #"{"type":"event_callback","team_id":"T1"}"#,
    String(repeating: "[", count: 2000), "payload=%", "payload={}", "%ff=%ff",
    "team_id=T1&team_id=T1",
  ])
  func `a signed body of the wrong shape is refused`(body: String) async {
    for path in ["events", "command", "interactivity"] {
      let request = Slack.signed(path, Array(body.utf8))
      guard case .refused(let refusal) = await Slack.platform.receive(request, at: Slack.now) else {
        Issue.record("\(path) took \(body.prefix(40))")
        continue
      }
      #expect([400, 403].contains(refusal.status))
    }
  }

  @Test(arguments: [
    ("a &lt;b&gt; &amp; c", "a <b> & c"), ("&amp;lt;", "&lt;"), ("<@U1>", "@U1"),
    ("<@U1|ana>", "@ana"), ("<#C1|retro>", "#retro"), ("<!here>", "@here"),
    ("<!subteam^S1|@crew>", "@crew"), ("<https://a.example|here>", "here"),
    ("<https://a.example/?a=1&amp;b>", "https://a.example/?a=1&b"),
    ("<mailto:a@b.c|a@b.c>", "a@b.c"),
    ("it’s “so” :tada:", "it’s “so” :tada:"), ("a < b > c", "a < b > c"), ("<", "<"), ("<>", "<>"),
    ("<@>", "<@>"), ("\u{600}<@U1>", "\u{600}@U1"), ("1 <2> <@U3", "1 <2> <@U3"),
  ])
  func `what Slack made of a person's text is undone`(text: String, words: String) async throws {
    let body = try JSONSerialization.data(withJSONObject: [
      "type": "event_callback", "team_id": "T1", "event_id": "E",
      "event": [
        "type": "message", "channel_type": "im", "channel": "D1", "user": "U1", "text": text,
      ],
    ])
    let arrival = try #require(await arrival(Slack.signed("events", Array(body))))
    guard case .message(let read) = arrival.content else {
      Issue.record("no message")
      return
    }
    #expect(read.utf8.elementsEqual(words.utf8))
  }

  private func arrival(_ request: InboundRequest) async -> Arrival? {
    guard case .accepted(let arrivals, _) = await Slack.platform.receive(request, at: Slack.now)
    else { return nil }
    return arrivals.first
  }
}
