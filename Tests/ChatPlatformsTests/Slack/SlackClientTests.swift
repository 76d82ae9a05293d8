import ChatPlatforms
import Coach
import Foundation
import HTTPTypes
import Testing

/// The folder of the meeting; none, no meeting.
private let slackClientsFolder = ProcessInfo.processInfo.environment["HUMBLE_SLACK_CLIENTS"]

/// Our side of a meeting with Slack's own libraries: `.ci/clients/slack` brings what they signed in a
/// folder and takes what we make to compare it with theirs.
@Suite(.enabled(if: slackClientsFolder != nil)) struct SlackClientTests {
  private struct Signed: Codable {
    var path: String
    var timestamp: String
    var signature: String
    var body: String
  }

  private struct Sent: Codable {
    var step: String
    var type: String
    var body: String
  }

  @Test func `what Slack's library signs is believed`() async throws {
    let folder = URL(filePath: try #require(slackClientsFolder))
    let data = try Data(contentsOf: folder.appending(path: "theirs.json"))
    let requests = try JSONDecoder().decode([Signed].self, from: data)
    #expect(!requests.isEmpty)
    for request in requests {
      let inbound = InboundRequest(
        method: .post, path: request.path,
        headers: [
          Slack.timestampName: request.timestamp, Slack.signatureName: request.signature,
        ], body: Array(request.body.utf8))
      let reception = await Slack.platform.receive(inbound, at: Int64(request.timestamp) ?? 0)
      guard case .accepted = reception else {
        Issue.record("\(request.path): \(reception)")
        continue
      }
    }
  }

  @Test func `what we sign and send is written down`() throws {
    let folder = URL(filePath: try #require(slackClientsFolder))
    let now = Int64(Date().timeIntervalSince1970)
    let ours = [
      Slack.event("message-im.json"), Slack.event("app-mention.json"), Slack.command("help"),
      Slack.interaction("shortcut-own.json"), Slack.interaction("button.json"),
      Slack.interaction("form-submitted.json"), Slack.interaction("global-shortcut.json"),
      Slack.event("member-left.json"),
    ].map { request in
      Signed(
        path: request.path, timestamp: "\(now)",
        signature: Slack.signature(request.body, "\(now)"),
        body: String(decoding: request.body, as: UTF8.self))
    }
    try JSONEncoder().encode(ours).write(to: folder.appending(path: "ours.json"))

    var picture = OutgoingMessage(room: Slack.direct, paragraphs: [])
    picture.picture = OutgoingMessage.Picture(
      png: [1, 2, 3], width: 1, height: 1, name: "radar.png", alternative: "Six spokes")
    var deletion = OutgoingMessage(room: Slack.direct, paragraphs: [])
    deletion.deletes = "D1/1.2"
    let words = ["A & <b>", "größe 🙂"]
    let buttons = [OutgoingMessage.Button(label: "Talk", value: "talk")]
    let home = Room.personal(Slack.account, id: SlackPlatform.home)
    let uploaded = ["file": "F1", "upload-url": "https://files.slack.com/u", "uploaded": "yes"]
    let jobs: [(Job, DeliveryProgress)] = [
      (.message(OutgoingMessage(room: Slack.direct, paragraphs: words, buttons: buttons)), [:]),
      (.message(OutgoingMessage(room: .personal(Slack.account), paragraphs: words)), [:]),
      (.message(OutgoingMessage(room: Slack.asking, paragraphs: words)), [:]),
      (.message(OutgoingMessage(room: home, paragraphs: words)), [:]),
      (.message(picture), [:]), (.message(picture), uploaded), (.message(deletion), [:]),
      (.errand(.zone, Slack.direct), [:]), (.errand(.form(ticket: "9.9"), Slack.direct), [:]),
      (.message(OutgoingMessage(room: Slack.direct, paragraphs: words)), ["reconcile": "x"]),
    ]
    let sent = try jobs.map { job, progress in
      let dispatch = try Slack.platform.nextRequest(
        for: job, key: "k1", progress: progress, at: now
      ).get()
      return Sent(
        step: dispatch.request.url.split(separator: "/").last.map(String.init) ?? "",
        type: dispatch.request.headers[.contentType] ?? "",
        body: String(decoding: dispatch.request.body, as: UTF8.self))
    }
    try JSONEncoder().encode(sent).write(to: folder.appending(path: "sent.json"))
  }
}
