import Coach
import Foundation
import HTTPTransport
import HTTPTypes
import Testing

/// What a platform may do to a request, and what is then known of it.
struct Fault: Sendable, CustomTestStringConvertible {
  var name: String
  var expected: Expected
  /// How many bytes of body the request has; a big one doesn't fit into the kernel's buffers.
  var bodyBytes = 24
  var deadline = Duration.seconds(120)
  var script: @Sendable (FakeConnection) -> Void

  var testDescription: String { name }

  static let big = 24 << 20

  static let all: [Fault] = [
    Fault(name: "reset before the body", expected: .notSent(.connectionLost), bodyBytes: big) {
      _ = $0.readHead()
      $0.reset()
    },
    Fault(name: "reset after the body", expected: .unknown(.connectionLost)) {
      _ = $0.readRequest()
      $0.reset()
    },
    Fault(name: "closed without an answer", expected: .unknown(.connectionLost)) {
      _ = $0.readRequest()
    },
    Fault(
      name: "accepted and never read, a small body", expected: .unknown(.timedOut),
      deadline: .milliseconds(400)
    ) { _ in Thread.sleep(forTimeInterval: 0.8) },
    Fault(
      name: "accepted and never read, a big body", expected: .notSent(.timedOut), bodyBytes: big,
      deadline: .milliseconds(400)
    ) { _ in Thread.sleep(forTimeInterval: 0.8) },
    Fault(
      name: "read and never answered", expected: .unknown(.timedOut), deadline: .milliseconds(400)
    ) {
      _ = $0.readRequest()
      $0.waitForEnd()
    },
    Fault(
      name: "an answer of one byte a second", expected: .unknown(.timedOut),
      deadline: .milliseconds(1500)
    ) {
      _ = $0.readRequest()
      $0.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n")
      while $0.write("a") { Thread.sleep(forTimeInterval: 1) }
    },
    Fault(name: "500", expected: .answered(500)) { answer($0, "500 Internal Server Error") },
    Fault(name: "503", expected: .answered(503)) { answer($0, "503 Service Unavailable") },
    Fault(name: "400 before the body is read", expected: .answered(400), bodyBytes: big) {
      _ = $0.readHead()
      $0.answer("400 Bad Request", ["Connection: close"])
      $0.waitForEnd()
    },
    Fault(name: "an interim answer first", expected: .answered(200)) {
      _ = $0.readRequest()
      $0.write("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n")
      $0.answer("200 OK")
    },
    Fault(name: "an announced body of 64 MB", expected: .unknown(.answerTooLong)) {
      _ = $0.readRequest()
      $0.write("HTTP/1.1 200 OK\r\nContent-Length: \(64 << 20)\r\n\r\n")
      sendMegabytes($0, 64)
    },
    Fault(name: "a body of 64 MB without a length", expected: .unknown(.answerTooLong)) {
      _ = $0.readRequest()
      $0.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
      sendMegabytes($0, 64)
    },
    Fault(name: "closed amid a chunk", expected: .unknown(.connectionLost)) {
      _ = $0.readRequest()
      $0.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n40\r\nhal")
    },
    Fault(name: "closed amid a body with a length", expected: .unknown(.connectionLost)) {
      _ = $0.readRequest()
      $0.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
    },
    Fault(name: "reset amid the head", expected: .unknown(.connectionLost)) {
      _ = $0.readRequest()
      $0.write("HTTP/1.1 200 OK\r\nContent-")
      Thread.sleep(forTimeInterval: 0.05)
      $0.reset()
    },
    Fault(name: "no HTTP", expected: .unknown(.malformedAnswer)) {
      _ = $0.readRequest()
      $0.write("220 mail.example ESMTP\r\n")
    },
    Fault(name: "an endless head", expected: .unknown(.answerTooLong)) {
      _ = $0.readRequest()
      $0.write("HTTP/1.1 200 OK\r\n")
      while $0.write("X-More: \(String(repeating: "a", count: 900))\r\n") {}
    },
  ]

  private static func answer(_ connection: FakeConnection, _ status: String) {
    _ = connection.readRequest()
    connection.answer(status)
  }

  private static func sendMegabytes(_ connection: FakeConnection, _ count: Int) {
    let megabyte = [UInt8](repeating: 0x61, count: 1 << 20)
    for _ in 0..<count where !connection.write(megabyte) { return }
  }
}

