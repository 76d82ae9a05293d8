import Foundation
import Pictures
import Testing

/// The radar as PNG, by its pixels.
struct RadarPNGTests {
  @Test(arguments: SampleRadars.named.keys.sorted())
  func `it is 1200 pixels wide, on a card of its own, the same every time`(name: String) throws {
    let radar = try #require(SampleRadars.named[name])
    let png = try radar.png()
    #expect(png == (try radar.png()))
    let pixels = try Pixels(png)
    #expect(pixels.width == 1200)
    #expect(pixels.height == radar.layout.height)
    for corner in [Point(12, 12), Point(1187, 12), Point(12, Double(pixels.height - 13))] {
      #expect(pixels.shows(.card, at: corner))
    }
    #expect(String(decoding: png, as: UTF8.self).contains(radar.alternativeText))
  }

  @Test(arguments: [1, 5])
  func `a disc stands at every mean`(value: Int) throws {
    let radar = SampleRadars.radar([
      SampleRadars.series(.now, SampleRadars.all(value))
    ])
    let pixels = try Pixels(try radar.png())
    let blue = Style.of(.now).colour
    for axis in radar.axes.indices {
      let place = radar.layout.point(axis: axis, value: Double(value))
      #expect(pixels.shows(blue, at: place), "axis \(axis)")
      for part in radar.axes[axis].parts.indices {
        let row = Point(
          RadarLayout.column(value: Double(value)), radar.layout.row(axis: axis, part: part))
        #expect(pixels.shows(blue, at: row), "row \(axis), \(part)")
      }
      // Halfway between two axes runs the line.
      let next = radar.layout.point(axis: (axis + 1) % 5, value: Double(value))
      let half = Point(place.x * 0.45 + next.x * 0.55, place.y * 0.45 + next.y * 0.55)
      #expect(pixels.shows(blue, at: half), "side \(axis)")
    }
  }

  @Test(arguments: SampleRadars.named.keys.sorted())
  func `a small one shows the same in thirty thousand bytes`(name: String) throws {
    let radar = try #require(SampleRadars.named[name])
    let png = try radar.picture.smallPNG()
    #expect(png == (try radar.picture.smallPNG()))
    #expect(png.count <= 30_000, "\(png.count)")
    #expect(String(decoding: png, as: UTF8.self).contains(radar.alternativeText))
    let (small, large) = (try Pixels(png), try Pixels(try radar.png()))
    let scale = 560.0 / 1200
    #expect(small.width == 560 && abs(Double(large.height) * scale - Double(small.height)) <= 1)
    for corner in [Point(6, 6), Point(553, 6), Point(6, Double(small.height - 7))] {
      #expect(small.shows(.card, at: corner))
    }
    // Each disc stands where it stood, in its colour.
    for series in radar.series {
      let colour = Style.of(series.view).colour
      for axis in radar.axes.indices {
        guard let mean = series.mean(of: axis) else { continue }
        let place = radar.layout.point(axis: axis, value: mean)
        guard large.shows(colour, at: place) else { continue }
        // A pixel of a small mark can be one of its rim.
        let isSeen = (-2...2).contains { dy in
          (-2...2).contains { dx in
            let near = Point(place.x * scale + Double(dx), place.y * scale + Double(dy))
            return small.shows(colour, at: near, tolerance: 24)
          }
        }
        #expect(isSeen, "\(series.view), \(axis)")
      }
    }
  }

  @Test func `where nothing is rated nothing is plotted, least of all a zero`() throws {
    let radar = SampleRadars.oneRated
    let pixels = try Pixels(try radar.png())
    let blue = Style.of(.now).colour
    #expect(pixels.shows(blue, at: radar.layout.point(axis: 2, value: 4)))
    #expect(!pixels.shows(blue, at: radar.layout.middle, tolerance: 60))
    for axis in [0, 1, 3, 4] {
      for tenth in 1...50 {
        let place = radar.layout.point(axis: axis, value: Double(tenth) / 10)
        #expect(!pixels.shows(blue, at: place, tolerance: 60), "axis \(axis) at \(tenth)")
      }
    }
  }

  @Test func `views that coincide can still all be seen`() throws {
    let radar = SampleRadars.alike
    let pixels = try Pixels(try radar.png())
    let place = radar.layout.point(axis: 1, value: 3)
    for view in Radar.Series.View.allCases {
      let colour = Style.of(view).colour
      let seen = (-50...50).contains { dy in
        (-50...50).contains { dx in
          pixels.shows(colour, at: Point(place.x + Double(dx), place.y + Double(dy)))
        }
      }
      #expect(seen, "\(view)")
    }
  }

  @Test func `every colour can be read on the card`() {
    for colour in Radar.Series.View.allCases.map({ Style.of($0).colour }) + [.ink, .quiet] {
      #expect(Self.contrast(colour, .card) >= 4.5)
    }
  }

  /// The ratio of WCAG 2.1.
  private static func contrast(_ a: Colour, _ b: Colour) -> Double {
    func luminance(_ colour: Colour) -> Double {
      let parts = [colour.red, colour.green, colour.blue].map { part -> Double in
        let share = Double(part) / 255
        return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (light, dark) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)
  }
}
