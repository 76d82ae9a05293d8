import Foundation
import Testing

/// Runs the built program as a person or a script does.
struct Program {
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The program stands beside the test bundle.
  static var executable: URL {
    get throws {
      let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(filePath: own).deletingLastPathComponent().appending(path: "humble")
    }
  }

  /// Beside the program, so that tests leave the cache of the person who runs them alone.
  static var cacheFolder: String {
    get throws { try executable.deletingLastPathComponent().appending(path: "cache").path }
  }

  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    in folder: URL? = nil
  ) throws -> Result {
    try run(arguments, data: Data(input.utf8), environment: environment, in: folder)
  }

  static func run(
    _ arguments: [String], data: Data, environment: [String: String] = [:], in folder: URL? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = try executable
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? HouseTests.root
    process.environment = ProcessInfo.processInfo.environment
      .merging(["XDG_CACHE_HOME": try cacheFolder]) { $1 }
      .merging(environment) { $1 }
    let scratch = FileManager.default.temporaryDirectory.appending(
      path: "humble-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    // Files, since a pipe that nobody reads yet can hold only so much.
    let names = ["in", "out", "err"].map { scratch.appending(path: $0) }
    for name in names { try Data().write(to: name) }
    try data.write(to: names[0])
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self))
  }

  /// A folder of its own, gone afterwards.
  static func inScratch<T>(_ body: (URL) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "humble-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
