import Coach
import Foundation
import HTTPTypes
import Testing

@testable import ChatPlatforms

struct MattermostReceivingTests {
  let platform = Mattermost.platform

  @Test func `a command in the conversation with the bot is personal`() async throws {
    let reception = await platform.receive(try Mattermost.command(), at: 0)
    let arrival = try #require(reception.arrival)
    #expect(arrival.room == Mattermost.personal)
    #expect(arrival.sender == Mattermost.account)
    #expect(arrival.content == .command("check Why don't you wash größer?"))
    #expect(arrival.key == "dHJpZ2dlcg==")
    #expect(arrival.answerURL == "https://chat.example/hooks/commands/abc123")
    guard case .accepted(_, .inline) = reception else { return #expect(Bool(false)) }
  }

  @Test(arguments: [
    "town-square", "useruseruseruseruseruser01__othrothrothrothrothrothr01",
    "botsbotsbotsbotsbotsbots01__othrothrothrothrothrothr01", "",
  ])
  func `a command elsewhere is answered to the one who asked`(channel: String) async throws {
    let request = try Mattermost.command {
      $0.replacingOccurrences(
        of: "useruseruseruseruseruser01__botsbotsbotsbotsbotsbots01", with: channel)
    }
    #expect(await platform.receive(request, at: 0).arrival?.room == Mattermost.asking)
  }

  @Test func `no conversation is personal before the bot knows itself`() async throws {
    let arrival = await Mattermost.platform(bot: nil).receive(try Mattermost.command(), at: 0)
      .arrival
    #expect(arrival?.room.audience == .asker)
  }

  @Test(arguments: [
    ("Token comtok7q3fx9zk1", true), ("Token older-token", true), ("Token comtok7q3fx9zk", false),
    ("Token comtok7q3fx9zk1 x", false), ("Token  comtok7q3fx9zk1", false),
    ("Token hooktok5w8ym2rt4", false),
    ("Token bot-secret", false),
  ])
  func `the token in the header decides`(header: String, good: Bool) async throws {
    var request = try Mattermost.command {
      $0.replacingOccurrences(of: "token=comtok7q3fx9zk1", with: "token=")
    }
    request.headers[.authorization] = header
    let reception = await platform.receive(request, at: 0)
    #expect((reception.arrival != nil) == good)
    #expect(good || reception.refusal == .wrongCredential)
  }

  @Test(arguments: ["Bearer abc", "token comtok7q3fx9zk1", "Token", "comtok7q3fx9zk1", "größe"])
  func `another header leaves it to the body`(header: String) async throws {
    var request = try Mattermost.command()
    request.headers[.authorization] = header
    #expect(await platform.receive(request, at: 0).arrival != nil)
    request.body = Array("user_id=x".utf8)
    #expect(await platform.receive(request, at: 0).refusal == .malformedCredential)
  }

  @Test(arguments: [
    "", "token=", "token", "token=wrong", "token=comtok7q3fx9zk", "token=comtok7q3fx9zk1%00",
    "Token=comtok7q3fx9zk1", "%zz", "token=%ff", "ssl_check=1", "token=a&token=comtok7q3fx9zk1",
    "{\"token\":\"comtok7q3fx9zk1\"}",
  ])
  func `nothing of a request without the token is believed`(body: String) async {
    for path in ["command", "hook"] {
      let refusal = await platform.receive(Mattermost.request(path, body), at: 0).refusal
      #expect(refusal.map { $0.status } == 401, "\(path) \(body)")
    }
  }

  @Test func `every changed byte of the token is noticed`() async throws {
    for index in 0..<15 {
      for bit in 0..<7 {
        var request = try Mattermost.command()
        request.body[6 + index] ^= 1 << UInt8(bit)
        #expect(await platform.receive(request, at: 0).arrival == nil)
      }
    }
  }

  @Test func `a late answer is put on the server itself and nowhere else`() async throws {
    for url in [
      "https://evil.example/hooks/commands/abc", "https://chat.example.evil/hooks/commands/a",
      "https://chat.example/hooks/commands/../x", "https://chat.example/hooks/commands/",
      "https://chat.example@evil/hooks/commands/a", "http://chat.example/hooks/commands/a",
    ] {
      let request = try Mattermost.command {
        $0.replacingOccurrences(
          of: "https%3A%2F%2Fchat.example%2Fhooks%2Fcommands%2Fabc123", with: url)
      }
      let arrival = try #require(await platform.receive(request, at: 0).arrival)
      #expect(arrival.answerURL == nil)
    }
  }

  @Test func `a post in a channel is public, without the word that called us`() async throws {
    let arrival = try #require(await platform.receive(try Mattermost.hook(), at: 0).arrival)
    #expect(arrival.content == .message("what could we ask the night shift?"))
    #expect(arrival.room.audience == .everyone)
    #expect(arrival.room.thread == Mattermost.post)
    #expect(arrival.key == Mattermost.post)
  }

  @Test func `the bot does not answer itself`() async throws {
    let request = try Mattermost.hook {
      $0.replacingOccurrences(of: Mattermost.user, with: Mattermost.bot)
    }
    guard case .answered(let response) = await platform.receive(request, at: 0) else {
      return #expect(Bool(false))
    }
    #expect(response.status == 200)
  }

  @Test func `a hook may be a form`() async {
    let body =
      "token=hooktok5w8ym2rt4&channel_id=\(Mattermost.channel)&user_id=\(Mattermost.user)"
      + "&post_id=\(Mattermost.post)&text=coach+hello&trigger_word=coach"
    let arrival = await platform.receive(Mattermost.request("hook", body), at: 0).arrival
    #expect(arrival?.content == .message("hello"))
  }

  @Test(arguments: [Mattermost.personal, Mattermost.asking])
  func `a button tells by its value where it was put`(room: Room) async throws {
    let value = Mattermost.seal.seal("plan:2", in: room, until: 500)
    let arrival = try #require(
      await platform.receive(try Mattermost.action(value), at: 900).arrival)
    #expect(arrival.content == .pressed(value))
    #expect(arrival.room == room)
  }

