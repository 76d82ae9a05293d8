import Documents
import Foundation
import PromptLibrary
import QuestionChecker

/// One run of `humble check`.
struct CheckRun {
  let command: CheckCommand

  /// The exit status: 0 clean, 1 something at or above the failing severity.
  func status() async throws -> Int32 {
    let folder = URL(filePath: FileManager.default.currentDirectoryPath)
    if command.showConfig { return try showConfig(folder) }
    if command.lines { return try checkLines(folder) }
    let inputs = try CheckInputs.find(command.paths, stdinName: command.stdinFilename)
    guard !inputs.isEmpty else { throw CheckProblem("there is nothing to check.") }
    let known = try command.baseline.map { try Baseline(contentsOf: $0) }
    let documents = try await checkAll(inputs)
    let shown = documents.map { filtered($0, known) }
    if let file = command.writeBaseline {
      try Baseline(documents).write(to: file)
      emit("\(documents.flatMap(\.findings).count) findings are the baseline now.")
      return 0
    }
    report(shown)
    for document in shown {
      for fault in document.faultyComments {
        let line = LinePositions(document.source).line(at: fault.range.lowerBound)
        complain("\(document.name):\(line): \(fault.sentence)")
      }
    }
    let failing = command.failOn ?? shownSettings(folder).failOn ?? .medium
    let hasFailed = shown.flatMap(\.findings).contains { isFailing($0.finding, failing) }
    if shown.contains(where: { !$0.faultyComments.isEmpty }) { return 2 }
    return hasFailed ? 1 : 0
  }

  private func shownSettings(_ folder: URL) -> (failOn: Severity?, minSeverity: Severity?) {
    let settings = try? CheckSettings(command, folder: folder).settings
    return (settings?.failOn, settings?.minSeverity)
  }

  private func isFailing(_ finding: Report.Finding, _ failing: Severity) -> Bool {
    finding.severity >= failing && finding.confidence != .unsure
  }

