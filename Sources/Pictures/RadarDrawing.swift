import Foundation

/// Draws a radar: the key, the five axes, and the rows of practices beneath.
struct RadarDrawing: Sendable {
  let radar: Radar
  let layout: RadarLayout
  /// Series by row of the key.
  private let key: [[Int]]

  init(_ radar: Radar) {
    self.radar = radar
    // Two names share a row where both are short.
    var rows: [[Int]] = []
    for index in radar.series.indices {
      let isShort = Self.keyText(radar.series[index]).count <= Self.longestSharing
      if isShort, let last = rows.indices.last, rows[last].count == 1,
        Self.keyText(radar.series[rows[last][0]]).count <= Self.longestSharing
      {
        rows[last].append(index)
      } else {
        rows.append([index])
      }
    }
    key = rows
    layout = RadarLayout(
      axisCount: radar.axes.count, partCounts: radar.axes.map(\.parts.count), keyRows: rows.count)
  }

  private static let longestSharing = 24

  private static func keyText(_ series: Radar.Series) -> String {
    "\(series.name), \(series.date)"
  }

  func draw(on canvas: Canvas) {
    canvas.rectangle(
      Point(0, 0), width: Double(RadarLayout.width), height: Double(layout.height), .card)
    drawHeading(on: canvas)
    drawGrid(on: canvas)
    for series in radar.series { drawShape(series, on: canvas) }
    drawScale(on: canvas)
    for series in radar.series { drawMarkers(series, on: canvas) }
    RadarNames(radar: radar, layout: layout).draw(on: canvas)
    RadarRows(radar: radar, layout: layout).draw(on: canvas)
    drawEdge(on: canvas)
  }

  private func drawHeading(on canvas: Canvas) {
    let width = Double(RadarLayout.width) - 2 * RadarLayout.margin
    let title = canvas.fitted(radar.title, Font(size: 48, isBold: true), to: width)
    canvas.text(title.text, at: Point(RadarLayout.margin, 98), title.font, .ink)
    let subtitle = canvas.fitted(radar.subtitle, Font(size: 31), to: width)
    canvas.text(subtitle.text, at: Point(RadarLayout.margin, 148), subtitle.font, .quiet)
    for (row, members) in key.enumerated() {
      for (place, index) in members.enumerated() {
        drawKey(
          radar.series[index], isAlone: members.count == 1,
          at: Point(
            RadarLayout.margin + Double(place) * width / 2,
            RadarLayout.keyTop + Double(row) * RadarLayout.keyRowHeight), on: canvas)
      }
    }
  }

  private func drawKey(
    _ series: Radar.Series, isAlone: Bool, at place: Point, on canvas: Canvas
  ) {
    let style = Style.of(series.view)
    canvas.stroke(
      [place, Point(place.x + 92, place.y)], style.colour, width: style.width,
      dashes: style.dashes, isClosed: false)
    canvas.markAlone(style, at: Point(place.x + 46, place.y))
    let room = Double(RadarLayout.width) - 2 * RadarLayout.margin
    let name = canvas.fitted(
      Self.keyText(series), Font(size: 31), to: (isAlone ? room : room / 2) - 130)
    canvas.text(name.text, at: Point(place.x + 112, place.y + 11), name.font, .ink)
  }

  private func drawGrid(on canvas: Canvas) {
    for axis in radar.axes.indices {
      canvas.stroke(
        [layout.middle, layout.point(axis: axis, value: Radar.top)], .grid, width: 2,
        isClosed: false)
    }
    for ring in 1...Int(Radar.top) {
      let corners = radar.axes.indices.map { layout.point(axis: $0, value: Double(ring)) }
      let isOuter = ring == Int(Radar.top)
      canvas.stroke(
        corners, isOuter ? .frame : .grid, width: isOuter ? 3 : 2, isClosed: true)
    }
  }

  /// The numbers of the rings, on their lines as on a map, clear of the markers on the axis.
  private func drawScale(on canvas: Canvas) {
    for ring in 1...Int(Radar.top) {
      let tip = layout.point(axis: 0, value: Double(ring))
      let along = 0.8 * RadarLayout.radius / Radar.top
      // The first edge falls by 36 degrees: a full circle over twice the axes.
      let place = Point(tip.x + along, tip.y + along * tan(.pi / Double(layout.axisCount)))
      canvas.disc(at: place, radius: 15, .card)
      canvas.text(
        String(ring), at: Point(place.x, place.y + 8), Font(size: 24), .quiet, anchor: .middle)
    }
  }

  /// Lines run between neighbours that are both rated; an axis that is not rated is a gap.
  private func drawShape(_ series: Radar.Series, on canvas: Canvas) {
    let style = Style.of(series.view)
    let places = radar.axes.indices.map { axis in
      series.mean(of: axis).map { layout.point(axis: axis, value: $0) }
    }
    let rated = places.compactMap { $0 }
    if rated.count == places.count, rated.count > 2 {
      if series.view == .now { canvas.fill(rated, style.colour, opacity: 0.1) }
      canvas.stroke(
        rated, style.colour, width: style.width, dashes: style.dashes, isClosed: true)
      return
    }
    for axis in places.indices {
      let next = (axis + 1) % places.count
      guard let from = places[axis], let to = places[next] else { continue }
      canvas.stroke(
        [from, to], style.colour, width: style.width, dashes: style.dashes, isClosed: false)
    }
  }

  private func drawMarkers(_ series: Radar.Series, on canvas: Canvas) {
    for axis in radar.axes.indices {
      guard let mean = series.mean(of: axis) else { continue }
      canvas.mark(Style.of(series.view), at: layout.point(axis: axis, value: mean))
    }
  }

  private func drawEdge(on canvas: Canvas) {
    let (width, height) = (Double(RadarLayout.width), Double(layout.height))
    canvas.stroke(
      [Point(2, 2), Point(width - 2, 2), Point(width - 2, height - 2), Point(2, height - 2)],
      .edge, width: 4, isClosed: true)
  }
}
