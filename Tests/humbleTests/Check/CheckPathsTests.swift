import Foundation
import Testing

/// Files, folders, patterns, standard input; and 2 when nothing ran.
struct CheckPathsTests {
  static let open = "What did you see?\n"
  static let leading = "Don't you think it is late?\n"

  @Test func `folders and patterns find their files, in order`() throws {
    let files = [
      "a.md": Self.open, "b.txt": Self.open, "c.png": "no", "deep/d.html": Self.open,
      "deep/er/e.md": Self.open, ".hidden/f.md": Self.open, "deep/.g.md": Self.open,
    ]
    try CheckScratch.with(files) { (scratch) throws in
      #expect(try scratch.files(".") == ["./a.md", "./b.txt", "./deep/d.html", "./deep/er/e.md"])
      #expect(try scratch.files("deep/", "a.md") == ["deep/d.html", "deep/er/e.md", "a.md"])
      #expect(try scratch.files("*.md") == ["a.md"])
      #expect(try scratch.files("**/*.md") == ["a.md", "deep/er/e.md"])
      #expect(try scratch.files("[ab].*") == ["a.md", "b.txt"])
      #expect(try scratch.files("d*p") == ["deep/d.html", "deep/er/e.md"])
      #expect(try scratch.files("c.png") == ["c.png"])
    }
  }

  @Test func `a link into a folder is not followed round in a circle`() throws {
    try CheckScratch.with(["a/b.md": Self.open]) { (scratch) throws in
      try FileManager.default.createSymbolicLink(
        at: scratch.folder.appending(path: "a/again"), withDestinationURL: scratch.folder)
      #expect(try scratch.files(".") == ["./a/b.md"])
      #expect(try scratch.files("**/*.md") == ["a/b.md"])
    }
  }

  @Test func `a name is taken as it is before it is a pattern`() throws {
    try CheckScratch.with(["a[1].md": Self.open, "a1.md": Self.open]) { (scratch) throws in
      #expect(try scratch.files("a[1].md") == ["a[1].md"])
    }
  }

  @Test(arguments: [
    ["no-such-file.md"], ["*.nothing"], ["empty"], ["--format", "yaml"], ["--nonsense"],
    ["--genre", "poem"], ["--min-severity", "worst"], ["--config", "none.yaml", "a.md"],
    ["--baseline", "none.json", "a.md"], ["--baseline", "a.md", "a.md"], ["--rules", "no-rule"],
    ["--rules", "none.yaml", "a.md"], ["--write-baseline", "none/at/all.json", "a.md"],
    ["--me", "Nobody", "a.md"],
  ]) func `what can't run ends with 2 and says why`(_ arguments: [String]) throws {
    try CheckScratch.with(["a.md": Self.open]) { (scratch) throws in
      try FileManager.default.createDirectory(
        at: scratch.folder.appending(path: "empty"), withIntermediateDirectories: true)
      let result = try Program.run(["check"] + arguments, input: "", in: scratch.folder)
      #expect(result.status == 2)
      #expect(result.output.isEmpty && !result.errors.isEmpty)
    }
  }

  @Test func `one finding in one of many files fails the run`() throws {
    try CheckScratch.with(["a.md": Self.open, "b/c.md": Self.leading, "d.md": Self.open]) {
      (scratch) throws in
      #expect(try scratch.check(".").status == 1)
      #expect(try scratch.check("a.md", "d.md").status == 0)
      #expect(try scratch.check("a.md", "-", input: Self.leading).status == 1)
    }
  }

  @Test func `standard input is read under the name it is given`() throws {
    let text = "```\nWhy didn't you call?\n```\n\n<p>"
    let result = try Program.run(["check", "--stdin-filename", "x/y.md"], input: text)
    #expect(result.output == "0 questions, 0 findings.\n" && result.status == 0)
    let named = try Program.run(["check", "--stdin-filename", "x/y.txt"], input: text)
    #expect(named.output.hasPrefix("x/y.txt:2:") && named.status == 1)
    #expect(try Program.run(["check", "-"], input: Self.leading).status == 1)
    #expect(try Program.run(["check"], input: "").status == 0)
  }

  @Test func `many files are all read`() throws {
    var files: [String: String] = [:]
    for index in 0..<300 { files["f\(index).md"] = index == 299 ? Self.leading : Self.open }
    try CheckScratch.with(files) { (scratch) throws in
      let result = try scratch.check(".")
      #expect(result.output.hasSuffix("300 questions, 1 finding.\n") && result.status == 1)
    }
  }
}
