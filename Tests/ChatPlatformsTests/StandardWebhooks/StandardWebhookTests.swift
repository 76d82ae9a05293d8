import Coach
import Foundation
import HTTPTypes
import Testing

@testable import ChatPlatforms

struct StandardWebhookTests {
  static let secrets = [[UInt8](repeating: 7, count: 24), [UInt8](repeating: 8, count: 32)]
  static let target = "https://hospital.example/coach"
  let platform = Self.platform(target: Self.target)

  static func platform(target: String) -> StandardWebhookPlatform {
    StandardWebhookPlatform(
      credentials: secrets.map { .init(tenant: "ward", secret: $0) } + [
        .init(tenant: "other", secret: [UInt8](repeating: 9, count: 24))
      ], targetURL: target)
  }

  func signed(
    _ body: [UInt8], id: String = "msg_1", time: Int64 = 1_000, by secret: [UInt8] = secrets[0]
  ) -> InboundRequest {
    var headers = HTTPFields()
    headers[.webhookID] = id
    headers[.webhookTimestamp] = String(time)
    headers[.webhookSignature] = StandardWebhookSignature.sign(
      body, id: id, time: time, secret: secret)
    return InboundRequest(method: .post, path: "/webhook", headers: headers, body: body)
  }

  struct Vector {
    var secret, id: String
    var time: Int64
    var body, signature: String
  }
  static let vectors = [
    Vector(
      secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
      time: 1_614_265_330, body: "{\"test\": 2432232314}",
      signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
    Vector(
      secret: "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD", id: "msg_27UH4WbU6Z5A5EzD8u03UvzRbpk",
      time: 1_649_367_553, body: "{\"email\":\"test@example.com\",\"username\":\"test_user\"}",
      signature: "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw="),
  ]

  @Test(arguments: 0..<vectors.count)
  func `the published signatures are ours too`(index: Int) throws {
    let vector = Self.vectors[index]
    let secret = try #require(StandardWebhookSignature.secret(vector.secret))
    let body = Array(vector.body.utf8)
    #expect(
      StandardWebhookSignature.sign(body, id: vector.id, time: vector.time, secret: secret)
        == vector.signature)
    for header in [
      vector.signature, "v1,aaaa \(vector.signature)", "v2,x v1a,y \(vector.signature) v1,",
      String(vector.signature.dropLast()),
    ] {
      var request = signed(body, id: vector.id, time: vector.time)
      request.headers[.webhookSignature] = header
      let verified = try StandardWebhookSignature.verify(
        request, secrets: [secret], at: vector.time)
      #expect(verified.id == vector.id)
    }
  }

