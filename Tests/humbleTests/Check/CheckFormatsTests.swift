import Foundation
import Testing

/// What is printed, for people and for programs.
struct CheckFormatsTests {
  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `a person sees the place, a mark under it, the reason and a way on`() throws {
    let draft = "# Plan\n\n\tA 🙂 cafe\u{301}. Don\u{2019}t you think it is late?\n"
    let result = try Program.run(["check", "--stdin-filename", "plan.txt"], input: draft)
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "plan.txt:3:13: high negative-interrogative")
    #expect(lines[1] == "        A 🙂 cafe\u{301}. Don\u{2019}t you think it is late?")
    // The tab is four columns wide, the face two, the accent none.
    let before = String(repeating: " ", count: 4 + 4 + 11)
    #expect(lines[2].hasPrefix(before + "^^^^^^^^^") && !lines[2].hasPrefix(before + " "))
    #expect(lines[3].hasPrefix("  ") && lines[3].count > 20)
    #expect(lines[4].hasPrefix("  A draft to work from: "))
    #expect(result.output.hasSuffix("1 question, 1 finding.\n"))
  }

  @Test func `colour is asked for or left out`() throws {
    let draft = "Don't you think it is late?\n"
    #expect(
      try Program.run(["check", "--color", "always"], input: draft).output.contains("\u{1B}["))
    for choice in ["auto", "never"] {
      let output = try Program.run(["check", "--color", choice], input: draft).output
      #expect(!output.contains("\u{1B}"))
    }
  }

  @Test func `what is unsure is a question to the writer, counted nowhere, failing nothing`() throws
  {
    try CheckScratch.with(["a.md": Self.unsure]) { (scratch) throws in
      let result = try scratch.check("a.md", "--fail-on", "note")
      #expect(result.output.contains("question to you"))
      #expect(result.output.contains("What do you think?"))
      #expect(result.output.contains("0 findings; 1 to think about"))
      #expect(result.status == 0)
      let json = try scratch.check("a.md", "--format", "json")
      #expect(json.output.contains("\"confidence\":\"unsure\""))
      #expect(try scratch.check("a.md", "--format", "github").output.hasPrefix("::notice "))
    }
  }
  static let unsure = "Are you sure you locked it?\n"

  @Test func `json holds every document, jsonl one a line`() throws {
    let files = ["a.md": "What did you see?\n", "b.md": "It works, doesn't it?\n"]
    try CheckScratch.with(files) { (scratch) throws in
      let json = try scratch.check("a.md", "b.md", "--format", "json")
      let array = try #require(
        try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
      #expect(array.map { $0["file"] as? String } == ["a.md", "b.md"])
      #expect(array.map { $0["grade"] as? Int }[0] == 3)
      for document in array {
        #expect(
          Set(document.keys) == ["file", "genre", "genreGuessed", "questions", "document", "grade"])
      }
      let lines = try scratch.check("a.md", "b.md", "--format", "jsonl").output
        .split(separator: "\n")
      #expect("[" + lines.joined(separator: ",") + "]\n" == json.output)
      #expect(json.status == 1)
    }
  }

  @Test func `SARIF has every field its readers need, and places that hold`() throws {
    let draft = "Words first.\r\n\r\n🙂 Don't you\r\nthink it is late?\r\n"
    try CheckScratch.with(["a b/c.md": draft]) { (scratch) throws in
      let result = try scratch.check("a b/c.md", "--format", "sarif")
      let report = try object(result.output)
      #expect(report["$schema"] as? String == "https://json.schemastore.org/sarif-2.1.0.json")
      #expect(report["version"] as? String == "2.1.0")
      let run = try #require((report["runs"] as? [[String: Any]])?.first)
      #expect(run["columnKind"] as? String == "unicodeCodePoints")
      let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
      let rules = try #require(driver["rules"] as? [[String: Any]])
      for rule in rules {
        let description = try #require(rule["shortDescription"] as? [String: String])
        #expect(rule["id"] is String && description["text"]?.isEmpty == false)
      }
      #expect(Set(rules.compactMap { $0["id"] as? String }).count == rules.count)
      let found = try #require((run["results"] as? [[String: Any]])?.first)
      let index = try #require(found["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == found["ruleId"] as? String)
      #expect(found["level"] as? String == "error")
      #expect((found["message"] as? [String: String])?["text"]?.isEmpty == false)
      let location = try #require((found["locations"] as? [[String: Any]])?.first)
      let place = try #require(location["physicalLocation"] as? [String: Any])
      #expect((place["artifactLocation"] as? [String: String])?["uri"] == "a%20b/c.md")
      let region = try #require(place["region"] as? [String: Int])
      #expect(region["startLine"] == 3 && region["startColumn"] == 3)
      let start = try #require(region["byteOffset"])
      let length = try #require(region["byteLength"])
      let span = String(decoding: Array(draft.utf8)[start..<start + length], as: UTF8.self)
      #expect(span.hasPrefix("Don't you"))
      #expect(
        try scratch.check(scratch.folder.path + "/a b/c.md", "--format", "sarif").output
          .contains("\"uri\":\"file:///"))
    }
  }

  @Test func `GitHub gets a line for each finding, its fields escaped`() throws {
    let draft = "Fine. Don't you think it is late?\n"
    try CheckScratch.with(["a,b:c%.md": draft, "d.md": "Don't you\nthink it is late?\n"]) {
      (scratch) throws in
      let result = try scratch.check("a,b:c%.md", "--format", "github")
      #expect(
        result.output.hasPrefix("::error file=a%2Cb%3Ac%25.md,line=1,endLine=1,col=7,endColumn="))
      #expect(result.output.contains(",title=negative-interrogative::"))
      #expect(result.output.split(separator: "\n").count == 1)
      let wrapped = try scratch.check("d.md", "--format", "github").output
      #expect(wrapped.hasPrefix("::error file=d.md,line=1,endLine="))
    }
  }

  @Test(arguments: ["text", "json", "jsonl", "sarif", "github"])
  func `no escape of a draft, a name or a rule is printed raw`(_ format: String) throws {
    let draft =
      "Don't you\u{1B}[2J think \u{1B}]8;;x\u{7}it\u{1B}]52;c;eA==\u{7} is \u{9B}31m\u{202E}late\u{1B}P,"
      + " \u{2066}right\u{E0041}?\u{8}\u{FEFF} <!-- humble-ignore \u{1B}[2J: x -->\n"
    let own = CheckRulesTests.own.replacingOccurrences(
      of: "message: Say when.", with: "message: \"Say\\e[2J when.\"")
    try CheckScratch.with(["own.yaml": own, "a\u{1B}[2J.md": draft + "Do we circle back?\n"]) {
      (scratch) throws in
      let result = try scratch.check(
        "--format", format, "--rules", "own.yaml", "--min-severity", "note", "a\u{1B}[2J.md")
      expectHarmless(result)
      #expect(result.output.contains("circle") && result.status == 2)
    }
  }

  @Test(arguments: [
    ["\u{1B}[2J"], ["--format", "\u{1B}[2J"], ["--\u{1B}[2J"], ["--explain", "\u{9B}31m"],
    ["--rules", "\u{202E}x"], ["--me", "\u{1B}[2J"], ["--config", "\u{1B}[2J"],
  ]) func `nothing typed is printed raw`(_ arguments: [String]) throws {
    let result = try Program.run(["check"] + arguments, input: "Ana: Hi.\nBen: Hi.\n")
    expectHarmless(result)
    #expect(result.status == 2)
  }

  private func expectHarmless(_ result: Program.Result) {
    for scalar in (result.output + result.errors).unicodeScalars {
      let isHarmless =
        scalar == "\n" || scalar == "\t"
        || scalar.value >= 0x20 && scalar.properties.generalCategory != .control
          && scalar.properties.generalCategory != .format
      #expect(isHarmless, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func `a draft never says the word that is read for code`() throws {
    let result = try Program.run(
      ["check", "--stdin-filename", "notes.md"],
      input: "`if ready? { go() }` is what the script says, isn't it?\n")
    #expect(result.output.contains("aux-tag"))
    #expect(!result.output.contains("code is what"))
  }

  @Test func `a time-out before surgery is never scolded for being closed`() throws {
    let result = try Program.run(
      ["check", "--stdin-filename", "list.md", "--min-severity", "note"],
      input: "# Before the incision\n\n1. Is the site marked?\n2. Does anybody have a concern?\n")
    #expect(result.status == 0)
    #expect(result.output == "2 questions, 0 findings.\n")
  }
}
