/// Why a request has no answer, as a sentence for whoever runs the service.
///
/// The sentence never holds the query of a URL, a header, a body or a secret.
package struct OutboundFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The URL, a header or the method is malformed.
    case invalidRequest
    /// The policy does not let us talk with this host.
    case refusedHost
    /// The host stands at an address that is private or reserved.
    case refusedAddress
    case unresolvedHost
    case unreachable
    /// No trusted TLS connection could be made.
    case untrusted
    /// Too many requests wait already.
    case overloaded
    case shutDown
    case cancelled
    case timedOut
    case connectionLost
    case answerTooLong
    /// What came back is no HTTP.
    case malformedAnswer
  }

  package var kind: Kind
  package var description: String

  package init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }
}
