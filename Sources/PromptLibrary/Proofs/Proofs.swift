import Dialogue
import Foundation
import QuestionChecker

/// Everything that is proven of content before it runs.
struct Proofs {
  let content: Content
  let checker: QuestionChecker

  func diagnostics() -> [Diagnostic] {
    let references = References(content: content).diagnostics()
    // Paths through steps that do not exist prove nothing.
    guard !references.contains(where: { Self.breaking.contains($0.code) }) else {
      return references
    }
    let library = content.library
    let engine = DialogueEngine(
      library: library, checker: checker, contacts: TranscriptRunner.contacts)
    var problems = references
    problems += PathProofs(content: content, machines: library.machines(), engine: engine)
      .diagnostics()
    problems += PoolProofs(content: content).diagnostics()
    problems += WordingProofs(content: content, checker: checker).diagnostics()
    problems += PairProofs(content: content, engine: engine).diagnostics()
    problems += transcriptDiagnostics(engine)
    return problems.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
  }

  /// What the transcripts say against what the coach says.
  private func transcriptDiagnostics(_ engine: DialogueEngine) -> [Diagnostic] {
    let runner = TranscriptRunner(engine: engine)
    return content.transcripts.flatMap { path -> [Diagnostic] in
      do {
        let source = try String(
          contentsOf: content.folder.appending(path: path), encoding: .utf8)
        return runner.run(try Transcript(source, path: path)).diagnostics
      } catch let error as PromptError {
        return error.diagnostics
      } catch {
        return [
          Diagnostic(.unreadable, file: path, line: 1, column: 1, "The file can't be read.")
        ]
      }
    }
  }

  private static let breaking: Set<Code> = [.unknownStep, .unknownConversation, .noClose]
}
