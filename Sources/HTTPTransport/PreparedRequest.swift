import Coach
import HTTPTypes

/// A request that was checked and may be dialled.
struct PreparedRequest: Sendable {
  var method: String
  var text: String
  var url: ParsedURL
  var isNamed: Bool
  /// As libcurl takes them, one line each.
  var headerLines: [String]
  var body: [UInt8]
  var deadline: ContinuousClock.Instant
  var allowed: Duration
  var responseLimit: Int

  /// Whether doing it twice is doing it once, RFC 9110 section 9.2.2.
  var isIdempotent: Bool { ["GET", "HEAD", "OPTIONS", "PUT", "DELETE"].contains(method) }

  init(
    _ request: OutboundRequest, policy: OutboundPolicy, userAgent: String
  ) throws(OutboundFailure) {
    guard let url = ParsedURL(request.url) else {
      throw OutboundFailure(.invalidRequest, "The URL of a request is malformed or names a user.")
    }
    switch policy.standing(of: url) {
    case .refused(let kind, let reason):
      throw OutboundFailure(kind, "\(url.authority) \(reason), so nothing was sent.")
    case .named: isNamed = true
    case .ordinary: isNamed = false
    }
    method = request.method.rawValue
    guard Self.isToken(method), method != "CONNECT", method != "TRACE",
      method != "HEAD" || request.body.isEmpty
    else {
      throw OutboundFailure(
        .invalidRequest, "The method of a request to \(url.authority) is wrong.")
    }
    text = request.url
    self.url = url
    body = request.body
    deadline = .now + request.deadline
    allowed = request.deadline
    responseLimit = max(0, request.responseLimit)
    headerLines = try Self.lines(of: request, to: url, userAgent: userAgent)
  }

  private static func lines(
    of request: OutboundRequest, to url: ParsedURL, userAgent: String
  ) throws(OutboundFailure) -> [String] {
    var lines: [String] = []
    for field in request.headers {
      let name = field.name.rawName
      guard isToken(name), !framing.contains(field.name.canonicalName), isValue(field.value) else {
        throw OutboundFailure(
          .invalidRequest,
          "A header of a request to \(url.authority) is malformed or not ours to set.")
      }
      if field.name == .contentLength {
        guard field.value == String(request.body.count) else {
          throw OutboundFailure(
            .invalidRequest, "A request to \(url.authority) says a wrong length of its body.")
        }
        continue
      }
      // libcurl takes a name and a colon alone as an order to leave the header out.
      lines.append(field.value.isEmpty ? "\(name);" : "\(name): \(field.value)")
    }
    // What libcurl would add by itself: a type that is wrong, and a question before the body.
    if request.headers[.contentType] == nil { lines.append("Content-Type:") }
    lines.append("Expect:")
    if request.headers[.userAgent] == nil { lines.append("User-Agent: \(userAgent)") }
    return lines
  }

  /// Headers that say where a message ends or to whom it goes, which is for libcurl to say.
  private static let framing: Set<String> = [
    "connection", "expect", "host", "http2-settings", "keep-alive", "proxy-authorization",
    "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade",
  ]

  private static func isToken(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
      }
  }

  private static func isValue(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 == 9 || $0 >= 0x20 && $0 != 0x7f }
  }
}
