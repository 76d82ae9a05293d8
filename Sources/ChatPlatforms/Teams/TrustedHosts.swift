/// The hosts to which a token of ours may go.
package struct TrustedHosts: Sendable {
  /// Exact names, or endings that begin with a dot.
  private let names: [String]
  /// Hosts, with their port, that may be spoken with without TLS: servers of tests.
  let plain: Set<String>

  package init(_ names: [String] = ["smba.trafficmanager.net"], plain: Set<String> = []) {
    self.names = names
    self.plain = plain
  }

  /// Whether an address is one of theirs; it is read by its bytes, as names can be spelled to deceive.
  func contain(_ url: String) -> Bool {
    if let host = Self.host(of: url, scheme: "http://") { return plain.contains(host) }
    guard let host = Self.host(of: url, scheme: "https://") else { return false }
    return plain.contains(host)
      || names.contains { $0.hasPrefix(".") ? host.hasSuffix($0) : host == $0 }
  }

  /// Lower-case letters, digits, dots and hyphens, and a port; nil for anything else.
  static func host(of url: String, scheme: String) -> String? {
    guard url.utf8.starts(with: scheme.utf8) else { return nil }
    let rest = url.utf8.dropFirst(scheme.utf8.count)
    let host = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    guard !host.isEmpty, url.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != 92 }),
      host.allSatisfy({
        (97...122).contains($0) || (48...57).contains($0) || $0 == 46 || $0 == 45 || $0 == 58
      })
    else { return nil }
    return String(decoding: Array(host), as: UTF8.self)
  }
}
