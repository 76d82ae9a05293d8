/// The part of the day in which nothing is sent late, in minutes after local midnight.
package struct QuietHours: Hashable, Sendable, Codable {
  /// The first quiet minute.
  package var start: Int
  /// The first minute that is not quiet any more; none is quiet where both are the same.
  package var end: Int

  package init(start: Int = 21 * 60, end: Int = 7 * 60) {
    self.start = start
    self.end = end
  }

  package func contains(_ minute: Int) -> Bool {
    start <= end ? (start..<end).contains(minute) : minute >= start || minute < end
  }
}
