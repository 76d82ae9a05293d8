import CCurl
import Coach
import Foundation
import HTTPTypes

/// An exchange under way; it belongs to the thread of the loop.
final class Transfer {
  let easy: UnsafeMutableRawPointer
  let submission: Submission
  private let headerList: UnsafeMutablePointer<curl_slist>?
  private var head = ResponseHead()
  private var answer: [UInt8] = []
  private var answerWasCut = false
  /// How much of the body libcurl has taken on this connection, and at most on any.
  private var taken = 0
  private var furthest = 0
  private var begun = 0
  private var refusedAddress: String?
  private var dialledSome = false
  private let headerLimit: Int

  var request: PreparedRequest { submission.request }

  /// Nil if libcurl has no memory or lacks what we ask of it, which is then never sent.
  init?(_ submission: Submission, settings: TransferSettings) {
    guard let easy = curl_easy_init() else { return nil }
    var list: UnsafeMutablePointer<curl_slist>?
    for line in submission.request.headerLines {
      guard let longer = curl_slist_append(list, line) else {
        curl_slist_free_all(list)
        curl_easy_cleanup(easy)
        return nil
      }
      list = longer
    }
    self.easy = easy
    self.submission = submission
    headerList = list
    headerLimit = settings.limits.responseHeaderBytes
    let options = TransferOptions(easy)
    options.apply(settings, to: submission.request)
    options.apply(headers: list, body: submission.request)
    options.applyCallbacks(of: Unmanaged.passUnretained(self).toOpaque())
    guard options.isSound else { return nil }
  }

  deinit {
    curl_easy_cleanup(easy)
    curl_slist_free_all(headerList)
  }

  /// What became of the exchange.
  func outcome(_ code: CURLcode, ended: OutboundFailure.Kind? = nil) -> OutboundOutcome {
    if code == CURLE_OK, ended == nil, head.status >= 200 {
      return .answered(
        OutboundResponse(status: head.status, headers: head.headers, body: answer))
    }
    let evidence = Evidence(
      code: code == CURLE_OK ? CURLE_WEIRD_SERVER_REPLY : code, begun: begun > 0,
      bodyIsShort: furthest < request.body.count, answerWasCut: answerWasCut,
      refusedAddress: refusedAddress, dialledSome: dialledSome, ended: ended)
    return evidence.outcome(authority: request.url.authority, allowed: request.allowed)
  }

  /// Whether the request may go out on the connection that was made or found.
  ///
  /// When a kept connection turns out dead, libcurl sends again by itself. The first sending may
  /// have been received, so that is only for requests that may be done twice, and for those of
  /// which the body never left in whole.
  func mayBegin() -> Bool {
    begun += 1
    return begun == 1 || request.isIdempotent || furthest < request.body.count
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, request.body.count - taken)
    request.body.withUnsafeBytes { body in
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: body[taken..<taken + count]))
    }
    taken += count
    furthest = max(furthest, taken)
    return count
  }

  func seek(to offset: Int) -> Bool {
    guard (0...request.body.count).contains(offset) else { return false }
    taken = offset
    return true
  }

  func take(header line: UnsafeRawBufferPointer) -> Bool {
    // After the body only trailers come, which nobody asked for.
    guard answer.isEmpty else { return true }
    if head.take(line, limit: headerLimit) { return true }
    answerWasCut = true
    return false
  }

  func take(body bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count <= request.responseLimit - answer.count else {
      answerWasCut = true
      return false
    }
    answer.append(contentsOf: bytes)
    return true
  }

  /// A socket to dial an address with; -1 if the policy forbids the address.
  func openSocket(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) ?? 0
    // A proxy is named by the configuration, and dials the address itself.
    if !submission.isDirect || request.isNamed {
      dialledSome = true
    } else {
      let raw = UnsafeRawPointer(address) + offset
      guard let parsed = IPAddress(socketAddress: raw, count: Int(address.pointee.addrlen)) else {
        refusedAddress = refusedAddress ?? "not of the internet"
        return CURL_SOCKET_BAD
      }
      if let reason = AddressPolicy.refusal(of: parsed) {
        refusedAddress = refusedAddress ?? reason
        return CURL_SOCKET_BAD
      }
      dialledSome = true
    }
    return socket(
      address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue),
      address.pointee.protocol)
  }
}
