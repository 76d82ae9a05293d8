import Foundation
import Testing

/// Which rules run: explained, listed, chosen, written by the user.
struct CheckRulesTests {
  @Test func `a rule is explained with its examples`() throws {
    let result = try Program.run(["check", "--explain", "aux-tag"])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("aux-tag (leading)\n\n"))
    #expect(result.output.contains("«"))
  }

  @Test(arguments: [
    ["--explain", "aux-tagg"], ["--rules", "aux-tagg"], ["--rules", "-auxtag"],
  ]) func `a rule that is none comes with the nearest`(_ arguments: [String]) throws {
    let result = try Program.run(["check"] + arguments, input: "Hi.\n")
    #expect(result.status == 2)
    #expect(result.errors.contains("Did you mean “aux-tag”?"))
  }

  @Test func `the list has a line for each rule, measures of documents among them`() throws {
    let lines = try Program.run(["check", "--list-rules"]).output.split(separator: "\n")
    #expect(lines.count >= 50)
    #expect(lines.contains { $0.hasPrefix("aux-tag: ") })
    #expect(lines.contains { $0.hasPrefix("interrogation-run: ") })
  }

  private func rules(_ option: String) throws -> Set<String> {
    let text = "It works, doesn't it? Why didn't you just call?\n"
    let result = try Program.run(
      ["check", "--lines", "--format", "jsonl", "--rules=" + option], input: text)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let questions = try #require(object["questions"] as? [[String: Any]])
    let findings = questions.flatMap { $0["findings"] as? [[String: Any]] ?? [] }
    return Set(findings.compactMap { $0["rule"] as? String })
  }

  @Test func `names use only those rules, a minus leaves one out`() throws {
    #expect(try rules("aux-tag") == ["aux-tag"])
    #expect(try rules("aux-tag,blame-why") == ["aux-tag", "blame-why"])
    let others = try rules("-aux-tag")
    #expect(!others.contains("aux-tag") && others.contains("blame-why"))
  }

  @Test func `a measure of documents can be left out`() throws {
    let text = "Why was the lift late? Why did nobody ring? Why is the list still empty?\n"
    let all = try Program.run(["check", "--min-severity", "note"], input: text)
    #expect(all.output.contains("interrogation-run"))
    let without = try Program.run(
      ["check", "--min-severity", "note", "--rules=-interrogation-run"], input: text)
    #expect(!without.output.contains("interrogation-run"))
  }

  static let own = """
    rules:
      - id: circle-back
        group: tone
        severity: medium
        summary: A phrase that says nothing of when.
        message: Say when.
        phrases: ["circle back"]
        flagged: "When do we «circle back» on the lift?"
        innocent: "When do we talk about the lift again?"

    """

  @Test func `a file of phrases adds rules, tried on their own examples`() throws {
    let text = "When can we circle back on this?\n"
    try CheckScratch.with(["own.yaml": Self.own, "a.md": text]) { (scratch) throws in
      let result = try scratch.check("--rules", "own.yaml", "a.md")
      #expect(result.output.contains("a.md:1:13: medium circle-back\n"))
      #expect(result.output.contains("Say when."))
      #expect(result.status == 1)
      let explained = try scratch.check("--rules", "own.yaml", "--explain", "circle-back")
      #expect(explained.output.hasPrefix("circle-back (tone)"))
      #expect(
        try scratch.check("--rules", "own.yaml", "--list-rules").output.contains("circle-back: "))
      let silenced = "<!-- humble-ignore circle-back: a term here -->\n" + text
      try scratch.write(silenced, to: "b.md")
      #expect(try scratch.check("--rules", "own.yaml", "b.md").status == 0)
    }
  }

  @Test(arguments: [
    ("«circle back»", "«come back»"), ("talk about", "circle back about"), ("phrases:", "phrase:"),
    ("tone", "tune"), ("circle-back", "aux-tag"),
  ]) func `rules that fail their examples, or are misspelt, end with 2`(
    _ part: String, _ other: String
  ) throws {
    let wrong = Self.own.replacingOccurrences(of: part, with: other)
    try CheckScratch.with(["own.yaml": wrong, "a.md": "Hi.\n"]) { (scratch) throws in
      let result = try scratch.check("--rules", "own.yaml", "a.md")
      #expect(result.status == 2)
      #expect(result.errors.contains("own.yaml:"), "\(result.errors)")
    }
  }
}
