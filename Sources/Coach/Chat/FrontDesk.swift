import Dialogue

/// Decides what an arrival comes to: to whom it speaks, and what is said.
///
/// It decides on values alone; what it needs of the world comes with the arrival.
package struct FrontDesk: Sendable {
  package let engine: DialogueEngine
  /// Seconds east of UTC in a zone at an instant; nil for a zone nobody knows.
  package let zones: ZoneRules
  /// What people call the zones.
  package let zoneNames: ZoneNames
  package let quiet: QuietHours
  package let daysOff: Set<CivilDate>
  package let buttons: ButtonSeal
  package let shows: Shows

  /// What a person can be shown of themselves.
  package struct Shows: Sendable {
    /// A picture, or the words that stand for it, or both.
    package typealias Shown = (text: String, picture: OutgoingMessage.Picture?)
    /// The radar of the ratings, at a time and so many seconds east of UTC.
    package let radar: @Sendable (Session, Int64, Int) -> Shown
    /// The mirror of the questions the person brought.
    package let mirror: @Sendable (Session, Int64, Int) -> Shown
    /// Everything of a person, to be read.
    package let journal: @Sendable (Session, [LoggedEvent], Int64, Int) -> String

    package init(
      radar: @escaping @Sendable (Session, Int64, Int) -> Shown,
      mirror: @escaping @Sendable (Session, Int64, Int) -> Shown,
      journal: @escaping @Sendable (Session, [LoggedEvent], Int64, Int) -> String
    ) {
      self.radar = radar
      self.mirror = mirror
      self.journal = journal
    }
  }

  package init(
    engine: DialogueEngine, zones: ZoneRules, zoneNames: ZoneNames, quiet: QuietHours,
    daysOff: Set<CivilDate>, buttons: ButtonSeal, shows: Shows
  ) {
    self.engine = engine
    self.zones = zones
    self.zoneNames = zoneNames
    self.quiet = quiet
    self.daysOff = daysOff
    self.buttons = buttons
    self.shows = shows
  }

  /// What is known when something arrives.
  package struct Known {
    package var subscriber: Subscriber?
    package var session: StoredSession?
    package var channel: Channel?
    /// The event log, read only where it is asked for.
    package var log: () throws -> [LoggedEvent]
    package init(
      subscriber: Subscriber?, session: StoredSession?, channel: Channel?,
      log: @escaping () throws -> [LoggedEvent]
    ) {
      self.subscriber = subscriber
      self.session = session
      self.channel = channel
      self.log = log
    }
  }

  /// What is to be written down and said.
  package struct Outcome: Sendable {
    /// Nil where nothing of the person is to be kept.
    package var subscriber: Subscriber?
    package var channel: Channel?
    package var removesChannel = false
    package var turns: [CommittedTurn] = []
    package var forgets = false
    /// Where the talk was stopped for somebody's safety: what a plain stop would have said, which
    /// is all that is kept of it.
    package var keptInstead: [OutgoingMessage]?
    package var messages: [OutgoingMessage] = []
    /// What comes before the messages.
    package var errands: [Job] = []
    /// What comes after them.
    package var farewell: [Job] = []
    package init() {}
  }

  /// Decides; `seed` is where this arrival's chance comes from.
  package func decide(
    _ arrival: Arrival, knowing known: Known, at time: Int64, seed: UInt64
  ) throws -> Outcome {
    var visit = Visit(desk: self, arrival: arrival, known: known, time: time, seed: seed)
    try visit.run()
    return visit.outcome
  }

  /// A schedule that begins now and keeps to the quiet hours and days off of the house.
  func schedule(
    weekday: Int, minute: Int, zone: String, weeks: Int, at time: Int64
  ) -> Schedule {
    var schedule = Schedule(
      weekday: weekday, minute: minute, zone: zone, weeks: weeks, now: time, zones: zones)
    schedule.quiet = quiet
    schedule.daysOff = daysOff
    return schedule
  }

  func text(_ id: String, _ values: [String: String] = [:]) -> String { engine.text(id, values) }
}
