/// A delivery in the outbox.
package struct OutboxItem: Sendable, Identifiable {
  package let id: Int64
  package let owner: PersonID
  /// The platform's idempotency key: the same at every attempt.
  package let key: String
  package var job: Job
  package var progress: DeliveryProgress
  package let attempts: Int
  /// True if it was being sent when nobody saw how that ended.
  package let isUncertain: Bool
  /// Seconds since 1970.
  package let created: Int64

  package init(
    id: Int64, owner: PersonID, key: String, job: Job, progress: DeliveryProgress, attempts: Int,
    isUncertain: Bool, created: Int64
  ) {
    self.id = id
    self.owner = owner
    self.key = key
    self.job = job
    self.progress = progress
    self.attempts = attempts
    self.isUncertain = isUncertain
    self.created = created
  }
}

/// What became of an attempt.
package enum Settlement: Sendable {
  /// It is out; the platform's name of it is kept where somebody asked for it.
  case delivered(remote: String?)
  /// To be tried again, not before a time; `isUncertain` if the last attempt may have arrived.
  case again(at: Int64, isUncertain: Bool)
  /// Its turn had not come: not before a time, and not counted as an attempt.
  case postponed(until: Int64, isUncertain: Bool)
  /// Nobody can tell whether it arrived.
  case parked(String)
  /// It can never arrive.
  case refused(String)
}

/// How much waits to be sent.
package struct OutboxDepth: Sendable, Equatable {
  package var waiting: Int
  package var parked: Int
  /// Seconds for which the oldest has waited.
  package var oldest: Int64
  package init(waiting: Int, parked: Int, oldest: Int64) {
    self.waiting = waiting
    self.parked = parked
    self.oldest = oldest
  }
}

/// What is parked, without a word of what it says.
package struct ParkedItem: Sendable {
  package let id: Int64
  package let platform: String
  /// `parked` if nobody knows whether it arrived, `refused` if it never can.
  package let state: String
  package let reason: String
  /// Seconds since 1970.
  package let created: Int64
  package init(id: Int64, platform: String, state: String, reason: String, created: Int64) {
    self.id = id
    self.platform = platform
    self.state = state
    self.reason = reason
    self.created = created
  }
}
