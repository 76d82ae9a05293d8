import Coach
import Foundation
import HTTPTypes
import Synchronization
import Testing

@testable import ChatPlatforms

struct TeamsTests {
  static let now: Int64 = 1_800_000_000
  static let key = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA="
  static let service = "https://smba.trafficmanager.net/emea/"
  static let account = Account(platform: "teams", tenant: "app-1", user: "29:kim")
  static let workflow = "https://prod-1.westeurope.logic.azure.com/workflows/x?sig=secret"
  static let personal = Room.personal(account, id: "a:1xyz \(service)")

  func platform(_ tokens: ConnectorTokenCache = ConnectorTokenCache()) throws -> TeamsPlatform {
    let keys = try JSONDecoder().decode(
      [SigningKey].self, from: Data(Fixture.bytes("teams/keys.json")))
    return TeamsPlatform(
      outgoingSecrets: [[1, 2, 3], TeamsPlatform.outgoingSecret(Self.key) ?? []],
      workflowURL: Self.workflow, appID: "app-1", appPassword: Array("pass&word".utf8),
      tenants: ["t-1"], tokens: tokens, signingKey: { kid in keys.first { $0.kid == kid } })
  }

  func request(_ body: [UInt8], _ authorization: String?, _ path: String = "messages")
    -> InboundRequest
  {
    var headers = HTTPFields()
    headers[.authorization] = authorization
    return InboundRequest(method: .post, path: "/teams/" + path, headers: headers, body: body)
  }

  static func tokens() throws -> [(name: String, good: Bool, token: String)] {
    try Fixture.text("teams/tokens.tsv").split(separator: "\n").map {
      let cells = $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return (cells[0], cells[1] == "ok", cells[2])
    }
  }

  func received(_ fixture: String, _ change: (String) -> String = { $0 }) async throws -> Reception
  {
    let token = try #require(try Self.tokens().first).token
    let body = Array(change(try Fixture.text("teams/" + fixture)).utf8)
    return try await platform().receive(request(body, "Bearer " + token), at: Self.now)
  }

