import Coach
import Dialogue
import Foundation
import Testing

/// The program is killed at any moment; nothing it printed as heard is lost, nothing is doubled.
struct KillTests {
  /// A process that can be talked to and killed.
  private final class Talk {
    let process = Process()
    let input = Pipe()
    let output = Pipe()

    init(_ database: URL) throws {
      process.executableURL = try Program.executable
      process.arguments = [
        "chat", "--data", database.path, "--now", "2026-11-27T15:40:00Z", "--conversation",
        "weekly",
      ]
      process.currentDirectoryURL = HouseTests.root
      process.environment = ProcessInfo.processInfo.environment
        .merging(["XDG_CACHE_HOME": try Program.cacheFolder]) { $1 }
      process.standardInput = input
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
    }

    func send(_ text: String) {
      try? input.fileHandleForWriting.write(contentsOf: Data((text + "\n").utf8))
    }

    func kill() {
      Foundation.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
  }

  /// Kills in one run of the tests; each leaves the database to the next.
  static let kills = 200

  @Test func `two hundred kills lose nothing and double nothing`() throws {
    signal(SIGPIPE, SIG_IGN)
    try Program.inScratch { folder in
      let database = folder.appending(path: "a.db")
      var generator = SystemRandomNumberGenerator()
      var sent: [String] = []
      var printed: [String] = []
      for round in 0..<Self.kills {
        let talk = try Talk(database)
        let words = (0..<3).map { "round-\(round)-word-\($0)" }
        // Once something is there, the opening is committed and the rest of it under way.
        let opening = talk.output.fileHandleForReading.availableData
        #expect(!opening.isEmpty)
        for word in words { talk.send(word) }
        sent += words
        usleep(UInt32.random(in: 0..<60_000, using: &generator))
        talk.kill()
        let rest = talk.output.fileHandleForReading.readDataToEndOfFile()
        printed.append(String(decoding: opening + rest, as: UTF8.self))
      }
      let rounds = try Self.rounds(of: database, in: folder)
      #expect(rounds.count == Self.kills)
      for (round, (said, text)) in zip(rounds, printed).enumerated() {
        let kept = said.coach.map { $0 + "\n" }.joined()
        #expect(kept.hasPrefix(text), "round \(round): what was printed is not what was kept")
      }
      let kept = rounds.flatMap(\.you)
      #expect(Set(kept).count == kept.count, "an answer stands twice")
      #expect(Set(kept).isSubset(of: sent))
      #expect(kept.count > Self.kills / 4, "too little was said for the test to mean anything")
    }
  }

  /// What the log holds of each time the program was started.
  private static func rounds(
    of database: URL, in folder: URL
  ) throws -> [(you: [String], coach: [String])] {
    let log = folder.appending(path: "log.jsonl")
    let result = try Program.run(
      ["export", "--data", database.path, "--events", log.path])
    #expect(result.status == 0, "\(result.errors)")
    var rounds: [(you: [String], coach: [String])] = []
    for line in try String(contentsOf: log, encoding: .utf8).split(separator: "\n").dropFirst() {
      let logged = try JSONDecoder().decode(LoggedEvent.self, from: Data(line.utf8))
      switch logged.event.kind {
      case .opened: rounds.append((you: [], coach: []))
      case .said(let text): rounds[rounds.count - 1].you.append(text)
      case .promptDue, .invited, .viewed, .tookUp, .changed: break
      }
      rounds[rounds.count - 1].coach += logged.transcript.map(\.text)
    }
    return rounds
  }
}
