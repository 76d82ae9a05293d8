import Foundation

/// A program that a test needs, run by a shell.
///
/// `Process` waits by way of a run loop, which the few threads of Swift's tasks don't have to spare.
struct Command: Sendable {
  struct Failed: Error {
    var status: Int32
  }

  let identifier: pid_t

  /// Starts a line of shell; its standard input stays open and empty.
  init(_ line: String) throws {
    let arguments: [UnsafeMutablePointer<CChar>?] = [
      strdup("/bin/sh"), strdup("-c"), strdup(line), nil,
    ]
    defer { for argument in arguments { free(argument) } }
    // The threads of tasks block signals, which a program would inherit: nothing could end it.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
    var identifier = pid_t()
    let status = posix_spawn(&identifier, "/bin/sh", nil, &attributes, arguments, environ)
    guard status == 0 else { throw Failed(status: status) }
    self.identifier = identifier
  }

  /// Runs a line of shell to its end.
  static func run(_ line: String) async throws {
    let status = await (try Command("( \(line) ) </dev/null 2>/dev/null")).end()
    if status != 0 { throw Failed(status: status) }
  }

  /// Waits for the end on a thread of its own.
  func end() async -> Int32 {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        var status: Int32 = 0
        waitpid(identifier, &status, 0)
        continuation.resume(returning: status)
      }
    }
  }

  /// Ends the program and all that it has started.
  func terminate() {
    kill(-identifier, SIGKILL)
    Thread.detachNewThread { waitpid(identifier, nil, 0) }
  }

  /// Whether a program is here.
  static func has(_ name: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }
}
