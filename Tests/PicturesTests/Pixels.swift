import CCairo
import Foundation
import Pictures
import Testing

/// A PNG read back by another reader than the writer it comes from.
final class Pixels {
  let width: Int
  let height: Int
  private let surface: OpaquePointer

  init(_ png: [UInt8]) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".png")
    try Data(png).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    surface = try #require(cairo_image_surface_create_from_png(file.path))
    try #require(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
    width = Int(cairo_image_surface_get_width(surface))
    height = Int(cairo_image_surface_get_height(surface))
  }

  deinit { cairo_surface_destroy(surface) }

  func colour(at point: Point) -> Colour? {
    guard let data = cairo_image_surface_get_data(surface) else { return nil }
    let stride = Int(cairo_image_surface_get_stride(surface))
    let offset = Int(point.y.rounded()) * stride + Int(point.x.rounded()) * 4
    return data.withMemoryRebound(to: UInt8.self, capacity: stride * height) {
      Colour(UInt32($0[offset + 2]) << 16 | UInt32($0[offset + 1]) << 8 | UInt32($0[offset]))
    }
  }

  /// Whether the pixel is of that colour, within a tolerance in each part.
  func shows(_ colour: Colour, at point: Point, tolerance: Int = 12) -> Bool {
    guard let found = self.colour(at: point) else { return false }
    return zip(
      [found.red, found.green, found.blue], [colour.red, colour.green, colour.blue]
    ).allSatisfy { abs(Int($0) - Int($1)) <= tolerance }
  }
}
