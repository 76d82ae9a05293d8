import Testing

@testable import HTTPTransport

struct `Addresses that are dialled` {
  @Test(arguments: [
    "8.8.8.8", "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0",
    "126.255.255.255", "128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255",
    "172.32.0.0", "192.0.1.0", "192.0.3.0", "192.167.255.255", "192.169.0.0", "198.17.255.255",
    "198.20.0.0", "198.51.99.255", "203.0.114.0", "223.255.255.255", "::ffff:8.8.8.8",
    "2606:4700:4700::1111", "2001:4860:4860::8888", "2001:200::1", "2003::1", "2a00:1450::1",
    "2620:4f:7fff::1",
  ])
  func `Public ones are`(_ text: String) throws {
    let address = try #require(IPAddress(text))
    #expect(AddressPolicy.refusal(of: address) == nil)
  }

  @Test(arguments: [
    ("0.0.0.0", "this network"), ("0.1.2.3", "this network"), ("0.255.255.255", "this network"),
    ("10.0.0.0", "private"), ("10.255.255.255", "private"), ("172.16.0.1", "private"),
    ("172.31.255.255", "private"), ("192.168.0.1", "private"), ("192.168.255.255", "private"),
    ("100.64.0.0", "shared by a carrier's NAT"), ("100.127.255.255", "shared by a carrier's NAT"),
    ("127.0.0.1", "loopback"), ("127.255.255.254", "loopback"), ("169.254.169.254", "link-local"),
    ("169.254.0.1", "link-local"), ("192.0.0.1", "protocol assignments"),
    ("192.0.0.170", "protocol assignments"), ("192.0.2.7", "documentation"),
    ("198.51.100.9", "documentation"), ("203.0.113.200", "documentation"),
    ("192.88.99.1", "6to4 relay"), ("192.31.196.1", "AS112"), ("192.52.193.1", "AMT"),
    ("192.175.48.1", "AS112"), ("198.18.0.1", "benchmarking"), ("198.19.255.255", "benchmarking"),
    ("224.0.0.1", "multicast"), ("239.255.255.250", "multicast"), ("240.0.0.1", "reserved"),
    ("255.255.255.255", "reserved"), ("::", "unspecified"), ("::1", "loopback"),
    ("::2", "IPv4-compatible"), ("::127.0.0.1", "IPv4-compatible"),
    ("::ffff:127.0.0.1", "loopback"), ("::ffff:7f00:1", "loopback"),
    ("::ffff:10.1.2.3", "private"), ("::ffff:169.254.169.254", "link-local"),
    ("::ffff:0.0.0.0", "this network"), ("::ffff:0:127.0.0.1", "IPv4-compatible"),
    ("64:ff9b::7f00:1", "NAT64"), ("64:ff9b::8.8.8.8", "NAT64"), ("64:ff9b:1::1", "NAT64"),
    ("64:ff9b:1:ffff::1", "NAT64"), ("100::1", "discard"), ("2001::1", "Teredo"),
    ("2001:0:7f00:1::", "Teredo"), ("2001:2::1", "protocol assignments"),
    ("2001:10::1", "protocol assignments"), ("2001:20::1", "protocol assignments"),
    ("2001:1ff::1", "protocol assignments"), ("2001:db8::1", "documentation"),
    ("2001:db8:ffff::1", "documentation"), ("3fff::1", "documentation"), ("2002::1", "6to4"),
    ("2002:7f00:1::", "6to4"), ("2002:a00:1::1", "6to4"), ("2620:4f:8000::1", "AS112"),
    ("3ffe::1", "reserved"), ("4000::1", "reserved"), ("5f00::1", "reserved"),
    ("fc00::1", "private"), ("fd12:3456:789a::1", "private"), ("fe80::1", "link-local"),
    ("febf::1", "link-local"), ("fec0::1", "site-local"), ("ff02::1", "multicast"),
    ("ff0e::1", "multicast"), ("2a00:1450::5efe:10.0.0.1", "ISATAP"),
    ("2a00:1450::200:5efe:10.0.0.1", "ISATAP"),
  ])
  func `Others are not`(_ text: String, _ reason: String) throws {
    let address = try #require(IPAddress(text))
    #expect(AddressPolicy.refusal(of: address) == reason)
  }

  /// Every byte in the first place and every range's edge, against the same ranges told otherwise.
  @Test func `A v4 address and its mapped form fare alike`() {
    for first in UInt32(0)...255 {
      for rest in [UInt32(0), 1, 0x0f_ffff, 0x10_0000, 0x40_0000, 0x7f_ffff, 0xff_ffff] {
        let bits = first << 24 | rest
        #expect(
          AddressPolicy.refusal(of: .v4(bits))
            == AddressPolicy.refusal(of: .v6(high: 0, low: 0xffff_0000_0000 | UInt64(bits))))
      }
    }
  }

  @Test(arguments: ["", "127.1", "2130706433", "0x7f.0.0.1", "fe80::1%lo", "[::1]", "1.2.3.4 "])
  func `Other spellings are no addresses`(_ text: String) { #expect(IPAddress(text) == nil) }
}
