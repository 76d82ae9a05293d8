import Coach
import HTTPTransport
import HTTPTypes
import Testing

struct `What goes over the wire` {
  let transport = CurlTransport(policy: OutboundPolicy(allowHTTPHosts: ["127.0.0.1"]))

  private func echo() throws -> FakeServer {
    try FakeServer { connection in
      while let request = connection.readRequest() {
        connection.answer("200 OK", body: request.body)
      }
    }
  }

  @Test(arguments: [HTTPRequest.Method.get, .post, .put, .patch, .delete])
  func `A method, its headers and its body, and nothing else`(
    _ method: HTTPRequest.Method
  ) async throws {
    let server = try echo()
    defer { server.stop() }
    let body: [UInt8] = method == .get || method == .delete ? [] : [0, 13, 10, 255]
    var request = OutboundRequest(method: method, url: "\(server.url)/a/b?c=d%20e", body: body)
    request.headers[.authorization] = "Bearer t"
    let empty = try #require(HTTPField.Name("X-Empty"))
    request.headers[empty] = ""
    let outcome = await transport.send(request)
    #expect(outcome.response?.body == body)
    var expected = [
      "\(method.rawValue) /a/b?c=d%20e HTTP/1.1", "Host: 127.0.0.1:\(server.port)", "Accept: */*",
      "Authorization: Bearer t", "X-Empty:", "User-Agent: humble",
    ]
    if !body.isEmpty { expected.append("Content-Length: 4") }
    let lines = try #require(server.requests.first).split(separator: "\r\n").map(String.init)
    #expect(Set(lines) == Set(expected))
    #expect(lines.first == expected.first)
  }

  @Test func `A post without a body says so`() async throws {
    let server = try echo()
    defer { server.stop() }
    #expect(await transport.send(.post(server.url, body: [])).brief == .answered(200))
    #expect(server.requests.first?.contains("\r\nContent-Length: 0\r\n") == true)
  }

  @Test func `HEAD has no body to wait for`() async throws {
    let server = try FakeServer { connection in
      while connection.readHead() != nil {
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n")
      }
    }
    defer { server.stop() }
    let outcome = await transport.send(OutboundRequest(method: .head, url: server.url))
    #expect(outcome.brief == .answered(200))
    #expect(outcome.response?.headers[.contentLength] == "99")
  }

  @Test func `A big body arrives whole`() async throws {
    let server = try echo()
    defer { server.stop() }
    let body = (0..<(1 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let outcome = await transport.send(.post(server.url, body: body))
    #expect(outcome.response?.body == body)
  }

  @Test func `An answer may be as long as the limit and no longer`() async throws {
    let server = try echo()
    defer { server.stop() }
    var request = OutboundRequest.post(server.url, body: [UInt8](repeating: 1, count: 100))
    request.responseLimit = 100
    #expect(await transport.send(request).brief == .answered(200))
    request.responseLimit = 99
    #expect(await transport.send(request).brief == .unknown(.answerTooLong))
  }

  @Test(arguments: [
    "Host", "Connection", "Transfer-Encoding", "Expect", "Upgrade", "TE", "Proxy-Authorization",
    "hOsT",
  ])
  func `A header that frames the message is refused`(_ name: String) async throws {
    let server = try echo()
    defer { server.stop() }
    var request = OutboundRequest.post(server.url)
    request.headers.append(HTTPField(name: try #require(HTTPField.Name(name)), value: "chunked"))
    #expect(await transport.send(request).brief == .notSent(.invalidRequest))
    #expect(server.accepted == 0)
  }

  @Test(arguments: [("2", Expected.answered(200)), ("3", .notSent(.invalidRequest))])
  func `A length has to be the body's`(_ length: String, _ expected: Expected) async throws {
    let server = try echo()
    defer { server.stop() }
    var request = OutboundRequest.post(server.url, body: [1, 2])
    request.headers[.contentLength] = length
    #expect(await transport.send(request).brief == expected)
  }

  @Test(arguments: [
    "a\r\nX-Evil: 1", "a\nX-Evil: 1", "a\rX-Evil: 1", "a\u{0}X-Evil: 1", "\r\n\r\nX-Evil: 1",
  ])
  func `A value cannot begin a new line`(_ value: String) async throws {
    let server = try echo()
    defer { server.stop() }
    var request = OutboundRequest.post(server.url)
    request.headers[.userAgent] = value
    _ = await transport.send(request)
    for head in server.requests {
      #expect(!head.split(separator: "\r\n").contains { $0.hasPrefix("X-Evil") })
      #expect(!head.utf8.contains(0))
    }
    #expect(HTTPField.Name("X-Evil\r\nX") == nil)
    #expect(HTTPRequest.Method("GET / HTTP/1.1\r\nX:") == nil)
  }

  @Test func `Headers of an answer keep their order and repeats`() async throws {
    let server = try FakeServer { connection in
      while connection.readRequest() != nil {
        connection.answer(
          "200 OK", ["Set-Cookie: a=1", "X-Spaced:  \t b c \t", "Set-Cookie: b=2", "bad name: x"])
      }
    }
    defer { server.stop() }
    let headers = try #require(await transport.send(.post(server.url)).response?.headers)
    #expect(headers[values: .setCookie] == ["a=1", "b=2"])
    #expect(headers[try #require(HTTPField.Name("X-Spaced"))] == "b c")
  }
}
