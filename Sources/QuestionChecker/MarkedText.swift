/// An example with «marks» around what a rule underlines.
package struct MarkedText: Hashable, Sendable {
  /// The text without its marks.
  package var utf8: [UInt8]
  /// The bytes that stood between the marks.
  package var range: Range<Int>

  /// Nil without exactly one pair of marks, or with nothing between them.
  package init?(_ text: String) {
    utf8 = []
    var opened: Int?
    var closed: Int?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«":
        guard opened == nil else { return nil }
        opened = utf8.count
      case "»":
        guard opened != nil, closed == nil else { return nil }
        closed = utf8.count
      default: utf8.append(contentsOf: String(scalar).utf8)
      }
    }
    guard let opened, let closed, opened < closed else { return nil }
    range = opened..<closed
  }

  func part(_ range: Range<Int>) -> String {
    String(decoding: utf8[range], as: UTF8.self)
  }
}
