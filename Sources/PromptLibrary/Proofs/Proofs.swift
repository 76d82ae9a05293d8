import Dialogue
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
    let engine = DialogueEngine(library: library, checker: checker, contacts: [])
    var problems = references
    problems += PathProofs(content: content, machines: library.machines(), engine: engine)
      .diagnostics()
    problems += PoolProofs(content: content).diagnostics()
    problems += WordingProofs(content: content, checker: checker).diagnostics()
    problems += PairProofs(content: content, engine: engine).diagnostics()
    return problems.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
  }

  private static let breaking: Set<Code> = [.unknownStep, .unknownConversation, .noClose]
}
