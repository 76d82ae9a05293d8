import HummingbirdCore
import Logging
import NIOCore

/// An HTTP/1.1 connection that is served on its own event loop.
struct LoopChannel: ServerChildChannel {
  let inner: HTTP1Channel

  func setup(
    channel: any Channel, logger: Logger
  ) -> EventLoopFuture<HTTP1Channel.Value> { inner.setup(channel: channel, logger: logger) }

  func handle(value: HTTP1Channel.Value, logger: Logger) async {
    await withTaskExecutorPreference(LoopExecutor(value.channel.eventLoop)) {
      await inner.handle(value: value, logger: logger)
    }
  }
}
