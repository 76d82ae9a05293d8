import Foundation
import Testing

/// How `humble chat` behaves at a real terminal.
struct TerminalTests {
  private static let prompt = "\n> "
  private static let goodbye = "Until next time. We go on from the same question."

  @Test func `wide characters can be edited`() throws {
    try Program.inScratch { folder in
      let talk = try TerminalTalk(in: folder)
      try talk.wait(for: Self.prompt)
      talk.type("Caf日本é\u{7F}\u{7F}x\r")
      try talk.wait(for: Self.prompt)
      #expect(try talk.end(typing: "\u{4}").status == 0)
      #expect(try talk.kept() == ["Caf日x"])
    }
  }

  // A terminal sends each end of a line as a return; some put marks around what is pasted.
  @Test(arguments: [
    "one\rtwo\rthree\r", "one\rtwo\rthree", "\u{1B}[200~one\rtwo\rthree\u{1B}[201~",
  ])
  func `lines pasted at once are one answer`(pasted: String) throws {
    try Program.inScratch { folder in
      let talk = try TerminalTalk(in: folder)
      try talk.wait(for: Self.prompt)
      talk.type(pasted)
      if !pasted.hasSuffix("\r") {
        try talk.wait(for: "three")
        talk.type("\r")
      }
      try talk.wait(for: Self.prompt)
      #expect(try talk.end(typing: "\u{4}").status == 0)
      #expect(try talk.kept() == ["one\ntwo\nthree"])
    }
  }

  @Test func `a paste that comes slowly is one answer, and goes on with what is typed`() throws {
    try Program.inScratch { folder in
      let talk = try TerminalTalk(in: folder)
      try talk.wait(for: Self.prompt)
      #expect(talk.screen.contains(Array("\u{1B}[?2004h".utf8)))
      for part in [
        "So: \u{1B}[20", "0~Ana: one\r", "Ben: two", "\rAna: thr", "ee\r\u{1B}[2", "01~",
      ] {
        talk.type(part)
        usleep(60_000)
      }
      talk.type(" Ok\r")
      try talk.wait(for: Self.prompt)
      #expect(try talk.end(typing: "\u{4}").status == 0)
      #expect(try talk.kept() == ["So: Ana: one\nBen: two\nAna: three Ok"])
    }
  }

  @Test func `a paste longer than any answer ends where the terminal says it ends`() throws {
    try Program.inScratch { folder in
      let talk = try TerminalTalk(in: folder)
      try talk.wait(for: Self.prompt)
      talk.type(
        "\u{1B}[200~" + String(repeating: "words \u{1B}[20 ", count: 110_000) + "\u{1B}[201~")
      // Ctrl-U takes the line back, so that only what is typed after it is said.
      talk.type("\u{15}short\r")
      try talk.wait(for: Self.prompt)
      #expect(try talk.end(typing: "\u{4}").status == 0)
      #expect(try talk.kept() == ["short"])
    }
  }

  @Test func `a terminal is left as it was`() throws {
    try Program.inScratch { folder in
      let talk = try TerminalTalk(in: folder)
      try talk.wait(for: Self.prompt)
      _ = try talk.end(typing: "\u{3}")
      let screen = String(decoding: talk.screen, as: UTF8.self)
      let on = screen.ranges(of: "\u{1B}[?2004h").count
      #expect(on > 0 && on == screen.ranges(of: "\u{1B}[?2004l").count)
    }
  }

  @Test func `a terminal that knows nothing is asked for nothing`() throws {
    try Program.inScratch { folder in
      let talk = try TerminalTalk(in: folder, environment: ["TERM": "dumb"])
      try talk.wait(for: Self.prompt)
      _ = try talk.end(typing: "\u{4}")
      #expect(!talk.screen.contains(Array("\u{1B}[?2004h".utf8)))
    }
  }

  // Half a line belongs to nobody yet.
  @Test(arguments: ["\u{4}", "\u{3}", "half a line\u{3}"])
  func `leaving is clean and says where it goes on`(keys: String) throws {
    try Program.inScratch { folder in
      let talk = try TerminalTalk(in: folder)
      try talk.wait(for: Self.prompt)
      talk.type("The rota.\r")
      try talk.wait(for: Self.prompt)
      if keys.count > 1 {
        talk.type(String(keys.dropLast()))
        try talk.wait(for: String(keys.dropLast()))
      }
      let end = try talk.end(typing: String(keys.suffix(1)))
      #expect(end.status == 0)
      #expect(end.text.contains(Self.goodbye))
      #expect(try talk.kept() == ["The rota."])
    }
  }

  @Test func `controls that were typed never come back raw`() throws {
    try Program.inScratch { folder in
      let talk = try TerminalTalk(in: folder)
      try talk.wait(for: Self.prompt)
      // Ctrl-V takes the next key as it is.
      talk.type("/talk \u{16}\u{1B}[31mred \u{202E}live\r")
      let reply = try talk.wait(for: Self.prompt)
      #expect(reply.contains("called “[31mred \\u{202E}live”"), "\(reply)")
      _ = try talk.end(typing: "\u{4}")
      #expect(!talk.screen.contains(Array("\u{1B}[31m".utf8)))
    }
  }

  @Test func `questions stand out, but not where NO_COLOR is set`() throws {
    try Program.inScratch { folder in
      let talk = try TerminalTalk(in: folder)
      try talk.wait(for: Self.prompt)
      #expect(talk.screen.contains(Array("\u{1B}[1mWhat".utf8)))
      let plain = try TerminalTalk(in: folder, environment: ["NO_COLOR": "1"])
      try plain.wait(for: Self.prompt)
      #expect(try plain.end(typing: "\u{4}").text.contains(Self.goodbye))
      #expect(!plain.screen.contains(Array("\u{1B}[1m".utf8)))
      #expect(!plain.screen.contains(Array("\u{1B}[2m".utf8)))
    }
  }

  @Test func `lines are wrapped to the width of the terminal`() throws {
    try Program.inScratch { folder in
      let talk = try TerminalTalk(in: folder, columns: 40, environment: ["NO_COLOR": "1"])
      let opening = try talk.wait(for: Self.prompt)
      let lines = opening.split(whereSeparator: \.isNewline)
      #expect(lines.count > 5)
      for line in lines { #expect(line.count <= 40, "\(line)") }
    }
  }
}