  @Test func `every forged token is refused with 403, every good one believed`() async throws {
    let platform = try platform()
    let body = try Fixture.bytes("teams/message.json")
    let tokens = try Self.tokens()
    #expect(tokens.count > 30)
    for (name, good, token) in tokens {
      let reception = await platform.receive(request(body, "Bearer " + token), at: Self.now)
      #expect((reception.arrival != nil) == good, "\(name)")
      if !good { #expect(reception.refusal.map { platform.refused($0).status } == 403, "\(name)") }
    }
    for header in [nil, "", "Bearer", "Bearer ", "bearer \(tokens[0].token)", "HMAC x", "größe"] {
      let refusal = await platform.receive(request(body, header), at: Self.now).refusal
      #expect(refusal.map { platform.refused($0).status } == 403)
    }
  }

  @Test func `no key is looked for where the algorithm or the audience is wrong`() async throws {
    let asked = Mutex(0)
    for (name, _, token) in try Self.tokens()
    where name.contains("alg") || name.contains("HS256 by") || name.contains("aud") {
      guard name != "aud in a list" else { continue }
      _ = await ConnectorToken.verify(
        authorization: "Bearer " + token, appID: "app-1", at: Self.now,
        key: { _ in
          asked.withLock { $0 += 1 }
          return nil
        })
    }
    #expect(asked.withLock { $0 } == 0)
  }

  @Test func `made-up names of keys lead to one fetch in thirty seconds`() throws {
    let keys = try JSONDecoder().decode(
      [SigningKey].self, from: Data(Fixture.bytes("teams/keys.json")))
    var cache = SigningKeyCache()
    #expect(cache.key(named: "k1", at: 0) == .fetch(stale: nil))
    cache.fetched(keys, at: 0)
    var fetches = 0
    for index in 0..<10_000 {
      if case .fetch = cache.key(named: "x\(index)", at: 100 + Int64(index) / 1_000) {
        fetches += 1
      }
      cache.fetched([], at: 100)
    }
    #expect(fetches == 1)
    #expect(cache.key(named: "x", at: 131) == .fetch(stale: nil))
    #expect(cache.key(named: "k1", at: 3_600) == .known(keys[0]))
    #expect(cache.key(named: "k1", at: 86_401) == .fetch(stale: keys[0]))
    #expect(cache.key(named: "k1", at: 86_402) == .known(keys[0]))
  }

  @Test func `a message in the private conversation is personal`() async throws {
    let arrival = try #require(try await received("message.json").arrival)
    #expect(arrival.content == .message("what did they say? größe"))
    #expect(arrival.room == Self.personal)
    #expect(arrival.senderName == "Kim")
    #expect(arrival.zone == "Europe/Berlin")
    #expect(arrival.key == "a:1xyz/1795")
    let channel = try await received("message.json") {
      $0.replacingOccurrences(of: "\"personal\"", with: "\"channel\"")
    }
    #expect(channel.arrival?.room.audience == .everyone)
    let stranger = try await received("message.json") {
      $0.replacingOccurrences(of: "\"t-1\"", with: "\"t-2\"")
    }
    #expect(stranger.refusal == .wrongTenant)
    let other = try await received("message.json") {
      $0.replacingOccurrences(of: "smba.trafficmanager.net", with: "evil.example")
    }
    #expect(other.refusal == .wrongCredential)
    let own = try await received("message.json") {
      $0.replacingOccurrences(of: "29:kim", with: "28:app-1")
    }
    #expect(own.arrival == nil && own.refusal == nil)
  }

  @Test func `who leaves a team is told of, each of them, whoever put them out`() async throws {
    let reception = try await received("members-removed.json")
    guard case .accepted(let arrivals, .fixed(let response)) = reception else {
      return #expect(Bool(false))
    }
    #expect(response == .empty)
    #expect(arrivals.map(\.sender.user) == ["29:kim", "29:ana"])
    #expect(arrivals.allSatisfy { $0.content == .left })
    #expect(Set(arrivals.map(\.key)).count == 2)
    // It is the room that one of its threads is in.
    let spoken = try await received("message.json") {
      $0.replacingOccurrences(of: "\"personal\"", with: "\"channel\"")
        .replacingOccurrences(of: "a:1xyz", with: "19:ward@thread.tacv2;messageid=17")
    }
    #expect(arrivals.map(\.room.key) == Array(repeating: spoken.arrival?.room.key, count: 2))
    // The team is what its channels are known to belong to.
    #expect(arrivals.allSatisfy { $0.room.group == "19:ward@thread.tacv2" })
    let channel = try await received("message.json") {
      $0.replacingOccurrences(of: "\"personal\"", with: "\"channel\"").replacingOccurrences(
        of: "\"channelData\": {",
        with: "\"channelData\": {\"team\": {\"id\": \"19:ward@thread.tacv2\"}, ")
    }
    #expect(channel.arrival?.room.group == "19:ward@thread.tacv2")
    let coach = try await received("members-removed.json") {
      $0.replacingOccurrences(of: "{\"id\": \"29:kim\"}", with: "{\"id\": \"28:app-1\"}")
    }
    #expect(coach.arrival?.content == .removed)
    let robot = try await received("members-removed.json") {
      $0.replacingOccurrences(of: "29:kim", with: "28:robot")
        .replacingOccurrences(of: "29:ana", with: "28:other")
    }
    #expect(robot.arrival == nil && robot.refusal == nil)
  }

  @Test func `a picture is an inline image beside a card that says what it shows`() throws {
    let cache = ConnectorTokenCache()
    cache.keep("tok", for: 3_600, from: 0)
    let platform = try platform(cache)
    var message = OutgoingMessage(room: Self.personal, paragraphs: ["Where you stand."])
    func attachments() throws -> [[String: Any]] {
      let dispatch = try platform.nextRequest(
        for: .message(message), key: "k", progress: [:], at: 10
      ).get()
      #expect(dispatch.request.body.count < 50_000)
      return object(dispatch.request.body)["attachments"] as? [[String: Any]] ?? []
    }
    var picture = OutgoingMessage.Picture(
      png: Array(repeating: 1, count: 140_000), width: 1200, height: 1702, name: "radar.png",
      alternative: "Humility 3.")
    message.picture = picture
    let without = try attachments()
    #expect(without.count == 1 && "\(without)".contains("Humility 3."))
    picture.small = Array(repeating: 7, count: 29_000)
    message.picture = picture
    let shown = try attachments()
    try #require(shown.count == 2)
    #expect("\(shown[0])".contains("Where you stand.") && "\(shown[0])".contains("Humility 3."))
    #expect(!"\(shown[0])".contains("data:"))
    #expect(shown[1]["contentType"] as? String == "image/png")
    #expect(shown[1]["name"] as? String == "radar.png")
    let url = try #require(shown[1]["contentUrl"] as? String)
    let data = Data(base64Encoded: String(url.dropFirst("data:image/png;base64,".count)))
    #expect(data.map(Array.init) == picture.small)
    // Many words come before it, in a message of their own.
    message.paragraphs = Array(repeating: String(repeating: "word ", count: 300), count: 5)
    let parts = platform.split(message)
    #expect(parts.map { $0.picture == nil } == [true, false])
    #expect(parts.last?.paragraphs.isEmpty == true)
  }

  @Test func `whom the body names as its organisation makes nobody somebody else`() async throws {
    let keys = try JSONDecoder().decode(
      [SigningKey].self, from: Data(Fixture.bytes("teams/keys.json")))
    let token = try #require(try Self.tokens().first).token
    let text = try Fixture.text("teams/message.json")
    func received(_ body: String, tenants: Set<String>) async -> Reception {
      let platform = TeamsPlatform(
        appID: "app-1", tenants: tenants, signingKey: { kid in keys.first { $0.kid == kid } })
      return await platform.receive(request(Array(body.utf8), "Bearer " + token), at: Self.now)
    }
    let other = text.replacingOccurrences(of: "\"t-1\"", with: "\"t-2\"")
    let none = text.replacingOccurrences(of: "\"t-1\"", with: "\"\"")
    for tenants in [[], ["t-1", "t-2"]] as [Set<String>] {
      for body in [text, other] {
        let arrival = try #require(await received(body, tenants: tenants).arrival)
        #expect(arrival.sender == Self.account && arrival.room.tenant == "app-1")
      }
    }
    // The list keeps out whoever is not on it, or on it by one of two names only.
    let torn = text.replacingOccurrences(of: "\"tenantId\": \"t-1\"", with: "\"tenantId\": \"t-2\"")
    for body in [other, none, torn] {
      #expect(await received(body, tenants: ["t-1"]).refusal == .wrongTenant)
    }
  }

  @Test func `a picked message is known again under another id, and whose it is`() async throws {
    let first = try #require(try await received("invoke.json").arrival)
    #expect(first.content == .picked(text: "Why don't you ask?", isOwn: true))
    #expect(first.room.audience == .asker)
    let again = try await received("invoke.json") {
      $0.replacingOccurrences(of: "f:1", with: "f:2")
    }
    #expect(again.arrival?.key == first.key)
    let other = try await received("invoke.json") {
      $0.replacingOccurrences(of: "{\"id\": \"aad-kim\"}", with: "{\"id\": \"aad-else\"}")
    }
    #expect(other.arrival?.content == .picked(text: "Why don't you ask?", isOwn: false))
    let message = OutgoingMessage(room: first.room, paragraphs: ["Open it."])
    let body = object(try platform().answer([message], to: first).response.body)
    #expect((body["task"] as? [String: Any])?["type"] as? String == "continue")
  }

  @Test func `an outgoing webhook is signed over its raw bytes`() async throws {
    let platform = try platform()
    let body = Array(
      "{\"type\":\"message\",\"id\":\"1485983408511\",\"timestamp\":\"2017-02-01T21:10:07.437Z\",\"text\":\"<at>Coach</at> größe 🙂\"}"
        .utf8)
    let good = "HMAC uvBuywQhP9r9QRL8iOAay+syGPQwEHIpiw+AMcBzJjQ="
    let reception = await platform.receive(request(body, good, "outgoing"), at: 0)
    #expect(reception.refusal == nil)
    for index in body.indices {
      var changed = body
      changed[index] ^= 1
      let reception = await platform.receive(request(changed, good, "outgoing"), at: 0)
      #expect(reception.refusal == .wrongCredential)
    }
    for header in [nil, "", "HMAC", "HMAC %", "HMAC AAAA", "hmac x", "Bearer x", "HMAC größe"] {
      let refusal = await platform.receive(request(body, header, "outgoing"), at: 0).refusal
      #expect(refusal?.status == 401)
    }
    let empty = await platform.receive(request([], good, "outgoing"), at: 0)
    #expect(empty.refusal?.status == 401)
  }

  @Test func `a message asks for a token, then for the conversation, then is posted`() throws {
    let cache = ConnectorTokenCache()
    let platform = try platform(cache)
    var message = OutgoingMessage(room: .personal(Self.account), paragraphs: ["<at>all</at> *x*"])
    message.buttons = [.init(label: "Yes", value: "v")]
    func next(_ progress: DeliveryProgress = [:]) throws -> Dispatch {
      try platform.nextRequest(for: .message(message), key: "k", progress: progress, at: 10).get()
    }
    func told(_ status: Int, _ body: String, _ dispatch: Dispatch) -> Verdict {
      platform.verdict(
        on: OutboundResponse(
          status: status, headers: [.retryAfter: "5"], body: Array(body.utf8)),
        to: dispatch, progress: [:], at: 10)
    }
    let token = try next()
    #expect(String(decoding: token.request.body, as: UTF8.self).contains("pass%26word"))
    let asked = told(200, "{\"access_token\":\"tok\",\"expires_in\":3600}", token)
    #expect(asked == .proceed(["token-asked": "10"]))
    let open = try next()
    #expect(open.request.url == "https://smba.trafficmanager.net/teams/v3/conversations")
    guard case .proceed(let progress) = told(201, "{\"id\":\"a:1;x@y\"}", open) else {
      return #expect(Bool(false))
    }
    let post = try next(progress)
    #expect(post.request.url.hasSuffix("/v3/conversations/a%3A1%3Bx%40y/activities"))
    #expect(post.request.headers[.authorization] == "Bearer tok")
    let body = String(decoding: post.request.body, as: UTF8.self)
    #expect(!body.contains("<at>") && !body.contains("\"TextBlock\"") && !body.contains("entities"))
    #expect(told(201, "{\"id\":\"m1\"}", post) == .delivered("m1"))
    for status in [412, 429] { #expect(told(status, "", post) == .later(5)) }
    for status in [408, 500, 502, 503, 504] { #expect(told(status, "", post) == .unknown) }
    for status in [412, 429, 502, 504] { #expect(told(status, "", open) == .later(5)) }
    #expect(told(200, "<html>", post) == .unknown)
    #expect(told(202, "", post) == .delivered(nil))
    for status in [403, 404, 413] {
      #expect(told(status, "", post) == .refused(PermanentFailure("status-\(status)")))
    }
    #expect(told(401, "", post) == .proceed(["token-renewed": "1"]))
    #expect(cache.token(at: 10) == nil)
  }

  @Test func `a channel is one place, and each of its threads is answered in itself`() async throws
  {
    let cache = ConnectorTokenCache()
    cache.keep("tok", for: 3_600, from: 0)
    let platform = try platform(cache)
    func heard(_ conversation: String) async throws -> Room {
      let reception = try await received("message.json") {
        $0.replacingOccurrences(of: "\"personal\"", with: "\"channel\"")
          .replacingOccurrences(of: "a:1xyz", with: conversation)
      }
      return try #require(reception.arrival).room
    }
    func post(_ room: Room) throws -> (path: String, reply: String?) {
      let next = platform.nextRequest(
        for: .message(OutgoingMessage(room: room, paragraphs: ["x"])), key: "k", progress: [:],
        at: 1)
      let request = try next.get().request
      let path = String(request.url.dropFirst((Self.service + "v3/conversations/").count))
      return (path, object(request.body)["replyToId"] as? String)
    }
    var room = try await heard("19:w@thread.tacv2;messageid=1700")
    #expect(try await heard("19:w@thread.tacv2;messageid=1800").key == room.key)
    #expect(try await heard("19:w@thread.tacv2").key == room.key)
    #expect(
      try post(room) == ("19%3Aw%40thread.tacv2%3Bmessageid%3D1700/activities/1700", "1700"))
    room.thread = nil
    #expect(try post(room) == ("19%3Aw%40thread.tacv2/activities", nil))
    // A group has no threads, but the message that is answered has a name.
    for group in ["19:g@thread.v2", "19:g@thread.v2;messageid="] {
      #expect(
        try post(try await heard(group)) == ("19%3Ag%40thread.v2/activities/1795", "1795"))
    }
  }

  @Test func `a conversation is opened in the tenant and at the service of the person`()
    async throws
  {
    let arrival = try #require(try await received("message.json").arrival)
    #expect(arrival.doorway == "t-1 " + Self.service)
    let cache = ConnectorTokenCache()
    cache.keep("tok", for: 3_600, from: 0)
    // The app alone is known to be whose it says; the tenant is that of its owner.
    let everyone = TeamsPlatform(appID: "app-1", tokens: cache)
    let stranger = Account(platform: "teams", tenant: "app-1", user: "29:kim")
    var message = OutgoingMessage(room: .personal(stranger), paragraphs: ["x"])
    func next(_ progress: DeliveryProgress = [:]) throws -> Dispatch {
      try everyone.nextRequest(for: .message(message), key: "k", progress: progress, at: 1).get()
    }
    message.doorway = arrival.doorway
    let open = try next()
    #expect(open.request.url == Self.service + "v3/conversations")
    #expect(object(open.request.body)["tenantId"] as? String == "t-1")
    let verdict = everyone.verdict(
      on: OutboundResponse(status: 201, body: Array(#"{"id":"a:2"}"#.utf8)), to: open,
      progress: [:], at: 1)
    #expect(verdict == .proceed([DeliveryProgress.room: "a:2 " + Self.service]))
    message.doorway = "t-1 https://evil.example/"
    #expect(throws: PermanentFailure("no-room")) { try next() }
  }

  @Test(arguments: [
    ("a:1x_y-z~", "a%3A1x_y-z~"), ("19:w.o@thread.tacv2", "19%3Aw.o%40thread.tacv2"),
    ("a/../b?c#d", "a%2F..%2Fb%3Fc%23d"), ("..", "%2E%2E"), (".", "%2E"), ("ö", "%C3%B6"),
  ])
  func `a name in a path is written as the connector's own clients write it`(
    name: String, written: String
  ) {
    #expect(TeamsPlace.encoded(name) == written)
  }

  @Test func `a token goes to trusted services only`() throws {
    let cache = ConnectorTokenCache()
    cache.keep("tok", for: 3_600, from: 0)
    for service in [
      "https://evil.example/", "http://smba.trafficmanager.net/",
      "https://smba.trafficmanager.net@evil/",
      "https://smba.trafficmanager.net.evil/", "https://SMBA.trafficmanager.net/",
      "https://evil\\smba.trafficmanager.net/", "https://smba.trafficmanager.net:8443/",
      "https://①.example/", "",
    ] {
      let room = Room.personal(Self.account, id: "a:1 \(service)")
      let next = try platform(cache).nextRequest(
        for: .message(OutgoingMessage(room: room, paragraphs: ["x"])), key: "k", progress: [:],
        at: 1)
      #expect(throws: PermanentFailure("untrusted-service")) { try next.get() }
    }
  }

  @Test func `a workflow takes a card, and dead connectors are refused`() throws {
    let message = OutgoingMessage(
      room: TeamsPlatform.workflowRoom, paragraphs: ["One", "two\nthree"])
    let post = try platform().nextRequest(
      for: .message(message), key: "k", progress: [:], at: 0
    ).get()
    #expect(post.request.url == Self.workflow)
    let attachments = object(post.request.body)["attachments"] as? [[String: Any]]
    let card = attachments?.first?["content"] as? [String: Any]
    #expect(card?["version"] as? String == "1.2")
    #expect((card?["body"] as? [Any])?.count == 3)
    #expect(
      try platform().verdict(
        on: OutboundResponse(status: 202), to: post, progress: [:], at: 0) == .delivered(nil))
    for url in [
      "https://outlook.office.com/webhook/x", "https://a.webhook.office.com/webhookb2/x",
      "http://prod.logic.azure.com/x", "https://A.webhook.office.com/x", "ftp://x", "",
    ] {
      #expect(TeamsPlatform.objection(toWorkflowURL: url) != nil, "\(url)")
    }
    #expect(TeamsPlatform.objection(toWorkflowURL: Self.workflow) == nil)
    // Without TLS only where the configuration names the host, with its port.
    let plain: Set<String> = ["127.0.0.1:7"]
    for (url, isGood) in [
      ("http://127.0.0.1:7/x", true), ("http://127.0.0.1:8/x", false),
      ("http://a.example/x", false),
    ] {
      let objection = TeamsPlatform.objection(toWorkflowURL: url, plain: plain)
      #expect((objection == nil) == isGood, "\(url)")
    }
  }
}
