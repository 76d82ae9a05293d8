extension Rule {
  /// Every rule of the catalogue.
  package static let all: [Rule] = openness + leading + loading + burden + tone + telling
}
