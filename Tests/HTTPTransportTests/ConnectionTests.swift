import Coach
import Foundation
import HTTPTransport
import HTTPTypes
import Synchronization
import Testing

struct `Connections` {
  private func transport(_ limits: TransportLimits = TransportLimits()) -> CurlTransport {
    var limits = limits
    // However busy the machine is with other tests, a kept connection is still there.
    limits.idle = .seconds(3600)
    return CurlTransport(policy: OutboundPolicy(allowHTTPHosts: ["127.0.0.1"]), limits: limits)
  }

  private func echo() throws -> FakeServer {
    try FakeServer { connection in
      while let request = connection.readRequest() {
        connection.answer("200 OK", body: request.body)
      }
    }
  }

  @Test func `One is used again`() async throws {
    let server = try echo()
    defer { server.stop() }
    let transport = transport()
    for index in 0..<50 {
      let outcome = await transport.send(.post(server.url, body: Array("\(index)".utf8)))
      #expect(outcome.response?.body == Array("\(index)".utf8))
    }
    #expect(server.accepted == 1)
    #expect(server.requests.count == 50)
  }

  @Test func `Two hundred requests at once each get their own answer`() async throws {
    let server = try echo()
    defer { server.stop() }
    let transport = transport()
    let answers = await withTaskGroup(of: (Int, [UInt8]?).self) { group in
      for index in 0..<200 {
        group.addTask {
          (
            index,
            await transport.send(.post(server.url, body: Array("\(index)".utf8))).response?.body
          )
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    for index in 0..<200 { #expect(answers[index] == Array("\(index)".utf8)) }
    #expect((1...TransportLimits().concurrentPerHost).contains(server.accepted))
  }

  /// A server that answers once and then takes a request on the kept connection without an answer.
  private func fickle() throws -> FakeServer {
    let hasFailed = Mutex(false)
    return try FakeServer { connection in
      _ = connection.readRequest()
      connection.answer("200 OK")
      while connection.readRequest() != nil {
        let isFirst = hasFailed.withLock { failed in
          defer { failed = true }
          return !failed
        }
        if isFirst { return }
        connection.answer("200 OK")
      }
    }
  }

  @Test func `A post that a kept connection swallowed is not sent again`() async throws {
    let server = try fickle()
    defer { server.stop() }
    let transport = transport()
    #expect(await transport.send(.post(server.url)).brief == .answered(200))
    #expect(await transport.send(.post(server.url)).brief == .unknown(.connectionLost))
    #expect(server.requests.count == 2)
    let empty = OutboundRequest(method: .post, url: server.url)
    #expect(await transport.send(empty).brief == .answered(200))
    #expect(server.requests.count == 3)
  }

  @Test func `An empty post that a kept connection swallowed is not sent again`() async throws {
    let server = try fickle()
    defer { server.stop() }
    let transport = transport()
    let empty = OutboundRequest(method: .post, url: server.url)
    #expect(await transport.send(empty).brief == .answered(200))
    #expect(await transport.send(empty).brief == .unknown(.connectionLost))
    #expect(server.requests.count == 2)
  }

  @Test(arguments: [HTTPRequest.Method.get, .put])
  func `What may be done twice is sent again`(_ method: HTTPRequest.Method) async throws {
    let server = try fickle()
    defer { server.stop() }
    let transport = transport()
    let request = OutboundRequest(
      method: method, url: server.url, body: method == .put ? [1, 2, 3] : [])
    #expect(await transport.send(request).brief == .answered(200))
    #expect(await transport.send(request).brief == .answered(200))
    #expect(server.requests.count == 3)
  }

  @Test func `A kept connection that the server closed is noticed before it is used`()
    async throws
  {
    let server = try FakeServer { connection in
      _ = connection.readRequest()
      connection.answer("200 OK")
    }
    defer { server.stop() }
    let transport = transport()
    for _ in 0..<3 {
      #expect(await transport.send(.post(server.url)).brief == .answered(200))
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(server.accepted == 3)
  }

  @Test func `A host that is silent holds up no other`() async throws {
    let silent = try FakeServer { $0.waitForEnd() }
    let lively = try echo()
    defer {
      silent.stop()
      lively.stop()
    }
    var limits = TransportLimits()
    limits.concurrent = 12
    limits.concurrentPerHost = 8
    let transport = transport(limits)
    let stuck = (0..<60).map { _ in
      Task { await transport.send(.post(silent.url, within: .seconds(60))) }
    }
    try await Task.sleep(for: .milliseconds(100))
    // They are answered long before the silent ones have waited out their minute.
    for _ in 0..<50 {
      #expect(await transport.send(.post(lively.url)).brief == .answered(200))
    }
    #expect(silent.accepted <= 8)
    for task in stuck { task.cancel() }
    for task in stuck {
      let outcome = await task.value.brief
      #expect(outcome == .unknown(.cancelled) || outcome == .notSent(.cancelled))
    }
  }

  @Test func `Too many that wait are turned away unsent`() async throws {
    let server = try FakeServer { $0.waitForEnd() }
    defer { server.stop() }
    var limits = TransportLimits()
    limits.concurrentPerHost = 1
    limits.waitingPerHost = 2
    let transport = transport(limits)
    let outcomes = await withTaskGroup(of: Expected.self) { group in
      for _ in 0..<8 {
        group.addTask { await transport.send(.post(server.url, within: .seconds(60))).brief }
      }
      var outcomes: [Expected] = []
      while outcomes.count < 5, let next = await group.next() { outcomes.append(next) }
      // One is under way and two wait; nothing but this ends them.
      group.cancelAll()
      for await next in group { outcomes.append(next) }
      return outcomes
    }
    #expect(outcomes.prefix(5).allSatisfy { $0 == .notSent(.overloaded) })
    #expect(outcomes.dropFirst(5).allSatisfy { $0 != .notSent(.overloaded) })
  }
}
