/// Repeatable chance (Steele, Lea & Flood, 2014): the same seed gives the same order everywhere.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64
  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  /// A number that depends on a seed and a name, and on nothing else.
  package static func hash(_ seed: UInt64, _ name: String) -> UInt64 {
    mixed(FNV1a(name).value ^ seed)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
