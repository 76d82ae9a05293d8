import Foundation
import Synchronization

/// A server on loopback that does to each connection what a test tells it to, bytes and all.
final class FakeServer: Sendable {
  let port: UInt16
  private let listener: Int32
  private let accepts: Bool
  private let counts = Mutex(Counts())

  struct Counts {
    var accepted = 0
    /// The heads of the requests that came in whole, in order.
    var requests: [String] = []
    var open: Set<Int32> = []
    var isStopped = false
  }

  var accepted: Int { counts.withLock(\.accepted) }
  var requests: [String] { counts.withLock(\.requests) }
  var url: String { "http://127.0.0.1:\(port)" }

  /// Listens; `script` runs on a thread of its own for each connection, and nil accepts none.
  init(backlog: Int32 = 256, _ script: (@Sendable (FakeConnection) -> Void)?) throws {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutableBytes(of: &address) { bytes -> Bool in
      guard let raw = bytes.baseAddress else { return false }
      let pointer = raw.assumingMemoryBound(to: sockaddr.self)
      return bind(descriptor, pointer, length) == 0 && listen(descriptor, backlog) == 0
        && getsockname(descriptor, pointer, &length) == 0
    }
    guard isBound else { throw POSIXError(.EADDRNOTAVAIL) }
    listener = descriptor
    port = UInt16(bigEndian: address.sin_port)
    accepts = script != nil
    guard let script else { return }
    let thread = Thread { [self] in
      while true {
        let descriptor = accept(listener, nil, nil)
        guard descriptor >= 0, note(descriptor) else {
          // Whoever closes it has to be done with it, since its number is given out again at once.
          Glibc.close(listener)
          return
        }
        let connection = FakeConnection(descriptor: descriptor) { [self] head in
          counts.withLock { $0.requests.append(head) }
        }
        Thread.detachNewThread { [self] in
          script(connection)
          counts.withLock { _ = $0.open.remove(descriptor) }
          connection.close()
        }
      }
    }
    thread.start()
  }

  private func note(_ descriptor: Int32) -> Bool {
    counts.withLock { counts in
      if counts.isStopped {
        Glibc.close(descriptor)
        return false
      }
      // Or a program that another test starts would hold the connection open.
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      counts.accepted += 1
      counts.open.insert(descriptor)
      return true
    }
  }

  /// Ends the listener and wakes every thread that still reads.
  func stop() {
    counts.withLock { counts in
      counts.isStopped = true
      for descriptor in counts.open { shutdown(descriptor, Int32(SHUT_RDWR)) }
    }
    shutdown(listener, Int32(SHUT_RDWR))
    if !accepts { Glibc.close(listener) }
  }

  /// A port on which nobody listens.
  static func deadPort() throws -> UInt16 {
    let server = try FakeServer(nil)
    server.stop()
    return server.port
  }
}
