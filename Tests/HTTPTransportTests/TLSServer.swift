import Foundation

/// A certificate made for the occasion, and a program that serves with it.
final class TLSServer {
  let port: Int
  private let directory: URL
  private let command: Command

  var certificate: String { directory.appendingPathComponent("cert.pem").path }
  /// What the program has printed, which for `openssl s_server` is what it has received.
  var output: String { Self.read(directory.appendingPathComponent("output")) }

  /// Makes a certificate for a subject such as `IP:127.0.0.1`, starts the program in the
  /// certificate's directory and waits until it names its port.
  init(subject: String, program: String) async throws {
    directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    let change = "cd '\(directory.path)'"
    try await Command.run(
      """
      \(change) && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes \
      -keyout key.pem -out cert.pem -days 2 -subj /CN=test -addext subjectAltName=\(subject)
      """)
    // The program ends with its input, so the input has to last; no program outlives a minute.
    command = try Command(
      "\(change) && exec timeout --foreground 60 \(program) >output 2>&1 </dev/zero")
    var port = 0
    for _ in 0..<500 where port == 0 {
      try await Task.sleep(for: .milliseconds(20))
      let lines = Self.read(directory.appendingPathComponent("output")).split(separator: "\n")
      let line = lines.first { $0.hasPrefix("ACCEPT ") } ?? ""
      port = line.split(separator: ":").last.flatMap { Int($0) } ?? 0
    }
    self.port = port
  }

  deinit {
    command.terminate()
    try? FileManager.default.removeItem(at: directory)
  }

  private static func read(_ file: URL) -> String {
    (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
