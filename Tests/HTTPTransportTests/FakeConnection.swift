import Foundation

/// The server's end of a connection.
struct FakeConnection: Sendable {
  let descriptor: Int32
  let note: @Sendable (String) -> Void

  struct Request {
    var head: String
    var body: [UInt8]
  }

  init(descriptor: Int32, note: @escaping @Sendable (String) -> Void) {
    self.descriptor = descriptor
    self.note = note
    var wait = timeval(tv_sec: 300, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(
      descriptor, SOL_SOCKET, SO_SNDTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
  }

  /// Reads a head up to its empty line, and nothing after it; nil at the end.
  func readHead() -> String? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      guard recv(descriptor, &byte, 1, 0) == 1 else { return nil }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads a request with the body that its head announces; nil at the end.
  func readRequest() -> Request? {
    guard let head = readHead() else { return nil }
    let field = head.lowercased().components(separatedBy: "content-length: ").dropFirst().first
    var left = field.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
    var body: [UInt8] = []
    while left > 0 {
      var part = [UInt8](repeating: 0, count: min(left, 65536))
      let count = recv(descriptor, &part, part.count, 0)
      guard count > 0 else { return nil }
      body += part.prefix(count)
      left -= count
    }
    note(head)
    return Request(head: head, body: body)
  }

  /// Writes bytes; false when the other side has gone.
  @discardableResult
  func write(_ bytes: some Collection<UInt8>) -> Bool {
    var rest = ArraySlice(Array(bytes))
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { raw in
        send(descriptor, raw.baseAddress, raw.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  @discardableResult
  func write(_ text: String) -> Bool { write(Array(text.utf8)) }

  func answer(_ status: String, _ headers: [String] = [], body: [UInt8] = []) {
    let lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.count)"] + headers
    write(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
  }

  func answer(_ status: String, _ headers: [String] = [], body: String) {
    answer(status, headers, body: Array(body.utf8))
  }

  /// Ends the connection with a reset in place of a goodbye.
  func reset() {
    var linger = linger(l_onoff: 1, l_linger: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_LINGER, &linger,
      socklen_t(MemoryLayout<Foundation.linger>.size))
  }

  /// Waits until the other side goes away.
  func waitForEnd() {
    var byte: UInt8 = 0
    while recv(descriptor, &byte, 1, 0) > 0 {}
  }

  func close() { Glibc.close(descriptor) }
}
