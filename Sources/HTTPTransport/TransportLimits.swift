/// How much the transport does at once, and how long it waits.
package struct TransportLimits: Sendable {
  /// Exchanges under way, in all and with one host; one slow host must leave room for the others.
  package var concurrent = 128
  package var concurrentPerHost = 32
  /// Requests that wait for their turn, in all and for one host.
  package var waiting = 4096
  package var waitingPerHost = 1024
  package var connectTimeout: Duration = .seconds(5)
  /// How long an unused connection is kept; servers close theirs after a minute or so.
  package var idle: Duration = .seconds(20)
  package var responseHeaderBytes = 64 * 1024
  /// How long exchanges may go on after a shutdown.
  package var shutdownGrace: Duration = .seconds(5)

  package init() {}
}
