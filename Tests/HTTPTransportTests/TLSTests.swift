import Coach
import Foundation
import HTTPTransport
import HTTPTypes
import Testing

struct `Connections with TLS` {
  static let hasOpenSSL = Command.has("openssl")
  static let hasNode = Command.has("node")
  private let policy = OutboundPolicy(allowHTTPHosts: ["127.0.0.1"])

  private func server(
    subject: String = "IP:127.0.0.1", _ more: String = ""
  ) async throws -> TLSServer {
    let program = "openssl s_server -accept 127.0.0.1:0 -cert cert.pem -key key.pem \(more)"
    let server = try await TLSServer(subject: subject, program: program)
    try #require(server.port > 0)
    return server
  }

  @Test(.enabled(if: hasOpenSSL))
  func `A certificate that nobody vouches for gets no byte of a request`() async throws {
    let server = try await server()
    let outcome = await CurlTransport(policy: policy).send(
      .post("https://127.0.0.1:\(server.port)/"))
    #expect(outcome.brief == .notSent(.untrusted))
    #expect(!server.output.contains("canary"))
    #expect(!String(reflecting: outcome).contains("canary"))
  }

  @Test(.enabled(if: hasOpenSSL))
  func `A certificate of another host gets no byte of a request`() async throws {
    let server = try await server(subject: "DNS:other.example")
    let transport = CurlTransport(policy: policy, certificateFile: server.certificate)
    let outcome = await transport.send(.post("https://127.0.0.1:\(server.port)/"))
    #expect(outcome.brief == .notSent(.untrusted))
    #expect(!server.output.contains("canary"))
  }

  @Test(.enabled(if: hasOpenSSL))
  func `TLS older than 1_2 is refused`() async throws {
    let server = try await server("-tls1_1 -cipher ALL:@SECLEVEL=0")
    let transport = CurlTransport(policy: policy, certificateFile: server.certificate)
    let outcome = await transport.send(.post("https://127.0.0.1:\(server.port)/"))
    #expect(outcome.brief == .notSent(.untrusted))
  }

  @Test(.enabled(if: hasOpenSSL))
  func `A certificate that the file names is accepted`() async throws {
    let server = try await server("-www")
    let transport = CurlTransport(policy: policy, certificateFile: server.certificate)
    let outcome = await transport.send(OutboundRequest(url: "https://127.0.0.1:\(server.port)/"))
    #expect(outcome.brief == .answered(200))
  }

  @Test func `A server that speaks no TLS gets no request`() async throws {
    let server = try FakeServer { connection in
      connection.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
      connection.waitForEnd()
    }
    defer { server.stop() }
    let outcome = await CurlTransport(policy: policy).send(
      .post("https://127.0.0.1:\(server.port)/"))
    #expect(outcome.brief == .notSent(.untrusted))
  }

  @Test func `A handshake that never ends is cut before anything is sent`() async throws {
    let server = try FakeServer { $0.waitForEnd() }
    defer { server.stop() }
    let outcome = await CurlTransport(policy: policy).send(
      .post("https://127.0.0.1:\(server.port)/", within: .milliseconds(400)))
    #expect(outcome.brief == .notSent(.timedOut))
  }

  @Test(.enabled(if: hasOpenSSL && hasNode))
  func `Many requests share one connection over HTTP 2`() async throws {
    let server = try await TLSServer(
      subject: "IP:127.0.0.1", program: "node -e \"\(Self.script)\"")
    try #require(server.port > 0)
    let transport = CurlTransport(policy: policy, certificateFile: server.certificate)
    let port = server.port
    let answers = await withTaskGroup(of: String.self) { group in
      for index in 0..<100 {
        group.addTask {
          let body = [UInt8](repeating: 0x61, count: index)
          let outcome = await transport.send(.post("https://127.0.0.1:\(port)/", body: body))
          return String(decoding: outcome.response?.body ?? [], as: UTF8.self)
        }
      }
      return await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(answers == Set((0..<100).map { "2.0 \($0) 1" }))
    // A stream that ends without an answer.
    let reset = await transport.send(.post("https://127.0.0.1:\(port)/reset"))
    #expect(reset.brief == .unknown(.connectionLost))
  }

  /// Answers with the version, the length of the body and how many connections there were.
  private static let script = """
    const http2 = require('http2'), fs = require('fs');
    let connections = 0;
    const server = http2.createSecureServer(
      { key: fs.readFileSync('key.pem'), cert: fs.readFileSync('cert.pem') },
      (request, response) => {
        let count = 0;
        request.on('data', part => count += part.length);
        request.on('end', () => {
          if (request.url === '/reset') response.stream.close(2);
          else response.end(request.httpVersion + ' ' + count + ' ' + connections);
        });
      });
    server.on('secureConnection', () => connections++);
    server.listen(0, '127.0.0.1', () => console.log('ACCEPT 127.0.0.1:' + server.address().port));
    setTimeout(() => process.exit(), 60000);
    """
}
