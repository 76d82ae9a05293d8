import Foundation
import Testing

/// `humble chat` as a script drives it.
struct ChatCommandTests {
  private func chat(
    _ database: URL, _ messages: [String], now: String = "2026-11-27T15:40:00Z",
    _ more: [String] = []
  ) throws -> Program.Result {
    try Program.run(
      ["chat", "--data", database.path, "--now", now, "--seed", "7"] + more,
      input: messages.map { $0 + "\n" }.joined())
  }

  @Test func `a new person is welcomed, and the end of input is a success`() throws {
    try Program.inScratch { folder in
      let result = try chat(folder.appending(path: "a.db"), [])
      #expect(result.status == 0)
      #expect(result.output.hasPrefix("I am a program with rules"))
      #expect(result.output.hasSuffix("What has been on your mind at work this week?\n"))
    }
  }

  @Test func `the same words, time and seed give the same bytes`() throws {
    try Program.inScratch { folder in
      let words = ["The rota.", "a ward", "Loud.", "/why", "/back", "/skip", "what are you?"]
      let first = try chat(folder.appending(path: "a.db"), words)
      let second = try chat(folder.appending(path: "b.db"), words)
      #expect(first.output == second.output)
      #expect(first.output.utf8.count > 400)
    }
  }

  @Test func `the radar stands above the question that comes again`() throws {
    try Program.inScratch { folder in
      let words = ["/talk self-assessment", "1", "2", "3", "/radar"]
      let output = try chat(folder.appending(path: "a.db"), words).output
      let table = try #require(output.range(of: "  Reflection                    2"))
      let question = try #require(output.range(of: "one of the two numbers?", options: .backwards))
      #expect(table.upperBound < question.lowerBound)
    }
  }

  @Test func `it goes on from the question where the person left`() throws {
    try Program.inScratch { folder in
      let database = folder.appending(path: "a.db")
      let before = try chat(database, ["The rota."])
      let open = try #require(before.output.split(separator: "\n").last)
      let after = try chat(database, [])
      #expect(after.output.split(separator: "\n").last == open)
    }
  }

  @Test func `each line of the coach is an object where jsonl is asked for`() throws {
    try Program.inScratch { folder in
      let result = try chat(folder.appending(path: "a.db"), ["/help"], ["--format", "jsonl"])
      for line in result.output.split(separator: "\n") {
        let object = try #require(
          try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(
          Set(object.keys) == [
            "conversation", "step", "kind", "question", "group", "rule", "text",
          ])
      }
    }
  }

  @Test func `forget asks for the word, and then nothing is left`() throws {
    try Program.inScratch { folder in
      let database = folder.appending(path: "a.db")
      _ = try chat(database, ["canary-otter-41", "/forget", "no"])
      let kept = try Program.run(["export", "--data", database.path])
      #expect(kept.output.contains("canary-otter-41"))
      let erased = try chat(database, ["/forget", "forget"])
      #expect(erased.output.contains("Everything of yours is erased."))
      #expect(try Program.run(["export", "--data", database.path]).output == "{}\n")
      #expect(try chat(database, []).output.hasPrefix("I am a program with rules"))
    }
  }

  @Test func `whether a reflection is due is told in a line and by the exit`() throws {
    try Program.inScratch { folder in
      let database = folder.appending(path: "a.db")
      _ = try chat(database, ["The rota.", "/stop"], now: "2026-11-23T09:00:00Z")
      let early = try chat(database, [], now: "2026-11-24T09:00:00Z", ["--due"])
      #expect(early.status == 1)
      let late = try chat(database, [], now: "2026-11-27T09:00:00Z", ["--due"])
      #expect(late.status == 0)
      #expect(late.output == "A reflection is due.\n")
    }
  }

  @Test func `an exported log replays to the same transcript`() throws {
    try Program.inScratch { folder in
      let database = folder.appending(path: "a.db")
      _ = try chat(database, ["The rota.", "a ward", "Loud.", "I count the beds.", "/skip"])
      let log = folder.appending(path: "log.jsonl").path
      #expect(try Program.run(["export", "--data", database.path, "--events", log]).status == 0)
      let replay = try Program.run(["replay", log, "--verify"])
      #expect(replay.status == 0, "\(replay.output)\(replay.errors)")
    }
  }

  @Test func `a key that others can read is refused`() throws {
    try Program.inScratch { folder in
      let database = folder.appending(path: "a.db")
      _ = try chat(database, [])
      #expect(chmod(database.path + ".key", 0o644) == 0)
      let result = try chat(database, [])
      #expect(result.status != 0)
      #expect(result.errors.contains("others can read it"))
    }
  }
}
