import Coach
import Synchronization

/// Sends requests through libcurl, all on one thread of its own.
///
/// Connections are kept and shared, over HTTP/2 where the server offers it with TLS. No redirect is
/// followed, no content decoded, no setting taken from the environment.
package final class CurlTransport: HTTPSender {
  private let policy: OutboundPolicy
  private let userAgent: String
  private let loop: TransferLoop
  private let nextID = Atomic<UInt64>(0)

  /// Makes a transport and starts its thread.
  ///
  /// - Parameters:
  ///   - policy: with whom it may talk
  ///   - limits: how much at once, and how long to wait
  ///   - certificateFile: certificates to trust in place of the system's
  ///   - userAgent: what it calls itself
  package init(
    policy: OutboundPolicy, limits: TransportLimits = TransportLimits(),
    certificateFile: String? = nil, userAgent: String = "humble"
  ) {
    self.policy = policy
    self.userAgent = userAgent
    loop = TransferLoop(
      settings: TransferSettings(
        limits: limits, proxy: policy.proxy, certificateFile: certificateFile))
  }

  deinit { loop.close(grace: .zero) }

  package func send(_ request: OutboundRequest) async -> OutboundOutcome {
    let prepared: PreparedRequest
    do throws(OutboundFailure) {
      prepared = try PreparedRequest(request, policy: policy, userAgent: userAgent)
    } catch {
      return .notSent(error)
    }
    let id = nextID.add(1, ordering: .relaxed).newValue
    let isDirect = prepared.isNamed || policy.proxy == nil
    defer { loop.forget(id) }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        loop.submit(
          Submission(
            id: id, request: prepared, isDirect: isDirect, continuation: continuation))
      }
    } onCancel: {
      loop.cancel(id)
    }
  }

  /// Takes nothing more in, lets what is under way end for a while, and closes all connections.
  package func shutdown() async { await loop.end() }
}
