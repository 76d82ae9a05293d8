import Dialogue

/// Deciding what an arrival comes to: before its transaction where that can be, else within it.
extension ChatService {
  /// What an arrival comes to.
  struct Decision: Sendable {
    /// Who it was decided for, as known then.
    var subscriber: Subscriber?
    var outcome: FrontDesk.Outcome
    /// What is sent afterwards.
    var messages: [OutgoingMessage]
    /// What the request is answered with, where it is by what was said.
    var answered: InboundResponse?
    /// What is kept of the answer instead of it.
    var kept: InboundResponse?
    /// What is kept of the answer, sealed beforehand.
    var sealedAnswer: (any SealedRows)?
  }

  /// What an arrival comes to if nothing else is written first; `seed` holds either way.
  struct EarlyDecision: Sendable {
    var seed: UInt64
    var decision: (glance: Glance, decision: Decision)?
  }

  /// What is not known at a glance.
  private struct Hidden: Error {}

  /// Decides on what is held open of people, so that the one writer of the store only writes.
  ///
  /// Where something else was written in between, or more must be known, it is decided again.
  func decideAtAGlance(
    _ arrivals: [Arrival], _ acknowledgement: Acknowledgement, from platform: any ChatPlatform,
    at time: Int64
  ) -> [EarlyDecision] {
    var seen: Set<PersonID> = []
    return arrivals.map { arrival in
      let seed = newSeed()
      let person = arrival.sender.person
      guard seen.insert(person).inserted, arrival.content != .uninstalled,
        let glance = store.glance(at: person),
        var decision = try? decide(
          arrival, acknowledgement, from: platform, at: time, seed: seed,
          subscriber: glance.subscriber, session: glance.session,
          channel: { _ in throw Hidden() }, log: { throw Hidden() })
      else { return EarlyDecision(seed: seed) }
      if !decision.outcome.forgets {
        decision.outcome.turns = store.seal(decision.outcome.turns, on: glance, of: person)
        if let answer = decision.kept ?? decision.answered {
          decision.sealedAnswer = store.seal(answer, to: Delivery(arrival), of: person)
        }
      }
      return EarlyDecision(seed: seed, decision: (glance, decision))
    }
  }

  func decide(
    _ arrival: Arrival, _ acknowledgement: Acknowledgement, from platform: any ChatPlatform,
    at time: Int64, seed: UInt64, subscriber: Subscriber?, session: StoredSession?,
    channel: (Room) throws -> Channel?, log: @escaping () throws -> [LoggedEvent]
  ) throws -> Decision {
    let arrival = Self.placed(arrival, by: subscriber, on: platform)
    // In private, words about a room are about the one the person came from.
    let isPersonal =
      arrival.room.audience == .personal || subscriber?.room?.id == arrival.room.id
    let room = isPersonal ? subscriber?.rooms.last : arrival.room
    let known = FrontDesk.Known(
      subscriber: subscriber, session: session, channel: try room.flatMap(channel), log: log)
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
    // What stopped a talk for somebody's safety leaves what a plain stop would have left.
    let kept = outcome.keptInstead.flatMap {
      inline($0, acknowledgement, platform, arrival).0
    }
    return Decision(
      subscriber: subscriber, outcome: outcome, messages: rest, answered: answered, kept: kept)
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
}
