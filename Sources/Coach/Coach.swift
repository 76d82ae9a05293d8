import Dialogue

/// Holds conversations: loads a session, lets the engine decide, commits, and only then speaks.
package struct Coach<S: Store>: Sendable {
  package let engine: DialogueEngine
  package let store: S

  package init(engine: DialogueEngine, store: S) {
    self.engine = engine
    self.store = store
  }

  /// When and by what chance a turn is decided.
  package struct Moment: Sendable {
    /// Seconds since 1970.
    package var time: Int64
    package var zone: String
    /// Seconds east of UTC.
    package var offset: Int
    package var seed: UInt64
    package init(time: Int64, zone: String, offset: Int, seed: UInt64) {
      self.time = time
      self.zone = zone
      self.offset = offset
      self.seed = seed
    }
  }

  /// Takes in what happened and returns what to do; it is durable by then.
  package func handle(
    _ kind: Event.Kind, of person: PersonID, at moment: Moment
  ) throws(StoreError) -> [Effect] {
    // Two doors to one conversation may decide at once; the second decides anew.
    for _ in 0..<3 {
      do { return try decide(kind, of: person, at: moment) } catch .conflict { continue }
    }
    throw .conflict
  }

  private func decide(
    _ kind: Event.Kind, of person: PersonID, at moment: Moment
  ) throws(StoreError) -> [Effect] {
    let stored = try store.session(of: person)
    let session = stored?.session ?? Session()
    let event = Event(
      kind, time: moment.time, zone: moment.zone, offset: moment.offset,
      // The seed of a run gives each turn its own chance.
      seed: SplitMix64.hash(moment.seed, String(session.turn)))
    let outcome = engine.advance(session, on: event)
    if outcome.effects.contains(.forget) {
      try store.forget(person)
      return outcome.effects
    }
    try store.commit(
      CommittedTurn(
        event: LoggedEvent(event: outcome.record, transcript: outcome.transcript),
        session: outcome.session, version: stored?.version ?? 0),
      of: person)
    return outcome.effects
  }
}
