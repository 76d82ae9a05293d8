/// The 64-bit hash of Fowler, Noll and Vo: the same on every machine and in every run.
///
/// It tells versions and contexts apart and guards against nothing; Swift's own hashing differs from
/// run to run.
package struct FNV1a: Sendable {
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  package init(_ text: String) { add(text.utf8) }

  /// The same for bytes that lie side by side, of which there may be many.
  package mutating func add(_ bytes: ArraySlice<UInt8>) {
    value = bytes.withUnsafeBufferPointer { bytes in
      var value = value
      for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return value
    }
  }

  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }
}
