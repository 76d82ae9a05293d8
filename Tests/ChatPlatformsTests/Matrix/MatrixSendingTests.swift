import Coach
import HTTPTypes
import Testing

@testable import ChatPlatforms

struct MatrixSendingTests {
  let platform = Matrix.platform

  func next(_ job: Job, _ progress: DeliveryProgress = [:], key: String = "d-1") throws -> Dispatch
  {
    try platform.nextRequest(for: job, key: key, progress: progress, at: 0).get()
  }

  func verdict(
    _ status: Int, _ body: String, _ dispatch: Dispatch, _ progress: DeliveryProgress = [:],
    _ headers: HTTPFields = [:]
  ) -> Verdict {
    platform.verdict(
      on: OutboundResponse(status: status, headers: headers, body: Array(body.utf8)),
      to: dispatch, progress: progress, at: 0)
  }

  @Test func `the same delivery is the same request, and never another's`() throws {
    let hello = Job.message(OutgoingMessage(room: Matrix.direct, paragraphs: ["Hello"]))
    let first = try next(hello)
    let again = try next(hello)
    #expect(
      first.request.url
        == "https://matrix.hospital.test/_matrix/client/v3/rooms/%21night%3Ahospital.test/send/m.room.message/d-1"
    )
    #expect(first.request.method == .put)
    #expect(first.request.url == again.request.url && first.request.body == again.request.body)
    #expect(first.request.headers[.authorization] == "Bearer as-1d8e")
    #expect(first.recovery == .resend)
    #expect(try next(hello, key: "d-2").request.url != first.request.url)
  }

  @Test func `an answer belongs into its thread, and rings nobody`() throws {
    var room = Matrix.ward
    room.thread = "$root"
    let content = object(
      try next(.message(OutgoingMessage(room: room, paragraphs: ["One", "two"]))).request.body)
    #expect(content["body"] as? String == "One\n\ntwo")
    #expect(content["msgtype"] as? String == "m.notice")
    #expect((content["m.mentions"] as? [String: Any])?.isEmpty == true)
    let relation = content["m.relates_to"] as? [String: Any]
    #expect(relation?["event_id"] as? String == "$root")
    #expect(relation?["rel_type"] as? String == "m.thread")
  }

  @Test func `a private conversation is opened once, and found again by its alias`() throws {
    let job = Job.message(
      OutgoingMessage(room: .personal(Matrix.account), paragraphs: ["Hello"]))
    let create = try next(job)
    let body = object(create.request.body)
    #expect(body["invite"] as? [String] == [Matrix.user])
    #expect(body["room_alias_name"] as? String == "coach_d-1")
    #expect(create.recovery == .resend)
    #expect(
      verdict(200, #"{"room_id":"!new:hospital.test"}"#, create)
        == .proceed([DeliveryProgress.room: "!new:hospital.test"]))
    let taken = verdict(400, #"{"errcode":"M_ROOM_IN_USE"}"#, create)
    guard case .proceed(let progress) = taken else { return #expect(Bool(false)) }
    let find = try next(job, progress)
    #expect(find.request.url.hasSuffix("/directory/room/%23coach_d-1%3Ahospital.test"))
    #expect(
      verdict(200, #"{"room_id":"!old:hospital.test"}"#, find, progress)
        == .proceed(progress.merging([DeliveryProgress.room: "!old:hospital.test"]) { $1 }))
  }

  @Test func `words come first and the picture after, each under a number of its own`() throws {
    var message = OutgoingMessage(room: Matrix.direct, paragraphs: ["Your radar"])
    message.picture = .init(
      png: [137, 80], width: 40, height: 30, name: "radar.png", alternative: "Eight ratings.")
    let job = Job.message(message)
    let upload = try next(job)
    #expect(upload.request.body == [137, 80])
    guard
      case .proceed(let uploaded) = verdict(
        200, #"{"content_uri":"mxc://hospital.test/a"}"#, upload)
    else { return #expect(Bool(false)) }
    let text = try next(job, uploaded)
    #expect(text.request.url.hasSuffix("/d-1"))
    guard case .proceed(let said) = verdict(200, #"{"event_id":"$1"}"#, text, uploaded) else {
      return #expect(Bool(false))
    }
    let image = try next(job, said)
    #expect(image.request.url.hasSuffix("/d-1-image"))
    let content = object(image.request.body)
    #expect(content["url"] as? String == "mxc://hospital.test/a")
    #expect(content["body"] as? String == "Eight ratings.")
    #expect(verdict(200, #"{"event_id":"$2"}"#, image, said) == .delivered("$2"))
  }

  @Test func `a message is taken back by its event`() throws {
    var message = OutgoingMessage(room: Matrix.ward, paragraphs: [])
    message.deletes = "$shared"
    let redact = try next(.message(message))
    #expect(redact.request.url.contains("/redact/%24shared/d-1"))
    #expect(verdict(200, #"{"event_id":"$3"}"#, redact) == .delivered("$3"))
    message.deletes = ""
    #expect(throws: PermanentFailure("nothing-to-take-back")) { try next(.message(message)) }
  }

  @Test func `an invitation is followed, and shows whether the room is private`() throws {
    let room = Room(
      platform: "matrix", tenant: "hospital.test", id: Matrix.room, audience: .everyone)
    let join = try next(.errand(.join, room))
    #expect(join.request.url.hasSuffix("/join/%21night%3Ahospital.test"))
    let joined = verdict(200, "{}", join)
    guard case .proceed(let progress) = joined else { return #expect(Bool(false)) }
    let members = try next(.errand(.join, room), progress)
    func chunk(_ memberships: [String]) -> String {
      let events = memberships.map { "{\"content\":{\"membership\":\"\($0)\"}}" }
      return "{\"chunk\":[\(events.joined(separator: ","))]}"
    }
    #expect(verdict(200, chunk(["join", "join"]), members) == .delivered("personal"))
    #expect(verdict(200, chunk(["join", "join", "leave"]), members) == .delivered("personal"))
    #expect(verdict(200, chunk(["join", "join", "invite"]), members) == .delivered("room"))
    let leave = try next(.errand(.leave, room))
    for (status, body) in [(200, "{}"), (403, ""), (404, "")] {
      #expect(verdict(status, body, leave) == .delivered(nil))
    }
  }

  @Test(arguments: [
    (#"{"m.tz":"Europe/Copenhagen"}"#, 200, "Europe/Copenhagen"), ("{}", 200, nil),
    (#"{"errcode":"M_NOT_FOUND"}"#, 404, nil), ("", 403, nil),
  ])
  func `the zone is in the profile, or nowhere`(body: String, status: Int, zone: String?) throws {
    let ask = try next(.errand(.zone, Matrix.direct))
    #expect(ask.request.url.hasSuffix("/profile/%40ana%3Ahospital.test"))
    #expect(verdict(status, body, ask) == .delivered(zone))
  }

  @Test(arguments: ["", "<html>Sign in</html>", "{}", "[]", #"{"event_id":7}"#])
  func `an answer that names no event is not the homeserver's`(body: String) throws {
    let post = try next(.message(OutgoingMessage(room: Matrix.direct, paragraphs: ["Hello"])))
    #expect(verdict(200, body, post) == .later(nil))
  }

  @Test func `the older word for a limit is understood as well`() throws {
    let post = try next(.message(OutgoingMessage(room: Matrix.direct, paragraphs: ["Hello"])))
    let body = #"{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":1606}"#
    #expect(verdict(429, body, post) == .later(2))
    #expect(verdict(429, body, post, [:], [.retryAfter: "9"]) == .later(9))
    #expect(verdict(429, #"{"retry_after_ms":-5}"#, post) == .later(nil))
  }

  @Test func `what has nothing in it is not sent`() {
    #expect(throws: PermanentFailure("nothing-to-say")) {
      try next(.message(OutgoingMessage(room: Matrix.direct, paragraphs: [])))
    }
  }
}
