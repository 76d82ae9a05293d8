import ChatPlatforms
import Coach
import Foundation
import Testing

@Suite struct SlackAnswerTests {
  @Test(arguments: [Room.Audience.personal, .asker])
  func `what is said in the conversation stays there, what only one may see goes`(
    audience: Room.Audience
  ) throws {
    let room = audience == .personal ? Slack.direct : Slack.asking
    let arrival = Arrival(
      key: "command/1", sender: Account(platform: "slack", tenant: "T1", user: room.user ?? "U1"),
      room: room, content: .command("talk"), answerURL: "https://hooks.slack.com/commands/T1/1/x")
    let (response, rest) = Slack.platform.answer(
      [OutgoingMessage(room: room, paragraphs: ["What came back?"])], to: arrival)
    let body = try #require(
      try JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any])
    #expect(
      body["response_type"] as? String == (audience == .personal ? "in_channel" : "ephemeral"))
    #expect((body["text"] as? String)?.contains("What came back?") == true)
    #expect(rest.isEmpty)
  }

  @Test func `a message in the conversation is answered by one of its own`() {
    let arrival = Arrival(
      key: "Ev1", sender: Account(platform: "slack", tenant: "T1", user: "U1"),
      room: Slack.direct, content: .message("hello"))
    let (response, rest) = Slack.platform.answer(
      [OutgoingMessage(room: Slack.direct, paragraphs: ["What came back?"])], to: arrival)
    #expect(response.body.isEmpty)
    #expect(rest.count == 1)
    #expect(rest.first?.answerURL == nil)
  }
}
