import ArgumentParser
import Foundation
import QuestionChecker

/// Measures the checker.
struct BenchChecker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Throughput of the checker, and its growth on hostile text.")

  @Option(help: "Megabytes of prose.")
  var megabytes = 10

  @Option(help: "A file to measure instead of made-up prose.")
  var file: String?

  @Option(help: "Write the made-up prose to this file, and measure nothing.")
  var writeProse: String?

  func run() throws {
    if let writeProse {
      try Data(BenchText.prose(bytes: megabytes << 20)).write(to: URL(filePath: writeProse))
      return
    }
    if file == nil { try BenchProgram(megabytes: megabytes).report() }
    let checker = QuestionChecker()
    let prose =
      try file.map { [UInt8](try Data(contentsOf: URL(filePath: $0))) }
      ?? BenchText.prose(bytes: megabytes << 20)
    report("prose", prose, checker)
    report("questions only", BenchText.questions(bytes: 2 << 20), checker)
    emit("growth from 512 KiB to 1 MiB (2 is linear):")
    for (name, unit) in BenchText.hostile {
      let small = Array(
        repeatElement(Array(unit.utf8), count: (512 << 10) / unit.utf8.count).joined())
      let first = CPUTime.of { _ = checker.check(small) }
      let second = CPUTime.of { _ = checker.check(small + small) }
      emit("  \(name): \(fixed(second / max(first, 1e-6), 2)), \(fixed(second, 3)) s for 1 MiB")
    }
    emit("peak memory \(fixed(CPUTime.peakMemory, 1)) MiB")
  }

  private func report(_ name: String, _ text: [UInt8], _ checker: QuestionChecker) {
    var questions = 0
    let seconds = CPUTime.of { questions = checker.check(text).questions.count }
    let rate = Double(text.count) / 1_000_000 / seconds
    emit("\(name): \(fixed(rate, 1)) MB/s of CPU time, \(text.count) bytes, \(questions) questions")
  }
}

/// Text to measure with, made from sentences of our own.
enum BenchText {
  private static let sentences = [
    "The round began at nine and ended before the coffee was cold.",
    "Two beds were free by noon, and the porter had already taken the notes down.",
    "On the board somebody had written the names of everyone who stayed late on Thursday.",
    "We moved the trolley nearer to the door, since the corridor is narrow there.",
    "In the afternoon the pharmacist came up with the list of what was missing.",
    "Nobody could say when the lift would be repaired, so the meals came by the stairs.",
    "The new rota hangs beside the window; it has three colours and one empty line.",
    "When the phone rang for the fourth time, the student answered it.",
  ]
  private static let asked = [
    "What did you see on the round this morning?",
    "Don't you think we should start a little earlier?",
    "How do the night staff get to know what was decided?",
    "Have you thought about moving the board to the corridor?",
    "Why didn't you call when the list was late, and who told you?",
    "Is the new rota clear to everyone, or should we go through it again?",
  ]

  /// Prose with a question now and then, about as often as people write them.
  static func prose(bytes: Int) -> [UInt8] {
    make(bytes) { number in
      number % 23 == 11
        ? asked[number / 23 % asked.count] : sentences[(number * 5 + number / 8) % sentences.count]
    }
  }

  static func questions(bytes: Int) -> [UInt8] { make(bytes) { asked[$0 % asked.count] } }

  private static func make(_ bytes: Int, _ sentence: (Int) -> String) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes + 200)
    var number = 0
    while text.count < bytes {
      text += sentence(number).utf8
      number += 1
      text += (number % 5 == 0 ? "\n\n" : " ").utf8
    }
    return text
  }

  static let hostile: [(name: String, unit: String)] = [
    ("one word", "a"), ("words", "word "), ("quotes", "\""), ("curly quotes", "“"),
    ("and", "and "), ("question marks", "?"), ("spaced question marks", "? "), ("emoji", "😀"),
    ("brackets", "("), ("why did you", "why did you "), ("commas", "so, "), ("newlines", "\n"),
    ("not", "not "), ("combining marks", "e\u{301}"),
  ]
}
