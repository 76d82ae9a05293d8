import Coach

/// With whom we talk: public hosts over TLS, and those that the configuration names.
package struct OutboundPolicy: Sendable {
  /// Hosts, or `host:port`, that may be talked to without TLS and at private addresses.
  package var allowHTTPHosts: [String]
  /// The ports of every other host.
  package var httpsPorts: Set<Int>
  /// The proxy for every host that is not named; none when nil, whatever the environment says.
  package var proxy: String?

  package init(
    allowHTTPHosts: [String] = [], httpsPorts: Set<Int> = [443], proxy: String? = nil
  ) {
    self.allowHTTPHosts = allowHTTPHosts
    self.httpsPorts = httpsPorts
    self.proxy = proxy
  }

  /// How a host stands with us.
  enum Standing: Hashable, Sendable {
    /// The configuration names it: any address, direct.
    case named
    /// TLS only, public addresses only.
    case ordinary
    case refused(OutboundFailure.Kind, reason: String)
  }

  func standing(of url: ParsedURL) -> Standing {
    guard url.scheme == "https" || url.scheme == "http" else {
      return .refused(.refusedHost, reason: "is not reached by https")
    }
    if allowHTTPHosts.contains(where: { names($0, url) }) { return .named }
    if url.scheme != "https" {
      return .refused(.refusedHost, reason: "is reached without TLS, and not named for that")
    }
    if !httpsPorts.contains(url.port) {
      return .refused(.refusedHost, reason: "is at a port other than 443, and not named for that")
    }
    // A proxy would dial such a host for us; without one the address is checked when it is dialled.
    if url.host == "localhost" || url.host.hasSuffix(".localhost") {
      return .refused(.refusedAddress, reason: "is this machine")
    }
    if let address = IPAddress(url.host), let reason = AddressPolicy.refusal(of: address) {
      return .refused(.refusedAddress, reason: "has no public address (\(reason))")
    }
    return .ordinary
  }

  private func names(_ entry: String, _ url: ParsedURL) -> Bool {
    // A bare IPv6 address has colons that name no port.
    let bare = IPAddress(entry) != nil && entry.contains(":")
    guard let named = ParsedURL("https://\(bare ? "[\(entry)]" : entry)/"), named.host == url.host
    else { return false }
    let hasPort = !bare && entry.split(separator: "]").last?.contains(":") == true
    return !hasPort || named.port == url.port
  }
}
