import CCurl
import Coach

/// What is known of an exchange that ended without a whole answer.
struct Evidence {
  var code: CURLcode
  /// Whether the request was begun on a connection, TLS and proxy done.
  var begun: Bool
  /// Whether part of the body never left our hands, so that the other side can't have had it all.
  var bodyIsShort: Bool
  var answerWasCut = false
  /// Whether addresses were refused, and why the first was.
  var refusedAddress: String?
  var dialledSome = false
  /// Why we ended it ourselves: `cancelled` or `shutDown`.
  var ended: OutboundFailure.Kind?

  /// Whether the other side may have had the whole request.
  ///
  /// A request without a body counts as sent from its first byte on: a server may act on a head
  /// that has come in whole, and the kernel takes one at once.
  var maybeSent: Bool { begun && !bodyIsShort }

  func outcome(authority: String, allowed: Duration) -> OutboundOutcome {
    let kind = kind
    let fate = maybeSent ? "what became of the request is not known" : "the request was not sent"
    let failure = OutboundFailure(kind, "\(authority) \(cause(kind, allowed)); \(fate).")
    return maybeSent ? .unknown(failure) : .notSent(failure)
  }

  var kind: OutboundFailure.Kind {
    if let ended { return ended }
    if answerWasCut { return .answerTooLong }
    switch code {
    case CURLE_FILESIZE_EXCEEDED: return .answerTooLong
    case CURLE_OPERATION_TIMEDOUT: return .timedOut
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: return .unresolvedHost
    case CURLE_COULDNT_CONNECT:
      return refusedAddress != nil && !dialledSome ? .refusedAddress : .unreachable
    case CURLE_URL_MALFORMAT, CURLE_FAILED_INIT, CURLE_OUT_OF_MEMORY, CURLE_NOT_BUILT_IN,
      CURLE_BAD_FUNCTION_ARGUMENT:
      return .invalidRequest
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING:
      return begun ? .malformedAnswer : .unreachable
    default: break
    }
    if Self.codesOfTLS.contains(code.rawValue) { return .untrusted }
    return begun ? .connectionLost : .unreachable
  }

  private func cause(_ kind: OutboundFailure.Kind, _ allowed: Duration) -> String {
    switch kind {
    case .cancelled: "was not waited for any longer"
    case .shutDown: "was not waited for, since the service ends"
    case .answerTooLong: "answered more than is taken in"
    case .timedOut: "did not answer within \(allowed)"
    case .refusedAddress: "has no public address (\(refusedAddress ?? "reserved"))"
    default: "failed: \(String(cString: curl_easy_strerror(code)))"
    }
  }

  private static let codesOfTLS: Set<UInt32> = Set(
    [
      CURLE_SSL_CONNECT_ERROR, CURLE_SSL_ENGINE_NOTFOUND, CURLE_SSL_ENGINE_SETFAILED,
      CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_PEER_FAILED_VERIFICATION, CURLE_USE_SSL_FAILED,
      CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CRL_BADFILE,
      CURLE_SSL_ISSUER_ERROR, CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_INVALIDCERTSTATUS,
      CURLE_SSL_CLIENTCERT,
    ].map(\.rawValue))
}
