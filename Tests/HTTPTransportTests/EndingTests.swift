import Coach
import Foundation
import HTTPTransport
import HTTPTypes
import Synchronization
import Testing

struct `Exchanges that we end ourselves` {
  private func transport(_ limits: TransportLimits = TransportLimits()) -> CurlTransport {
    CurlTransport(policy: OutboundPolicy(allowHTTPHosts: ["127.0.0.1"]), limits: limits)
  }

  @Test func `One cancelled after its body left has an unknown fate and its connection ends`()
    async throws
  {
    let (events, report) = AsyncStream.makeStream(of: String.self)
    let server = try FakeServer { connection in
      guard connection.readRequest() != nil else { return }
      report.yield("read")
      connection.waitForEnd()
      report.yield("gone")
    }
    defer { server.stop() }
    let transport = transport()
    let task = Task { await transport.send(.post(server.url)) }
    var iterator = events.makeAsyncIterator()
    #expect(await iterator.next() == "read")
    task.cancel()
    #expect(await task.value.brief == .unknown(.cancelled))
    #expect(await iterator.next() == "gone")
  }

  @Test func `One cancelled before its body left was not sent`() async throws {
    let (events, report) = AsyncStream.makeStream(of: String.self)
    let isOver = DispatchSemaphore(value: 0)
    let server = try FakeServer { _ in
      report.yield("accepted")
      isOver.wait()
    }
    defer {
      isOver.signal()
      server.stop()
    }
    let transport = transport()
    let body = [UInt8](repeating: 1, count: Fault.big)
    let task = Task { await transport.send(.post(server.url, body: body)) }
    var iterator = events.makeAsyncIterator()
    #expect(await iterator.next() == "accepted")
    task.cancel()
    #expect(await task.value.brief == .notSent(.cancelled))
  }

  @Test func `One cancelled before it began is not dialled`() async throws {
    let server = try FakeServer { _ = $0.readRequest() }
    defer { server.stop() }
    let transport = transport()
    let task = Task {
      try? await Task.sleep(for: .seconds(60))
      return await transport.send(.post(server.url))
    }
    task.cancel()
    #expect(await task.value.brief == .notSent(.cancelled))
    #expect(server.accepted == 0)
  }

  @Test func `A hundred cancelled at any moment all come back`() async throws {
    let server = try FakeServer { connection in
      while connection.readRequest() != nil {
        usleep(2_000)
        connection.answer("200 OK")
      }
    }
    defer { server.stop() }
    let transport = transport()
    await withTaskGroup(of: Expected.self) { group in
      for index in 0..<100 {
        group.addTask {
          let task = Task { await transport.send(.post(server.url)) }
          try? await Task.sleep(for: .microseconds(index * 100))
          task.cancel()
          return await task.value.brief
        }
      }
      for await outcome in group {
        let honest: [Expected] = [
          .answered(200), .unknown(.cancelled), .notSent(.cancelled),
        ]
        #expect(honest.contains(outcome))
      }
    }
    // None of them holds a place for ever.
    #expect(await transport.send(.post(server.url)).brief == .answered(200))
  }

  @Test func `A shutdown lets what is under way end and takes nothing in`() async throws {
    let (events, report) = AsyncStream.makeStream(of: Void.self)
    let server = try FakeServer { connection in
      guard connection.readRequest() != nil else { return }
      report.yield()
      Thread.sleep(forTimeInterval: 0.2)
      connection.answer("200 OK")
    }
    defer { server.stop() }
    let transport = transport()
    let task = Task { await transport.send(.post(server.url)) }
    var iterator = events.makeAsyncIterator()
    await iterator.next()
    await transport.shutdown()
    #expect(await task.value.brief == .answered(200))
    #expect(await transport.send(.post(server.url)).brief == .notSent(.shutDown))
    await transport.shutdown()
  }

  @Test func `A shutdown does not wait for ever`() async throws {
    let (events, report) = AsyncStream.makeStream(of: Void.self)
    let server = try FakeServer { connection in
      guard connection.readRequest() != nil else { return }
      report.yield()
      connection.waitForEnd()
    }
    defer { server.stop() }
    var limits = TransportLimits()
    limits.shutdownGrace = .milliseconds(100)
    limits.concurrentPerHost = 1
    let transport = transport(limits)
    let task = Task { await transport.send(.post(server.url)) }
    var iterator = events.makeAsyncIterator()
    await iterator.next()
    let behind = Task { await transport.send(.post(server.url)) }
    try await Task.sleep(for: .milliseconds(50))
    let clock = ContinuousClock()
    let start = clock.now
    await transport.shutdown()
    #expect(clock.now - start < .seconds(2))
    #expect(await task.value.brief == .unknown(.shutDown))
    #expect(await behind.value.brief == .notSent(.shutDown))
  }

  @Test func `A transport that nobody holds closes its connections`() async throws {
    let (events, report) = AsyncStream.makeStream(of: Void.self)
    let server = try FakeServer { connection in
      while connection.readRequest() != nil { connection.answer("200 OK") }
      report.yield()
    }
    defer { server.stop() }
    #expect(await transport().send(.post(server.url)).brief == .answered(200))
    var iterator = events.makeAsyncIterator()
    await iterator.next()
    #expect(server.accepted == 1)
  }
}
