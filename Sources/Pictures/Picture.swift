import CCairo

/// Something drawn once, by the same strokes for SVG and PNG.
package struct Picture: Sendable {
  package let width: Int
  package let height: Int
  package let title: String
  /// The picture in words.
  package let alternativeText: String
  let draw: @Sendable (Canvas) -> Void

  /// Bytes that Cairo hands over piece by piece.
  private final class Sink {
    var bytes: [UInt8] = []
  }

  package func png() throws(PictureError) -> [UInt8] {
    let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    defer { cairo_surface_destroy(surface) }
    try paint(surface)
    cairo_surface_flush(surface)
    guard let surface, let data = cairo_image_surface_get_data(surface) else {
      throw .drawing("there is no memory for it")
    }
    let stride = Int(cairo_image_surface_get_stride(surface)) / 4
    let description = alternativeText
    let (width, height) = (width, height)
    var result: Result<[UInt8], PictureError> = .failure(.packing)
    data.withMemoryRebound(to: UInt32.self, capacity: stride * height) { pixels in
      do throws(PictureError) {
        result = .success(
          try PNGFile.pack(
            pixels, width: width, height: height, stride: stride, description: description))
      } catch {
        result = .failure(error)
      }
    }
    return try result.get()
  }

  package func svg() throws(PictureError) -> String {
    let sink = Sink()
    let surface = cairo_svg_surface_create_for_stream(
      { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue().bytes
          .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(sink).toOpaque(), Double(width), Double(height))
    defer { cairo_surface_destroy(surface) }
    try paint(surface)
    cairo_surface_finish(surface)
    return withExtendedLifetime(sink) {
      SVGFile.finish(
        String(decoding: sink.bytes, as: UTF8.self), width: width, height: height,
        shownAt: min(width, 640), title: title, description: alternativeText)
    }
  }

  private func paint(_ surface: OpaquePointer?) throws(PictureError) {
    let status = cairo_surface_status(surface)
    guard let surface, status == CAIRO_STATUS_SUCCESS else {
      throw .drawing(String(cString: cairo_status_to_string(status)))
    }
    let canvas = Canvas(surface)
    draw(canvas)
    try canvas.check()
  }
}
