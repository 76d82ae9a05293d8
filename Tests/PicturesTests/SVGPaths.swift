import Foundation
import Pictures

/// The paths of an SVG that Cairo wrote, with what their style says.
struct SVGPaths {
  struct Stroke {
    var colour: String
    var width: Double
    var dashes: [Double]
    var points: [Point]
  }

  let strokes: [Stroke]

  init(_ svg: String) {
    strokes = svg.components(separatedBy: "<path ").dropFirst().compactMap { tag in
      let style = Self.between("style=\"", "\"", tag) ?? ""
      guard let colour = Self.between("stroke:rgb(", ")", style) else { return nil }
      let dashes = (Self.between("stroke-dasharray:", ";", style) ?? "").split(separator: ",")
      let numbers = (Self.between(" d=\"", "\"", tag) ?? "").split(separator: " ").map(String.init)
      var points: [Point] = []
      for index in numbers.indices where ["M", "L"].contains(numbers[index]) {
        guard index + 2 < numbers.count, let x = Double(numbers[index + 1]),
          let y = Double(numbers[index + 2])
        else { continue }
        points.append(Point(x, y))
      }
      return Stroke(
        colour: colour, width: Double(Self.between("stroke-width:", ";", style) ?? "") ?? 0,
        dashes: dashes.compactMap { Double($0) }, points: points)
    }
  }

  /// Strokes of a view's line, those of its key left out.
  func lines(of view: Radar.Series.View, in radar: Radar) -> [Stroke] {
    let style = Style.of(view)
    let top = radar.layout.middle.y - RadarLayout.radius - 1
    return strokes.filter {
      $0.colour == Self.written(style.colour) && $0.width == style.width
        && $0.dashes == style.dashes && ($0.points.first?.y ?? 0) > top
        && ($0.points.first?.y ?? 0) < radar.layout.middle.y + RadarLayout.radius
    }
  }

  static func written(_ colour: Colour) -> String {
    [colour.red, colour.green, colour.blue].map { part in
      let text = String(format: "%.6f", Double(part) / 255 * 100)
      // Cairo leaves out zeros at the end.
      let short = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
      return (text.hasSuffix(".000000") ? String(text.dropLast(7)) : String(short.reversed())) + "%"
    }.joined(separator: ",")
  }

  static func between(_ start: String, _ end: String, _ text: String) -> String? {
    guard let from = text.range(of: start),
      let to = text.range(of: end, range: from.upperBound..<text.endIndex)
    else { return nil }
    return String(text[from.upperBound..<to.lowerBound])
  }
}
