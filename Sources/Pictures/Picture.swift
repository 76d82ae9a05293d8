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
    try raster(scale: 1) { (raster) throws(PictureError) in
      try PNGFile.pack(raster, description: alternativeText)
    }
  }

  /// The same for where a message holds little: drawn narrower, in at most 64 colours.
  ///
  /// A picture of ours is flat, so that nothing is lost but the softest edges of letters.
  package func smallPNG(width: Int = 560) throws(PictureError) -> [UInt8] {
    try raster(scale: min(1, Double(width) / Double(self.width))) { (raster) throws(PictureError) in
      try PNGFile.pack(Palette(of: raster, most: 64), description: alternativeText)
    }
  }

  /// Draws pixels and hands them over.
  private func raster<Result>(
    scale: Double, _ use: (Raster) throws(PictureError) -> Result
  ) throws(PictureError) -> Result {
    let (width, height) = (
      Int((Double(width) * scale).rounded()), Int((Double(height) * scale).rounded())
    )
    let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    defer { cairo_surface_destroy(surface) }
    try paint(surface, scale: scale)
    cairo_surface_flush(surface)
    guard let surface, let data = cairo_image_surface_get_data(surface) else {
      throw .drawing("there is no memory for it")
    }
    let stride = Int(cairo_image_surface_get_stride(surface)) / 4
    return try data.withMemoryRebound(to: UInt32.self, capacity: stride * height) {
      (pixels) throws(PictureError) in
      try use(Raster(pixels: pixels, width: width, height: height, stride: stride))
    }
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

  private func paint(_ surface: OpaquePointer?, scale: Double = 1) throws(PictureError) {
    let status = cairo_surface_status(surface)
    guard let surface, status == CAIRO_STATUS_SUCCESS else {
      throw .drawing(String(cString: cairo_status_to_string(status)))
    }
    let canvas = Canvas(surface, scale: scale)
    draw(canvas)
    try canvas.check()
  }
}
