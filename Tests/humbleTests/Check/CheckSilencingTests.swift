import Foundation
import Testing

/// Comments that silence one finding with a reason, and baselines.
struct CheckSilencingTests {
  static let tag = "It works, doesn't it?\n"

  private func check(_ text: String, name: String = "a.md") throws -> Program.Result {
    try Program.run(["check", "--stdin-filename", name], input: text)
  }

  @Test(
    arguments: [
      "<!-- humble-ignore aux-tag: a quote -->\n" + tag,
      "It works, doesn't it? <!-- humble-ignore aux-tag: a quote -->\n",
      "<!-- humble-ignore-file aux-tag: a script -->\n\nText.\n\n" + tag + "\n" + tag,
      tag + "\n<!-- humble-ignore-file aux-tag: a script -->\n",
      "<!-- humble-ignore-start aux-tag: a script -->\n\n" + tag + "\n" + tag
        + "\n<!-- humble-ignore-end aux-tag -->\n",
      "<!-- humble-ignore-start aux-tag: to the end -->\n\n" + tag,
      "<!-- humble-ignore\n  aux-tag: a reason\n  of two lines -->\n" + tag,
    ], ["a.md", "a.txt", "a.html"]) func `a comment silences what it names`(
      _ text: String, _ name: String
    ) throws
  {
    let result = try check(text, name: name)
    #expect(result.status == 0, "\(result.output) \(result.errors)")
    #expect(!result.output.contains("silences nothing"), "\(result.output)")
  }

  @Test(arguments: [
    "<!-- humble-ignore blame-why: another -->\n" + tag,
    "<!-- humble-ignore aux-tag: too far -->\n\n\n\n" + tag,
    "<!-- humble-ignore-start aux-tag: a script -->\n\nText.\n\n"
      + "<!-- humble-ignore-end aux-tag -->\n\n" + tag,
  ]) func `a comment that silences nothing is told, and silences nothing`(_ text: String) throws {
    let result = try check(text)
    #expect(result.status == 1)
    #expect(result.output.contains("a.md:1: this comment silences nothing: "), "\(result.output)")
  }

  @Test(arguments: [
    ("<!-- humble-ignore aux-tag -->\n", "gives no reason"),
    ("<!-- humble-ignore aux-tag:   -->\n", "gives no reason"),
    ("<!-- humble-ignore -->\n", "names no rule"),
    ("<!-- humble-ignore aux-tagg: why -->\n", "Did you mean “aux-tag”?"),
    ("<!-- humble-ignore-next aux-tag: why -->\n", "humble-ignore-next is not known"),
  ]) func `a faulty comment ends with 2 and its place`(_ comment: String, _ wanted: String) throws {
    let result = try check("Text.\n\n" + comment + Self.tag)
    #expect(result.status == 2)
    #expect(result.errors.contains("a.md:3: ") && result.errors.contains(wanted))
    // What was found is shown all the same.
    #expect(result.output.contains("aux-tag"))
  }

  @Test func `a comment shown as code is no comment`() throws {
    let text = "```\n<!-- humble-ignore aux-tag -->\n```\n\n`<!-- humble-ignore x -->`\n\n"
    #expect(try check(text + "What did you see?\n").status == 0)
    #expect(try check(text + Self.tag).status == 1)
  }

  @Test func `a baseline knows the words, not the line`() throws {
    let first = "It works, doesn't it? Fine.\n"
    try CheckScratch.with(["a.md": first]) { (scratch) throws in
      let written = try scratch.check("a.md", "--write-baseline", "known.json")
      #expect(written.status == 0 && written.output == "1 finding is the baseline now.\n")
      func status(_ text: String) throws -> Int32 {
        try scratch.write(text, to: "a.md")
        return try scratch.check("./a.md", "--baseline", "known.json").status
      }
      #expect(try status(first) == 0)
      #expect(try status("# Title\n\nLines above.\n\n" + first) == 0)
      #expect(try status("Glued right above it.\n" + first + "And below.\n") == 0)
      #expect(try status("- it works,\n  Doesn't  it? Other words after.\n") == 0)
      #expect(try status(first + "\n" + first) == 1)
      #expect(try status("It works well, doesn't it?\n") == 1)
      #expect(try status(first + "\nWhy didn't you just call?\n") == 1)
    }
  }

  @Test func `a baseline holds for its file only`() throws {
    try CheckScratch.with(["a.md": Self.tag, "b.md": Self.tag]) { (scratch) throws in
      _ = try scratch.check("a.md", "--write-baseline", "known.json")
      #expect(try scratch.check("a.md", "--baseline", "known.json").status == 0)
      #expect(try scratch.check("b.md", "--baseline", "known.json").status == 1)
    }
  }
}
