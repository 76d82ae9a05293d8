/// Draws counts by week as bars: an outline for all, the lower part filled for those of the kind.
struct WeekChartDrawing: Sendable {
  static let width = 1200
  static let height = 560
  private static let margin = 64.0
  private static let base = 470.0
  private static let tallest = 250.0

  let chart: WeekChart

  func draw(on canvas: Canvas) {
    let (width, height) = (Double(Self.width), Double(Self.height))
    canvas.rectangle(Point(0, 0), width: width, height: height, .card)
    let title = canvas.fitted(
      chart.title, Font(size: 44, isBold: true), to: width - 2 * Self.margin)
    canvas.text(title.text, at: Point(Self.margin, 92), title.font, .ink)
    drawKey(on: canvas)
    let colour = Style.of(.now).colour
    canvas.stroke(
      [Point(Self.margin, Self.base), Point(width - Self.margin, Self.base)], .frame, width: 3,
      isClosed: false)
    let step = (width - 2 * Self.margin) / Double(max(chart.weeks.count, 1))
    for (index, week) in chart.weeks.enumerated() {
      let left = Self.margin + Double(index) * step + step * 0.2
      let wide = step * 0.6
      let part = Self.tallest * Double(week.part) / Double(chart.highest)
      let total = Self.tallest * Double(week.total) / Double(chart.highest)
      if week.total > 0 {
        canvas.rectangle(
          Point(left, Self.base - part), width: wide, height: part, colour)
        canvas.stroke(
          [
            Point(left, Self.base), Point(left, Self.base - total),
            Point(left + wide, Self.base - total), Point(left + wide, Self.base),
          ], colour, width: 4, isClosed: true)
        canvas.text(
          String(week.total), at: Point(left + wide / 2, Self.base - total - 14), Font(size: 26),
          .quiet, anchor: .middle)
      }
      // Every third date: twelve would run into each other.
      if (chart.weeks.count - 1 - index) % 3 == 0 {
        canvas.text(
          week.label, at: Point(left + wide / 2, Self.base + 44), Font(size: 26), .quiet,
          anchor: .middle)
      }
    }
    canvas.stroke(
      [Point(2, 2), Point(width - 2, 2), Point(width - 2, height - 2), Point(2, height - 2)],
      .edge, width: 4, isClosed: true)
  }

  private func drawKey(on canvas: Canvas) {
    let colour = Style.of(.now).colour
    let font = Font(size: 30)
    let corner = Point(Self.margin + 2, 128)
    let side = 26.0
    canvas.stroke(
      [
        corner, Point(corner.x + side, corner.y), Point(corner.x + side, corner.y + side),
        Point(corner.x, corner.y + side),
      ], colour, width: 4, isClosed: true)
    canvas.text(chart.totalName, at: Point(corner.x + 46, corner.y + 24), font, .ink)
    let next = corner.x + 46 + canvas.width(of: chart.totalName, font) + 50
    canvas.rectangle(Point(next, corner.y), width: side, height: side, colour)
    canvas.text(chart.partName, at: Point(next + 46, corner.y + 24), font, .ink)
  }
}
