/// The names around a radar, and under each what every view says there, with the view's own marker.
struct RadarNames: Sendable {
  let radar: Radar
  let layout: RadarLayout

  private static let number = Font(size: 30, isBold: true)
  /// From the middle of a marker's place to its number, and from a number to the next marker.
  private static let lead = 42.0
  private static let gap = 20.0
  /// How near to the edge of the card a name may come.
  private static let margin = 36.0

  private struct Value {
    var style: Style
    var text: String
    var width: Double
  }

  func draw(on canvas: Canvas) {
    for axis in radar.axes.indices { drawName(of: axis, on: canvas) }
  }

  private func drawName(of axis: Int, on canvas: Canvas) {
    let tip = layout.point(axis: axis, value: Radar.top)
    let values = radar.series.compactMap { series -> Value? in
      guard let mean = series.mean(of: axis) else { return nil }
      let text = Radar.written(mean)
      return Value(
        style: Style.of(series.view), text: text,
        width: Self.lead + canvas.width(of: text, Self.number))
    }
    let valuesWidth =
      values.reduce(0) { $0 + $1.width } + Self.gap * Double(max(values.count - 1, 0))
    let isBelow = tip.y > layout.middle.y + RadarLayout.radius / 2
    let room = room(at: tip, isBelow: isBelow)
    let name = canvas.fitted(
      radar.axes[axis].name, Font(size: 34, isBold: true), to: room.upperBound - room.lowerBound)
    let nameWidth = canvas.width(of: name.text, name.font)
    // Above a side's tip the edge of the pentagon rises towards the middle: numbers keep clear of it.
    let half = max(nameWidth, valuesWidth, 150) / 2
    let outward = isBelow ? (tip.x < layout.middle.x ? -40.0 : 40) : 0
    let centre = max(min(tip.x + outward, room.upperBound - half), room.lowerBound + half)
    let base = isBelow ? tip.y + 60 : tip.y - 78
    canvas.text(name.text, at: Point(centre, base), name.font, .ink, anchor: .middle)
    guard !values.isEmpty else {
      canvas.text(
        "not rated", at: Point(centre, base + 42), Font(size: 28), .quiet, anchor: .middle)
      return
    }
    var x = centre - valuesWidth / 2
    for value in values {
      canvas.markAlone(value.style, at: Point(x + 16, base + 33))
      canvas.text(
        value.text, at: Point(x + Self.lead, base + 44), Self.number, value.style.colour)
      x += value.width + Self.gap
    }
  }

  /// From where to where on the card the block of an axis may reach.
  private func room(at tip: Point, isBelow: Bool) -> ClosedRange<Double> {
    let right = Double(RadarLayout.width) - Self.margin
    let side = tip.x - layout.middle.x
    if abs(side) < 1 { return layout.middle.x - 330...layout.middle.x + 330 }
    if isBelow {
      return side < 0
        ? Self.margin...layout.middle.x - 16 : layout.middle.x + 16...right
    }
    let reach = 36.0
    return side < 0 ? Self.margin...tip.x + reach : tip.x - reach...right
  }
}
