import Dialogue

extension ChatService {
  /// Does what follows from what an errand found out.
  package func follow(
    up item: OutboxItem, _ settlement: Settlement, at time: Int64
  ) async throws {
    guard case .errand(.zone, let room) = item.job else {
      return try await welcome(after: item, settlement, at: time)
    }
    guard case .delivered(let zone?) = settlement, desk.zones.offset(zone, time) != nil,
      let user = room.user
    else { return }
    let account = Account(platform: room.platform, tenant: room.tenant, user: user)
    defer { wake() }
    try await store.transact { transaction in
      // Whoever was forgotten in the meantime is not to be known again by it; what the person said
      // themself holds.
      guard var subscriber = try transaction.subscriber(account.person), subscriber.zone == nil
      else { return }
      subscriber.zone = zone
      if subscriber.wantsPrompts {
        subscriber.wantsPrompts = false
        let schedule = desk.schedule(
          weekday: 5, minute: 540, zone: zone, weeks: 1, at: time)
        subscriber.schedule = schedule
        subscriber.due = time
        let message = OutgoingMessage(
          room: subscriber.personalRoom,
          paragraphs: [desk.engine.text("chat.started", ["when": schedule.spoken])])
        _ = try enqueue(.message(message), of: account.person, at: time, transaction)
      }
      try transaction.save(subscriber)
    }
  }

  /// Says hello where the coach has just come in; what kind of room it is shows only then.
  private func welcome(
    after item: OutboxItem, _ settlement: Settlement, at time: Int64
  ) async throws {
    guard case .errand(.join, let room) = item.job, case .delivered(let kind) = settlement else {
      return
    }
    let isPersonal = room.audience == .personal || kind == "personal"
    try await store.transact { transaction in
      var place = room
      let text: String
      let owner: PersonID
      if isPersonal, let user = room.user {
        let account = Account(platform: room.platform, tenant: room.tenant, user: user)
        var subscriber = try transaction.subscriber(account.person) ?? Subscriber(account: account)
        // One who comes back with a second conversation is answered in the one last opened.
        place = .personal(account, id: room.id)
        subscriber.room = place
        try transaction.save(subscriber)
        owner = account.person
        text = desk.engine.text("chat.hello")
      } else {
        place.audience = .everyone
        place.user = nil
        if try transaction.channel(place) == nil { try transaction.save(Channel(room: place)) }
        owner = Channel.owner(of: place)
        text = desk.engine.text("chat.room-hello")
      }
      let message = OutgoingMessage(room: place, paragraphs: [text])
      _ = try enqueue(.message(message), of: owner, at: time, transaction)
    }
    wake()
  }
}
