extension Canvas {
  /// The marker of a view: a disc is filled, the others are outlines that nest around it.
  func mark(_ style: Style, at middle: Point, scale: Double = 1) {
    mark(style, at: middle, reach: style.reach * scale, ground: nil)
  }

  /// The marker of a view where no other can coincide with it.
  func markAlone(_ style: Style, at middle: Point) {
    mark(style, at: middle, reach: style.reachAlone, ground: .card)
  }

  private func mark(_ style: Style, at middle: Point, reach: Double, ground: Colour?) {
    let corners = Self.corners(of: style.marker)
    guard !corners.isEmpty else {
      disc(at: middle, radius: reach + 3, .card)
      disc(at: middle, radius: reach, style.colour)
      return
    }
    let points = corners.map { Point(middle.x + $0.x * reach, middle.y + $0.y * reach) }
    if let ground { fill(points, ground) }
    stroke(points, style.colour, width: 4, isClosed: true)
  }

  private static func corners(of marker: Style.Marker) -> [Point] {
    switch marker {
    case .disc: []
    case .diamond: [Point(0, -1), Point(1, 0), Point(0, 1), Point(-1, 0)]
    case .square: [Point(-0.8, -0.8), Point(0.8, -0.8), Point(0.8, 0.8), Point(-0.8, 0.8)]
    case .triangle: [Point(0, -1), Point(0.92, 0.6), Point(-0.92, 0.6)]
    }
  }
}
