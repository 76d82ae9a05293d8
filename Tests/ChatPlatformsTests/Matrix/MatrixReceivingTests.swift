import Coach
import Foundation
import HTTPTypes
import Testing

@testable import ChatPlatforms

struct MatrixReceivingTests {
  let platform = Matrix.platform

  @Test func `a message is known by its event, whatever transaction brings it`() async throws {
    let first = try #require(await Matrix.arrivals("message.json").first)
    #expect(first.key == "$m1")
    #expect(first.sender == Matrix.account)
    #expect(first.content == .message("Which list came back wrong? 🙂 größe"))
    #expect(first.room == Matrix.ward)
    // It comes again in another transaction, with others.
    let again = await Matrix.arrivals("again-elsewhere.json", number: "17")
    #expect(again.map(\.key) == ["$m0", "$m1"])
    #expect(again.last == first)
  }

  @Test func `a transaction number that begins anew brings new events`() async {
    let before = await Matrix.arrivals("message.json", number: "1")
    let after = await Matrix.arrivals("restarted.json", number: "1")
    #expect(before.map(\.key) == ["$m1"])
    #expect(after.map(\.key) == ["$m2"])
  }

  @Test func `what stands beside an own message in a transaction is not lost`() async {
    let arrivals = await Matrix.arrivals("several.json")
    #expect(arrivals.map(\.key) == ["$q1", "$q2"])
    #expect(arrivals.map(\.sender.user) == [Matrix.user, "@ben:hospital.test"])
  }

  @Test(arguments: [
    (nil, nil, 401), ("Bearer " + Matrix.token, nil, 200), ("bearer " + Matrix.token, nil, 200),
    (nil, Matrix.token, 200), (nil, "wrong", 403), ("Bearer wrong", Matrix.token, 403),
    ("Bearer " + Matrix.token, "wrong", 200), ("Basic " + Matrix.token, Matrix.token, 403),
    ("Bearer", nil, 403),
  ])
  func `the token is believed in the header, and in the query where there is no header`(
    header: String?, query: String?, status: Int
  ) async {
    let request = Matrix.transaction(
      Matrix.bytes("message.json"), header: header,
      query: query.map { "access_token=" + $0 } ?? "")
    switch await platform.receive(request, at: 0) {
    case .refused(let refusal): #expect(platform.refused(refusal).status == status)
    case .accepted: #expect(status == 200)
    default: Issue.record("neither taken nor refused")
    }
  }

  @Test(arguments: [
    ("@coach:hospital.test", true), ("@coach_second:hospital.test", true),
    ("@coachman:hospital.test", false), ("@coach:elsewhere.test", false),
    ("@coach_second:elsewhere.test", false), (Matrix.user, false),
  ])
  func `only users of our own are not heard`(sender: String, isOurs: Bool) async throws {
    let text = try Fixture.text("matrix/message.json")
      .replacingOccurrences(of: Matrix.user, with: sender)
    guard
      case .accepted(let arrivals, _) = await platform.receive(
        Matrix.transaction(Array(text.utf8)), at: 0)
    else { return #expect(Bool(false)) }
    #expect(arrivals.isEmpty == isOurs)
  }

  @Test(arguments: [
    ("invite-direct.json", Arrival.Content.invited, Room.Audience.personal),
    ("invite-room.json", .invited, .everyone), ("removed.json", .removed, .everyone),
    ("encryption.json", .unreadable, .everyone), ("encrypted.json", .unreadable, .everyone),
    ("entered.json", .entered, .everyone), ("left.json", .left, .everyone),
  ])
  func `what happens in a room is told`(
    file: String, content: Arrival.Content, audience: Room.Audience
  ) async throws {
    let arrivals = await Matrix.arrivals(file)
    #expect(arrivals.map(\.content) == [content])
    #expect(arrivals.map(\.room.audience) == [audience])
    #expect(arrivals.first?.room.id == Matrix.room)
  }

  @Test(arguments: ["leave", "ban"])
  func `whoever is put out of a room has left it, whoever did it`(membership: String) async throws {
    let text = try Fixture.text("matrix/left.json")
      .replacingOccurrences(of: #""membership":"leave""#, with: "\"membership\":\"\(membership)\"")
      .replacingOccurrences(of: #""state_key":"@ana"#, with: #""state_key":"@bob"#)
    guard
      case .accepted(let arrivals, _) = await platform.receive(
        Matrix.transaction(Array(text.utf8)), at: 0)
    else { return #expect(Bool(false)) }
    #expect(arrivals.map(\.content) == [.left])
    #expect(arrivals.map(\.sender.user) == ["@bob:hospital.test"])
  }

  @Test func `a thread is answered in the thread, and a mention is an address`() async throws {
    let threaded = try #require(await Matrix.arrivals("thread.json").first)
    #expect(threaded.room.thread == "$root")
    #expect(threaded.content == .message("check: Don't you agree?"))
    #expect(threaded.isAddressed)
    #expect(await Matrix.arrivals("mentioned.json").first?.isAddressed == true)
    #expect(await Matrix.arrivals("message.json").first?.isAddressed == false)
  }

  @Test(arguments: [
    "", "[]", "null", "{}", "{\"events\":{}}", "{\"events\":\"x\"}", "\u{FF}", "{\"events\":[",
  ])
  func `a body that is no transaction is refused as that`(body: String) async {
    let reception = await platform.receive(Matrix.transaction(Array(body.utf8)), at: 0)
    #expect(reception.refusal == .malformedBody)
    #expect(platform.refused(.malformedBody).status == 400)
  }

  @Test(arguments: [
    ("users/%40coach%3Ahospital.test", 200), ("users/%40coach_x%3Ahospital.test", 404),
    ("rooms/%23coach_1%3Ahospital.test", 404), ("users/%FF", 404),
  ])
  func `the homeserver is told who is there`(path: String, status: Int) async {
    guard case .answered(let response) = await platform.receive(Matrix.request(.get, path), at: 0)
    else { return #expect(Bool(false)) }
    #expect(response.status == status)
  }

  @Test(arguments: [
    ("transactions", 404), ("transactions/1/2", 404), ("", 404), ("transactions/", 404),
    ("ping/1", 404), ("ping", 405), ("users/x", 405),
  ])
  func `other paths and methods are told apart`(path: String, status: Int) async {
    let refusal = await platform.receive(Matrix.request(.put, path, Array("{}".utf8)), at: 0)
      .refusal
    #expect(refusal.map { platform.refused($0).status } == status)
  }
}
