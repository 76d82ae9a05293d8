import Foundation
import Testing

/// `humble radar` and `humble rate`, as people run them.
struct RadarCommandTests {
  /// Rates two practices in a chat, by the numbers of its form.
  static func rate(
    _ database: URL, _ time: String, _ answers: [String], person: String = "me"
  ) throws {
    let result = try Program.run(
      [
        "chat", "--data", database.path, "--now", time, "--seed", "7", "--person", person,
        "--conversation", "self-assessment",
      ], input: (answers + ["/stop"]).map { $0 + "\n" }.joined())
    #expect(result.status == 0, "\(result.errors)")
  }

  private func radar(
    _ database: URL, _ now: String, _ more: [String] = []
  ) throws -> Program.Result {
    try Program.run(["radar", "--data", database.path, "--now", now] + more)
  }

  @Test func `what is rated is shown, with what stood a quarter before, and a question`() throws {
    try Program.inScratch { folder in
      let database = folder.appending(path: "a.db")
      #expect(try radar(database, "2026-08-01T09:00:00Z").status == 1)
      try Self.rate(database, "2026-08-28T15:00:00Z", ["1", "2", "2"])
      try Self.rate(database, "2026-11-27T15:00:00Z", ["1", "3", "not sure"])
      let now = try radar(database, "2026-11-27T16:00:00Z").output
      #expect(now.contains("  Reflection                    3             2\n"))
      // Not rated anew: it stands where it was.
      #expect(now.contains("  Go see                        2             2\n"))
      #expect(now.contains("  A3 thinking                   -             -\n"))
      #expect(now.contains("● now, 27 November 2026\n◇ last quarter, 28 August 2026\n"))
      #expect(now.hasSuffix("?\n"))
      let then = try radar(database, "2026-11-27T16:00:00Z", ["--at", "2026-08-28"]).output
      #expect(then.contains("  Reflection                    2\n"))
      #expect(!then.contains("last quarter"))
      #expect(try radar(database, "2026-11-27T16:00:00Z", ["--at", "2026-02-30"]).status == 2)
    }
  }

  @Test func `pictures are written for their owner alone, the same every time`() throws {
    try Program.inScratch { folder in
      let database = folder.appending(path: "a.db")
      try Self.rate(database, "2026-11-27T15:00:00Z", ["1", "3", "2"])
      var files: [[Data]] = []
      for run in ["1", "2"] {
        let paths = ["svg", "png"].map { folder.appending(path: "\(run).\($0)").path }
        let result = try radar(
          database, "2026-11-27T16:00:00Z", ["--svg", paths[0], "--png", paths[1]])
        #expect(result.status == 0)
        files.append(try paths.map { try Data(contentsOf: URL(filePath: $0)) })
        let mode = try FileManager.default.attributesOfItem(atPath: paths[1])[.posixPermissions]
        #expect(mode as? Int == 0o600)
      }
      #expect(files[0] == files[1])
      #expect(files[0][1].starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }
  }

  @Test func `a buddy rates blind, by invitation, and only the one who asked sees it`() throws {
    try Program.inScratch { folder in
      let database = folder.appending(path: "a.db")
      let file = folder.appending(path: "view.json")
      let now = "2026-11-27T16:00:00Z"
      try Self.rate(database, "2026-11-27T15:00:00Z", ["1", "5", "canary-heron-17", "5"])
      #expect(try radar(database, now, ["--invite", file.path]).status == 0)
      let invitation = try String(contentsOf: file, encoding: .utf8)
      #expect(!invitation.contains("5\n") && !invitation.contains("canary"))
      // Not filled in yet.
      #expect(try radar(database, now, ["--add", file.path]).status == 2)

      let rated = try Program.run(
        ["rate", file.path], input: "2\nskip\nlots\n4\n3\n\n1\n5\n2\n")
      #expect(rated.status == 0, "\(rated.errors)")
      #expect(!rated.output.contains("canary"))
      #expect(rated.output.contains("You see your own numbers only"))

      // Somebody else's invitation is nobody's.
      let other = try radar(database, now, ["--person", "other", "--add", file.path])
      #expect(other.status == 2)
      #expect(try radar(database, now, ["--add", file.path]).status == 0)
      let shown = try radar(database, now).output
      #expect(shown.contains("  Reflection                    5      2\n"))
      #expect(shown.contains("  Go see                        "))
      #expect(shown.contains("□ buddy, 27 November 2026"))
      // An invitation is answered once.
      #expect(try radar(database, now, ["--add", file.path]).status == 2)
    }
  }

  @Test func `nothing of one person is in anything of another`() throws {
    try Program.inScratch { folder in
      let database = folder.appending(path: "a.db")
      let now = "2026-11-27T16:00:00Z"
      for (person, canary, value) in [
        ("anna", "canary-otter-3", "1"), ("ben", "canary-wren-9", "4"),
      ] {
        try Self.rate(
          database, "2026-11-27T15:00:00Z", ["1", value, canary, value], person: person)
        _ = try Program.run(
          ["chat", "--data", database.path, "--now", now, "--person", person],
          input: (0..<12).map { "/check Why didn't you bring the \(canary) number \($0)?\n" }
            .joined())
      }
      let base = ["--data", database.path, "--now", now]
      for (person, own, foreign) in [
        ("anna", "canary-otter", "canary-wren"), ("ben", "canary-wren", "canary-otter"),
      ] {
        let svg = folder.appending(path: "\(person).svg").path
        let png = folder.appending(path: "\(person).png").path
        let journal = folder.appending(path: "\(person).md").path
        var shown = ""
        for arguments in [
          ["radar"], ["radar", "--svg", svg, "--png", png], ["mirror"], ["plans"], ["export"],
          ["export", "--markdown", "--output", journal],
        ] {
          let result = try Program.run(arguments + base + ["--person", person])
          #expect(result.status == 0, "\(arguments): \(result.errors)")
          shown += result.output + result.errors
        }
        for file in [svg, png, journal] {
          shown += String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
        }
        #expect(shown.contains(own))
        #expect(!shown.contains(foreign))
      }
      let pictures = try ["anna.png", "ben.png"].map {
        try Data(contentsOf: folder.appending(path: $0))
      }
      #expect(pictures[0] != pictures[1])
    }
  }

  @Test func `a terminal that can't draw gets the table, and programs the words`() throws {
    try Program.inScratch { folder in
      let database = folder.appending(path: "a.db")
      try Self.rate(database, "2026-11-27T15:00:00Z", ["1", "3", "2"])
      let table = try radar(database, "2026-11-27T16:00:00Z", ["--table"]).output
      #expect(table.utf8.allSatisfy { $0 < 128 })
      let chat = try Program.run(
        [
          "chat", "--data", database.path, "--now", "2026-11-27T16:00:00Z", "--format", "jsonl",
        ], input: "/radar\n")
      for line in chat.output.split(separator: "\n") {
        #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
      }
      #expect(chat.output.contains("Willingness 3 (Reflection 3)"))
      #expect(chat.output.contains("\"conversation\":\"radar\""))
    }
  }
}
