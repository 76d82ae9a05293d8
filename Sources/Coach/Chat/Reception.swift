/// What a platform makes of a request.
package enum Reception: Sendable {
  /// Refused before anything of it was believed.
  case refused(Refusal)
  /// Verified, and answered without the coach: a handshake, a message of our own.
  case answered(InboundResponse)
  /// Verified: what happened, and how the request is answered once that is durable.
  case accepted([Arrival], Acknowledgement)
  /// Somebody installed the app; the code is to be exchanged for tokens.
  case installing(code: String)
}

/// How a request is answered when what it brought has been committed.
package enum Acknowledgement: Sendable, Equatable {
  /// Always like this; what the coach says goes out by itself.
  case fixed(InboundResponse)
  /// With what the coach says to the one arrival there is, as the platform renders it.
  case inline
}

/// Why a request was not believed.
///
/// The status tells the sender; the reason is the label of a metric.
package enum Refusal: String, Sendable, CaseIterable, Error {
  case missingCredential = "missing-credential"
  case wrongCredential = "wrong-credential"
  case malformedCredential = "malformed-credential"
  case stale
  case fromTheFuture = "from-the-future"
  case wrongTenant = "wrong-tenant"
  case malformedBody = "malformed-body"
  case unknownPath = "unknown-path"
  case wrongMethod = "wrong-method"

  package var status: Int {
    switch self {
    case .missingCredential, .malformedCredential, .stale, .fromTheFuture: 401
    case .wrongCredential: 401
    case .wrongTenant: 403
    case .malformedBody: 400
    case .unknownPath: 404
    case .wrongMethod: 405
    }
  }
}
