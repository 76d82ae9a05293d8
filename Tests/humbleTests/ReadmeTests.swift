import Foundation
import Testing

/// The commands of the README do what it says they do.
struct ReadmeTests {
  struct Example: Sendable {
    var command: String
    var output: String
  }

  /// Blocks of `console`: a command after `$`, a here document with it, then what comes back.
  static func examples() throws -> [Example] {
    let text = try String(
      contentsOf: HouseTests.root.appending(path: "README.md"), encoding: .utf8)
    var examples: [Example] = []
    for block in text.components(separatedBy: "```console\n").dropFirst() {
      let lines = block.components(separatedBy: "```")[0].split(
        separator: "\n", omittingEmptySubsequences: false)
      var command = String(lines[0].dropFirst(2))
      var rest = lines.dropFirst()
      if command.contains("<<'END'"), let end = rest.firstIndex(of: "END") {
        command += "\n" + rest[...end].joined(separator: "\n")
        rest = rest[(end + 1)...]
      }
      examples.append(
        Example(command: command, output: rest.joined(separator: "\n")))
    }
    return examples
  }

  @Test func `every example gives what it shows`() throws {
    let examples = try Self.examples()
    #expect(examples.count >= 4)
    try Program.inScratch { folder in
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "humble"), withDestinationURL: try Program.executable)
      for example in examples {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", example.command]
        process.currentDirectoryURL = folder
        var environment = ProcessInfo.processInfo.environment
        environment["PATH"] = folder.path + ":" + (environment["PATH"] ?? "")
        process.environment = environment
        let output = folder.appending(path: "output")
        try Data().write(to: output)
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        let shown = try String(contentsOf: output, encoding: .utf8)
        #expect(shown == example.output, "\(example.command)")
      }
    }
  }

  @Test func `the set-up commands are the ones that are run before anything lands`() throws {
    let readme = try String(
      contentsOf: HouseTests.root.appending(path: "README.md"), encoding: .utf8)
    let run = try String(contentsOf: HouseTests.root.appending(path: ".ci/run"), encoding: .utf8)
    let test = "bash Config/setup.sh && swift test"
    #expect(readme.contains("\n\(test)\n"))
    #expect(readme.contains("\nbash Config/setup.sh && swift run humble chat\n"))
    #expect(run.contains("\"\(test)\""))
  }
}
