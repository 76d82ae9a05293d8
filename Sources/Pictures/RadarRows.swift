/// The practices beneath a radar: a row each, with the markers of the views on a scale of 1 to 5.
struct RadarRows: Sendable {
  let radar: Radar
  let layout: RadarLayout

  func draw(on canvas: Canvas) {
    let right = Double(RadarLayout.width) - RadarLayout.margin
    canvas.text(
      radar.partsTitle, at: Point(RadarLayout.margin, layout.partsTop),
      Font(size: 34, isBold: true), .ink)
    for value in 1...Int(Radar.top) {
      canvas.text(
        String(value), at: Point(RadarLayout.column(value: Double(value)), layout.partsTop),
        Font(size: 28), .quiet, anchor: .middle)
    }
    for axis in radar.axes.indices {
      let top = layout.row(axis: axis, part: 0) - RadarLayout.rowHeight / 2 - 6
      canvas.stroke(
        [Point(RadarLayout.margin, top), Point(right, top)], .grid, width: 2, isClosed: false)
      for part in radar.axes[axis].parts.indices { drawRow(axis, part, on: canvas) }
    }
  }

  private func drawRow(_ axis: Int, _ part: Int, on canvas: Canvas) {
    let y = layout.row(axis: axis, part: part)
    let first = RadarLayout.column(value: 1)
    let name = canvas.fitted(
      radar.axes[axis].parts[part], Font(size: 31), to: first - RadarLayout.margin - 50)
    canvas.text(name.text, at: Point(RadarLayout.margin, y + 11), name.font, .ink)
    canvas.stroke(
      [Point(first, y), Point(RadarLayout.column(value: Radar.top), y)], .grid, width: 2,
      isClosed: false)
    for value in 1...Int(Radar.top) {
      canvas.disc(at: Point(RadarLayout.column(value: Double(value)), y), radius: 4, .frame)
    }
    let rated = radar.series.compactMap { series in
      series.ratings[axis][part].map { (Style.of(series.view), $0) }
    }
    for (style, rating) in rated {
      canvas.mark(style, at: Point(RadarLayout.column(value: Double(rating)), y), scale: 0.8)
    }
    if rated.isEmpty {
      // On a card of its own, so that the line does not run through the words.
      let words = Font(size: 26)
      let width = canvas.width(of: "not rated", words)
      let middle = RadarLayout.column(value: 3)
      canvas.rectangle(
        Point(middle - width / 2 - 14, y - 16), width: width + 28, height: 32, .card)
      canvas.text("not rated", at: Point(middle, y + 9), words, .quiet, anchor: .middle)
    }
  }
}
