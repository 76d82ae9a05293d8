/// A colour by its parts, 0 to 255.
package struct Colour: Hashable, Sendable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(_ hex: UInt32) {
    red = UInt8(truncatingIfNeeded: hex >> 16)
    green = UInt8(truncatingIfNeeded: hex >> 8)
    blue = UInt8(truncatingIfNeeded: hex)
  }

  /// The card a picture lies on, so that it reads the same in light and dark rooms.
  package static let card = Colour(0xFBFAF7)
  package static let edge = Colour(0xD9D5CC)
  package static let ink = Colour(0x1F2328)
  package static let quiet = Colour(0x5A6068)
  package static let grid = Colour(0xDEDAD1)
  package static let frame = Colour(0xA9A498)
}
