import ChatPlatforms
import Coach
import Foundation
import HTTPTypes

extension PlatformUnderTest {
  static let matrix = matrix(
    "matrix", Matrix.transaction("message.json"), .header(.authorization),
    ping: Matrix.request(.post, "ping", Array(#"{"transaction_id":"t"}"#.utf8)),
    voices: [
      VoiceUnderTest(
        name: "matrix posts", way: .posts(Matrix.direct), read: readMatrix,
        visible: ActiveText.visible,
        permanentFailures: [
          failure(401, #"{"errcode":"M_UNKNOWN_TOKEN"}"#),
          failure(403, #"{"errcode":"M_FORBIDDEN","error":"Ana is not in the room"}"#),
          failure(404, #"{"errcode":"M_NOT_FOUND"}"#),
          failure(413, #"{"errcode":"M_TOO_LARGE"}"#), failure(400, "no JSON"),
          failure(403, #"{"errcode":"Ana Berg may not"}"#), failure(403, #"{"errcode":7}"#),
        ])
    ])

  static let matrixQuery = matrix(
    "matrix, token in the query",
    Matrix.transaction(
      Matrix.bytes("message.json"), header: nil, query: "access_token=\(Matrix.token)"),
    .query("access_token"),
    ping: Matrix.request(.post, "ping", header: nil, query: "access_token=\(Matrix.token)"),
    voices: [])

  private static func matrix(
    _ name: String, _ delivery: InboundRequest, _ credential: CredentialUnderTest,
    ping: InboundRequest, voices: [VoiceUnderTest]
  ) -> PlatformUnderTest {
    PlatformUnderTest(
      name: name, platform: Matrix.platform, now: Matrix.now, delivery: delivery,
      credentials: [credential],
      freshness: .untold("the token says nothing of when; events are known again by their ids"),
      bodyProof: .unproven("the token does not cover the body"),
      accepted: [
        "restarted.json", "invite-direct.json", "invite-room.json", "removed.json",
        "encryption.json", "encrypted.json", "entered.json", "left.json", "thread.json",
        "mentioned.json", "several.json",
      ].map { .init(name: $0, value: Matrix.transaction($0)) },
      refused: [
        .init(
          name: "our own token",
          value: Matrix.transaction(Matrix.bytes("message.json"), header: "Bearer as-1d8e")),
        .init(
          name: "a wrong header beside a good query",
          value: Matrix.transaction(
            Matrix.bytes("message.json"), header: "Bearer x",
            query: "access_token=\(Matrix.token)")),
        .init(name: "no token for a user", value: Matrix.request(.get, "users/a", header: nil)),
        .init(name: "no token for a room", value: Matrix.request(.get, "rooms/a", header: nil)),
      ],
      ignored: [
        "own-message.json", "own-namespace.json", "notice.json", "emote.json", "edit.json",
        "redaction.json", "reaction.json", "state.json", "strange.json",
      ].map { .init(name: $0, value: Matrix.transaction($0)) },
      handshake: .answered(ping, with: .json("{}")), voices: voices)
  }

  /// Reads a message as a client would.
  private static func readMatrix(_ bytes: [UInt8]) -> VoiceUnderTest.Reading? {
    let content = object(bytes)
    guard let body = content["body"] as? String else { return nil }
    var reading = VoiceUnderTest.Reading(shown: body)
    // The server puts ids, signatures and times around it.
    if bytes.count > 60_000 { reading.violations.append("\(bytes.count) bytes") }
    reading.active = ActiveText.found(in: body)
    if content["msgtype"] as? String != "m.notice" { reading.active.append("no notice") }
    if (content["m.mentions"] as? [String: Any])?.isEmpty != true {
      reading.active.append("mentions")
    }
    for name in ["format", "formatted_body"] where content[name] != nil {
      reading.active.append(name)
    }
    return reading
  }
}
