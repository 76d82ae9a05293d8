import Pictures
import Testing

/// Counts by week, as sparklines and as a small picture.
struct WeekChartTests {
  static let chart = WeekChart(
    title: "Questions you brought", totalName: "brought", partName: "open",
    weeks: [0, 1, 4, 8].enumerated().map {
      .init(label: "week \($0.offset)", total: $0.element, part: $0.element / 2)
    })

  @Test func `sparklines share one scale, and nothing is a dot`() {
    #expect(Self.chart.sparklines == "brought  ·▁▄█\nopen     ··▂▄")
  }

  @Test func `a bar is filled as high as its part`() throws {
    let pixels = try Pixels(try Self.chart.picture.png())
    // The last of four bars: its lower half is filled, its upper half is card.
    let middle = 64 + (1200 - 128) / 4 * 3.5
    #expect(pixels.shows(Style.of(.now).colour, at: Point(middle, 400)))
    #expect(pixels.shows(.card, at: Point(middle, 300)))
    #expect(pixels.shows(Style.of(.now).colour, at: Point(middle, 220)))
    #expect(Self.chart.alternativeText.contains("week 3: 8, 4 open"))
  }

  @Test func `no week at all is an empty chart`() throws {
    var chart = Self.chart
    chart.weeks = []
    #expect(try Pixels(try chart.picture.png()).width == 1200)
  }
}
