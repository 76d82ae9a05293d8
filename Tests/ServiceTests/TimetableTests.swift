import ChatPlatforms
import Coach
import Dialogue
import Persistence
import Testing

/// A room whose question the configuration orders, and one in which there are answers only.
struct TimetableTests {
  private static let room = TeamsPlatform.workflowRoom

  private static func timetable(_ weekday: Int) -> RoomTimetable {
    RoomTimetable(
      room: room, weekday: weekday, minute: 540, zone: "Europe/Copenhagen", weeks: 1)
  }

  private static func channel(_ scene: Scene) async throws -> Channel? {
    try await scene.store.transact { try $0.channel(room) }
  }

  @Test func `a room is scheduled once, changed with the configuration, and let go with it`()
    async throws
  {
    let scene = try Scene()
    try await scene.service.keep(Self.timetable(5), of: Self.room, at: Scene.monday)
    let first = try #require(try await Self.channel(scene))
    #expect(first.due == Scene.monday)
    try await scene.service.keep(Self.timetable(5), of: Self.room, at: Scene.monday + 999)
    #expect(try await Self.channel(scene) == first)
    try await scene.service.keep(Self.timetable(2), of: Self.room, at: Scene.monday + 999)
    #expect(try await Self.channel(scene)?.schedule?.weekday == 2)
    try await scene.service.keep(nil, of: Self.room, at: Scene.monday + 999)
    #expect(try await Self.channel(scene) == nil)
    try await scene.service.keep(nil, of: Self.room, at: Scene.monday + 999)
  }

  @Test func `where nothing can be said back, only the question comes, once a week`() async throws {
    let scene = try Scene()
    let flows = TeamsPlatform(workflowURL: "https://flows.example/a")
    let service = ChatService(
      desk: scene.service.desk, platforms: [flows], store: scene.store, newKey: { "a" },
      newSeed: { 7 }, wake: {})
    try await service.keep(Self.timetable(5), of: Self.room, at: Scene.monday)
    // Friday at 9 in Copenhagen is 8 in UTC.
    let friday = Scene.monday + 4 * 86_400
    let scheduler = PromptScheduler(
      service: service, clock: ServiceClock(isSetByHand: true) { friday }, report: { _ in })
    for time in [Scene.monday, friday - 1, friday, friday + 60] {
      try await scheduler.tick(at: time)
      let said = try await scene.outbox(at: time)
      #expect(said.count == (time == friday ? 1 : 0), "\(time)")
      for message in said {
        #expect(message.room == Self.room && message.buttons.isEmpty)
        #expect(message.paragraphs.count == 1)
        #expect(message.paragraphs[0].hasPrefix("A question for the week: "))
      }
    }
  }

  @Test(arguments: [
    "start", "when Fridays at 9 in Oslo", "neighbour", "share", "answer", "check: Why not?", "help",
    "", "talk",
  ])
  func `where there are answers only, nothing is promised and nothing kept`(words: String)
    async throws
  {
    let scene = try Scene()
    var arrival = Arrival(
      key: "k", sender: Scene.account("ann"), room: Scene.ward, content: .message(words))
    arrival.isAnsweredOnly = true
    let receipt = try await scene.service.accept(
      [arrival], .inline, from: scene.platform, at: Scene.monday)
    let said = String(decoding: receipt.response.body, as: UTF8.self)
    #expect(said.hasPrefix("Here I can only answer"))
    #expect(try await scene.outbox().isEmpty)
    #expect(try await scene.store.transact { try $0.channel(Scene.ward) } == nil)
  }
}
