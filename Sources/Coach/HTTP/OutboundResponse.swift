import HTTPTypes

/// What another system answered, whole.
package struct OutboundResponse: Sendable {
  package var status: Int
  package var headers: HTTPFields
  package var body: [UInt8]

  package init(status: Int, headers: HTTPFields = [:], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

extension OutboundResponse: CustomStringConvertible, CustomReflectable {
  package var description: String { "answer \(status), \(body.count) bytes" }
  package var customMirror: Mirror { Mirror(self, children: ["response": description]) }
}
