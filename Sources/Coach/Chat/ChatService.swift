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
    let decisions = decideAtAGlance(arrivals, acknowledgement, from: platform, at: time)
    // Whoever has come in meanwhile is decided on first: then all are written down with one sync.
    await Task.yield()
    let receipt = try await store.transact { transaction in
      var receipt = Receipt(response: .empty, duplicates: 0, queued: 0)
      if case .fixed(let response) = acknowledgement { receipt.response = response }
      for index in arrivals.indices {
        try accept(
          arrivals[index], acknowledgement, from: platform, at: time, decisions[index],
          transaction, &receipt)
      }
      return receipt
    }
    if receipt.queued > 0 { wake() }
    return receipt
  }

  private func accept(
    _ arrival: Arrival, _ acknowledgement: Acknowledgement, from platform: any ChatPlatform,
    at time: Int64, _ early: EarlyDecision, _ transaction: any ChatTransaction,
    _ receipt: inout Receipt
  ) throws {
    let delivery = Delivery(arrival)
    let person = arrival.sender.person
    if let decision = early.decision,
      try transaction.stands(
        decision.glance, of: person, on: delivery, in: arrival.sender.secret)
    {
      return try write(decision.decision, on: delivery, of: person, at: time, transaction, &receipt)
    }
    if let response = try transaction.response(to: delivery) {
      receipt.duplicates += 1
      if acknowledgement == .inline { receipt.response = response }
      return
    }
    if arrival.content == .uninstalled {
      // What is told late must not undo an installation that came after it.
      if try transaction.uninstall(arrival.sender.secret, at: arrival.time ?? time) {
        receipt.released.append(arrival.sender.secret)
      }
      return try transaction.remember(
        delivery, response: receipt.response, sealed: nil, of: person, at: time)
    }
    // Where people write to the coach it was put in again, if only by its owner's own token.
    let happened = arrival.time ?? time
    if let gone = try transaction.uninstalled(arrival.sender.secret), happened > gone {
      try transaction.install(arrival.sender.secret, at: happened)
    }
    let decision = try decide(
      arrival, acknowledgement, from: platform, at: time, seed: early.seed,
      subscriber: try transaction.subscriber(person), session: try transaction.session(of: person),
      channel: { try transaction.channel($0) }, log: { try transaction.log(of: person) })
    try write(decision, on: delivery, of: person, at: time, transaction, &receipt)
  }

  /// Writes down what was decided.
  private func write(
    _ decision: Decision, on delivery: Delivery, of person: PersonID, at time: Int64,
    _ transaction: any ChatTransaction, _ receipt: inout Receipt
  ) throws {
    let outcome = decision.outcome
    for turn in outcome.turns { try transaction.commit(turn, of: person) }
    if outcome.forgets {
      if let subscriber = try transaction.subscriber(person) {
        for channel in try transaction.channels() {
          try forget(subscriber, in: channel, transaction)
        }
      }
      try transaction.forget(person)
    }
    if let subscriber = outcome.subscriber, subscriber != decision.subscriber {
      try transaction.save(subscriber)
    }
    if let channel = outcome.channel {
      if outcome.removesChannel {
        try transaction.remove(channel)
      } else {
        try transaction.save(channel)
      }
    }
    for job in outcome.errands + decision.messages.map(Job.message) + outcome.farewell {
      // Words for one who has just been forgotten must not bring a key of theirs back.
      let owner = outcome.forgets ? Channel.owner(of: job.room) : Self.owner(of: job, or: person)
      receipt.queued += try enqueue(job, of: owner, at: time, transaction)
    }
    if let answered = decision.answered { receipt.response = answered }
    try transaction.remember(
      delivery, response: decision.kept ?? receipt.response, sealed: decision.sealedAnswer,
      of: person, at: time)
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
