import Coach
import Foundation
import HTTPTypes
import Testing

@testable import ChatPlatforms

/// A button opens where it was put: on its way out and back its room stays the same.
struct ButtonRoundTripTests {
  /// A place with a button, and what comes of pressing it.
  struct Place: Sendable, CustomTestStringConvertible {
    var name: String
    var platform: any ChatPlatform
    var now: Int64
    /// Where the coach speaks.
    var room: Room
    /// The arrival that is answered, where the button stands in an answer.
    var answered: Arrival?
    /// Pressing it, there and where it does not belong.
    var press: @Sendable (String) -> InboundRequest
    var elsewhere: @Sendable (String) -> InboundRequest
    var testDescription: String { name }
  }

  static let seal = Mattermost.seal
  private static let dialogs = Room(
    platform: "teams", tenant: "app-1", id: "a:1xyz \(Teams.service)", audience: .asker,
    user: "29:kim")

  static let places: [Place] = [
    Place(
      name: "slack, private", platform: Slack.platform, now: Slack.now, room: Slack.direct,
      press: { slack($0, channel: "D1") }, elsewhere: { slack($0, channel: "C1") }),
    Place(
      name: "slack, channel", platform: Slack.platform, now: Slack.now,
      room: Room(platform: "slack", tenant: "T1", id: "C1", audience: .everyone),
      press: { slack($0, channel: "C1") }, elsewhere: { slack($0, channel: "C2") }),
    Place(
      name: "mattermost, private", platform: Mattermost.platform, now: 0,
      room: Mattermost.personal, press: { mattermost($0) },
      elsewhere: { mattermost($0, as: Mattermost.bot) }),
    Place(
      name: "mattermost, channel", platform: Mattermost.platform, now: 0,
      room: Mattermost.shared, press: { mattermost($0) },
      elsewhere: { mattermost($0, in: Mattermost.post) }),
    Place(
      name: "teams, private", platform: Teams.platform, now: Teams.now, room: Teams.personal,
      press: { teamsCard($0) }, elsewhere: { teamsCard($0) { $0.by("29:ann") } }),
    Place(
      name: "teams, channel", platform: Teams.platform, now: Teams.now,
      room: Room(
        platform: "teams", tenant: "app-1", id: "a:1xyz \(Teams.service)", audience: .everyone),
      press: { teamsCard($0) { $0.shared } },
      elsewhere: { teamsCard($0) { $0.shared.there("a:2xyz") } }),
    Place(
      name: "teams, dialog", platform: Teams.platform, now: Teams.now, room: dialogs,
      answered: Arrival(
        key: "k", sender: Teams.account, room: dialogs, content: .picked(text: "x", isOwn: true)),
      press: { teamsDialog($0) }, elsewhere: { teamsDialog($0) { $0.there("a:2xyz") } }),
    Place(
      name: "webhook, private", platform: PlatformUnderTest.webhook.platform,
      now: PlatformUnderTest.webhook.now,
      room: .personal(Account(platform: "webhook", tenant: "ward", user: "kim"), id: "c"),
      press: { webhook($0, isPrivate: true) }, elsewhere: { webhook($0, isPrivate: false) }),
    Place(
      name: "webhook, shared", platform: PlatformUnderTest.webhook.platform,
      now: PlatformUnderTest.webhook.now,
      room: Room(platform: "webhook", tenant: "ward", id: "c", audience: .everyone),
      press: { webhook($0, isPrivate: false) }, elsewhere: { webhook($0, isPrivate: true) }),
  ]

  @Test(arguments: places)
  func `what a button carries comes back to its room, and opens in no other`(
    place: Place
  ) async throws {
    let value = Self.seal.seal("share-yes", in: place.room, until: place.now + 60)
    let message = OutgoingMessage(
      room: place.room, paragraphs: ["Shall I post it?"],
      buttons: [OutgoingMessage.Button(label: "Yes", value: value)])
    let body: [UInt8]
    if let arrival = place.answered {
      body = place.platform.answer([message], to: arrival).response.body
    } else {
      body = try place.platform.nextRequest(
        for: .message(message), key: "k", progress: [:], at: place.now
      ).get().request.body
    }
    #expect(String(decoding: body, as: UTF8.self).contains("\"\(value)\""))
    let pressed = try #require(
      await place.platform.receive(place.press(value), at: place.now).arrival)
    #expect(pressed.content == .pressed(value))
    #expect(Self.seal.open(value, in: pressed.room, at: place.now) == "share-yes")
    // What only the one who pressed reads is said where they pressed.
    #expect((pressed.room.audience == .asker) == (place.room.audience == .asker) || place.isShared)
    let other = await place.platform.receive(place.elsewhere(value), at: place.now)
    if let arrival = other.arrival {
      #expect(Self.seal.open(value, in: arrival.room, at: place.now) == nil)
    } else {
      #expect(other.refusal == .wrongCredential)
    }
  }

  private static func slack(_ value: String, channel: String) -> InboundRequest {
    let text = String(decoding: Slack.bytes("button.json"), as: UTF8.self)
    var payload = object(Array(text.utf8))
    payload["channel"] = ["id": channel]
    payload["container"] = ["type": "message", "channel_id": channel, "message_ts": "1.1"]
    payload["actions"] = [["type": "button", "value": value, "action_ts": "1.2"]]
    let json = (try? JSONSerialization.data(withJSONObject: payload)) ?? Data()
    let escaped =
      String(decoding: json, as: UTF8.self)
      .addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    return Slack.signed("interactivity", Array("payload=\(escaped)".utf8))
  }

  private static func mattermost(
    _ value: String, as user: String = Mattermost.user, in channel: String = Mattermost.channel
  ) -> InboundRequest {
    let json: [String: Any] = [
      "user_id": user, "channel_id": channel, "trigger_id": "t", "context": ["value": value],
    ]
    let body = (try? JSONSerialization.data(withJSONObject: json)) ?? Data()
    return Mattermost.request("action", String(decoding: body, as: UTF8.self))
  }

  private static func teamsCard(
    _ value: String, _ change: (String) -> String = { $0 }
  ) -> InboundRequest {
    Teams.activity("message.json") {
      change($0).replacingOccurrences(
        of: "\"id\": \"1795\",", with: "\"id\": \"1796\", \"value\": {\"humble\": \"\(value)\"},")
    }
  }

  private static func teamsDialog(
    _ value: String, _ change: (String) -> String = { $0 }
  ) -> InboundRequest {
    Teams.activity("message.json") {
      change($0).replacingOccurrences(of: "\"type\": \"message\"", with: "\"type\": \"invoke\"")
        .replacingOccurrences(
          of: "\"id\": \"1795\",",
          with: "\"id\": \"f:9\", \"name\": \"composeExtension/submitAction\", "
            + "\"value\": {\"commandId\": \"check\", \"data\": {\"humble\": \"\(value)\"}},")
    }
  }

  private static func webhook(_ value: String, isPrivate: Bool) -> InboundRequest {
    PlatformUnderTest.event(
      "button.pressed", "\"private\":\(isPrivate),\"value\":\"\(value)\"", id: "msg_9")
  }
}

extension ButtonRoundTripTests.Place {
  /// Whether others see the button, and whoever pressed it is answered alone.
  fileprivate var isShared: Bool { room.audience == .everyone }
}

extension String {
  fileprivate func by(_ user: String) -> String { replacingOccurrences(of: "29:kim", with: user) }
  fileprivate func there(_ id: String) -> String { replacingOccurrences(of: "a:1xyz", with: id) }
  fileprivate var shared: String {
    replacingOccurrences(of: "\"personal\"", with: "\"channel\"")
  }
}
