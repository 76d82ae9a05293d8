import Foundation
import Testing

/// What a person takes along: plans, and the journal.
struct JournalTests {
  private func talk(_ database: URL, _ day: String, _ words: [String]) throws {
    let result = try Program.run(
      [
        "chat", "--data", database.path, "--now", day + "T15:40:00Z", "--seed", "7",
        "--conversation", "weekly",
      ], input: words.map { $0 + "\n" }.joined())
    #expect(result.status == 0, "\(result.errors)")
  }

  private func week(_ database: URL, _ day: String, _ told: [String], plan: String) throws {
    try talk(
      database, day,
      told + [
        "I waited until she had finished.", "She had seen the mix-up.", plan, "What did you see?",
        "Waiting is *cheap* <b>.", "/stop",
      ])
  }

  private func humble(_ database: URL, _ arguments: [String]) throws -> String {
    let result = try Program.run(
      arguments + ["--data", database.path, "--now", "2026-12-18T16:00:00Z"])
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  @Test func `a plan keeps what happened with it, week by week, until it is changed`() throws {
    try Program.inScratch { folder in
      let database = folder.appending(path: "a.db")
      let first = "When the round ends, then I ask her what she saw."
      let second = "When the phone rings, then I wait."
      try week(database, "2026-11-27", [], plan: first)
      try week(database, "2026-12-04", ["I asked her twice.", "Nights see it first."], plan: first)
      try week(database, "2026-12-11", ["Once, on Monday.", "She knows more."], plan: second)
      #expect(
        try humble(database, ["plans"]) == """
          27 November 2026: “\(first)”
            The moment: “When the round ends”
            4 December 2026: “I asked her twice.”
              What you know now: “Nights see it first.”
            11 December 2026: “Once, on Monday.”
              What you know now: “She knows more.”
            Changed on 11 December 2026.

          11 December 2026: “\(second)”
            The moment: “When the phone rings”
            Under way.

          You looked back in 3 of the last 3 weeks. Time away is left out.

          """)
    }
  }

  @Test func `an answer changed later stands in the journal in its new words`() throws {
    try Program.inScratch { folder in
      let database = folder.appending(path: "a.db")
      try week(database, "2026-11-27", [], plan: "When it rings, then I wait.")
      let result = try Program.run(
        ["chat", "--data", database.path, "--now", "2026-11-30T09:00:00Z"],
        input: "change my answer\n2\nShe had seen it in March.\n/stop\n")
      #expect(result.output.contains("You wrote: “She had seen the mix-up.”"))
      let page = try humble(database, ["export", "--markdown"])
      #expect(page.contains("> She had seen it in March.\n\nChanged on 30 November 2026."))
      #expect(!page.contains("> She had seen the mix-up."))
      let data = try humble(database, ["export"])
      #expect(data.contains("\"nowReads\" : \"She had seen it in March.\""))
      // The log has both, and gives the same transcript again.
      let log = folder.appending(path: "log").path
      _ = try humble(database, ["export", "--events", log])
      #expect(try String(contentsOfFile: log, encoding: .utf8).contains("She had seen the mix-up."))
      #expect(try Program.run(["replay", log, "--verify"]).status == 0)
    }
  }

  @Test func `the journal goes by weeks, with the radar beside it`() throws {
    try Program.inScratch { folder in
      let database = folder.appending(path: "a.db")
      try week(database, "2026-11-27", [], plan: "When it rings, then I wait.")
      try RadarCommandTests.rate(database, "2026-11-27T16:00:00Z", ["1", "3", "2"])
      let path = folder.appending(path: "journal.md").path
      #expect(try humble(database, ["export", "--markdown", "--output", path]).isEmpty)
      let page = try String(contentsOfFile: path, encoding: .utf8)
      #expect(page.contains("## Week of 23 November 2026\n\n### 27 November 2026\n"))
      #expect(page.contains("## Plans\n\n- 27 November 2026: When it rings, then I wait."))
      // Words mark nothing up.
      #expect(page.contains("- 27 November 2026: Waiting is \\*cheap\\* \\<b\\>."))
      #expect(page.contains("| **Willingness** | 3 |"))
      #expect(page.contains("![Five Behavioral Actions Radar, 18 December 2026"))
      #expect(page.hasSuffix("[radar]: journal.md.svg\n"))
      let svg = try String(contentsOfFile: path + ".svg", encoding: .utf8)
      #expect(svg.contains("<title id=\"title\">Five Behavioral Actions Radar</title>"))
      // With no file to stand beside, the picture is in the page.
      let inline = try humble(database, ["export", "--markdown"])
      #expect(inline.contains("[radar]: data:image/svg+xml;base64,"))
    }
  }
}
