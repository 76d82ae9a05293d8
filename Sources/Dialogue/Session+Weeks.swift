/// A time in which the person had put the weekly reflection to rest.
package struct Rest: Hashable, Sendable, Codable {
  /// Seconds since 1970.
  package var from: Int64
  /// Nil while it lasts.
  package var until: Int64?
  package init(from: Int64, until: Int64? = nil) {
    self.from = from
    self.until = until
  }
}

extension Session {
  /// How many of the last weeks had a reflection; weeks away are not among them.
  package struct Weeks: Hashable, Sendable {
    package var reflected: Int
    package var total: Int
    package init(reflected: Int, total: Int) {
      self.reflected = reflected
      self.total = total
    }
  }

  /// So many weeks without a word are time away, not weeks missed.
  static let shortestAbsence = 3

  /// Counts the last twelve weeks in which the person was not away.
  ///
  /// There is no streak: a week missed takes nothing from the others. The week under way counts once
  /// it has its reflection. Away are weeks at rest, and three weeks and more without one.
  ///
  /// - Parameters:
  ///   - time: seconds since 1970
  ///   - offset: seconds east of UTC
  /// - Returns: nil before the first whole week, and where all of it was time away
  package func lastWeeks(time: Int64, offset: Int) -> Weeks? {
    guard let welcomed else { return nil }
    let first = ISOWeek(time: welcomed, offset: offset).monday
    let current = ISOWeek(time: time, offset: offset).monday
    let reflected = Set(reflections.map(\.monday))
    // From the latest to the first; the week under way is left out until it has its reflection.
    let mondays = stride(from: current, through: first, by: -7).filter {
      $0 != current || reflected.contains($0)
    }
    let resting = mondays.filter { isResting(week: $0, offset: offset) }
    let away = Set(resting).union(absences(in: mondays, reflected: reflected))
    let counted = mondays.filter { reflected.contains($0) || !away.contains($0) }.prefix(12)
    guard !counted.isEmpty else { return nil }
    return Weeks(reflected: counted.count { reflected.contains($0) }, total: counted.count)
  }

  private func isResting(week monday: Int, offset: Int) -> Bool {
    let start = Int64(monday) * 86_400 - Int64(offset)
    return rests.contains { $0.from < start + 7 * 86_400 && ($0.until ?? .max) >= start }
  }

  /// Weeks without a reflection that were not missed: runs of three and more, and those after a
  /// reflection in which, by the rhythm, none was due.
  private func absences(in mondays: [Int], reflected: Set<Int>) -> Set<Int> {
    var away: Set<Int> = []
    var run: [Int] = []
    for monday in mondays + [.min] {
      if monday != .min, !reflected.contains(monday) {
        run.append(monday)
      } else {
        let isAbsence = run.count >= Self.shortestAbsence
        away.formUnion(isAbsence ? run : run.suffix(max(settings.rhythm - 1, 0)))
        run = []
      }
    }
    return away
  }
}
