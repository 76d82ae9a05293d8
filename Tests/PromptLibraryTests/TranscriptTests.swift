import Dialogue
import Foundation
import PromptLibrary
import QuestionChecker
import Testing

/// The transcripts beside the conversations.
struct TranscriptTests {
  static let paths: [String] = {
    let folder = ContentTests.folder.appending(path: "conversations")
    let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (walker?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "convo" }
      .map { String($0.path.dropFirst(ContentTests.folder.path.count + 1)) }.sorted()
  }()

  private static func engine() throws -> DialogueEngine {
    DialogueEngine(
      library: try PromptLibrary(contentsOf: ContentTests.folder).library,
      checker: QuestionChecker(), contacts: TranscriptRunner.contacts)
  }

  private static func run(_ path: String, _ engine: DialogueEngine) throws
    -> TranscriptRunner.Result
  {
    let source = try String(contentsOf: ContentTests.folder.appending(path: path), encoding: .utf8)
    return TranscriptRunner(engine: engine).run(try Transcript(source, path: path))
  }

  @Test func `there are transcripts`() { #expect(Self.paths.count >= 16) }

  @Test(arguments: TranscriptTests.paths)
  func `the coach says what the transcript says`(path: String) throws {
    let result = try Self.run(path, try Self.engine())
    #expect(
      result.diagnostics.isEmpty,
      "\(result.diagnostics.map(\.description).joined(separator: "\n"))")
  }

  @Test func `every way and every cue is taken by some transcript`() throws {
    let engine = try Self.engine()
    var taken: Set<TranscriptRunner.Transition> = []
    var heard: Set<Cue.ID> = []
    for path in Self.paths {
      let result = try Self.run(path, engine)
      taken.formUnion(result.transitions)
      heard.formUnion(result.cues)
    }
    let missing = TranscriptCoverage(library: engine.library).ways.filter { way in
      // A rule of everywhere, or of a whole conversation, is taken wherever it fires.
      !taken.contains { $0.covers(way) }
    }
    #expect(missing.isEmpty, "not taken:\n\(missing.map(\.description).joined(separator: "\n"))")
    let used = TranscriptCoverage(library: engine.library).cues
    let unheard = used.subtracting(heard).sorted()
    #expect(unheard.isEmpty, "cues never heard: \(unheard.joined(separator: ", "))")
  }
}
