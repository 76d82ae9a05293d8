import Foundation
import Testing

/// `humble chat` on a pseudo-terminal, with somebody at the keys.
final class TerminalTalk {
  private let process = Process()
  private let master: Int32
  private let database: String
  private var unread: [UInt8] = []
  /// Everything that was on the screen, as it came.
  private(set) var screen: [UInt8] = []

  init(in folder: URL, columns: UInt16 = 60, environment: [String: String] = [:]) throws {
    var slave: Int32 = -1
    var ours: Int32 = -1
    var size = winsize(ws_row: 30, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&ours, &slave, nil, nil, &size) == 0)
    master = ours
    // Held open by another child, the terminal would never hang up.
    _ = fcntl(ours, F_SETFD, FD_CLOEXEC)
    database = folder.appending(path: "a.db").path
    // Ctrl-C reaches only a program whose controlling terminal this is.
    process.executableURL = URL(filePath: "/usr/bin/setsid")
    process.arguments = [
      "--ctty", "--wait", try Program.executable.path, "chat", "--data", database, "--now",
      "2026-11-27T15:40:00Z", "--seed", "7",
    ]
    process.currentDirectoryURL = HouseTests.root
    process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "NO_COLOR" }
      .merging([
        "XDG_CACHE_HOME": try Program.cacheFolder, "TERM": "xterm", "LC_ALL": "C.UTF-8",
      ]) { $1 }
      .merging(environment) { $1 }
    let handle = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
  }

  deinit {
    // Hanging up ends a program that is still there.
    close(master)
    if process.isRunning { process.terminate() }
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(write(master, bytes, bytes.count) == bytes.count)
  }

  /// What comes up to and with `text`; fails where it does not come.
  @discardableResult
  func wait(for text: String) throws -> String {
    let wanted = Array(text.utf8)
    let deadline = Date().addingTimeInterval(60)
    while true {
      if let found = unread.firstRange(of: wanted) {
        defer { unread.removeFirst(found.upperBound) }
        return String(decoding: unread[..<found.upperBound], as: UTF8.self)
      }
      let more = read()
      try #require(
        more && Date() < deadline,
        "“\(text)” did not come; there is: \(String(decoding: unread, as: UTF8.self))")
    }
  }

  /// Leaves by a key and waits for the end; what else came, and the exit status.
  func end(typing key: String) throws -> (text: String, status: Int32) {
    let deadline = Date().addingTimeInterval(60)
    type(key)
    while process.isRunning, Date() < deadline { _ = read() }
    try #require(!process.isRunning, "it did not end")
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&descriptor, 1, 50) == 1, descriptor.revents & Int16(POLLIN) != 0, read() {}
    return (String(decoding: unread, as: UTF8.self), process.terminationStatus)
  }

  /// What was kept as said by the person.
  func kept() throws -> [String] {
    let export = try Program.run(["export", "--data", database]).output
    let object = try JSONSerialization.jsonObject(with: Data(export.utf8)) as? [String: Any]
    let talk = try #require(object?["talk"] as? [[String: Any]])
    return talk.filter { $0["who"] as? String == "you" }.compactMap { $0["text"] as? String }
  }

  /// Takes in what is there, or waits a moment for it; false once the other end is gone.
  private func read() -> Bool {
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, 100) == 1 else { return true }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Foundation.read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    unread += buffer[..<count]
    screen += buffer[..<count]
    return true
  }
}