  @Test(arguments: [
    "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=", "v1,", "v1", "", ",", "v1,%%%", "v1,größe",
    "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    "v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    "V1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1O==",
  ])
  func `another signature is not`(signature: String) throws {
    let vector = Self.vectors[0]
    let secret = try #require(StandardWebhookSignature.secret(vector.secret))
    var request = signed(Array(vector.body.utf8), id: vector.id, time: vector.time)
    request.headers[.webhookSignature] = signature
    let refusal = #expect(throws: Refusal.self) {
      try StandardWebhookSignature.verify(request, secrets: [secret], at: vector.time)
    }
    #expect(refusal?.status == 401)
  }

  @Test(arguments: [
    ("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", 24), ("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n", 24),
    ("whsec_AAECAw==", 4), ("whsec_AAECAw", 4), ("whsec_", nil), ("", nil), ("whsec_A", nil),
    ("whsec_ä", nil), ("whsec_%%%%", nil),
  ])
  func `a secret is read with and without its trimmings`(text: String, length: Int?) {
    #expect(StandardWebhookSignature.secret(text)?.count == length)
  }

  @Test func `a message is received, from whom the secret says`() async throws {
    let body = try Fixture.bytes("webhook/message.json")
    for secret in Self.secrets {
      let arrival = try #require(
        await platform.receive(signed(body, by: secret), at: 1_000).arrival)
      #expect(arrival.key == "msg_1")
      #expect(arrival.sender == Account(platform: "webhook", tenant: "ward", user: "kim"))
      #expect(arrival.content == .message("What did the night shift see? 🙂 größe"))
      #expect(arrival.zone == "Europe/Copenhagen")
      #expect(arrival.room.audience == .personal && arrival.room.id == "kim-and-coach")
    }
    let other = signed(body, by: [UInt8](repeating: 9, count: 24))
    #expect(await platform.receive(other, at: 1_000).arrival?.sender.tenant == "other")
    let named = String(decoding: body, as: UTF8.self)
      .replacingOccurrences(of: "\"user\"", with: "\"tenant\":\"other\",\"user\"")
    #expect(
      await platform.receive(signed(Array(named.utf8)), at: 1_000).refusal == .wrongTenant)
  }

  @Test(arguments: [
    (699, Refusal.stale), (700, nil), (1_299, nil), (1_300, nil), (1_301, .fromTheFuture),
  ])
  func `a request is good for five minutes, either way`(time: Int, refusal: Refusal?) async throws {
    let request = signed(try Fixture.bytes("webhook/message.json"), time: Int64(time))
    #expect(await platform.receive(request, at: 1_000).refusal == refusal)
  }

  @Test func `every changed bit of body, id, time and signature is noticed`() async throws {
    let good = signed(try Fixture.bytes("webhook/message.json"))
    var tried = 0
    for index in good.body.indices {
      for bit in 0..<8 {
        var request = good
        request.body[index] ^= 1 << UInt8(bit)
        #expect(await platform.receive(request, at: 1_000).refusal == .wrongCredential)
        tried += 1
      }
    }
    for name in [HTTPField.Name.webhookID, .webhookTimestamp, .webhookSignature] {
      let value = Array((good.headers[name] ?? "").utf8)
      for index in value.indices {
        for bit in 0..<7 {
          var changed = value
          changed[index] ^= 1 << UInt8(bit)
          var request = good
          request.headers[name] = String(decoding: changed, as: UTF8.self)
          // The last digit of base64 holds two bits that say nothing.
          guard request.headers[name] != good.headers[name],
            !(name == .webhookSignature && index >= value.count - 2)
          else { continue }
          #expect(
            await platform.receive(request, at: 1_000).refusal?.status == 401,
            "\(name) \(index) \(bit)")
          tried += 1
        }
      }
      var request = good
      request.headers[name] = nil
      #expect(await platform.receive(request, at: 1_000).refusal == .missingCredential)
    }
    #expect(tried >= 1_000)
  }

  @Test(arguments: ["a.b", "", "a b", "größe", String(repeating: "x", count: 201)])
  func `an id that could be read as another is malformed`(id: String) async throws {
    let request = signed(try Fixture.bytes("webhook/message.json"), id: id)
    #expect(await platform.receive(request, at: 1_000).refusal?.status == 401)
  }

  @Test(arguments: [
    "", "x", "-1", "1e3", "0x3e8", "1000.0", "99999999999999999999", "١٠٠٠", " 1 0",
  ])
  func `a time that is no number is malformed`(stamp: String) async throws {
    var request = signed(try Fixture.bytes("webhook/message.json"))
    request.headers[.webhookTimestamp] = stamp
    #expect(await platform.receive(request, at: 1_000).refusal == .malformedCredential)
  }

  @Test(arguments: [
    "", "[]", "null", "{\"type\":\"message.received\"}",
    "{\"type\":\"message.received\",\"data\":{\"user\":\"\",\"conversation\":\"c\",\"private\":true,\"text\":\"x\"}}",
    "{\"type\":\"button.pressed\",\"data\":{\"user\":\"u\",\"conversation\":\"c\",\"private\":true}}",
  ])
  func `a signed body that says nothing is malformed`(body: String) async {
    #expect(await platform.receive(signed(Array(body.utf8)), at: 1_000).refusal == .malformedBody)
  }

  @Test func `a type of others' is taken and left alone`() async {
    let body =
      "{\"type\":\"invoice.paid\",\"data\":{\"user\":\"u\",\"conversation\":\"c\",\"private\":true}}"
    guard case .answered(let response) = await platform.receive(signed(Array(body.utf8)), at: 1_000)
    else { return #expect(Bool(false)) }
    #expect(response.status == 200)
  }

  @Test func `what goes out is signed, and the same delivery has the same id`() async throws {
    let account = Account(platform: "webhook", tenant: "ward", user: "kim")
    var message = OutgoingMessage(
      room: .personal(account, id: "kim-and-coach"), paragraphs: ["One <b>", "@all two"])
    message.buttons = [.init(label: "Yes", value: "v")]
    for key in ["d-1", "a.b/c ü"] {
      let first = try platform.nextRequest(
        for: .message(message), key: key, progress: [:], at: 1_000
      ).get()
      let again = try platform.nextRequest(
        for: .message(message), key: key, progress: [:], at: 1_030
      ).get()
      #expect(first.request.url == Self.target)
      #expect(first.recovery == .resend)
      #expect(first.request.headers[.webhookID] == again.request.headers[.webhookID])
      let request = InboundRequest(
        method: .post, path: "/webhook", headers: first.request.headers, body: first.request.body)
      let verified = try StandardWebhookSignature.verify(
        request, secrets: [Self.secrets[0]], at: 1_000)
      let id = try #require(first.request.headers[.webhookID])
      #expect(verified.id == id && !id.contains("."))
      #expect(
        platform.verdict(
          on: OutboundResponse(status: 204), to: first, progress: [:], at: 0) == .delivered(id))
    }
    let body = object(
      try platform.nextRequest(for: .message(message), key: "k", progress: [:], at: 1_000).get()
        .request.body)
    #expect(body["type"] as? String == "message.posted")
    #expect(body["timestamp"] as? String == "1970-01-01T00:16:40Z")
    let data = try #require(body["data"] as? [String: Any])
    #expect(data["text"] as? String == "One <b>\n\n@all two")
    #expect(data["private"] as? Bool == true)
    #expect(data["user"] as? String == "kim")
  }

  @Test(arguments: [
    (200, Verdict.delivered("k")), (202, .delivered("k")), (301, .later(9)), (400, .later(9)),
    (401, .later(9)),
    (404, .later(9)), (410, .refused(PermanentFailure("gone"))), (429, .later(9)), (500, .later(9)),
    (503, .later(9)), (504, .later(9)),
  ])
  func `an answer is read as the standard has it`(status: Int, expected: Verdict) throws {
    let room = Room(platform: "webhook", tenant: "ward", id: "c", audience: .everyone)
    let dispatch = try platform.nextRequest(
      for: .message(OutgoingMessage(room: room, paragraphs: ["x"])), key: "k", progress: [:], at: 0
    ).get()
    let response = OutboundResponse(status: status, headers: [.retryAfter: "9"])
    #expect(platform.verdict(on: response, to: dispatch, progress: [:], at: 0) == expected)
  }

  @Test func `without a target the coach answers in the response`() async throws {
    let platform = Self.platform(target: "")
    let reception = await platform.receive(
      signed(try Fixture.bytes("webhook/message.json")), at: 1_000)
    let arrival = try #require(reception.arrival)
    let message = OutgoingMessage(room: arrival.room, paragraphs: ["Yes."])
    let body = object(platform.answer([message], to: arrival).response.body)
    #expect((body["messages"] as? [[String: Any]])?.first?["text"] as? String == "Yes.")
    #expect(throws: PermanentFailure("no-target")) {
      try platform.nextRequest(for: .message(message), key: "k", progress: [:], at: 0).get()
    }
  }
}
