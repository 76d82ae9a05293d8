/// Cuts an iCalendar file (RFC 5545) into its events, so that each is read by itself and a bad one
/// can be named by its line.
enum ICalendarEvents {
  struct Event: Hashable {
    /// The line of its `BEGIN`, from 1.
    let line: Int
    let text: String
  }

  static func find(
    in calendar: [UInt8], file: String
  ) throws(DaysOff.Unreadable) -> [Event] {
    guard !calendar.contains(0) else {
      throw DaysOff.Unreadable(file, 1, "This is no text.")
    }
    var events: [Event] = []
    // Components that are open, with the line each began on.
    var open: [(name: String, line: Int)] = []
    var lines: [Substring] = []
    var number = 0
    var hasCalendar = false
    let text = String(decoding: calendar, as: UTF8.self)
    for raw in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      var line = Substring(raw)
      if line.unicodeScalars.last == "\r" { line.unicodeScalars.removeLast() }
      if line.unicodeScalars.first == "\u{FEFF}" { line.unicodeScalars.removeFirst() }
      if line.utf8.isEmpty { continue }
      let upper = line.uppercased()
      if upper.hasPrefix("BEGIN:") {
        let name = String(upper.dropFirst(6))
        if open.isEmpty, name != "VCALENDAR" {
          throw DaysOff.Unreadable(file, number, "A calendar begins with BEGIN:VCALENDAR.")
        }
        hasCalendar = true
        guard open.count < 4 else {
          throw DaysOff.Unreadable(file, number, "Too many parts within parts.")
        }
        open.append((name, number))
        if name == "VEVENT", open.count == 2 { lines = [] }
      } else if open.isEmpty {
        throw DaysOff.Unreadable(file, number, "A calendar begins with BEGIN:VCALENDAR.")
      }
      let isInEvent = open.count >= 2 && open[1].name == "VEVENT"
      // What is within an event, an alarm, is left out.
      if isInEvent, open.count == 2 { lines.append(line) }
      if upper.hasPrefix("END:") {
        let name = String(upper.dropFirst(4))
        guard let last = open.popLast(), last.name == name else {
          throw DaysOff.Unreadable(file, number, "Nothing of that name was begun here.")
        }
        if isInEvent, open.count == 1 {
          guard events.count < DaysOff.mostEvents else {
            throw DaysOff.Unreadable(
              file, number, "A calendar of more than 5000 events is not read.")
          }
          events.append(Event(line: last.line, text: lines.joined(separator: "\r\n") + "\r\n"))
        }
      }
    }
    if let unclosed = open.last {
      throw DaysOff.Unreadable(file, unclosed.line, "What begins here has no end.")
    }
    guard hasCalendar else {
      throw DaysOff.Unreadable(file, 1, "A calendar begins with BEGIN:VCALENDAR.")
    }
    return events
  }
}
