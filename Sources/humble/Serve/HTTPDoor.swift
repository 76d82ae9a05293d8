import Coach
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Takes in HTTP requests within limits, and hands them to whoever the path belongs to.
struct HTTPDoor: HTTPResponder {
  /// What is known of a request besides itself.
  struct Context: InitializableFromSource {
    let channel: any NIOCore.Channel
    init(source: ApplicationRequestContextSource) { channel = source.channel }
  }

  /// The most bytes of body that any platform sends.
  static let largestBody = 256 * 1024
  /// How long a whole request may take to come in.
  static let patience = TimeAmount.seconds(5)

  let handler: @Sendable (InboundRequest, _ isLocal: Bool) async -> InboundResponse
  let metrics: ServiceMetrics

  func respond(to request: Request, context: Context) async throws -> Response {
    if let refusal = Self.refusal(of: request) {
      metrics.refused(refusal.reason)
      return Self.response(refusal.response, closes: true)
    }
    let body: [UInt8]
    switch await Self.collect(request, from: context.channel) {
    case .whole(let bytes): body = bytes
    case .tooLarge:
      metrics.refused("body-too-large")
      return Self.response(.text("The body is too large.\n", status: 413), closes: true)
    case .tooSlow:
      metrics.refused("too-slow")
      return Self.response(.text("The request took too long.\n", status: 408), closes: true)
    case .broken:
      return Self.response(.text("The body is cut off.\n", status: 400), closes: true)
    }
    // What a proxy on this machine hands on came from elsewhere.
    let isLocal =
      (context.channel.remoteAddress.map(Self.isLoopback) ?? false)
      && !Self.proxyFields.contains { request.headers[$0] != nil }
    let inbound = InboundRequest(
      method: request.method, path: request.uri.path, query: request.uri.query ?? "",
      headers: request.headers, body: body)
    return Self.response(await handler(inbound, isLocal), closes: false)
  }

  private struct Refused {
    var reason: String
    var response: InboundResponse
  }

  /// What can be refused before a byte of the body is read.
  private static func refusal(of request: Request) -> Refused? {
    // NIO takes the first of several Host lines; RFC 9112 section 3.2 wants 400 for two or none.
    let others = HTTPField.Name("Host").map { request.headers[values: $0] } ?? []
    if !others.isEmpty || request.head.authority == nil {
      return Refused(reason: "host", response: .text("One Host is wanted.\n", status: 400))
    }
    if let encoding = request.headers[.contentEncoding], encoding.lowercased() != "identity" {
      return Refused(
        reason: "content-encoding", response: .text("Send it uncompressed.\n", status: 415))
    }
    if let length = request.headers[.contentLength], (Int(length) ?? .max) > largestBody {
      return Refused(
        reason: "body-too-large", response: .text("The body is too large.\n", status: 413))
    }
    return nil
  }

  private enum Collected { case whole([UInt8]), tooLarge, tooSlow, broken }

  /// The body, within its size and its time: a trickle renews no deadline.
  ///
  /// Past it nothing more is read: that ends the wait, and the answer still gets out.
  private static func collect(_ request: Request, from channel: any NIOCore.Channel) async
    -> Collected
  {
    if request.headers[.contentLength] == nil && request.headers[.transferEncoding] == nil {
      return .whole([])
    }
    let isLate = Mutex(false)
    let deadline = channel.eventLoop.scheduleTask(in: patience) {
      isLate.withLock { $0 = true }
      channel.close(mode: .input, promise: nil)
    }
    defer { deadline.cancel() }
    do {
      let buffer = try await request.body.collect(upTo: largestBody)
      return isLate.withLock({ $0 }) ? .tooSlow : .whole(Array(buffer.readableBytesView))
    } catch is NIOTooManyBytesError {
      return .tooLarge
    } catch {
      return isLate.withLock({ $0 }) ? .tooSlow : .broken
    }
  }

  private static let proxyFields = ["Forwarded", "Via", "X-Forwarded-For", "X-Real-IP"]
    .compactMap { HTTPField.Name($0) }

  private static func isLoopback(_ address: SocketAddress) -> Bool {
    switch address.ipAddress {
    case "127.0.0.1", "::1", "::ffff:127.0.0.1": true
    default: false
    }
  }

  private static func response(_ answer: InboundResponse, closes: Bool) -> Response {
    var headers = HTTPFields()
    if let type = answer.contentType { headers[.contentType] = type }
    if let location = answer.location { headers[.location] = location }
    if closes { headers[.connection] = "close" }
    headers[.cacheControl] = "no-store"
    return Response(
      status: .init(code: answer.status), headers: headers,
      body: .init(byteBuffer: ByteBuffer(bytes: answer.body)))
  }
}