struct `Faults of the other side` {
  let transport = CurlTransport(policy: OutboundPolicy(allowHTTPHosts: ["127.0.0.1"]))

  @Test(arguments: Fault.all)
  func `Each fault has its outcome, without a secret`(_ fault: Fault) async throws {
    let server = try FakeServer(fault.script)
    defer { server.stop() }
    let outcome = await transport.send(
      .post(
        "\(server.url)/hook?secret=query-canary",
        body: [UInt8](repeating: 0x62, count: fault.bodyBytes), within: fault.deadline))
    #expect(outcome.brief == fault.expected)
    let words = String(reflecting: outcome)
    #expect(!words.contains("canary"))
    if let failure = outcome.failure {
      #expect(failure.description.hasPrefix("127.0.0.1:\(server.port) "))
    }
    await transport.shutdown()
  }

  @Test func `Nobody listens`() async throws {
    let port = try FakeServer.deadPort()
    let outcome = await transport.send(.post("http://127.0.0.1:\(port)/"))
    #expect(outcome.brief == .notSent(.unreachable))
  }

  @Test func `Nobody accepts, so that no connection comes about`() async throws {
    let server = try FakeServer(backlog: 0, nil)
    defer { server.stop() }
    // The kernel takes one or two connections on its own; then it lets the dialling hang.
    let fillers = (0..<4).map { _ in Filler(port: server.port) }
    let outcome = await transport.send(.post("\(server.url)/", within: .milliseconds(400)))
    #expect(outcome.brief == .notSent(.timedOut))
    withExtendedLifetime(fillers) {}
  }

  @Test func `A name that does not exist`() async {
    let policy = OutboundPolicy(allowHTTPHosts: ["nowhere.invalid"])
    let outcome = await CurlTransport(policy: policy).send(.post("http://nowhere.invalid/"))
    #expect(outcome.brief == .notSent(.unresolvedHost))
  }

  @Test(arguments: ["7", "Wed, 21 Oct 2026 07:28:00 GMT", "99999999999999999999", "-5"])
  func `A 429 brings its header along`(_ value: String) async throws {
    let server = try FakeServer { connection in
      while connection.readRequest() != nil {
        connection.answer("429 Too Many Requests", ["Retry-After: \(value)"])
      }
    }
    defer { server.stop() }
    let outcome = await transport.send(.post(server.url))
    #expect(outcome.brief == .answered(429))
    #expect(outcome.response?.headers[.retryAfter] == value)
  }

  @Test(arguments: ["{\"ok\": tru", "{\"ok\":false,\"error\":\"channel_not_found\"}"])
  func `A body is handed on as it came`(_ body: String) async throws {
    let server = try FakeServer { connection in
      while connection.readRequest() != nil { connection.answer("200 OK", body: body) }
    }
    defer { server.stop() }
    let outcome = await transport.send(.post(server.url))
    #expect(outcome.response?.body == Array(body.utf8))
    #expect(outcome.brief == .answered(200))
  }

  @Test(arguments: [301, 302, 307, 308])
  func `A redirect is an answer and nobody follows it`(_ status: Int) async throws {
    let target = try FakeServer { connection in
      while connection.readRequest() != nil { connection.answer("200 OK") }
    }
    let server = try FakeServer { connection in
      while connection.readRequest() != nil {
        connection.answer("\(status) Elsewhere", ["Location: \(target.url)/"])
      }
    }
    defer {
      target.stop()
      server.stop()
    }
    let outcome = await transport.send(.post(server.url))
    #expect(outcome.brief == .answered(status))
    #expect(target.accepted == 0)
  }

  @Test(arguments: [
    ("Content-Encoding", Expected.answered(200)),
    ("Transfer-Encoding", Expected.unknown(.answerTooLong)),
  ])
  func `A gzip bomb does not go off`(_ header: String, _ expected: Expected) async throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    try await Command.run("head -c 67108864 /dev/zero | gzip -9 >'\(file.path)'")
    let bomb = [UInt8](try Data(contentsOf: file))
    try #require(bomb.count > 60_000)
    let server = try FakeServer { connection in
      _ = connection.readRequest()
      connection.write("HTTP/1.1 200 OK\r\n\(header): gzip\r\nConnection: close\r\n\r\n")
      connection.write(bomb)
    }
    defer { server.stop() }
    let outcome = await transport.send(.post(server.url))
    #expect(outcome.brief == expected)
    if let response = outcome.response { #expect(response.body == bomb) }
  }
}
