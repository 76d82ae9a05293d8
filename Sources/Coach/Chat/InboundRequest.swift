import HTTPTypes

/// A request as it came in: nothing of it is decoded before it is verified.
package struct InboundRequest: Sendable {
  package var method: HTTPRequest.Method
  /// Without the query; percent-encoded as it came.
  package var path: String
  /// Percent-encoded as it came, without the `?`.
  package var query: String
  package var headers: HTTPFields
  package var body: [UInt8]

  package init(
    method: HTTPRequest.Method, path: String, query: String = "", headers: HTTPFields = [:],
    body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }
}

/// What is answered to a request.
package struct InboundResponse: Sendable, Equatable {
  package var status: Int
  /// A media type; nil for an empty body.
  package var contentType: String?
  package var body: [UInt8]
  /// Where a browser is sent on to.
  package var location: String?

  package init(status: Int, contentType: String? = nil, body: [UInt8] = []) {
    self.status = status
    self.contentType = contentType
    self.body = body
  }

  package static func json(_ text: String, status: Int = 200) -> InboundResponse {
    InboundResponse(status: status, contentType: "application/json", body: Array(text.utf8))
  }

  package static func text(_ text: String, status: Int = 200) -> InboundResponse {
    InboundResponse(
      status: status, contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
  }

  package static let empty = InboundResponse(status: 200)
}

extension InboundResponse: Codable {
  private enum Key: CodingKey { case status, contentType, body, location }

  /// A body that is text stands as text: an array of numbers takes many times as long.
  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(status, forKey: .status)
    try fields.encodeIfPresent(contentType, forKey: .contentType)
    try fields.encodeIfPresent(location, forKey: .location)
    if let text = String(validating: body, as: UTF8.self) {
      try fields.encode(text, forKey: .body)
    } else {
      try fields.encode(body, forKey: .body)
    }
  }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    status = try fields.decode(Int.self, forKey: .status)
    contentType = try fields.decodeIfPresent(String.self, forKey: .contentType)
    location = try fields.decodeIfPresent(String.self, forKey: .location)
    if let text = try? fields.decode(String.self, forKey: .body) {
      body = Array(text.utf8)
    } else {
      body = try fields.decode([UInt8].self, forKey: .body)
    }
  }
}
