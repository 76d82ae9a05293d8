import Coach
import Foundation
import HTTPTransport
import HTTPTypes
import Testing

struct `Hosts that are talked to` {
  @Test(arguments: [
    ("https://127.0.0.1/", OutboundFailure.Kind.refusedAddress),
    ("https://127.1/", .refusedAddress),
    ("https://2130706433/", .refusedAddress),
    ("https://0x7f000001/", .refusedAddress),
    ("https://017700000001/", .refusedAddress),
    ("https://0/", .refusedAddress),
    ("https://127.0.0.1./", .refusedAddress),
    ("https://localhost/", .refusedAddress),
    ("https://LOCALHOST./", .refusedAddress),
    ("https://loc%61lhost/", .refusedAddress),
    ("https://api.localhost/", .refusedAddress),
    ("https://[::1]/", .refusedAddress),
    ("https://[::]/", .refusedAddress),
    ("https://[::ffff:127.0.0.1]/", .refusedAddress),
    ("https://[::ffff:a9fe:a9fe]/", .refusedAddress),
    ("https://[64:ff9b::7f00:1]/", .refusedAddress),
    ("https://169.254.169.254/latest/meta-data/", .refusedAddress),
    // Digits in circles, which a resolver would turn into 127.0.0.1.
    ("https://%E2%91%A0%E2%91%A1%E2%91%A6.%E2%93%AA.%E2%93%AA.%E2%91%A0/", .invalidRequest),
    ("http://example.com/", .refusedHost),
    ("http://127.0.0.1/", .refusedHost),
    ("https://example.com:8443/", .refusedHost),
    ("https://example.com:22/", .refusedHost),
    ("ftp://example.com/", .refusedHost),
    ("file:///etc/passwd", .invalidRequest),
    ("gopher://127.0.0.1:6379/_x", .refusedHost),
    ("https://user@127.0.0.1/", .invalidRequest),
    ("https://user:secret-canary@example.com/", .invalidRequest),
    ("https://example.com@127.0.0.1/", .invalidRequest),
    ("https://exa mple.com/", .invalidRequest),
    ("https://example.com/a\r\nX-Evil: 1", .invalidRequest),
    ("https://example.com/a\0b", .invalidRequest),
    ("https://example.com/\u{e9}", .invalidRequest),
    ("example.com", .invalidRequest),
    ("", .invalidRequest),
    ("https://example.com:99999/", .invalidRequest),
    ("https://example.com:0/", .invalidRequest),
  ])
  func `A URL that leads elsewhere is not dialled`(
    _ url: String, _ kind: OutboundFailure.Kind
  ) async {
    let transport = CurlTransport(policy: OutboundPolicy())
    let outcome = await transport.send(.post(url, within: .seconds(5)))
    #expect(outcome.brief == .notSent(kind))
    #expect(!String(reflecting: outcome).contains("canary"))
  }

  @Test(arguments: [
    ("127.0.0.1", true), ("127.1", true), ("127.0.0.1:PORT", true), ("127.0.0.1:1", false),
    ("localhost", false), ("127.0.0.2", false), ("27.0.0.1", false), ("0.0.1", false),
    ("", false), ("*", false),
  ])
  func `A host is named whole, with or without its port`(
    _ entry: String, _ isNamed: Bool
  ) async throws {
    let server = try FakeServer { connection in
      while connection.readRequest() != nil { connection.answer("200 OK") }
    }
    defer { server.stop() }
    let entry = entry.replacing("PORT", with: "\(server.port)")
    let transport = CurlTransport(policy: OutboundPolicy(allowHTTPHosts: [entry]))
    let outcome = await transport.send(.post(server.url))
    #expect(outcome.brief == (isNamed ? .answered(200) : .notSent(.refusedHost)))
    #expect(server.accepted == (isNamed ? 1 : 0))
  }

  @Test func `The environment chooses no proxy`() async {
    // In a process of its own, since the environment is everybody's.
    await #expect(processExitsWith: .success) {
      for name in ["http_proxy", "https_proxy", "ALL_PROXY"] {
        setenv(name, "http://127.0.0.1:1", 1)
      }
      let server = try FakeServer { connection in
        while connection.readRequest() != nil { connection.answer("200 OK") }
      }
      let transport = CurlTransport(policy: OutboundPolicy(allowHTTPHosts: ["127.0.0.1"]))
      let outcome = await transport.send(.post(server.url))
      exit(outcome.brief == .answered(200) ? 0 : 1)
    }
  }

  /// Whether this machine's name leads to loopback, as Debian's installer sets it up.
  static let ownName: String? = {
    let name = ProcessInfo.processInfo.hostName
    var found: UnsafeMutablePointer<addrinfo>?
    guard name != "localhost", getaddrinfo(name, nil, nil, &found) == 0 else { return nil }
    defer { freeaddrinfo(found) }
    guard let address = found?.pointee.ai_addr, address.pointee.sa_family == sa_family_t(AF_INET)
    else { return nil }
    return name
  }()

  @Test(.enabled(if: ownName != nil))
  func `A name is judged by the address it leads to`() async throws {
    let server = try FakeServer { _ = $0.readRequest() }
    defer { server.stop() }
    let name = try #require(Self.ownName)
    let policy = OutboundPolicy(httpsPorts: [Int(server.port)])
    let transport = CurlTransport(policy: policy)
    let outcome = await transport.send(.post("https://\(name):\(server.port)/"))
    #expect(outcome.brief == .notSent(.refusedAddress))
    #expect(server.accepted == 0)
  }

  @Test func `A proxy that the policy names gets no request of which TLS has not begun`()
    async throws
  {
    let proxy = try FakeServer { connection in
      if connection.readRequest() != nil { connection.answer("403 Forbidden") }
    }
    defer { proxy.stop() }
    let policy = OutboundPolicy(proxy: "http://user:proxy-canary@127.0.0.1:\(proxy.port)")
    let outcome = await CurlTransport(policy: policy).send(.post("https://example.com/hook"))
    #expect(outcome.brief == .notSent(.unreachable))
    #expect(!String(reflecting: outcome).contains("canary"))
    let head = try #require(proxy.requests.first)
    #expect(head.hasPrefix("CONNECT example.com:443 HTTP/1.1\r\n"))
    #expect(!head.contains("token-canary"))
    // The proxy would dial for us, so an address is judged before it is asked.
    let local = await CurlTransport(policy: policy).send(.post("https://10.0.0.1/"))
    #expect(local.brief == .notSent(.refusedAddress))
    #expect(proxy.accepted == 1)
  }
}
