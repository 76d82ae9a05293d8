import Synchronization

/// Wakes whoever waits for something to send; made before there is anybody to wake.
final class Bell: Sendable {
  /// A closure in a box of its own: one that stands bare in a generic place is wrapped anew at every
  /// access, until calling it overflows the stack.
  private struct Action: Sendable {
    let run: @Sendable () -> Void
  }
  private let action = Mutex<Action?>(nil)

  init() {}

  func onRing(_ run: @escaping @Sendable () -> Void) {
    action.withLock { $0 = Action(run: run) }
  }

  func ring() {
    let action = action.withLock { $0 }
    action?.run()
  }
}
