import Documents
import Foundation
import QuestionChecker

/// One run of `humble check` over documents.
struct CheckRun {
  let command: CheckCommand

  /// The exit status: 0 clean, 1 something at or above the failing severity, 2 a faulty comment.
  func status() async throws -> Int32 {
    let inputs = try CheckInputs.find(command.paths, stdinName: command.stdinFilename)
    guard !inputs.isEmpty else { throw CheckProblem("there is nothing to check.") }
    LargeBlocks.areReturned()
    let baseline = try command.baseline.map { try Baseline(contentsOf: $0) }
    var settings: [URL: CheckSettings] = [:]
    for input in inputs where settings[input.folder] == nil {
      settings[input.folder] = try CheckSettings(command, folder: input.folder)
    }
    var documents = try await checkAll(inputs, settings)
    try requireSpeaker(in: documents)
    if let file = command.writeBaseline {
      try Baseline(documents).write(to: file)
      let count = documents.flatMap(\.findings).count
      emit("\(count) finding\(count == 1 ? " is" : "s are") the baseline now.")
      return complainOfComments(documents) ? 2 : 0
    }
    for (index, input) in inputs.enumerated() {
      baseline?.remove(from: &documents[index])
      if let settings = settings[input.folder] { documents[index].judge(by: settings) }
    }
    report(documents)
    if complainOfComments(documents) { return 2 }
    return documents.contains(where: \.hasFailed) ? 1 : 0
  }

  /// Checks all inputs, on all cores, in the order given.
  private func checkAll(
    _ inputs: [CheckInputs.Input], _ settings: [URL: CheckSettings]
  ) async throws -> [CheckedDocument] {
    let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let size = inputs.count / (width * 8) + 1
    let chunks = stride(from: 0, to: inputs.count, by: size).map {
      Array(inputs[$0..<min(inputs.count, $0 + size)])
    }
    return try await withThrowingTaskGroup(of: (Int, [CheckedDocument]).self) { group in
      var next = 0
      var results: [Int: [CheckedDocument]] = [:]
      func start() {
        guard next < chunks.count else { return }
        let (index, chunk) = (next, chunks[next])
        group.addTask { (index, try chunk.map { try check($0, settings) }) }
        next += 1
      }
      for _ in 0..<width { start() }
      while let (index, documents) = try await group.next() {
        results[index] = documents
        start()
      }
      return chunks.indices.flatMap { results[$0] ?? [] }
    }
  }

  private func check(
    _ input: CheckInputs.Input, _ settings: [URL: CheckSettings]
  ) throws -> CheckedDocument {
    guard let settings = settings[input.folder] else {
      throw CheckProblem("there is no configuration for \(TerminalText.escaped(input.name)).")
    }
    var checked = CheckedDocument(
      name: input.name, source: try input.read(), formatName: input.formatName, settings: settings)
    checked.silence(by: settings)
    // Only the figures look at the words again.
    if !command.hasMeasures { checked.report.forgetWords() }
    return checked
  }

  /// - Throws: `CheckProblem` if nobody has the name of `--me`: figures of nobody would mislead
  private func requireSpeaker(in documents: [CheckedDocument]) throws {
    guard let me = command.me, documents.allSatisfy({ $0.me == nil }) else { return }
    let near = Set(documents.flatMap(\.speakers)).sorted().min {
      EditDistance.between(me, $0) < EditDistance.between(me, $1)
    }
    throw CheckProblem(
      "nobody called “\(me)” speaks here." + (near.map { " Did you mean “\($0)”?" } ?? ""))
  }

  private func complainOfComments(_ documents: [CheckedDocument]) -> Bool {
    for document in documents where !document.faultyComments.isEmpty {
      let positions = LinePositions(document.source)
      for fault in document.faultyComments {
        let line = positions.line(at: fault.range.lowerBound)
        complain("\(document.name):\(line): \(fault.sentence)")
      }
    }
    return documents.contains { !$0.faultyComments.isEmpty }
  }

  private func report(_ documents: [CheckedDocument]) {
    let json = { CheckJSON.document($0, hasMeasures: command.hasMeasures) }
    switch command.format {
    case .json: emit(JSONText.array(documents.map(json)))
    case .jsonl: for document in documents { emit(json(document)) }
    case .sarif: emit(CheckSARIF.report(documents))
    case .github:
      for document in documents { for line in CheckGitHub.lines(document) { emit(line) } }
    case .text: reportText(documents)
    }
  }

  private func reportText(_ documents: [CheckedDocument]) {
    let text = CheckText(hasColour: command.hasColour)
    var output = OutputBuffer()
    for document in documents {
      var isClean = true
      text.eachBlock(of: document) {
        isClean = false
        output.write($0 + "\n\n")
      }
      if document.isGenreGuessed, let genre = document.genre, !isClean || command.hasMeasures {
        output.write("(read as \(genre.rawValue); --genre says otherwise)\n\n")
      }
      if command.hasMeasures { output.write(CheckStats.text(document) + "\n") }
    }
    output.write(Self.summary(documents) + "\n")
    output.flush()
  }

  /// The last line: what was asked, found, is to be thought about, is not shown.
  private static func summary(_ documents: [CheckedDocument]) -> String {
    func count(_ number: Int, _ noun: String) -> String {
      "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
    // As many as stand above: what else is there to a question stands in its "Also".
    let findings = documents.flatMap { document in
      document.questions.compactMap(\.findings.first) + document.documentFindings
    }.map(\.finding)
    let sure = findings.filter { $0.confidence != .unsure && $0.severity > .note }
    let unsure = findings.count { $0.confidence == .unsure }
    let hidden = documents.reduce(0) { $0 + $1.hidden }
    return count(documents.flatMap(\.questions).count, "question") + ", "
      + count(sure.count, "finding") + (unsure > 0 ? "; \(unsure) to think about" : "")
      + (hidden > 0 ? "; \(hidden) of lower severity not shown" : "") + "."
  }
}
