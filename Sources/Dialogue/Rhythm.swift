extension Session {
  /// Whether the weekly reflection is due.
  ///
  /// It falls due at the chosen day and hour (Friday at nine until chosen), once an ISO week, or
  /// every second or fourth; one that was missed stays due until the next. Resting is never due.
  ///
  /// - Parameters:
  ///   - time: seconds since 1970
  ///   - offset: seconds east of UTC
  /// - Returns: false too before the first conversation
  package func isReflectionDue(time: Int64, offset: Int) -> Bool {
    guard settings.rhythm > 0, let welcomed else { return false }
    let last = lastDue(time: time, offset: offset)
    guard last >= welcomed else { return false }
    guard let lastReflection else { return true }
    let weeks = (ISOWeek(time: last, offset: offset).monday - lastReflection.monday) / 7
    return weeks >= settings.rhythm
  }

  /// The latest scheduled moment that is not in the future, in seconds since 1970.
  package func lastDue(time: Int64, offset: Int) -> Int64 {
    let today = CivilDate(time: time, offset: offset)
    let wanted = settings.weekday ?? 5
    let daysBack = (today.weekday - wanted + 7) % 7
    let minute = settings.minute ?? 9 * 60
    let due = Int64(today.day - daysBack) * 86_400 + Int64(minute) * 60 - Int64(offset)
    return due <= time ? due : due - 7 * 86_400
  }

  /// The behaviour of this week: the chosen focus, else each in turn.
  package var behaviourOfWeek: Behaviour {
    if let focus = settings.focus { return focus }
    let turn = reflectionsDone % Behaviour.allCases.count
    return Behaviour.allCases[turn]
  }
}
