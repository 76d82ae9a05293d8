import Foundation

/// The servers that the configuration names by their addresses.
struct ConfiguredServers: Sendable {
  /// Hosts with their ports on this machine that are spoken with in the clear, since the
  /// configuration says so itself.
  let clearHosts: [String]
  /// The ports that TLS is spoken on.
  let ports: Set<Int>

  init(urls: [String]) {
    var clearHosts: [String] = []
    var ports: Set<Int> = [443]
    for url in urls {
      guard let components = URLComponents(string: url), let host = components.host else {
        continue
      }
      if components.scheme == "https" {
        ports.insert(components.port ?? 443)
      } else if components.scheme == "http",
        ["127.0.0.1", "localhost", "::1", "[::1]"].contains(host)
      {
        clearHosts.append("\(host):\(components.port ?? 80)")
      }
    }
    self.clearHosts = clearHosts
    self.ports = ports
  }
}

extension ServeSettings {
  var servers: ConfiguredServers {
    ConfiguredServers(
      urls: [
        "matrix.homeserver", "slack.api-url", "mattermost.url", "webhook.target-url",
        "teams.openid-url", "teams.token-url",
      ].compactMap { string($0) })
  }
}
