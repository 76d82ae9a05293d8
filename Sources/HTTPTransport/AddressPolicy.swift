/// Tells addresses of the public internet from those that lead into our own network or nowhere.
///
/// A URL that somebody else chose may name a host that stands at such an address, so the check is
/// made on the address that is dialled, after the name was resolved.
package enum AddressPolicy {
  /// What makes an address one that we don't dial; nil for a public one.
  package static func refusal(of address: IPAddress) -> String? {
    switch address {
    case .v4(let bits): refusal(ofV4: bits)
    case .v6(let high, let low): refusal(ofV6: high, low)
    }
  }

  private static func refusal(ofV4 bits: UInt32) -> String? {
    v4Ranges.first { bits >> (32 - $0.length) == $0.prefix >> (32 - $0.length) }?.name
  }

  private static func refusal(ofV6 high: UInt64, _ low: UInt64) -> String? {
    // ::ffff:a.b.c.d is a.b.c.d by another name; the kernel dials it as such.
    if high == 0, low >> 32 == 0xffff { return refusal(ofV4: UInt32(truncatingIfNeeded: low)) }
    if let range = v6Ranges.first(where: {
      high >> (64 - $0.length) == $0.prefix >> (64 - $0.length)
    }) {
      return range.name
    }
    if high == 0 {
      return low == 0 ? "unspecified" : low == 1 ? "loopback" : "IPv4-compatible"
    }
    // Only 2000::/3 is given out for the public internet.
    if high >> 61 != 1 { return "reserved" }
    // An interface identifier that holds an IPv4 address to tunnel to, RFC 5214.
    if low >> 32 == 0x0000_5efe || low >> 32 == 0x0200_5efe { return "ISATAP" }
    return nil
  }

  private struct Range<Bits: Sendable>: Sendable {
    var prefix: Bits
    var length: Int
    var name: String
    init(_ prefix: Bits, _ length: Int, _ name: String) {
      self.prefix = prefix
      self.length = length
      self.name = name
    }
  }

  /// By https://www.iana.org/assignments/iana-ipv4-special-registry.
  private static let v4Ranges: [Range<UInt32>] = [
    Range(0x0000_0000, 8, "this network"),
    Range(0x0a00_0000, 8, "private"),
    Range(0x6440_0000, 10, "shared by a carrier's NAT"),
    Range(0x7f00_0000, 8, "loopback"),
    Range(0xa9fe_0000, 16, "link-local"),
    Range(0xac10_0000, 12, "private"),
    Range(0xc000_0000, 24, "protocol assignments"),
    Range(0xc000_0200, 24, "documentation"),
    Range(0xc01f_c400, 24, "AS112"),
    Range(0xc034_c100, 24, "AMT"),
    Range(0xc058_6300, 24, "6to4 relay"),
    Range(0xc0a8_0000, 16, "private"),
    Range(0xc0af_3000, 24, "AS112"),
    Range(0xc612_0000, 15, "benchmarking"),
    Range(0xc633_6400, 24, "documentation"),
    Range(0xcb00_7100, 24, "documentation"),
    Range(0xe000_0000, 4, "multicast"),
    Range(0xf000_0000, 4, "reserved"),
  ]

  /// By https://www.iana.org/assignments/iana-ipv6-special-registry, the upper halves.
  private static let v6Ranges: [Range<UInt64>] = [
    Range(0x0064_ff9b_0000_0000, 64, "NAT64"),
    Range(0x0064_ff9b_0001_0000, 48, "NAT64"),
    Range(0x0100_0000_0000_0000, 64, "discard"),
    Range(0x2001_0000_0000_0000, 32, "Teredo"),
    Range(0x2001_0000_0000_0000, 23, "protocol assignments"),
    Range(0x2001_0db8_0000_0000, 32, "documentation"),
    Range(0x2002_0000_0000_0000, 16, "6to4"),
    Range(0x2620_004f_8000_0000, 48, "AS112"),
    Range(0x3ffe_0000_0000_0000, 16, "reserved"),
    Range(0x3fff_0000_0000_0000, 20, "documentation"),
    Range(0xfc00_0000_0000_0000, 7, "private"),
    Range(0xfe80_0000_0000_0000, 10, "link-local"),
    Range(0xfec0_0000_0000_0000, 10, "site-local"),
    Range(0xff00_0000_0000_0000, 8, "multicast"),
  ]
}
