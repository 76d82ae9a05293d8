/// What time it is, for everything that reads the time.
package struct ServiceClock: Sendable {
  /// Seconds since 1970.
  package let now: @Sendable () -> Int64
  /// Whether it stands still between settings, as in a rehearsal.
  package let isSetByHand: Bool

  package init(isSetByHand: Bool, now: @escaping @Sendable () -> Int64) {
    self.isSetByHand = isSetByHand
    self.now = now
  }
}
