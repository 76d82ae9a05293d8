import Coach
import Crypto
import Foundation
import HTTPTypes

@testable import ChatPlatforms

extension PlatformUnderTest {
  static let webhook = PlatformUnderTest(
    name: "standard webhook", platform: StandardWebhookTests.platform(target: target),
    now: 1_795_420_800, delivery: signed(bytes, id: "msg_1"),
    credentials: [
      .header(.webhookID), .header(.webhookTimestamp),
      // The header is a list, and the standard's libraries take a code with its padding and without.
      .header(.webhookSignature, whenDoubled: .same) { value, valid in
        value.filter { $0 != "=" } == valid.filter { $0 != "=" } && value.count <= valid.count
      },
    ],
    freshness: .within(-300...300), bodyProof: .signed,
    accepted: [
      .init(
        name: "command",
        value: event("command.received", #""private":true,"text":"check Why?""#, id: "msg_2")),
      .init(
        name: "picked",
        value: event("message.picked", #""private":true,"text":"Why?","own":true"#, id: "msg_3")),
      .init(
        name: "button", value: event("button.pressed", #""private":true,"value":"v""#, id: "msg_4")),
    ],
    refused: [
      .init(
        name: "another tenant's name",
        value: event(
          "message.received", #""private":true,"text":"x","tenant":"other""#, id: "msg_5")),
      .init(
        name: "an id with a dot",
        value: event("message.received", #""private":true,"text":"x""#, id: "msg.6")),
    ],
    ignored: ["message.posted", "message.deleted", "invoice.paid"].map {
      .init(name: $0, value: event($0, #""private":true,"text":"x""#, id: "msg_7"))
    },
    handshake: .absent("the standard has none"),
    voices: [
      VoiceUnderTest(
        name: "standard webhook posts",
        way: .posts(
          .personal(
            Account(platform: "webhook", tenant: "ward", user: "kim"), id: "kim-and-coach")),
        read: readPost, permanentFailures: [failure(410)]),
      VoiceUnderTest(
        name: "standard webhook answers",
        way: .answers(
          Arrival(
            key: "k", sender: Account(platform: "webhook", tenant: "ward", user: "kim"),
            room: Room(
              platform: "webhook", tenant: "ward", id: "kim-and-coach", audience: .everyone),
            content: .message("x"))),
        read: { bytes in
          (object(bytes)["messages"] as? [[String: Any]])?.first.flatMap { read($0, of: bytes) }
        }),
    ])

  private static let target = "https://hospital.example/coach"
  private static let bytes = (try? Fixture.bytes("webhook/message.json")) ?? []

  static func event(_ type: String, _ data: String, id: String) -> InboundRequest {
    signed(
      Array(#"{"type":"\#(type)","data":{"user":"kim","conversation":"c",\#(data)}}"#.utf8), id: id)
  }

  private static func signed(_ body: [UInt8], id: String) -> InboundRequest {
    let time = "1795420800"
    let code = HMAC<SHA256>.authenticationCode(
      for: Data("\(id).\(time).".utf8) + Data(body),
      using: SymmetricKey(data: StandardWebhookTests.secrets[0]))
    return InboundRequest(
      method: .post, path: "/webhook",
      headers: [
        .webhookID: id, .webhookTimestamp: time,
        .webhookSignature: "v1," + Data(code).base64EncodedString(),
      ], body: body)
  }

  private static func readPost(_ bytes: [UInt8]) -> VoiceUnderTest.Reading? {
    (object(bytes)["data"] as? [String: Any]).flatMap { read($0, of: bytes) }
  }

  /// The payload has plain text and nothing else; whoever shows it escapes it in their own way.
  private static func read(
    _ data: [String: Any], of bytes: [UInt8]
  ) -> VoiceUnderTest.Reading? {
    guard let text = data["text"] as? String else { return nil }
    let known: Set = [
      "text", "paragraphs", "buttons", "tenant", "private", "conversation", "user", "thread",
    ]
    return VoiceUnderTest.Reading(
      shown: text, violations: bytes.count > 20_000 ? ["\(bytes.count) bytes"] : [],
      active: data.keys.filter { !known.contains($0) })
  }
}
