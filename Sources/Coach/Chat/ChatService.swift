import Dialogue

/// Takes in what platforms receive: decides, and is answered only when all of it is durable.
package struct ChatService<S: ChatStore>: Sendable {
  package let desk: FrontDesk
  package let store: S
  let platforms: [String: any ChatPlatform]
  /// A name nobody can guess, for a delivery.
  package let newKey: @Sendable () -> String
  /// Where chance comes from.
  package let newSeed: @Sendable () -> UInt64
  /// Called when something was put into the outbox.
  package let wake: @Sendable () -> Void

  package init(
    desk: FrontDesk, platforms: [any ChatPlatform], store: S,
    newKey: @escaping @Sendable () -> String,
    newSeed: @escaping @Sendable () -> UInt64, wake: @escaping @Sendable () -> Void
  ) {
    self.desk = desk
    self.platforms = Dictionary(platforms.map { ($0.name, $0) }) { a, _ in a }
    self.store = store
    self.newKey = newKey
    self.newSeed = newSeed
    self.wake = wake
  }

  /// What came of a request.
  package struct Receipt: Sendable {
    package var response: InboundResponse
    /// Arrivals that had been seen before.
    package var duplicates: Int
    /// Messages put into the outbox.
    package var queued: Int
    /// The names under which was kept what is now let go of.
    package var released: [String] = []
  }

  /// Takes in verified arrivals, all in one transaction.
  ///
  /// An arrival that was seen before changes nothing; one that is answered inline gets the same bytes
  /// as the first time.
  package func accept(
    _ arrivals: [Arrival], _ acknowledgement: Acknowledgement, from platform: any ChatPlatform,
    at time: Int64
  ) async throws -> Receipt {
    let seeds = arrivals.map { _ in newSeed() }
    let receipt = try await store.transact { transaction in
      var receipt = Receipt(response: .empty, duplicates: 0, queued: 0)
      if case .fixed(let response) = acknowledgement { receipt.response = response }
      for (arrival, seed) in zip(arrivals, seeds) {
        try accept(
          arrival, acknowledgement, from: platform, at: time, seed: seed, transaction, &receipt)
      }
      return receipt
    }
    if receipt.queued > 0 { wake() }
    return receipt
  }

  private func accept(
    _ arrival: Arrival, _ acknowledgement: Acknowledgement, from platform: any ChatPlatform,
    at time: Int64, seed: UInt64, _ transaction: any ChatTransaction, _ receipt: inout Receipt
  ) throws {
    let delivery = Delivery(
      platform: arrival.sender.platform, tenant: arrival.sender.tenant, key: arrival.key)
    if let response = try transaction.response(to: delivery) {
      receipt.duplicates += 1
      if acknowledgement == .inline { receipt.response = response }
      return
    }
    let person = arrival.sender.person
    if arrival.content == .uninstalled {
      // What is told late must not undo an installation that came after it.
      if try transaction.uninstall(arrival.sender.secret, at: arrival.time ?? time) {
        receipt.released.append(arrival.sender.secret)
      }
      return try transaction.remember(delivery, response: receipt.response, of: person, at: time)
    }
    // Where people write to the coach it was put in again, if only by its owner's own token.
    let happened = arrival.time ?? time
    if let gone = try transaction.uninstalled(arrival.sender.secret), happened > gone {
      try transaction.install(arrival.sender.secret, at: happened)
    }
    let subscriber = try transaction.subscriber(person)
    let arrival = Self.placed(arrival, by: subscriber, on: platform)
    // In private, words about a room are about the one the person came from.
    let isPersonal =
      arrival.room.audience == .personal || subscriber?.room?.id == arrival.room.id
    let room = isPersonal ? subscriber?.rooms.last : arrival.room
    let known = FrontDesk.Known(
      subscriber: subscriber, session: try transaction.session(of: person),
      channel: try room.flatMap { try transaction.channel($0) },
      log: { try transaction.log(of: person) })
    var outcome = try desk.decide(arrival, knowing: known, at: time, seed: seed)
    for errand in platform.errands(for: arrival) {
      if errand == .zone {
        // A platform that does not tell it is not asked at every word.
        guard var known = outcome.subscriber, known.zone == nil,
          time - (known.zoneAsked ?? 0) > 86_400
        else { continue }
        known.zoneAsked = time
        outcome.subscriber = known
      }
      var room = arrival.room
      if errand == .zone { room.user = arrival.sender.user }
      outcome.errands.append(.errand(errand, room))
    }
    let (answered, rest) = inline(outcome.messages, acknowledgement, platform, arrival)
    try write(outcome, rest, of: person, knowing: known, at: time, transaction, &receipt)
    if let answered { receipt.response = answered }
    // What stopped a talk for somebody's safety leaves what a plain stop would have left.
    let kept = outcome.keptInstead.flatMap {
      inline($0, acknowledgement, platform, arrival).0
    }
    try transaction.remember(delivery, response: kept ?? receipt.response, of: person, at: time)
  }

  /// An arrival in the place it is now known to be: a command given in the private conversation.
  private static func placed(
    _ arrival: Arrival, by subscriber: Subscriber?, on platform: any ChatPlatform
  ) -> Arrival {
    guard platform.answersInPlace, case .command = arrival.content,
      arrival.room.audience == .asker, let room = subscriber?.room, !room.id.isEmpty,
      room.id == arrival.room.id
    else { return arrival }
    var arrival = arrival
    arrival.room = room
    return arrival
  }

  private func inline(
    _ messages: [OutgoingMessage], _ acknowledgement: Acknowledgement,
    _ platform: any ChatPlatform, _ arrival: Arrival
  ) -> (InboundResponse?, [OutgoingMessage]) {
    guard acknowledgement == .inline else { return (nil, messages) }
    // Only what belongs into the place of the question can be its answer.
    let here = messages.filter { $0.room.key == arrival.room.key }
    let elsewhere = messages.filter { $0.room.key != arrival.room.key }
    let (response, rest) = platform.answer(here, to: arrival)
    return (response, rest + elsewhere)
  }

  /// Writes down what was decided.
  private func write(
    _ outcome: FrontDesk.Outcome, _ messages: [OutgoingMessage], of person: PersonID,
    knowing known: FrontDesk.Known, at time: Int64, _ transaction: any ChatTransaction,
    _ receipt: inout Receipt
  ) throws {
    for turn in outcome.turns { try transaction.commit(turn, of: person) }
    if outcome.forgets {
      if let subscriber = try transaction.subscriber(person) {
        for channel in try transaction.channels() {
          try forget(subscriber, in: channel, transaction)
        }
      }
      try transaction.forget(person)
    }
    if let subscriber = outcome.subscriber, subscriber != known.subscriber {
      try transaction.save(subscriber)
    }
    if let channel = outcome.channel {
      if outcome.removesChannel {
        try transaction.remove(channel)
      } else {
        try transaction.save(channel)
      }
    }
    for job in outcome.errands + messages.map(Job.message) + outcome.farewell {
      // Words for one who has just been forgotten must not bring a key of theirs back.
      let owner = outcome.forgets ? Channel.owner(of: job.room) : Self.owner(of: job, or: person)
      receipt.queued += try enqueue(job, of: owner, at: time, transaction)
    }
  }

  /// Takes somebody out of what a room keeps of its members.
  private func forget(
    _ subscriber: Subscriber, in known: Channel, _ transaction: any ChatTransaction
  ) throws {
    var channel = known
    let person = subscriber.account.person
    channel.members.removeAll { $0.person == person }
    channel.exclusions = channel.exclusions.filter {
      $0.asker.person != person && !$0.isAbout(subscriber.account, named: subscriber.name)
    }
    for index in channel.pairs.indices {
      for group in channel.pairs[index].groups.indices {
        channel.pairs[index].groups[group].removeAll { $0.person == person }
      }
    }
    if channel != known { try transaction.save(channel) }
  }

  /// Puts a job into the outbox, a long message in parts that its platform takes; returns how many.
  func enqueue(
    _ job: Job, of owner: PersonID, at time: Int64, _ transaction: any ChatTransaction
  ) throws -> Int {
    var parts = [job]
    if case .message(let message) = job, let platform = platforms[message.room.platform] {
      parts = platform.split(message).map(Job.message)
    }
    for part in parts { try transaction.enqueue(part, of: owner, key: newKey(), at: time) }
    return parts.count
  }

  /// Whose key seals it: a room's question is the room's, all else the person's.
  private static func owner(of job: Job, or person: PersonID) -> PersonID {
    job.room.audience == .everyone ? Channel.owner(of: job.room) : person
  }
}
