/// The few colours that a raster is shown with: those it has most of, and for every other the nearest.
struct Palette {
  let raster: Raster
  /// Words 0x00RRGGBB, the most frequent first.
  let colours: [UInt32]
  private let places: [UInt32: UInt8]

  /// Chooses at most so many colours, 256 or fewer.
  init(of raster: Raster, most: Int) {
    self.raster = raster
    var counts: [UInt32: Int] = [:]
    for y in 0..<raster.height {
      let row = raster.pixels + y * raster.stride
      // Most pixels are as the one before: looked up once for all of them they cost next to nothing.
      var start = 0
      for x in 1...raster.width where x == raster.width || row[x] != row[start] {
        counts[row[start] & 0xFF_FFFF, default: 0] += x - start
        start = x
      }
    }
    // Of two that are as frequent the darker comes first: the same picture gives the same bytes.
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    // Soft edges have many shades of few colours: what is near to one that is taken is left out.
    var colours: [UInt32] = []
    for colour in sorted where colours.count < most {
      if !colours.contains(where: { Self.distance($0, colour) < Self.near }) {
        colours.append(colour)
      }
    }
    places = Dictionary(
      uniqueKeysWithValues: sorted.map { colour in
        let nearest = colours.indices.min {
          Self.distance(colours[$0], colour) < Self.distance(colours[$1], colour)
        }
        return (colour, UInt8(nearest ?? 0))
      })
    self.colours = colours
  }

  /// The square of how far apart two colours of a palette are at least.
  private static let near = 300

  func place(of pixel: UInt32) -> UInt8 { places[pixel & 0xFF_FFFF] ?? 0 }

  private static func distance(_ a: UInt32, _ b: UInt32) -> Int {
    [16, 8, 0].reduce(0) { sum, shift in
      let difference = Int((a >> UInt32(shift)) & 0xFF) - Int((b >> UInt32(shift)) & 0xFF)
      return sum + difference * difference
    }
  }
}
