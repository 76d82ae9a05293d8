import Dialogue
import Foundation
import PromptLibrary
import QuestionChecker
import Testing

/// A library just large enough to be sound, to be spoilt in one place at a time.
struct SmallLibrary {
  var files: [String: String]

  static let sound: SmallLibrary = {
    var files: [String: String] = [:]
    files["texts.yaml"] =
      "texts:\n" + DialogueEngine.textIDs.map { "  \($0): A text.\n" }.joined()
    files["places.yaml"] = """
      places:
        - { id: ward, unit: the ward, on-unit: on the ward, patients: patients, words: [ward] }
      """
    files["commands.yaml"] = "phrases:\n  - { says: help me, is: help }\n"
    files["source.yaml"] = """
      rows:
        - { id: willingness.own-part, says: Leaders look at their part., part: behaviours, slide: W }
      """
    files["asides.yaml"] = "asides:\n  - { cue: told, say: A program with rules. }\n"
    files["rules.yaml"] = """
      rules:
        - id: heard-told
          sample: I zztold them.
          if: cue.told
          ask: What came back?
      """
    files["questions/willingness.yaml"] = """
      behaviour: willingness
      questions:
        - id: willingness.round
          text: What did you see on the round?
          practice: reflection
          stage: what
          level: micro
          phase: review
          depth: 1
          group: the-round
          source: [willingness.own-part]
          follow-ups: [willingness.huddle]
        - id: willingness.huddle
          text: What came up in the huddle?
          practice: reflection
          stage: what
          level: micro
          phase: review
          depth: 1
          group: the-huddle
          source: [willingness.own-part]
      """
    files["conversations/talk/conversation.yaml"] = """
      conversation: talk
      title: A talk
      about: A talk about the round.
      longest: 4
      source: [willingness.own-part]
      start: first
      close: last
      steps:
        - id: first
          draw: { stage: what }
          slot: first
          rules:
            - { id: first-told, sample: I zztold them., if: cue.told and prompts < 2, say: "You wrote: {first}", go: last }
          next: last
        - id: last
          ask: What do you take with you?
          next: end
      """
    for cue in DialogueEngine.dangerCues + ["told"] {
      let word = "zz" + cue.filter { $0 != "-" }
      files["cues/\(cue).yaml"] =
        "cue: \(cue)\nmeaning: you said it\nphrases:\n  - \"\(word)\"\npairs:\n"
        + (0..<20).map { "  - { yes: I \(word) them \($0)., no: We walked \($0). }\n" }.joined()
    }
    return SmallLibrary(files: files)
  }()

  /// The library with some text of a file replaced.
  func replacing(_ old: String, with new: String, in path: String) -> SmallLibrary {
    var copy = self
    copy.files[path] = files[path]?.replacingOccurrences(of: old, with: new)
    // A case that changes nothing shows nothing.
    #expect(copy.files[path] != files[path], "“\(old)” does not stand in \(path)")
    return copy
  }

  func adding(_ path: String, _ text: String) -> SmallLibrary {
    var copy = self
    copy.files[path] = text
    return copy
  }

  func removing(_ path: String) -> SmallLibrary {
    var copy = self
    copy.files[path] = nil
    return copy
  }

  func write(to folder: URL) throws {
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      // Latin 1 stands for bytes that are no UTF-8.
      let isBroken = text.hasPrefix("LATIN1")
      try text.data(using: isBroken ? .isoLatin1 : .utf8)?.write(to: file)
    }
  }

  func diagnostics() throws -> [Diagnostic] {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "humble-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(to: folder)
    return PromptLibrary.diagnostics(of: folder, checker: QuestionChecker())
  }
}
