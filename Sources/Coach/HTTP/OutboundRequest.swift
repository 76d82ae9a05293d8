import HTTPTypes

/// A request to another system.
///
/// It holds tokens and people's words, so it says neither when it is printed.
package struct OutboundRequest: Sendable {
  package var method: HTTPRequest.Method
  /// An absolute URL, percent-encoded.
  package var url: String
  package var headers: HTTPFields
  package var body: [UInt8]
  /// How long the whole exchange may take, from the call to the last byte of the answer.
  package var deadline: Duration
  /// The most bytes of body that an answer may have; a longer one is cut and its outcome unknown.
  package var responseLimit: Int

  package init(
    method: HTTPRequest.Method = .get, url: String, headers: HTTPFields = [:], body: [UInt8] = [],
    deadline: Duration = .seconds(10), responseLimit: Int = 1 << 20
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.deadline = deadline
    self.responseLimit = responseLimit
  }
}

extension OutboundRequest: CustomStringConvertible, CustomReflectable {
  package var description: String { "\(method.rawValue) request, \(body.count) bytes" }
  package var customMirror: Mirror { Mirror(self, children: ["request": description]) }
}
