/// Bounds that keep any input harmless.
package enum Limits {
  /// Longer documents are refused: offsets are 32 bits wide, and nobody drafts that much.
  package static let documentBytes = 256 << 20
  /// Elements or quotations inside one another; what is deeper is not read.
  static let depth = 256
  /// Multiparts inside one another.
  static let mailDepth = 16
  /// Parts of a message.
  static let mailParts = 1000
}
