import Dialogue

/// When a room that nobody can speak to the coach in gets its question.
package struct RoomTimetable: Hashable, Sendable {
  package var room: Room
  /// 1 Monday to 7 Sunday.
  package var weekday: Int
  /// Minutes after local midnight.
  package var minute: Int
  package var zone: String
  package var weeks: Int

  package init(room: Room, weekday: Int, minute: Int, zone: String, weeks: Int) {
    self.room = room
    self.weekday = weekday
    self.minute = minute
    self.zone = zone
    self.weeks = weeks
  }
}

extension ChatService {
  /// Lets a room have its question when the configuration says, or no more.
  ///
  /// What stands as it should is left alone: what was asked there, and which weeks had theirs.
  package func keep(_ timetable: RoomTimetable?, of room: Room, at time: Int64) async throws {
    let desk = desk
    try await store.transact { transaction in
      let known = try transaction.channel(room)
      guard let timetable else {
        if let known { try transaction.remove(known) }
        return
      }
      var channel = known ?? Channel(room: room)
      if let schedule = channel.schedule,
        (schedule.weekday, schedule.minute, schedule.zone, schedule.weeks)
          == (timetable.weekday, timetable.minute, timetable.zone, timetable.weeks)
      {
        return
      }
      channel.zone = timetable.zone
      channel.schedule = desk.schedule(
        weekday: timetable.weekday, minute: timetable.minute, zone: timetable.zone,
        weeks: timetable.weeks, at: time)
      channel.due = time
      try transaction.save(channel)
    }
  }

  /// Whether what is said to the coach in a room can reach it.
  func hears(in room: Room) -> Bool { platforms[room.platform]?.hears(in: room) ?? true }
}
