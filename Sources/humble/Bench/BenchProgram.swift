import Foundation

/// Measures `humble check` from outside: its start, many files, its memory.
///
/// Runs before anything large is held here, because a process counts what its parent held.
struct BenchProgram {
  let megabytes: Int

  func report() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "humble-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try start(in: folder)
    try lines(in: folder)
    try files(in: folder)
    try document(in: folder)
  }

  private func start(in folder: URL) throws {
    let question = try write("Don't you think it is late?\n", to: folder, "question.txt")
    let runs = try (0..<20).map { _ in
      try ProgramRun(["check", "--lines", "--format", "jsonl"], input: question).cpuSeconds
    }
    let median = runs.sorted()[runs.count / 2]
    emit("one question, start included: \(fixed(median * 1000, 1)) ms of CPU time (at most 25)")
  }

  /// The same lines once and four times: memory must not follow.
  private func lines(in folder: URL) throws {
    for megabytes in [max(1, megabytes / 4), max(1, megabytes)] {
      let path = try write(megabytes, to: folder, "lines.txt")
      let run = try ProgramRun(["check", "--lines", "--format", "jsonl"], input: path)
      emit("--lines, \(megabytes) MiB: peak memory \(fixed(run.peakMemory, 1)) MiB")
    }
  }

  private func files(in folder: URL) throws {
    let drafts = folder.appending(path: "drafts")
    try FileManager.default.createDirectory(at: drafts, withIntermediateDirectories: true)
    let text = BenchText.prose(bytes: 5 << 10)
    for number in 0..<2000 { _ = try write(text, to: drafts, "\(number).md") }
    let run = try ProgramRun(["check", drafts.path])
    emit(
      "2000 files of 5 KB: \(fixed(run.seconds, 2)) s of wall time (at most 1), "
        + "\(fixed(run.cpuSeconds, 2)) s of CPU time on "
        + "\(ProcessInfo.processInfo.activeProcessorCount) cores")
  }

  private func document(in folder: URL) throws {
    let path = try write(megabytes, to: folder, "prose.md")
    let run = try ProgramRun(["check", path])
    let rate = Double(megabytes << 20) / 1_000_000 / run.cpuSeconds
    emit(
      "one Markdown file of \(megabytes) MiB: \(fixed(rate, 1)) MB/s of CPU time (at least 15), "
        + "peak memory \(fixed(run.peakMemory, 1)) MiB (at most \(30 + 3 * megabytes))")
  }

  /// Writes so much prose piece by piece, so that this process stays small.
  private func write(_ megabytes: Int, to folder: URL, _ name: String) throws -> String {
    let path = try write("", to: folder, name)
    let handle = try FileHandle(forWritingTo: URL(filePath: path))
    let piece = Data(BenchText.prose(bytes: 1 << 16))
    for _ in 0..<(megabytes << 4) { try handle.write(contentsOf: piece) }
    try handle.close()
    return path
  }

  private func write(_ text: some Sequence<UInt8>, to folder: URL, _ name: String) throws -> String
  {
    let url = folder.appending(path: name)
    try Data(Array(text)).write(to: url)
    return url.path
  }

  private func write(_ text: String, to folder: URL, _ name: String) throws -> String {
    try write(Array(text.utf8), to: folder, name)
  }
}
