import Foundation
import Testing

/// The service as a process of its own, on a port that the machine chose.
final class ServiceProcess {
  let folder: URL
  let port: UInt16
  private let process: Process
  private let log: URL
  static let token = "token-of-a-test-canary"
  /// What `log.level` can be.
  static let levels = ["trace", "debug", "info", "notice", "warning", "error", "critical"]

  /// Starts it with a Matrix section and a check token; `more` is added to the configuration.
  ///
  /// Bound, it keeps to the modes of files even where the one who runs the tests need not.
  init(more: String = "", isBound: Bool = false, level: String = "trace") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "humble-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["as", "hs", "check"] {
      let file = folder.appending(path: name)
      try Data(Self.token.utf8).write(to: file)
      chmod(file.path, 0o600)
    }
    let configuration = folder.appending(path: "humble.yaml")
    try Data(
      """
      http: { port: 0, public-url: "https://coach.example" }
      check: { token-file: check }
      log: { level: \(level) }
      matrix: { homeserver: "http://127.0.0.1:9", server-name: coach.test, as-token-file: as, hs-token-file: hs }
      \(more)
      """.utf8
    ).write(to: configuration)
    process = Process()
    // A file that may not grow is an error of the write, as a full disk is, and no signal.
    process.executableURL = URL(filePath: "/bin/sh")
    let isMighty = geteuid() == 0
    let capabilities = "-dac_override,-dac_read_search"
    process.arguments =
      ["-c", "trap '' XFSZ; exec \"$0\" \"$@\""]
      + (isBound && isMighty
        ? ["setpriv", "--bounding-set", capabilities, "--inh-caps", capabilities] : [])
      + [
        try Program.executable.path, "serve", "--config", configuration.path, "--prompts",
        HouseTests.root.appending(path: "Prompts").path,
      ]
    log = folder.appending(path: "log")
    let output = folder.appending(path: "output")
    for file in [log, output] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    var found: UInt16?
    for _ in 0..<1200 where found == nil && process.isRunning {
      let line = try String(contentsOf: output, encoding: .utf8)
      found =
        line.hasSuffix("\n")
        ? line.dropLast().split(separator: ":").last.flatMap { UInt16($0) } : nil
      if found == nil { usleep(50_000) }
    }
    port = try #require(found, "the service did not start")
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  /// What stands in the log, and in every other file of the service.
  var everything: [(name: String, data: Data)] {
    get throws {
      try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        .map { ($0.lastPathComponent, try Data(contentsOf: $0)) }
    }
  }

  /// Lets its files grow no further than so many bytes, or again as far as they will.
  func limitFiles(to bytes: UInt64?) throws {
    let prlimit = try Process.run(
      URL(filePath: "/usr/bin/prlimit"),
      arguments: [
        "--pid", "\(process.processIdentifier)",
        "--fsize=\(bytes.map(String.init) ?? "unlimited"):",
      ])
    prlimit.waitUntilExit()
    try #require(prlimit.terminationStatus == 0)
  }

  /// Asks it to end, and waits.
  func terminate() -> Int32 {
    process.terminate()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Sends bytes and returns all that comes until the other side closes, or a while passes.
  func exchange(_ bytes: String, patience: Int = 30, from source: String = "127.0.0.1") throws
    -> String
  {
    let socket = try open(from: source)
    defer { close(socket) }
    _ = bytes.utf8.withContiguousStorageIfAvailable {
      send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    return Self.read(socket, patience: patience)
  }

  /// A connection to it, from one of this machine's own addresses.
  func open(from source: String = "127.0.0.1") throws -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var own = sockaddr_in()
    own.sin_family = sa_family_t(AF_INET)
    own.sin_addr.s_addr = inet_addr(source)
    let isBound = withUnsafePointer(to: &own) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    try #require(isBound)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(status == 0)
    return descriptor
  }

  static func read(_ socket: Int32, patience: Int) -> String {
    var wait = timeval(tv_sec: patience, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      all += buffer[..<count]
    }
    return String(decoding: all, as: UTF8.self)
  }
}
