import Dialogue
import Pictures

extension Radar {
  /// Thirteen weeks, in seconds.
  static let quarter: Int64 = 13 * 7 * 86_400

  /// The radar of a person's notebook as it stood at a time; nil where nothing had been rated.
  ///
  /// A practice stands where it was rated last. The quarter before is the same, thirteen weeks
  /// earlier. Of a buddy's and a coach's view the latest is shown.
  init?(_ notebook: Notebook, at time: Int64, offset: Int) {
    func date(_ time: Int64) -> String { CivilDate(time: time, offset: offset).spoken }
    func own(_ view: Series.View, _ name: String, at time: Int64) -> Series? {
      var latest: [Practice: Notebook.Rating] = [:]
      for rating in notebook.ratings where rating.time <= time {
        if let known = latest[rating.practice], known.time > rating.time { continue }
        latest[rating.practice] = rating
      }
      guard let newest = latest.values.map(\.time).max() else { return nil }
      return Series(
        view: view, name: name, date: date(newest), ratings: Self.grid { latest[$0]?.value })
    }
    func outside(_ view: Series.View, _ role: OutsideView.Role) -> Series? {
      guard let latest = notebook.views.last(where: { $0.role == role && $0.time <= time })
      else { return nil }
      return Series(
        view: view, name: role.rawValue, date: date(latest.time),
        ratings: Self.grid { latest.rating(of: $0) })
    }
    let series = [
      own(.now, "now", at: time), own(.before, "last quarter", at: time - Self.quarter),
      outside(.buddy, .buddy), outside(.coach, .coach),
    ].compactMap { $0 }
    guard !series.isEmpty else { return nil }
    self.init(
      title: "Five Behavioral Actions Radar", subtitle: date(time),
      axes: Behaviour.allCases.map {
        Axis(name: $0.name, parts: $0.practices.map(\.name))
      },
      partsTitle: "Eight practices", series: series)
  }

  private static func grid(_ rating: (Practice) -> Int?) -> [[Int?]] {
    Behaviour.allCases.map { $0.practices.map(rating) }
  }

  /// For a terminal: the picture and every number, or the numbers alone where it can't draw.
  func text(canDraw: Bool) -> String {
    canDraw ? terminalPicture + "\n\n" + table : table
  }

  static let nothingRated =
    "Nothing is rated yet. In a chat, /talk self-assessment rates two practices at a time."
}
