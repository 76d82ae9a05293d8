import Foundation
import Pictures
import Testing

/// The radar as SVG, by its structure.
struct RadarSVGTests {
  @Test(arguments: SampleRadars.named.keys.sorted())
  func `it is one document with its own text alternative, the same every time`(name: String) throws
  {
    let radar = try #require(SampleRadars.named[name])
    let svg = try radar.svg()
    #expect(svg == (try radar.svg()))
    #expect(svg.components(separatedBy: "<svg ").count == 2)
    #expect(svg.hasSuffix("</svg>\n"))
    #expect(svg.contains("<title id=\"title\">Five behaviours</title>"))
    #expect(svg.contains("<desc id=\"description\">\(radar.alternativeText)</desc>"))
    #expect(svg.contains("role=\"img\""))
    // Letters are shapes: nothing depends on a font of the reader's machine.
    #expect(!svg.contains("<text"))
    #expect(svg.contains("<use "))
  }

  @Test func `each view has a line of its own dashes through its means`() throws {
    let radar = SampleRadars.three
    let paths = SVGPaths(try radar.svg())
    for series in radar.series where series.view != .buddy {
      let line = try #require(paths.lines(of: series.view, in: radar).first)
      for axis in radar.axes.indices {
        let mean = try #require(series.mean(of: axis))
        let place = radar.layout.point(axis: axis, value: mean)
        #expect(abs(line.points[axis].x - place.x) < 0.01)
        #expect(abs(line.points[axis].y - place.y) < 0.01)
      }
    }
    #expect(Set(Radar.Series.View.allCases.map { Style.of($0).dashes }).count == 4)
    #expect(Set(Radar.Series.View.allCases.map { Style.of($0).marker }).count == 4)
  }

  @Test func `an axis that is not rated is a gap, and no line goes there or to the middle`() throws
  {
    let radar = SampleRadars.three
    let buddy = radar.series[2]
    let lines = SVGPaths(try radar.svg()).lines(of: .buddy, in: radar)
    // Four of five axes are rated: three of the five sides have both their ends.
    #expect(lines.count == 3)
    let ends = lines.flatMap(\.points)
    for axis in radar.axes.indices {
      let place = buddy.mean(of: axis).map { radar.layout.point(axis: axis, value: $0) }
      let count = ends.count { end in
        place.map { abs(end.x - $0.x) < 0.01 && abs(end.y - $0.y) < 0.01 } ?? false
      }
      #expect((count > 0) == (buddy.mean(of: axis) != nil))
    }
    let middle = radar.layout.middle
    #expect(!ends.contains { abs($0.x - middle.x) < 1 && abs($0.y - middle.y) < 1 })
  }

  @Test func `one rated practice is one place and no line`() throws {
    let radar = SampleRadars.oneRated
    #expect(SVGPaths(try radar.svg()).lines(of: .now, in: radar).isEmpty)
    #expect(radar.alternativeText.contains("Curiosity 4 (Asking 4, Listening not rated"))
    #expect(radar.alternativeText.contains("Willingness not rated"))
  }

  @Test func `names that mean something to XML stand for themselves`() throws {
    var radar = SampleRadars.ones
    radar.title = "A <b> & \"c\" \u{1}"
    let svg = try radar.svg()
    #expect(svg.contains("<title id=\"title\">A &lt;b&gt; &amp; \"c\" </title>"))
    let parser = XMLParserProbe()
    #expect(parser.parses(svg))
  }
}
