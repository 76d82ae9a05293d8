/// A circuit breaker for each host.
package struct HostBreakers: Sendable {
  private var breakers: [String: CircuitBreaker] = [:]
  private let fresh: CircuitBreaker

  package init(_ fresh: CircuitBreaker = CircuitBreaker()) { self.fresh = fresh }

  /// Whether a request may go out to the host now.
  package mutating func allows(_ host: String, at now: Int64) -> Bool {
    breakers[host]?.allows(at: now) ?? true
  }

  /// Learns what came of a request; an answer with a 5xx status is a failure of the host.
  ///
  /// What went wrong on our side, such as a full queue, says nothing of the host.
  package mutating func learn(_ outcome: OutboundOutcome, from host: String, at now: Int64) {
    switch outcome {
    case .answered(let response) where response.status < 500:
      // A host that works costs no memory.
      breakers[host] = nil
    case .answered: fail(host, at: now)
    case .notSent(let failure), .unknown(let failure):
      if failure.kind.isOfHost { fail(host, at: now) }
    }
  }

  package func state(of host: String) -> CircuitBreaker.State {
    breakers[host]?.state ?? .closed
  }

  private mutating func fail(_ host: String, at now: Int64) {
    breakers[host, default: fresh].failed(at: now)
  }
}

extension OutboundFailure.Kind {
  /// Whether the other side is the cause.
  fileprivate var isOfHost: Bool {
    switch self {
    case .unresolvedHost, .unreachable, .untrusted, .timedOut, .connectionLost, .answerTooLong,
      .malformedAnswer:
      true
    case .invalidRequest, .refusedHost, .refusedAddress, .overloaded, .shutDown, .cancelled: false
    }
  }
}
