import CCairo

/// What a picture is drawn on: Cairo's context, with the few strokes that our pictures need.
final class Canvas {
  private let context: OpaquePointer

  /// Draws on a surface, which outlives the canvas, larger or smaller by a factor.
  init(_ surface: OpaquePointer, scale: Double = 1) {
    context = cairo_create(surface)
    cairo_scale(context, scale, scale)
    // The same letters on every machine, whatever its screen and its settings are.
    let options = cairo_font_options_create()
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_set_font_options(context, options)
    cairo_font_options_destroy(options)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
  }

  deinit { cairo_destroy(context) }

  /// Throws what went wrong since the beginning, if anything did.
  func check() throws(PictureError) {
    let status = cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .drawing(String(cString: cairo_status_to_string(status)))
    }
  }

  private func use(_ colour: Colour, opacity: Double = 1) {
    cairo_set_source_rgba(
      context, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255,
      opacity)
  }

  private func trace(_ points: [Point], isClosed: Bool) {
    cairo_new_path(context)
    for point in points { cairo_line_to(context, point.x, point.y) }
    if isClosed { cairo_close_path(context) }
  }

  func fill(_ points: [Point], _ colour: Colour, opacity: Double = 1) {
    trace(points, isClosed: true)
    use(colour, opacity: opacity)
    cairo_fill(context)
  }

  func stroke(
    _ points: [Point], _ colour: Colour, width: Double, dashes: [Double] = [], isClosed: Bool
  ) {
    trace(points, isClosed: isClosed)
    use(colour)
    cairo_set_line_width(context, width)
    cairo_set_dash(context, dashes, Int32(dashes.count), 0)
    cairo_stroke(context)
  }

  func disc(at middle: Point, radius: Double, _ colour: Colour) {
    cairo_new_path(context)
    cairo_arc(context, middle.x, middle.y, radius, 0, 2 * .pi)
    use(colour)
    cairo_fill(context)
  }

  func rectangle(_ corner: Point, width: Double, height: Double, _ colour: Colour) {
    cairo_new_path(context)
    cairo_rectangle(context, corner.x, corner.y, width, height)
    use(colour)
    cairo_fill(context)
  }

  /// Where a text stands in relation to the place it is given.
  enum Anchor { case start, middle, end }

  func text(
    _ text: String, at place: Point, _ font: Font, _ colour: Colour, anchor: Anchor = .start
  ) {
    let width = width(of: text, font)
    let shift =
      switch anchor {
      case .start: 0.0
      case .middle: width / 2
      case .end: width
      }
    cairo_move_to(context, place.x - shift, place.y)
    use(colour)
    cairo_show_text(context, text)
    cairo_new_path(context)
  }

  func width(of text: String, _ font: Font) -> Double {
    choose(font)
    var extents = cairo_text_extents_t()
    cairo_text_extents(context, text, &extents)
    return extents.x_advance
  }

  /// The text in so few pixels: smaller down to a readable size, then cut short.
  func fitted(_ text: String, _ font: Font, to width: Double) -> (text: String, font: Font) {
    var font = font
    while self.width(of: text, font) > width, font.size > Font.smallest { font.size -= 1 }
    var text = text
    while self.width(of: text, font) > width, text.count > 2 {
      text = text.dropLast(2).trimmingBlanks + "…"
    }
    return (text, font)
  }

  private func choose(_ font: Font) {
    cairo_select_font_face(
      context, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL,
      font.isBold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL)
    cairo_set_font_size(context, font.size)
  }
}

/// The size and weight of letters.
struct Font: Hashable, Sendable {
  var size: Double
  var isBold = false

  /// Chats show a picture at a third of its size; smaller letters are lost there.
  static let smallest = 24.0
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
