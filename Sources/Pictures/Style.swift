/// How one view is told from the others: by colour, by dash and by marker, so that any one is enough.
package struct Style: Hashable, Sendable {
  package enum Marker: Hashable, Sendable { case disc, diamond, square, triangle }

  package var colour: Colour
  /// Lengths of strokes and gaps, in pixels; empty for an unbroken line.
  package var dashes: [Double]
  package var width: Double
  package var marker: Marker
  /// From the marker's middle to its corner: so different that coinciding markers nest.
  package var reach: Double

  /// The reach of the marker where it stands alone: so far that all four look equally large.
  var reachAlone: Double {
    switch marker {
    case .disc: 12
    case .diamond: 16
    case .square: 17
    case .triangle: 18
    }
  }

  /// Colours of Okabe and Ito's set, darkened to be read on the card: 4.5 to 1 and more.
  package static func of(_ view: Radar.Series.View) -> Style {
    switch view {
    case .now:
      Style(colour: Colour(0x0B5A8E), dashes: [], width: 7, marker: .disc, reach: 14)
    case .before:
      Style(colour: Colour(0x7A5C00), dashes: [22, 13], width: 4, marker: .diamond, reach: 23)
    case .buddy:
      Style(colour: Colour(0xA8410A), dashes: [1, 11], width: 6, marker: .square, reach: 29)
    case .coach:
      Style(
        colour: Colour(0x86346A), dashes: [24, 10, 1, 10], width: 5, marker: .triangle, reach: 42)
    }
  }
}
