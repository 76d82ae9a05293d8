import ArgumentParser
import Foundation

/// Prints how the checker does on labelled questions: a development command.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score the checker on JSON lines of text and label (for development).",
    shouldDisplay: false)

  @Argument(help: "Files of one JSON object a line, with `text` and `label`.")
  var files: [String]

  @Flag(help: "List the misjudged rows on the terminal.")
  var errors = false

  func run() throws {
    for file in files {
      let data = try Data(contentsOf: URL(filePath: file))
      let decoder = JSONDecoder()
      let rows = try data.split(separator: UInt8(ascii: "\n")).map {
        try decoder.decode(Scoreboard.Row.self, from: Data($0))
      }
      let board = Scoreboard(rows: rows)
      let name = URL(filePath: file).lastPathComponent.split(separator: ".").first ?? ""
      for line in board.table(String(name)) { print(line) }
      guard errors else { continue }
      for error in board.errors {
        print("  \(error.measure.rawValue)\t\(error.expected) → \(error.said)\t\(error.text)")
      }
    }
  }
}