  @Test func `a button that is not ours is refused`() async throws {
    let other = Room.personal(
      Account(platform: "mattermost", tenant: "chat.example", user: "someoneelse"))
    let values = [
      "plan:2", "plan:2~500~aaaa", "~~", "", Mattermost.seal.seal("a", in: other, until: 500),
      ButtonSeal(key: [1]).seal("a", in: Mattermost.asking, until: 500),
    ]
    for value in values {
      #expect(
        await platform.receive(try Mattermost.action(value), at: 0).refusal == .wrongCredential)
    }
    for body in ["", "{}", "[]", "{\"context\":{}}", "{\"context\":{\"value\":7}}", "\u{FF}"] {
      let refusal = await platform.receive(Mattermost.request("action", body), at: 0).refusal
      #expect(refusal?.status == 401)
    }
  }

  @Test func `the same request is the same delivery, with or without a name of the server's`()
    async throws
  {
    let unnamed = try Mattermost.command {
      $0.replacingOccurrences(of: "dHJpZ2dlcg%3D%3D", with: "")
    }
    let keys = [
      await platform.receive(unnamed, at: 0).arrival?.key,
      await platform.receive(unnamed, at: 9).arrival?.key,
    ]
    #expect(keys[0] == keys[1])
    #expect(keys[0]?.count == 64)
  }

  @Test func `other paths and methods are refused`() async throws {
    var request = try Mattermost.command()
    request.method = .get
    #expect(await platform.receive(request, at: 0).refusal == .wrongMethod)
    request.path = "/mattermost/else"
    #expect(await platform.receive(request, at: 0).refusal == .unknownPath)
  }
}
