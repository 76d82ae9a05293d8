import ChatPlatforms
import Coach
import Foundation
import HTTPTypes
import Testing

@Suite struct SlackInstallationTests {
  @Test func `an installation comes back with the state it left with, once and soon`()
    async throws
  {
    let state = try await state(at: Slack.now)
    #expect(await refusal(state + "0", at: Slack.now) != nil)
    #expect(await refusal("", at: Slack.now) == .missingCredential)
    #expect(await refusal("1.2.3", at: Slack.now) != nil)
    #expect(await refusal(state, at: Slack.now + 301) == .stale)
    #expect(await refusal(state, at: Slack.now + 299) == nil)
    #expect(await refusal(state, at: Slack.now + 299) == .wrongCredential)
  }

  @Test func `no byte of a state can be changed`() async throws {
    let state = Array(try await state(at: Slack.now).utf8)
    for index in state.indices {
      var changed = state
      changed[index] = changed[index] == 0x31 ? 0x32 : 0x31
      #expect(await refusal(String(decoding: changed, as: UTF8.self), at: Slack.now) != nil)
    }
  }

  @Test func `the code is exchanged for the token of the workspace`() throws {
    let request = try #require(Slack.platform.exchange(code: "c 1"))
    #expect(request.url == "https://slack.com/api/oauth.v2.access")
    #expect(
      String(decoding: request.body, as: UTF8.self)
        == "code=c%201&client_id=1.2&client_secret=hush"
        + "&redirect_uri=https%3A%2F%2Fcoach.example%2Fslack%2Foauth")
    let reply = Slack.reply(
      #"{"ok":true,"access_token":"xoxb-9","bot_user_id":"UBOT","team":{"id":"T5","name":"Ward 5"},"enterprise":null}"#
    )
    let installation = try Slack.platform.installation(from: reply).get()
    #expect(installation.tenant == "T5" && installation.token == "xoxb-9")
    let error = Slack.reply(#"{"ok":false,"error":"invalid_code"}"#)
    #expect(throws: PermanentFailure("invalid_code")) {
      try Slack.platform.installation(from: error).get()
    }
  }

  @Test func `the manifest asks for what the code asks for and names what it hears`() throws {
    let file = Fixture.folder.appending(path: "../../../Config/slack/manifest.yaml")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }
    let start = try #require(lines.firstIndex(of: "bot:"))
    let scopes = lines[(start + 1)...].prefix { $0.hasPrefix("- ") }.map { $0.dropFirst(2) }
    #expect(scopes.sorted() == SlackPlatform.scopes.map { $0[...] }.sorted())
    for path in Slack.platform.routes.map(\.path) where path != "/slack/install" {
      #expect(lines.contains { $0.hasSuffix("https://coach.example.org" + path) }, "\(path)")
    }
    #expect(lines.contains("- member_left_channel"))
    for name in ["check_wording", "check_draft"] {
      #expect(lines.contains("callback_id: " + name))
    }
  }

  private func state(at time: Int64) async throws -> String {
    let request = InboundRequest(method: .get, path: "/slack/install")
    guard case .answered(let response) = await Slack.platform.receive(request, at: time),
      let location = response.location,
      let state = location.split(separator: "&").first(where: { $0.hasPrefix("state=") })
    else { throw Refusal.unknownPath }
    #expect(response.status == 302)
    #expect(location.hasPrefix("https://slack.com/oauth/v2/authorize?client_id=1.2&scope="))
    return String(state.dropFirst(6))
  }

  private func refusal(_ state: String, at time: Int64) async -> Refusal? {
    let request = InboundRequest(
      method: .get, path: "/slack/oauth", query: "code=c1&state=\(state)")
    switch await Slack.platform.receive(request, at: time) {
    case .installing(code: "c1"): return nil
    case .refused(let refusal): return refusal
    default: return .unknownPath
    }
  }
}
