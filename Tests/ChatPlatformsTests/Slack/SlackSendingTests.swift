import ChatPlatforms
import Coach
import Foundation
import HTTPTypes
import Testing

@Suite struct SlackSendingTests {
  private let hello = OutgoingMessage(room: .personal(Slack.account), paragraphs: ["Hello"])

  @Test func `a private conversation is opened first, and the message carries its name`() throws {
    let open = try next(hello)
    #expect(open.request.url == "https://slack.com/api/conversations.open")
    #expect(open.request.headers[.authorization] == "Bearer xoxb-one")
    let progress = try proceed(verdict(#"{"ok":true,"channel":{"id":"D7"}}"#, open))
    #expect(progress == [DeliveryProgress.room: "D7"])
    let post = try next(hello, progress)
    let body = try object(post)
    #expect(body["channel"] as? String == "D7")
    let metadata = body["metadata"] as? [String: Any]
    #expect((metadata?["event_payload"] as? [String: String]) == ["key": "k"])
    #expect(post.spacing == 1000 && post.lane == "T1/post/D7")
    let out = verdict(#"{"ok":true,"channel":"D7","ts":"1.2"}"#, post, progress)
    #expect(out == .delivered("D7/1.2"))
  }

  @Test(arguments: [
    (
      #"[{"ts":"1.2","metadata":{"event_type":"humble_delivery","event_payload":{"key":"k"}}}]"#,
      true
    ),
    (
      #"[{"ts":"1.2","metadata":{"event_type":"humble_delivery","event_payload":{"key":"k2"}}}]"#,
      false
    ),
    (#"[{"ts":"1.2","metadata":{"event_type":"other","event_payload":{"key":"k"}}}]"#, false),
    (#"[{"ts":"1.2"}]"#, false), ("[]", false),
  ])
  func `a look into the history finds the message by its name`(messages: String, isThere: Bool)
    throws
  {
    let progress = [DeliveryProgress.room: "D7", DeliveryProgress.reconciling: "chat.postMessage"]
    let look = try next(hello, progress)
    #expect(look.request.url.hasSuffix("conversations.history"))
    let answer = verdict(#"{"ok":true,"messages":\#(messages)}"#, look, progress)
    #expect(
      answer == (isThere ? .delivered("D7/1.2") : .proceed([DeliveryProgress.room: "D7"])))
  }

  @Test func `a long history is read page by page, and not without end`() throws {
    var progress = [DeliveryProgress.room: "D7", DeliveryProgress.reconciling: "chat.postMessage"]
    let page =
      #"{"ok":true,"messages":[],"has_more":true,"response_metadata":{"next_cursor":"c="}}"#
    var pages = 0
    while case .proceed(let next) = verdict(page, try self.next(hello, progress), progress) {
      progress = next
      pages += 1
      #expect(text(try self.next(hello, progress)).contains("cursor=c%3D"))
    }
    #expect(pages == 9)
    #expect(verdict(page, try next(hello, progress), progress) == .unknown)
    // Who may not look can't tell.
    let closed = #"{"ok":false,"error":"missing_scope"}"#
    #expect(verdict(closed, try next(hello, progress), progress) == .unknown)
  }

  @Test(arguments: [
    ("ratelimited", "later"), ("request_timeout", "later"), ("service_unavailable", "later"),
    ("team_added_to_org", "later"), ("internal_error", "unknown"), ("fatal_error", "unknown"),
    ("invalid_blocks", "proceed"), ("msg_blocks_too_long", "proceed"),
    ("channel_not_found", "refused"), ("not_in_channel", "refused"), ("is_archived", "refused"),
    ("no_text", "refused"), ("restricted_action", "refused"),
    ("restricted_action_read_only_channel", "refused"),
    ("messages_tab_disabled", "refused"), ("cannot_reply_to_message", "refused"),
    ("invalid_auth", "refused"), ("not_authed", "refused"), ("token_revoked", "refused"),
    ("token_expired", "refused"), ("account_inactive", "refused"), ("missing_scope", "refused"),
    ("org_login_required", "refused"), ("ekm_access_denied", "refused"),
    ("accesslimited", "refused"),
    ("user_not_found", "refused"), ("cannot_dm_bot", "refused"), ("msg_too_long", "refused"),
    ("team_access_not_granted", "refused"), ("never_heard_of", "refused"), ("", "unknown"),
  ])
  func `every name of an error has its meaning`(name: String, meaning: String) throws {
    let progress = [DeliveryProgress.room: "D7"]
    let post = try next(hello, progress)
    let kind =
      switch verdict(#"{"ok":false,"error":"\#(name)"}"#, post, progress) {
      case .delivered: "delivered"
      case .proceed: "proceed"
      case .later: "later"
      case .refused: "refused"
      case .unknown: "unknown"
      }
    #expect(kind == meaning)
  }

  @Test func `blocks that are refused give way to plain text, once`() throws {
    let progress = [DeliveryProgress.room: "D7"]
    let refusal = #"{"ok":false,"error":"invalid_blocks"}"#
    let plain = try proceed(verdict(refusal, try next(hello, progress), progress))
    let post = try next(hello, plain)
    #expect(try object(post)["blocks"] == nil)
    #expect(verdict(refusal, post, plain) == .refused(PermanentFailure("invalid_blocks")))
  }

  @Test func `an answer goes by its address, then to the asker, then into private`() throws {
    var message = OutgoingMessage(room: Slack.asking, paragraphs: ["Hello"])
    message.answerURL = "https://hooks.slack.com/commands/T1/2/3"
    let first = try next(message)
    #expect(first.request.url == message.answerURL)
    #expect(first.request.headers[.authorization] == nil)
    #expect(verdict("ok", first) == .delivered(nil))
    let spent = try proceed(
      Slack.platform.verdict(
        on: Slack.reply(#"{"ok":false,"error":"expired_url"}"#, status: 404), to: first,
        progress: [:], at: Slack.now))
    let second = try next(message, spent)
    #expect(second.step == "chat.postEphemeral")
    #expect(try object(second)["user"] as? String == "U1")
    let apart = try proceed(
      verdict(#"{"ok":false,"error":"user_not_in_channel"}"#, second, spent))
    #expect(try next(message, apart).step == "conversations.open")
  }

  @Test func `a picture goes up in three requests after its words`() throws {
    var message = OutgoingMessage(room: Slack.direct, paragraphs: ["Your radar"])
    message.picture = OutgoingMessage.Picture(
      png: [1, 2, 3], width: 1, height: 1, name: "radar.png", alternative: "Six spokes")
    let parts = Slack.platform.split(message)
    #expect(parts.count == 2 && parts[0].picture == nil && parts[1].paragraphs == [])
    let place = try next(parts[1])
    #expect(text(place) == "filename=radar.png&length=3&alt_txt=Six%20spokes")
    var progress = try proceed(
      verdict(
        #"{"ok":true,"file_id":"F1","upload_url":"https://files.slack.com/upload/v1/x"}"#, place))
    let bytes = try next(parts[1], progress)
    #expect(bytes.request.body == [1, 2, 3] && bytes.request.headers[.authorization] == nil)
    progress = try proceed(verdict("OK - 3", bytes, progress))
    let last = try next(parts[1], progress)
    #expect(last.step == "files.completeUploadExternal")
    #expect(text(last).contains("channel_id=D1"))
    progress[DeliveryProgress.reconciling] = last.step
    let found = #"{"ok":true,"messages":[{"ts":"5.5","files":[{"id":"F1"}]}]}"#
    #expect(verdict(found, try next(parts[1], progress), progress) == .delivered("D1/5.5"))
    let elsewhere = #"{"ok":true,"file_id":"F1","upload_url":"https://evil.example/x"}"#
    #expect(verdict(elsewhere, place) == .refused(PermanentFailure("strange_upload_url")))
  }

  @Test func `a message of ours is taken away by its name`() throws {
    var message = hello
    message.deletes = "D7/1.2"
    let delete = try next(message)
    #expect(try object(delete) as? [String: String] == ["channel": "D7", "ts": "1.2"])
    #expect(verdict(#"{"ok":false,"error":"message_not_found"}"#, delete) == .delivered(nil))
  }

  @Test func `the page of the app is published, not posted`() throws {
    let page = OutgoingMessage(
      room: .personal(Slack.account, id: SlackPlatform.home), paragraphs: ["Next: Friday"])
    let publish = try next(page)
    #expect(publish.step == "views.publish")
    #expect(try object(publish)["user_id"] as? String == "U1")
    #expect(verdict(#"{"ok":false,"error":"hash_conflict"}"#, publish) == .later(nil))
  }

  @Test func `errands open the form and ask for the zone`() throws {
    let form = try errand(.form(ticket: "9.9"))
    #expect(try object(form)["trigger_id"] as? String == "9.9")
    let twice = #"{"ok":false,"error":"exchanged_trigger_id"}"#
    #expect(verdict(twice, form) == .delivered(nil))
    let zone = try errand(.zone)
    let told = #"{"ok":true,"user":{"id":"U1","tz":"Europe/Copenhagen"}}"#
    #expect(verdict(told, zone) == .delivered("Europe/Copenhagen"))
  }

  @Test func `nothing goes out where the app is not installed`() {
    var message = hello
    message.room.tenant = "T9"
    let result = Slack.platform.nextRequest(
      for: .message(message), key: "k", progress: [:], at: Slack.now)
    #expect(throws: PermanentFailure("not_installed")) { try result.get() }
  }

  private func errand(_ errand: Errand) throws -> Dispatch {
    try Slack.platform.nextRequest(
      for: .errand(errand, Slack.direct), key: "k", progress: [:], at: Slack.now
    ).get()
  }

  private func next(_ message: OutgoingMessage, _ progress: DeliveryProgress = [:]) throws
    -> Dispatch
  {
    try Slack.platform.nextRequest(
      for: .message(message), key: "k", progress: progress, at: Slack.now
    ).get()
  }

  private func verdict(
    _ json: String, _ dispatch: Dispatch, _ progress: DeliveryProgress = [:]
  ) -> Verdict {
    Slack.platform.verdict(
      on: Slack.reply(json), to: dispatch, progress: progress, at: Slack.now)
  }

  private func proceed(_ verdict: Verdict) throws -> DeliveryProgress {
    guard case .proceed(let progress) = verdict else { throw Unexpected(verdict: "\(verdict)") }
    return progress
  }

  private struct Unexpected: Error { var verdict: String }

  private func text(_ dispatch: Dispatch) -> String {
    String(decoding: dispatch.request.body, as: UTF8.self)
  }

  private func object(_ dispatch: Dispatch) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(dispatch.request.body))
    return try #require(object as? [String: Any])
  }
}
