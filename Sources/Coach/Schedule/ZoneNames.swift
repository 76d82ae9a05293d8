import Dialogue

/// What people call time zones: ids, their cities, and some places that have no id of their own.
package struct ZoneNames: Sendable {
  package enum Match: Hashable, Sendable {
    case zone(String)
    /// A name that more than one zone goes by.
    case ambiguous(String)
  }

  private let matches: [String: Match]
  /// No name has more words.
  private static let longest = 4

  package init(ids: [String]) {
    var matches: [String: Match] = [:]
    for id in ids.sorted() {
      matches[Self.key(id)] = .zone(id)
      // The city of "America/Argentina/Ushuaia"; "EST5EDT" and "Etc/GMT+2" have none.
      guard let city = id.split(separator: "/").last, Self.hasCities(id) else { continue }
      let key = Self.key(String(city))
      matches[key] = matches[key] ?? .zone(id)
    }
    for (name, id) in Self.places where ids.contains(id) { matches[Self.key(name)] = .zone(id) }
    for name in Self.unclear { matches[Self.key(name)] = .ambiguous(name) }
    for name in ["utc", "gmt"] { matches[name] = .zone("UTC") }
    self.matches = matches
  }

  /// The longest name that begins at a word, and how many words it takes.
  func match(_ words: [String], at index: Int) -> (match: Match, length: Int)? {
    for length in stride(from: min(Self.longest, words.count - index), to: 0, by: -1) {
      let key = words[index..<index + length].joined(separator: " ")
      if let match = matches[key] { return (match, length) }
    }
    return nil
  }

  private static func key(_ name: String) -> String {
    AnswerWords(name).words.joined(separator: " ")
  }

  private static func hasCities(_ id: String) -> Bool {
    [
      "Africa/", "America/", "Antarctica/", "Asia/", "Atlantic/", "Australia/", "Europe/",
      "Indian/", "Pacific/",
    ].contains { id.hasPrefix($0) }
  }

  private static let places: [String: String] = [
    "København": "Europe/Copenhagen", "Kobenhavn": "Europe/Copenhagen",
    "Kopenhagen": "Europe/Copenhagen", "Aarhus": "Europe/Copenhagen",
    "Århus": "Europe/Copenhagen", "Odense": "Europe/Copenhagen", "Aalborg": "Europe/Copenhagen",
    "Denmark": "Europe/Copenhagen", "Danmark": "Europe/Copenhagen",
    "Sweden": "Europe/Stockholm", "Gothenburg": "Europe/Stockholm", "Malmö": "Europe/Stockholm",
    "Norway": "Europe/Oslo", "Bergen": "Europe/Oslo", "Finland": "Europe/Helsinki",
    "Iceland": "Atlantic/Reykjavik", "Germany": "Europe/Berlin", "Munich": "Europe/Berlin",
    "Hamburg": "Europe/Berlin", "Cologne": "Europe/Berlin", "Frankfurt": "Europe/Berlin",
    "Netherlands": "Europe/Amsterdam", "Rotterdam": "Europe/Amsterdam",
    "Belgium": "Europe/Brussels", "France": "Europe/Paris", "Lyon": "Europe/Paris",
    "Switzerland": "Europe/Zurich", "Geneva": "Europe/Zurich", "Basel": "Europe/Zurich",
    "Austria": "Europe/Vienna", "Italy": "Europe/Rome", "Milan": "Europe/Rome",
    "Barcelona": "Europe/Madrid", "Poland": "Europe/Warsaw", "Ireland": "Europe/Dublin",
    "England": "Europe/London", "Scotland": "Europe/London", "Wales": "Europe/London",
    "UK": "Europe/London", "Britain": "Europe/London", "Manchester": "Europe/London",
    "Leeds": "Europe/London", "Birmingham": "Europe/London", "Edinburgh": "Europe/London",
    "Glasgow": "Europe/London", "Cardiff": "Europe/London", "Greece": "Europe/Athens",
    "India": "Asia/Kolkata", "Mumbai": "Asia/Kolkata", "Delhi": "Asia/Kolkata",
    "New Delhi": "Asia/Kolkata", "Bangalore": "Asia/Kolkata", "Japan": "Asia/Tokyo",
    "Beijing": "Asia/Shanghai", "China": "Asia/Shanghai", "Boston": "America/New_York",
    "Washington DC": "America/New_York", "Philadelphia": "America/New_York",
    "Atlanta": "America/New_York", "Miami": "America/New_York", "Montreal": "America/Toronto",
    "Ottawa": "America/Toronto", "Houston": "America/Chicago", "Dallas": "America/Chicago",
    "Minneapolis": "America/Chicago", "Seattle": "America/Los_Angeles",
    "San Francisco": "America/Los_Angeles", "San Diego": "America/Los_Angeles",
    "New Zealand": "Pacific/Auckland", "Wellington": "Pacific/Auckland",
    "Canberra": "Australia/Sydney", "Cape Town": "Africa/Johannesburg",
    "South Africa": "Africa/Johannesburg", "Kenya": "Africa/Nairobi",
  ]

  /// Countries with more than one zone, and letters that stand for several.
  private static let unclear: Set<String> = [
    "USA", "US", "America", "Canada", "Australia", "Brazil", "Russia", "Mexico", "Spain",
    "Portugal", "Europe", "Asia", "Africa", "CST", "IST", "BST", "AST", "EST", "EDT", "PST", "PDT",
    "MST",
    "CET", "CEST", "Eastern", "Pacific", "Central", "Mountain",
  ]
}
