import Foundation
import Testing

/// `--lines`, byte by byte as other programs read it.
struct CheckLinesTests {
  private func lines(_ input: Data, _ more: String...) throws -> Program.Result {
    try Program.run(["check", "--lines", "--format", "jsonl"] + more, data: input)
  }

  private func lines(_ input: String, _ more: String...) throws -> Program.Result {
    try Program.run(["check", "--lines", "--format", "jsonl"] + more, input: input)
  }

  @Test func `an object is the contract's, byte by byte`() throws {
    let result = try lines("The lift is slow.\nWhat did you see?\n")
    #expect(
      result.output == """
        {"line":1,"text":"The lift is slow.","questions":[],"grade":null}
        {"line":2,"text":"What did you see?","questions":[{"start":0,"end":17,"form":"wh",\
        "answer":"open","inquiry":"humble","grade":3,"findings":[]}],"grade":3}

        """)
    #expect(result.status == 0 && result.errors.isEmpty)
  }

  @Test func `a finding has its keys in order`() throws {
    let line = try #require(
      try lines("Don't you think it is late?\n").output.split(separator: "\n").first)
    let pattern = [
      #"{"line":1,"text":"Don't you think it is late?","questions":[{"start":0,"end":27,"#,
      #""form":"polar","answer":"closed","inquiry":"confrontational","grade":0,"findings":[{"#,
      #""rule":"negative-interrogative","group":"leading","severity":"high","start":0,"end":"#,
      #","confidence":"clear","message":""#, #"","suggestion":"#, #"}]}],"grade":0}"#,
    ]
    var rest = Substring(line)
    for (index, part) in pattern.enumerated() {
      let found = try #require(rest.range(of: part), "\(part) in \(rest)")
      if index < 3 { #expect(found.lowerBound == rest.startIndex, "\(part) in \(rest)") }
      rest = rest[found.upperBound...]
    }
    #expect(rest.isEmpty)
  }

  @Test(
    arguments: [
      ("", []), ("\n", [""]), ("\n\n", ["", ""]), ("a", ["a"]), ("a\n", ["a"]),
      ("a\r\nb", ["a", "b"]), ("a\r\r\n", ["a\r"]), ("a\rb\n", ["a\rb"]), ("a\r", ["a\r"]),
      ("\r\n", [""]), ("\u{85}x\u{2028}y\n", ["\u{85}x\u{2028}y"]), ("a\u{0}b\n", ["a\u{0}b"]),
    ] as [(String, [String])])
  func `LF ends a line, and one CR before it is dropped`(_ input: String, _ wanted: [String])
    throws
  {
    let result = try lines(input)
    let objects = try result.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.map { $0["text"] as? String } == wanted)
    #expect(
      objects.map { $0["line"] as? Int }
        == Array(1...max(1, wanted.count)).prefix(wanted.count).map { $0 })
    #expect(result.status == 0)
  }

  @Test func `invalid bytes are read as U+FFFD, and offsets count what is read`() throws {
    let input = Data([0xFF, 0xC3] + Array(". What did you see?\n".utf8))
    let output = try lines(input).output
    #expect(output.contains("\"text\":\"\u{FFFD}\u{FFFD}. What did you see?\""))
    #expect(output.contains("\"start\":8,\"end\":25"))
  }

  @Test func `a line across the pieces that are read is one line`() throws {
    let long = String(repeating: "word ", count: 30_000) + "ends. What did you see?"
    let output = try lines("First.\n" + long + "\nLast.").output.split(separator: "\n")
    #expect(output.count == 3)
    let start = long.utf8.count - 17
    #expect(output[1].contains("\"start\":\(start),\"end\":\(start + 17),"))
  }

  @Test func `what hides in a line is escaped in JSON`() throws {
    let output = try lines("Don't you\u{1B}[2J think \u{202E}it \u{E0041}\u{9B}is late?\n").output
    #expect(output.contains(#"\u001b[2J think \u202eit \udb40\udc41\u009bis"#))
  }

  @Test func `a mark in a line guesses no genre`() throws {
    let plain = try lines("Did you read the survey?\n").output
    let told = try lines("Did you read the survey?\n", "--genre", "email").output
    #expect(plain == told)
  }

  @Test func `severities filter what is shown and what fails`() throws {
    let text = "Don't you think it is late?\n"
    #expect(try lines(text, "--min-severity", "high").output.contains("negative-interrogative"))
    let closed = "Did you see it?\n"
    #expect(try lines(closed, "--min-severity", "medium").output.contains("\"findings\":[]"))
    #expect(try lines(closed, "--min-severity", "high", "--fail-on", "low").status == 1)
    #expect(try lines(closed, "--min-severity", "note").status == 0)
  }

  @Test func `text, json and several files`() throws {
    try CheckScratch.with(["a.txt": "What did you see?\n", "b.txt": "Fine.\nSure."]) {
      (scratch) throws in
      let json = try scratch.check("--lines", "--format", "json", "a.txt", "b.txt")
      let array = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
      #expect(array?.map { $0["line"] as? Int } == [1, 1, 2])
      let text = try scratch.check("--lines", input: "Fine.\nDon't you think it is late?\n")
      #expect(text.output.hasPrefix("standard input:2:1: high negative-interrogative\n"))
      #expect(text.status == 1)
    }
  }

  @Test(arguments: [
    ["--format", "sarif"], ["--format", "github"], ["--format", "jsonl", "--stats"],
    ["--format", "jsonl", "--baseline", "x.json"], ["no-such-file"],
  ]) func `what lines can't do ends with 2`(_ arguments: [String]) throws {
    let result = try Program.run(["check", "--lines"] + arguments, input: "Hi.\n")
    #expect(result.status == 2)
    #expect(result.output.isEmpty && !result.errors.isEmpty)
  }

  @Test func `lines are read in constant memory`() throws {
    let line = "The lift was slow on Monday, and the crew took the stairs instead of waiting.\n"
    let small = try peak(String(repeating: line, count: 2_000))
    let large = try peak(String(repeating: line, count: 60_000))
    #expect(large < small + 6_000, "\(small) KiB, then \(large) KiB")
  }

  /// The peak of memory in KiB, as the shell's own measure of its children tells.
  private func peak(_ input: String) throws -> Int {
    try Program.inScratch { folder in
      let file = folder.appending(path: "input")
      try Data(input.utf8).write(to: file)
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      let program = try Program.executable.path
      // The last line of the input waits in the pipe while the peak is read.
      process.arguments = [
        "-c",
        "(cat \"$2\"; sleep 1) | \"$1\" check --lines --format jsonl > \"$3\" & "
          + "while [ $(tail -c 20 \"$3\" 2>/dev/null | wc -c) -lt 20 ] "
          + "|| [ \"$(wc -l < \"$3\")\" -lt \"$4\" ]; do sleep 0.05; done; "
          + "grep VmHWM /proc/$!/status; wait", "sh", program, file.path,
        folder.appending(path: "out").path, String(input.utf8.count { $0 == 10 }),
      ]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let output = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      let words = String(decoding: output, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      return try #require(words.dropFirst().first.flatMap { Int($0) })
    }
  }
}
