/// The end of a long sequence that is still needed, under the indices of the whole.
///
/// A text of many pages is read through once: what lies behind is let go, and every index stays
/// what it was.
package struct Window<Element>: RandomAccessCollection {
  /// What is held, under indices of its own.
  private(set) var kept: [Element] = []
  /// The first index that is still held.
  package private(set) var startIndex = 0

  init() {}

  @inline(__always)
  package var endIndex: Int { startIndex + kept.count }

  @inline(__always)
  package subscript(index: Int) -> Element {
    get { kept[index - startIndex] }
    set { kept[index - startIndex] = newValue }
  }

  mutating func append(_ element: Element) { kept.append(element) }

  mutating func reserveCapacity(_ count: Int) { kept.reserveCapacity(count) }

  /// Lets go of everything before an index.
  mutating func forget(before index: Int) {
    let count = Swift.min(index - startIndex, kept.count)
    guard count > 0 else { return }
    kept.removeFirst(count)
    startIndex += count
  }

  /// Begins again, in the space that is there.
  mutating func removeAll() {
    kept.removeAll(keepingCapacity: true)
    startIndex = 0
  }
}

extension Window: Equatable where Element: Equatable {}
extension Window: Hashable where Element: Hashable {}
extension Window: Sendable where Element: Sendable {}
