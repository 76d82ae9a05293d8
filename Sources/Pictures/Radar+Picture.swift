extension Radar {
  /// The drawing, 1200 pixels wide.
  package var picture: Picture {
    let drawing = RadarDrawing(self)
    return Picture(
      width: RadarLayout.width, height: drawing.layout.height, title: title,
      alternativeText: alternativeText, draw: { drawing.draw(on: $0) })
  }

  package func svg() throws(PictureError) -> String { try picture.svg() }
  package func png() throws(PictureError) -> [UInt8] { try picture.png() }

  /// Where things stand in the picture.
  package var layout: RadarLayout { RadarDrawing(self).layout }
}