  /// Checks all inputs, on all cores, in the order given.
  private func checkAll(_ inputs: [CheckInputs.Input]) async throws -> [CheckedDocument] {
    var settings: [String: CheckSettings] = [:]
    for input in inputs where settings[input.folder.path] == nil {
      settings[input.folder.path] = try CheckSettings(command, folder: input.folder)
    }
    let known = settings
    let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let chunks = stride(from: 0, to: inputs.count, by: max(1, inputs.count / (width * 8) + 1)).map {
      Array(inputs[$0..<min(inputs.count, $0 + max(1, inputs.count / (width * 8) + 1))])
    }
    return try await withThrowingTaskGroup(of: (Int, [CheckedDocument]).self) { group in
      var next = 0
      var results: [Int: [CheckedDocument]] = [:]
      func start() {
        guard next < chunks.count else { return }
        let (index, chunk) = (next, chunks[next])
        group.addTask { (index, try chunk.map { try check($0, known) }) }
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
    _ input: CheckInputs.Input, _ settings: [String: CheckSettings]
  ) throws -> CheckedDocument {
    guard let settings = settings[input.folder.path] else {
      throw CheckProblem("there is no configuration for \(input.name).")
    }
    let source = try input.read()
    var checked = CheckedDocument(
      name: input.name, source: source,
      format: Format(fileName: input.formatName) ?? Format(sniffing: source),
      genre: command.genre ?? settings.settings.genre,
      me: command.me ?? settings.settings.me, checker: settings.checker)
    checked.silence()
    return checked
  }

  /// Leaves what is at or above the severity shown, and not in the baseline.
  private func filtered(_ document: CheckedDocument, _ known: Baseline?) -> CheckedDocument {
    let least = command.minSeverity ?? shownSettings(document.folder).minSeverity ?? .low
    var document = document
    let old = known?.remaining(in: document) ?? []
    func isHidden(_ finding: CheckedDocument.Finding) -> Bool {
      finding.finding.severity < least || old.contains(finding.range)
    }
    for index in document.questions.indices {
      document.questions[index].findings.removeAll(where: isHidden)
    }
    document.documentFindings.removeAll(where: isHidden)
    return document
  }

  private func report(_ documents: [CheckedDocument]) {
    switch command.format {
    case .json: emit(JSONText.array(documents.map(CheckJSON.document)))
    case .jsonl: for document in documents { emit(CheckJSON.document(document)) }
    case .sarif: emit(CheckSARIF.report(documents))
    case .github:
      for document in documents { for line in CheckGitHub.lines(document) { emit(line) } }
    case .text: reportText(documents)
    }
  }

  private func reportText(_ documents: [CheckedDocument]) {
    let terminal = Terminal.standard()
    let hasColour =
      command.color == .always || command.color == .auto && terminal.hasColour
    let text = CheckText(hasColour: hasColour)
    for document in documents {
      let block = text.report(document)
      if !block.isEmpty { emit(block + "\n") }
      if document.isGenreGuessed, let genre = document.genre, !block.isEmpty {
        emit("(read as \(genre.rawValue); --genre says otherwise)\n")
      }
      if command.stats || command.me != nil {
        emit(CheckStats.text(document, me: command.me))
      }
    }
    let questions = documents.flatMap(\.questions).count
    let findings = documents.flatMap(\.findings)
    let counted = findings.filter { $0.finding.severity > .note }.count
    emit(
      "\(questions) \(questions == 1 ? "question" : "questions"), "
        + "\(counted) \(counted == 1 ? "finding" : "findings").")
  }

  /// Each line of the input by itself, in constant memory.
  private func checkLines(_ folder: URL) throws -> Int32 {
    let settings = try CheckSettings(command, folder: folder)
    let least = command.minSeverity ?? settings.settings.minSeverity ?? .low
    let failing = command.failOn ?? settings.settings.failOn ?? .medium
    let text = CheckText(
      hasColour: command.color == .always
        || command.color == .auto && Terminal.standard().hasColour)
    var hasFailed = false
    var count = 0
    var output = OutputBuffer()
    for input in try CheckInputs.find(command.paths, stdinName: command.stdinFilename) {
      try input.eachLine { number, bytes in
        count += 1
        // Bytes that are no UTF-8 are read as U+FFFD, and offsets count what is read.
        let line = String(decoding: bytes, as: UTF8.self)
        var checked = CheckedDocument(
          name: "\(input.name):\(number)", source: Array(line.utf8), format: .plain,
          genre: command.genre ?? settings.settings.genre, me: nil, checker: settings.checker)
        for index in checked.questions.indices {
          checked.questions[index].findings.removeAll { $0.finding.severity < least }
        }
        hasFailed =
          hasFailed
          || checked.questions.flatMap(\.findings).contains { isFailing($0.finding, failing) }
        switch command.format {
        case .text:
          let block = text.report(checked)
          if !block.isEmpty { output.write(block + "\n\n") }
        default: output.write(CheckJSON.line(number, line, checked) + "\n")
        }
      }
    }
    output.flush()
    guard count > 0 || command.paths.isEmpty else {
      throw CheckProblem("there is nothing to check.")
    }
    return hasFailed ? 1 : 0
  }

  private func showConfig(_ folder: URL) throws -> Int32 {
    let first = command.paths.first.map { URL(filePath: $0).deletingLastPathComponent() } ?? folder
    let settings = try CheckSettings(command, folder: first)
    emit("configuration: " + TerminalText.escaped(settings.file ?? "none found; the defaults hold"))
    emit("genre: \((command.genre ?? settings.settings.genre)?.rawValue ?? "guessed")")
    emit("min-severity: \((command.minSeverity ?? settings.settings.minSeverity ?? .low).rawValue)")
    emit("fail-on: \((command.failOn ?? settings.settings.failOn ?? .medium).rawValue)")
    emit("rules: \(settings.checker.rules.count)")
    return 0
  }
}

extension CheckedDocument {
  /// The folder whose configuration holds.
  var folder: URL { URL(filePath: name).deletingLastPathComponent() }
}
