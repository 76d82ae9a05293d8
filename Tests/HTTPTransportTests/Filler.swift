import Foundation

/// A connection that is dialled and left alone, to fill a listener's backlog.
final class Filler {
  private let descriptor: Int32

  init(port: UInt16) {
    let flags = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue
    descriptor = socket(AF_INET, Int32(flags), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    withUnsafeBytes(of: &address) { bytes in
      guard let raw = bytes.baseAddress else { return }
      _ = connect(
        descriptor, raw.assumingMemoryBound(to: sockaddr.self),
        socklen_t(MemoryLayout<sockaddr_in>.size))
    }
    // The kernel counts a connection as waiting when its handshake is through.
    usleep(20_000)
  }

  deinit { close(descriptor) }
}
