import Pictures

/// Radars of several shapes, of the five behaviours and eight practices.
enum SampleRadars {
  static let axes: [Radar.Axis] = [
    .init(name: "Willingness", parts: ["Reflection"]),
    .init(name: "Humility", parts: ["Go see"]),
    .init(name: "Curiosity", parts: ["Asking", "Listening", "A3 thinking"]),
    .init(name: "Perseverance", parts: ["Buddy", "Coach"]),
    .init(name: "Self-discipline", parts: ["Standard work"]),
  ]

  static func radar(_ series: [Radar.Series], axes: [Radar.Axis] = axes) -> Radar {
    Radar(
      title: "Five behaviours", subtitle: "27 November 2026", axes: axes,
      partsTitle: "Eight practices", series: series)
  }

  static func series(_ view: Radar.Series.View, _ ratings: [[Int?]]) -> Radar.Series {
    Radar.Series(view: view, name: view.rawValue, date: "27 November 2026", ratings: ratings)
  }

  static func all(_ value: Int) -> [[Int?]] { axes.map { $0.parts.map { _ in value } } }

  static let ones = radar([series(.now, all(1))])
  static let fives = radar([series(.now, all(5))])
  static let oneRated = radar([
    series(.now, [[nil], [nil], [4, nil, nil], [nil, nil], [nil]])
  ])
  static let nothing = radar([])
  static let three = radar([
    series(.now, [[3], [2], [4, 3, 2], [2, nil], [4]]),
    series(.before, [[2], [2], [2, 3, nil], [1, nil], [3]]),
    series(.buddy, [[4], [2], [3, 2, 2], [nil, nil], [2]]),
  ])
  static let alike = radar(Radar.Series.View.allCases.map { series($0, all(3)) })
  static let longNames = radar(
    three.series.map { series in
      var series = series
      series.name += " of somebody whose title does not end where one would expect it to"
      return series
    },
    axes: axes.map { axis in
      .init(
        name: axis.name + " and everything that goes with it",
        parts: axis.parts.map { $0 + " in each and every department, nights and weekends too" })
    })

  static let named: [String: Radar] = [
    "ones": ones, "fives": fives, "one rated": oneRated, "nothing": nothing, "three": three,
    "four alike": alike, "long names": longNames,
  ]
}
