import Foundation
import Testing

/// `.humble.yaml`, found upward from the file.
struct CheckConfigurationTests {
  static let closed = "Did you see it?\n"

  @Test func `the nearest file holds, for each file its own`() throws {
    let files = [
      ".humble.yaml": "fail-on: low\n", "a.md": Self.closed,
      "in/.humble.yaml": "fail-on: high\n", "in/deep/b.md": Self.closed,
    ]
    try CheckScratch.with(files) { (scratch) throws in
      #expect(try scratch.check("a.md").status == 1)
      #expect(try scratch.check("in/deep/b.md").status == 0)
      #expect(try scratch.check(".").status == 1)
      #expect(try scratch.check("in").status == 0)
      #expect(try scratch.check("a.md", "--fail-on", "medium").status == 0)
      #expect(try scratch.check("a.md", "--config", "in/.humble.yaml").status == 0)
      #expect(
        try scratch.check("--stdin-filename", "in/x.md", "--fail-on", "low", input: Self.closed)
          .status == 1)
      #expect(try scratch.check("--stdin-filename", "in/x.md", input: Self.closed).status == 0)
    }
  }

  @Test func `what holds is shown with its file`() throws {
    let files = [
      "in/.humble.yaml": "genre: email\nmin-severity: medium\noff: [aux-tag]\nme: Ana\n",
      "in/a.md": "",
    ]
    try CheckScratch.with(files) { (scratch) throws in
      let inner = try scratch.check("--show-config", "in")
      #expect(inner.output.contains("/in/.humble.yaml\n"))
      #expect(
        inner.output.contains("genre: email\nmin-severity: medium\nfail-on: medium\nme: Ana\n"))
      let outer = try scratch.check("--show-config")
      #expect(outer.output.hasPrefix("configuration: none found; the defaults hold\n"))
      #expect(try scratch.check("--show-config", "in/a.md").output == inner.output)
    }
  }

  @Test(arguments: [
    ("fail-onn: low", "did you mean “fail-on”"), ("genre: e-mail", "email"),
    ("off: [aux-tga]", "aux-tag"), ("fail-on: [low", ".humble.yaml"),
    ("phrase-rules: none.yaml", "none.yaml"),
  ]) func `a mistake in it ends with 2, its place and what was meant`(
    _ text: String, _ wanted: String
  ) throws {
    try CheckScratch.with([".humble.yaml": text + "\n", "a.md": "Hi.\n"]) { (scratch) throws in
      let result = try scratch.check("a.md")
      #expect(result.status == 2 && result.output.isEmpty)
      #expect(result.errors.contains(wanted), "\(result.errors)")
    }
  }

  @Test func `rules are switched off and phrase rules found beside it`() throws {
    let files = [
      ".humble.yaml": "off: [negative-interrogative, funnel]\nphrase-rules: rules/own.yaml\n",
      "rules/own.yaml": CheckRulesTests.own,
      "in/a.md": "When do we circle back?\n", "in/b.md": "Don't you see it?\n",
    ]
    try CheckScratch.with(files) { (scratch) throws in
      #expect(try scratch.check("in/a.md").output.contains("circle-back"))
      #expect(try !scratch.check("in/b.md").output.contains("negative-interrogative"))
    }
  }
}
