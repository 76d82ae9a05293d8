import Foundation
import QuestionChecker

/// One run of `humble check --lines`: each line is a draft, in constant memory.
struct LinesRun {
  let command: CheckCommand

  /// The exit status: 0 clean, 1 something at or above the failing severity.
  func status() throws -> Int32 {
    guard [.text, .json, .jsonl].contains(command.format) else {
      throw CheckProblem("--lines prints text, json or jsonl.")
    }
    guard command.baseline == nil, command.writeBaseline == nil, !command.hasMeasures else {
      throw CheckProblem(
        "--lines has no baseline and no figures: each line is a draft of its own.")
    }
    var output = OutputBuffer()
    defer { output.flush() }
    let text = CheckText(hasColour: command.hasColour)
    var hasFailed = false
    var isFirst = true
    if command.format == .json { output.write("[") }
    for input in try CheckInputs.find(command.paths, stdinName: command.stdinFilename) {
      let settings = try CheckSettings(command, folder: input.folder)
      try input.lines().eachLine { number, bytes in
        // Bytes that are no UTF-8 are read as U+FFFD, and offsets count what is read.
        let line = String(decoding: bytes, as: UTF8.self)
        var checked = CheckedDocument(
          line: Array(line.utf8), number: number, name: input.name, settings: settings)
        checked.judge(by: settings)
        hasFailed = hasFailed || checked.hasFailed
        switch command.format {
        case .text:
          text.eachBlock(of: checked) { output.write($0 + "\n\n") }
        case .json:
          output.write((isFirst ? "" : ",") + CheckJSON.line(number, line, checked))
        default: output.write(CheckJSON.line(number, line, checked) + "\n")
        }
        isFirst = false
      } afterPiece: {
        output.flush()
      }
    }
    if command.format == .json { output.write("]\n") }
    return hasFailed ? 1 : 0
  }
}
