import Dialogue
import Foundation
import QuestionChecker

/// The content of a `Prompts/` folder.
package struct PromptLibrary: Sendable {
  package let library: Library

  /// Reads a folder, and refuses one with a dangling reference.
  ///
  /// - Parameters:
  ///   - folder: the content
  ///   - cache: what was read before is taken from there, and kept there
  /// - Throws: `PromptError` with everything that keeps the content from being run
  package init(contentsOf folder: URL, cache: ContentCache? = nil) throws {
    let files = try ContentFiles(folder)
    let digest = files.digest
    if let digest, let kept = cache?.library(of: folder, digest: digest) {
      library = kept
      return
    }
    let content = try Content(files)
    let problems = References(content: content).diagnostics().filter {
      $0.code != .sourceWithoutQuestion && $0.code != .unaskedQuestion
    }
    guard problems.isEmpty else { throw PromptError(problems) }
    library = content.library
    if let digest { cache?.keep(library, of: folder, digest: digest) }
  }

  /// Reads a folder and proves it; everything that is wrong with it, in the order of the files.
  package static func diagnostics(of folder: URL, checker: QuestionChecker) -> [Diagnostic] {
    do {
      return Proofs(content: try Content(ContentFiles(folder)), checker: checker).diagnostics()
    } catch let error as PromptError {
      return error.diagnostics
    } catch {
      return [
        Diagnostic(.unreadable, file: folder.path, line: 1, column: 1, "The folder can't be read.")
      ]
    }
  }
}

/// Everything read from a folder, before it is proven.
struct Content {
  let folder: URL
  var conversations: [ConversationFile] = []
  var banks: [QuestionFile] = []
  var cues: [CueFile] = []
  var rules: [ProductionRule] = []
  var rulePlaces = ContentPlaces()
  var texts: [(place: Value, id: String, wordings: [Template])] = []
  var commands: [String: String] = [:]
  var places: [Place] = []
  var asides: [(place: Value, cue: String, say: [Template])] = []
  var sources: [FixedFiles.SourceRow] = []
  /// Transcripts by their path.
  var transcripts: [String] = []
  var version = ""

  init(_ files: ContentFiles) throws {
    folder = files.folder
    var problems: [Diagnostic] = []
    for file in files.files {
      do {
        try read(file.path, file.content)
      } catch let error as PromptError {
        problems += error.diagnostics
      }
    }
    guard problems.isEmpty else { throw PromptError(problems) }
    version = files.digest ?? ""
  }

  private mutating func read(_ path: String, _ content: FileContent?) throws {
    func file() throws -> SourceFile {
      try SourceFile.read(content ?? .unreadable, path: path)
    }
    let parts = path.split(separator: "/").map(String.init)
    switch (parts.first, parts.count) {
    case ("texts.yaml", 1): texts = try FixedFiles.texts(file())
    case ("commands.yaml", 1): commands = try FixedFiles.commands(file())
    case ("places.yaml", 1): places = try FixedFiles.places(file())
    case ("asides.yaml", 1): asides = try FixedFiles.asides(file())
    case ("source.yaml", 1): sources = try FixedFiles.sources(file())
    case ("rules.yaml", 1): (rules, rulePlaces) = try FixedFiles.rules(file())
    case ("questions", 2): banks.append(try QuestionFile(file()))
    case ("cues", 2): cues.append(try CueFile(file()))
    case ("conversations", 3) where parts[2] == "conversation.yaml":
      conversations.append(try ConversationFile(file()))
    case ("conversations", 3) where parts[2].hasSuffix(".convo"): transcripts.append(path)
    case ("phrases", 2): break  // Phrase rules of the checker, read by PhraseRuleFile.
    default:
      throw PromptError([
        Diagnostic(
          .unknownFile, file: path, line: 1, column: 1, "Nothing reads a file of this name here.")
      ])
    }
  }

  var library: Library {
    Library(
      conversations: conversations.map(\.conversation),
      questions: banks.flatMap(\.questions),
      cues: cues.map(\.cue), rules: rules,
      texts: Dictionary(texts.map { ($0.id, $0.wordings) }, uniquingKeysWith: { a, _ in a }),
      commandPhrases: commands, places: places,
      asides: Dictionary(asides.map { ($0.cue, $0.say) }, uniquingKeysWith: { a, _ in a }),
      sources: Dictionary(sources.map { ($0.id, $0.says) }, uniquingKeysWith: { a, _ in a }),
      version: version)
  }
}
