import CZlib

/// Packs pixels as a PNG.
///
/// Cairo's own writer tries five filters on each row, which is for photographs: it takes three times
/// as long on flat drawings and comes out larger.
enum PNGFile {
  /// Packs pixels as opaque colours; the description is kept in the file as its text alternative.
  static func pack(_ raster: Raster, description: String) throws(PictureError) -> [UInt8] {
    // Three colours.
    try file(
      rows(raster, bytes: 3) { pixel, bytes in
        bytes[0] = UInt8(truncatingIfNeeded: pixel >> 16)
        bytes[1] = UInt8(truncatingIfNeeded: pixel >> 8)
        bytes[2] = UInt8(truncatingIfNeeded: pixel)
      }, raster, kind: 2, level: 5, description: description)
  }

  /// Packs pixels as places in a palette.
  static func pack(_ palette: Palette, description: String) throws(PictureError) -> [UInt8] {
    let colours = palette.colours.flatMap { colour in
      [16, 8, 0].map { UInt8(truncatingIfNeeded: colour >> $0) }
    }
    var (last, place) = (palette.colours.first ?? 0, UInt8(0))
    let rows = rows(palette.raster, bytes: 1) { pixel, bytes in
      if pixel != last { (last, place) = (pixel, palette.place(of: pixel)) }
      bytes[0] = place
    }
    return try file(
      rows, palette.raster, kind: 3,
      level: 9, before: chunk("PLTE", colours), description: description)
  }

  private static func file(
    _ rows: [UInt8], _ raster: Raster, kind: UInt8, level: Int32, before: [UInt8] = [],
    description: String
  ) throws(PictureError) -> [UInt8] {
    var size = compressBound(UInt(rows.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    guard compress2(&packed, &size, rows, UInt(rows.count), level) == Z_OK else {
      throw .packing
    }
    packed.removeLast(packed.count - Int(size))
    // 8 bits, the kind of colours, deflate, the five filters, not interlaced.
    let header = bigEndian(raster.width) + bigEndian(raster.height) + [8, kind, 0, 0, 0]
    let text = Array("Description\0\0\0\0\0".utf8) + Array(description.utf8)
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header) + before
      + chunk("iTXt", text) + chunk("IDAT", packed) + chunk("IEND", [])
  }

  /// The rows of a file, each pixel in so many bytes.
  @inline(__always)
  private static func rows(
    _ raster: Raster, bytes: Int, _ write: (UInt32, UnsafeMutablePointer<UInt8>) -> Void
  ) -> [UInt8] {
    let length = raster.width * bytes + 1
    return [UInt8](unsafeUninitializedCapacity: length * raster.height) { buffer, count in
      guard var place = buffer.baseAddress else { return }
      for y in 0..<raster.height {
        let row = raster.pixels + y * raster.stride
        // The first byte of a row is its filter: none.
        place.pointee = 0
        place += 1
        for x in 0..<raster.width {
          write(row[x], place)
          place += bytes
        }
      }
      count = length * raster.height
    }
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return bigEndian(data.count) + body + bigEndian(Int(crc32(0, body, UInt32(body.count))))
  }

  private static func bigEndian(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
