import CZlib

/// Packs pixels as a PNG.
///
/// Cairo's own writer tries five filters on each row, which is for photographs: it takes three times
/// as long on flat drawings and comes out larger.
enum PNGFile {
  /// Packs rows of words 0x00RRGGBB, as Cairo has them, as opaque colours.
  ///
  /// `stride` is in words; the description is kept in the file as its text alternative.
  static func pack(
    _ pixels: UnsafePointer<UInt32>, width: Int, height: Int, stride: Int, description: String
  ) throws(PictureError) -> [UInt8] {
    let rows = rows(pixels, width: width, height: height, stride: stride)
    var size = compressBound(UInt(rows.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    guard compress2(&packed, &size, rows, UInt(rows.count), 5) == Z_OK else { throw .packing }
    packed.removeLast(packed.count - Int(size))
    // 8 bits a colour, three colours, deflate, the five filters, not interlaced.
    let header = bigEndian(width) + bigEndian(height) + [8, 2, 0, 0, 0]
    let text = Array("Description\0\0\0\0\0".utf8) + Array(description.utf8)
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header)
      + chunk("iTXt", text) + chunk("IDAT", packed) + chunk("IEND", [])
  }

  private static func rows(
    _ pixels: UnsafePointer<UInt32>, width: Int, height: Int, stride: Int
  ) -> [UInt8] {
    let length = width * 3 + 1
    return [UInt8](unsafeUninitializedCapacity: length * height) { bytes, count in
      for y in 0..<height {
        let row = pixels + y * stride
        var place = y * length
        // The first byte of a row is its filter: none.
        bytes[place] = 0
        place += 1
        for x in 0..<width {
          let pixel = row[x]
          bytes[place] = UInt8(truncatingIfNeeded: pixel >> 16)
          bytes[place + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
          bytes[place + 2] = UInt8(truncatingIfNeeded: pixel)
          place += 3
        }
      }
      count = length * height
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
