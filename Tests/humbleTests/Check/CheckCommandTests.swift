import Foundation
import Testing

/// `humble check` as its contract has it.
struct CheckCommandTests {
  private func lines(_ input: String, _ more: [String] = []) throws -> Program.Result {
    try Program.run(["check", "--lines", "--format", "jsonl"] + more, input: input)
  }

  private func object(_ line: some StringProtocol) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test func `each line has its object, in order, with the keys of the contract`() throws {
    let result = try lines("Don't you think it is late?\n\nThe lift is slow.\r\nWhat did you see?")
    #expect(result.status == 1)
    let objects = try result.output.split(separator: "\n").map { try object($0) }
    #expect(objects.count == 4)
    #expect(objects.map { $0["line"] as? Int } == [1, 2, 3, 4])
    #expect(objects.map { $0["text"] as? String }[2] == "The lift is slow.")
    #expect((objects[1]["questions"] as? [Any])?.isEmpty == true)
    let question = try #require((objects[0]["questions"] as? [[String: Any]])?.first)
    #expect(
      Set(question.keys) == ["start", "end", "form", "answer", "inquiry", "grade", "findings"])
    #expect(question["start"] as? Int == 0 && question["end"] as? Int == 27)
    #expect(question["form"] as? String == "polar" && question["grade"] as? Int == 0)
    let finding = try #require((question["findings"] as? [[String: Any]])?.first)
    #expect(
      Set(finding.keys) == [
        "rule", "group", "severity", "start", "end", "confidence", "message", "suggestion",
      ])
    #expect(finding["rule"] as? String == "negative-interrogative")
    #expect(
      result.output.hasPrefix(
        "{\"line\":1,\"text\":\"Don't you think it is late?\",\"questions\":[{\"start\":0,\"end\":27,\"form\":"
      ))
  }

  @Test func `the exit says whether something failed, and 2 that nothing ran`() throws {
    #expect(try lines("What did you see?\n").status == 0)
    #expect(try lines("Did you see it?\n").status == 0)
    #expect(try lines("Did you see it?\n", ["--fail-on", "low"]).status == 1)
    #expect(try lines("Don't you think it is late?\n", ["--fail-on", "high"]).status == 1)
    let missing = try Program.run(["check", "no-such-file.md"])
    #expect(missing.status == 2)
    #expect(missing.errors.contains("no-such-file.md"))
    #expect(try Program.run(["check", "--rules", "aux-tagg"]).errors.contains("aux-tag"))
  }

  @Test func `other people's words and code are left alone in Markdown`() throws {
    let text = """
      # Notes

      > Don't you think it is late?

      What did you
      see on the round?

      ```
      why didn't you call?
      ```

      - Why didn't you just call
        the **ward**?
      """
    let result = try Program.run(
      ["check", "--stdin-filename", "a.md", "--format", "json"], input: text)
    let document = try #require(
      (try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])?.first)
    let questions = try #require(document["questions"] as? [[String: Any]])
    #expect(questions.count == 2)
    let spans = questions.map { question in
      let range = (question["start"] as? Int ?? 0)..<(question["end"] as? Int ?? 0)
      return String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }
    #expect(spans[0] == "What did you\nsee on the round?")
    #expect(spans[1].hasPrefix("Why didn't you just call"))
    #expect(result.status == 1)
  }

  @Test func `spans are bytes, whatever stands before`() throws {
    let text = "😀 cafe\u{301}:\tdon\u{2019}t you think it is late?"
    let result = try lines(text + "\n")
    let question = try #require(
      (try object(result.output.split(separator: "\n")[0])["questions"] as? [[String: Any]])?.first)
    let finding = try #require((question["findings"] as? [[String: Any]])?.first)
    let range = (finding["start"] as? Int ?? 0)..<(finding["end"] as? Int ?? 0)
    let span = String(decoding: Array(text.utf8)[range], as: UTF8.self)
    #expect(span.hasPrefix("don\u{2019}t you"))
  }

  @Test func `no escape of a draft reaches the terminal`() throws {
    let draft = "Don't you\u{1B}[2J think \u{202E}it is\u{9B}31m late?\n"
    for format in ["text", "github"] {
      let result = try Program.run(
        ["check", "--format", format, "--color", "never", "--stdin-filename", "a\u{1B}]0;x.md"],
        input: draft)
      for scalar in (result.output + result.errors).unicodeScalars {
        #expect(scalar == "\n" || scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
        #expect(scalar != "\u{202E}")
      }
    }
  }

  @Test func `SARIF has what readers of 2.1.0 look for`() throws {
    let result = try Program.run(
      ["check", "--format", "sarif", "--stdin-filename", "a b.md"],
      input: "Don't you think it is late?\n")
    let report = try object(result.output)
    #expect(report["version"] as? String == "2.1.0")
    let run = try #require((report["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "humble")
    let first = try #require((run["results"] as? [[String: Any]])?.first)
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let index = try #require(first["ruleIndex"] as? Int)
    #expect(rules[index]["id"] as? String == first["ruleId"] as? String)
    #expect(["none", "note", "warning", "error"].contains(first["level"] as? String))
    #expect(result.output.contains("\"uri\":\"a%20b.md\""))
    #expect(result.output.contains("\"startLine\":1,\"startColumn\":1"))
  }

  @Test func `a configuration is found upward, and a mistake in it is told`() throws {
    try Program.inScratch { folder in
      let inner = folder.appending(path: "a/b")
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      try "What did you see? Did you see it?\n".write(
        to: inner.appending(path: "x.md"), atomically: true, encoding: .utf8)
      let file = folder.appending(path: ".humble.yaml")
      try "fail-on: low\n".write(to: file, atomically: true, encoding: .utf8)
      #expect(try Program.run(["check", "a/b/x.md"], in: folder).status == 1)
      let shown = try Program.run(["check", "--show-config", "a/b/x.md"], in: folder)
      #expect(shown.output.contains(".humble.yaml") && shown.output.contains("fail-on: low"))
      try "fail-onn: low\n".write(to: file, atomically: true, encoding: .utf8)
      let wrong = try Program.run(["check", "a/b/x.md"], in: folder)
      #expect(wrong.status == 2)
      #expect(wrong.errors.contains("did you mean"))
    }
  }

  @Test func `a comment with a reason silences one finding, and one without is refused`() throws {
    let comment = "<!-- humble-ignore negative-interrogative: their own words -->\n"
    let text = "Don't you think it is late?\n"
    let arguments = ["check", "--stdin-filename", "a.md"]
    #expect(try Program.run(arguments, input: text).status == 1)
    #expect(try Program.run(arguments, input: comment + text).status == 0)
    let bare = "<!-- humble-ignore negative-interrogative -->\n"
    #expect(try Program.run(arguments, input: bare + text).status == 2)
    let unused = try Program.run(arguments, input: comment + "What did you see?\n")
    #expect(unused.output.contains("silences nothing"))
  }

  @Test func `a baseline knows its findings again when lines are added above`() throws {
    try Program.inScratch { folder in
      let file = folder.appending(path: "x.md")
      let text = "Some words before it. Don't you think it is late? And some after it.\n"
      try text.write(to: file, atomically: true, encoding: .utf8)
      let arguments = ["check", "x.md", "--baseline", "known.json"]
      _ = try Program.run(["check", "x.md", "--write-baseline", "known.json"], in: folder)
      #expect(try Program.run(arguments, in: folder).status == 0)
      try ("# A title\n\nA line.\n\n" + text).write(to: file, atomically: true, encoding: .utf8)
      #expect(try Program.run(arguments, in: folder).status == 0)
      try (text + "\nWhy didn't you call?\n").write(to: file, atomically: true, encoding: .utf8)
      #expect(try Program.run(arguments, in: folder).status == 1)
    }
  }
}
