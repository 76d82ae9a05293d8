import Dialogue

extension Schedule {
  /// "Every Friday at 9:00, Copenhagen time,": the beginning of a sentence.
  package var spoken: String {
    let day = Self.days[(weekday - 1) % 7]
    let rhythm =
      switch weeks {
      case 2: "Every other \(day)"
      case 4: "Every fourth \(day)"
      default: "Every \(day)"
      }
    let minutes = String(minute % 60)
    let clock = "\(minute / 60):" + (minutes.utf8.count == 1 ? "0" : "") + minutes
    let place = zone.split(separator: "/").last.map {
      $0.split(separator: "_").joined(separator: " ")
    }
    return "\(rhythm) at \(clock), \(place ?? zone) time,"
  }

  private static let days = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}
