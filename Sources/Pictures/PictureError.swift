/// Why a picture could not be drawn.
package enum PictureError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Cairo's word for it.
  case drawing(String)
  case packing

  package var description: String {
    switch self {
    case .drawing(let reason): "The picture can't be drawn: \(reason)."
    case .packing: "The picture can't be packed."
    }
  }
}
