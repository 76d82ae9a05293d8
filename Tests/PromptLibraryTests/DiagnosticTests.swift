import Dialogue
import Foundation
import PromptLibrary
import QuestionChecker
import Testing

/// Each diagnostic has something that must bring it up, and something near it that must not.
struct DiagnosticTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var code: Code
    var fails: SmallLibrary
    var passes: SmallLibrary
    var testDescription: String { code.rawValue }
  }

  private static let talk = "conversations/talk/conversation.yaml"
  private static let bank = "questions/willingness.yaml"
  private static let base = SmallLibrary.sound

  private static func edit(
    _ code: Code, _ path: String, _ old: String, fails: String, passes: String
  ) -> Case {
    Case(
      code: code, fails: base.replacing(old, with: fails, in: path),
      passes: base.replacing(old, with: passes, in: path))
  }

  static let cases: [Case] = [
    Case(
      code: .unreadable, fails: base.adding("places.yaml", "LATIN1 \u{E9}"),
      passes: base.replacing("the ward", with: "the café", in: "places.yaml")),
    Case(
      code: .oversized,
      fails: base.adding("commands.yaml", String(repeating: "# long\n", count: 40_000)),
      passes: base.adding(
        "commands.yaml",
        "phrases:\n  - { says: help me, is: help }\n" + String(repeating: "# long\n", count: 400))),
    edit(
      .notYAML, bank, "behaviour: willingness", fails: "behaviour: [willingness",
      passes: "behaviour: \"willingness\""),
    edit(
      .anchor, talk, "title: A talk", fails: "title: &name A talk",
      passes: "title: \"&name A talk\""),
    edit(
      .tooDeep, "commands.yaml", "is: help",
      fails: "is: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40),
      passes: "is: \"help\""),
    Case(
      code: .unknownFile, fails: base.adding("notes.yaml", "a: b\n"),
      passes: base.adding(".notes.yaml", "a: b\n")),
    edit(.wrongType, talk, "longest: 4", fails: "longest: four", passes: "longest: 5"),
    edit(.unknownKey, talk, "title: A talk", fails: "titel: A talk", passes: "title: Another talk"),
    edit(
      .duplicateKey, talk, "title: A talk", fails: "title: A talk\ntitle: B talk",
      passes: "title: A talk # once"),
    edit(.missingKey, talk, "about: A talk about the round.\n", fails: "", passes: "about: It.\n"),
    edit(.emptyValue, talk, "title: A talk", fails: "title: \"\"", passes: "title: \" \""),
    edit(.unknownValue, bank, "stage: what", fails: "stage: when", passes: "stage: \"what\""),
    edit(.outOfRange, bank, "depth: 1", fails: "depth: 4", passes: "depth: 3"),
    edit(
      .duplicateID, bank, "id: willingness.huddle\n", fails: "id: willingness.round\n",
      passes: "id: willingness.huddle # another\n"),
    edit(
      .wrongName, talk, "conversation: talk", fails: "conversation: tale",
      passes: "conversation: \"talk\""),
    edit(.unknownStep, talk, "next: last", fails: "next: least", passes: "next: close"),
    edit(
      .unknownConversation, "rules.yaml", "ask: What came back?", fails: "detour: nowhere",
      passes: "ask: What came of it?"),
    edit(
      .unknownQuestion, bank, "[willingness.huddle]", fails: "[willingness.nothing]",
      passes: "[willingness.round]"),
    edit(
      .unknownSource, talk, "source: [willingness.own-part]", fails: "source: [willingness.none]",
      passes: "source: willingness.own-part"),
    edit(
      .unknownCue, "rules.yaml", "if: cue.told", fails: "if: cue.sung", passes: "if: (cue.told)"),
    edit(
      .unknownFact, talk, "cue.told and prompts < 2", fails: "cue.told and asked.third",
      passes: "cue.told and asked.first"),
    edit(.unknownSlot, talk, "{first}", fails: "{second}", passes: "{unit}"),
    edit(.badGuard, talk, "cue.told and prompts < 2", fails: "cue.told and", passes: "cue.told"),
    edit(
      .badPattern, "cues/told.yaml", "- \"zztold\"", fails: "- \"(zztold\"",
      passes: "- \"(zztold|zzsaid)\""),
    edit(
      .noClose, talk, "close: last\n",
      fails: "rules: [{ id: r, sample: I zztold them., if: cue.told, salience: 1, go: close }]\n",
      passes: "close: last\n"),
    edit(
      .unreachableStep, talk, "  next: end",
      fails: "  next: end\n  - id: island\n    ask: What else?\n    next: end",
      passes: "  next: island\n  - id: island\n    ask: What else?\n    next: end"),
    Case(
      code: .noEnd, fails: circle(asks: true, leaves: false),
      passes: circle(asks: true, leaves: true)),
    Case(
      code: .silentCycle, fails: circle(asks: false, leaves: false),
      passes: circle(asks: false, leaves: true)),
    edit(.tooLong, talk, "longest: 4", fails: "longest: 1", passes: "longest: 5"),
    Case(code: .endlessDetour, fails: detours(back: true), passes: detours(back: false)),
    edit(
      .sampleDoesNotFire, "rules.yaml", "sample: I zztold them.", fails: "sample: We walked.",
      passes: "sample: They know that I zztold them."),
    edit(
      .alwaysHidden, talk, "rules:\n      - {",
      fails:
        "rules:\n      - { id: weaker, sample: I zztold them., if: cue.told, salience: -5, go: last }\n      - {",
      passes:
        "rules:\n      - { id: weaker, sample: We walked., if: not cue.told, salience: -5, go: last }\n      - {"
    ),
    // Twelve weeks, a question a week: twelve meaning groups are just enough.
    Case(code: .poolTooSmall, fails: weekly(groups: 11), passes: weekly(groups: 12)),
    edit(
      .flaggedQuestion, talk, "ask: What do you take with you?",
      fails: "ask: \"Don't you think it is late?\"",
      passes:
        "ask: \"Don't you think it is late?\"\n    checker: { allow: [negative-interrogative], because: An example. }"
    ),
    edit(
      .wordyQuestion, talk, "ask: What do you take with you?",
      fails: "ask: What do you " + String(repeating: "really ", count: 20) + "take with you?",
      passes: "ask: What do you take with you from all of this today?"),
    edit(
      .missingText, "texts.yaml", "  danger: A text.\n", fails: "",
      passes: "  danger: [One., Two.]\n"),
    edit(
      .slotMissingOnPath, talk, "ask: What do you take with you?",
      fails: "ask: What does {first} mean to you?", passes: "ask: What does “{first}” mean to you?"),
    edit(
      .unaskedQuestion, talk, "draw: { stage: what }", fails: "draw: { stage: so-what }",
      passes: "draw: { depth: 1 }"),
    edit(
      .sourceWithoutQuestion, "source.yaml", "rows:\n",
      fails: "rows:\n  - { id: lonely.row, says: Nobody asks., part: x, slide: y }\n",
      passes: "rows:\n"),
    edit(
      .pairFails, "cues/told.yaml", "no: We walked 3.", fails: "no: I zztold them.",
      passes: "no: We ran."),
    Case(
      code: .badTranscript, fails: base.adding("conversations/talk/a.convo", transcript("What?")),
      passes: base.adding(
        "conversations/talk/a.convo", transcript("What do you take with you?"))),
  ]

  private static func transcript(_ last: String) -> String {
    """
    given: known
    today: 2026-11-27T15:40:00Z
    open: talk
    <? what
    > The lift.
    < \(last)
    > Stairs.
    < A text.
    """
  }

  /// Two steps that lead to each other for ever.
  private static func circle(asks: Bool, leaves: Bool) -> SmallLibrary {
    let line = asks ? "ask: What then?" : "say: Well."
    return base.replacing("longest: 4", with: "longest: 40", in: talk).replacing(
      "    next: end",
      with:
        "    next: round\n  - id: round\n    \(line)\n    next: again\n  - id: again\n    \(line)\n"
        + "    next: \(leaves ? "end" : "round")",
      in: talk)
  }

  /// A weekly talk that draws from a bank of so many meaning groups.
  private static func weekly(groups: Int) -> SmallLibrary {
    let questions = (0..<groups).map { number in
      """

        - { id: willingness.q\(number), text: What did you see on round \(number)?,
            practice: reflection, stage: what, level: micro, phase: review, depth: 1,
            group: g\(number), source: [willingness.own-part] }
      """
    }
    return base.replacing("longest: 4", with: "longest: 4\nweekly: true", in: talk)
      .replacing("draw: {", with: "draw: { behaviour: willingness,", in: talk)
      .adding(bank, "behaviour: willingness\nquestions:" + questions.joined() + "\n")
  }

  /// Two conversations; one is held inside the other, or each inside the other.
  private static func detours(back: Bool) -> SmallLibrary {
    func conversation(_ name: String, detour: String?) -> String {
      let rule =
        detour.map {
          "\nrules:\n  - { id: \(name)-off, sample: I zztold them., if: cue.told, salience: 2, detour: \($0) }"
        } ?? ""
      return """
        conversation: \(name)
        title: \(name)
        about: Something.
        longest: 20
        start: one\(rule)
        steps:
          - { id: one, ask: What came back? }
        """
    }
    return base.adding("conversations/a/conversation.yaml", conversation("a", detour: "b"))
      .adding("conversations/b/conversation.yaml", conversation("b", detour: back ? "a" : nil))
  }

  @Test func `the small library is sound`() throws {
    let problems = try Self.base.diagnostics()
    #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
  }

  @Test func `every diagnostic has its case`() {
    #expect(Set(Self.cases.map(\.code)) == Set(Code.allCases))
    #expect(Code.allCases.count >= 30)
  }

  @Test(arguments: DiagnosticTests.cases)
  func `it comes up where it must, and not beside it`(example: Case) throws {
    let found = try example.fails.diagnostics()
    let diagnostic = try #require(
      found.first { $0.code == example.code },
      "instead: \(found.map(\.description).joined(separator: "\n"))")
    #expect(!diagnostic.file.isEmpty && diagnostic.line >= 1 && diagnostic.column >= 1)
    #expect(diagnostic.message.hasSuffix(".") || diagnostic.message.hasSuffix("?"))
    if [.tooLong, .noEnd].contains(example.code) { #expect(!diagnostic.transcript.isEmpty) }
    let passing = try example.passes.diagnostics()
    #expect(
      !passing.contains { $0.code == example.code },
      "\(passing.map(\.description).joined(separator: "\n"))")
  }

  @Test(arguments: [
    "a: &x b", "a: [c,*x]", "a: [c, *x]", "a: {\"k\":*x}", "? &x a", "- &x b",
    "a: \"b\\\\\"\nc: *x",
    "a: !!str b", "a:\n  - *x", "- a: |\n    b\n  c: *x", "- a: |\n  c: *x", "a: |\n*x",
    "- |\n  a\n- *x",
  ])
  func `anchors, aliases and tags are refused wherever they stand`(yaml: String) throws {
    let found = try Self.base.adding("commands.yaml", yaml).diagnostics()
    #expect(found.contains { $0.code == .anchor }, "\(found.map(\.description))")
  }

  @Test(arguments: ["says: a & b", "says: \"*\"", "says: '&x'", "says: 2 * 3, really!"])
  func `the same signs inside a value are text`(field: String) throws {
    let yaml = "phrases:\n  - \(field)\n    is: help\n"
    let found = try Self.base.adding("commands.yaml", yaml).diagnostics()
    #expect(found.isEmpty, "\(found.map(\.description))")
  }

  // What stands in a block is text, whatever it begins with.
  @Test(arguments: ["|", ">", "|-", ">2-"])
  func `lines of a block may begin with any sign`(mark: String) throws {
    let yaml =
      "rows:\n  - id: willingness.own-part\n    says: \(mark)\n      * One.\n\n      & two\n"
      + "      !three\n    part: x\n    slide: y\n"
    let found = try Self.base.adding("source.yaml", yaml).diagnostics()
    #expect(!found.contains { $0.code == .anchor }, "\(found.map(\.description))")
    let after = try Self.base.adding("source.yaml", yaml + "  - *again\n").diagnostics()
    #expect(after.contains { $0.code == .anchor })
  }

  @Test func `an option can't be named like an answer that chooses none`() throws {
    func named(_ name: String) throws -> [Diagnostic] {
      try Self.base.replacing(
        "ask: What do you take with you?",
        with: "ask: Which of the two is it?\n    form: choice\n"
          + "    options: [{ id: first, label: One }, { id: \(name), label: Two }]",
        in: Self.talk
      ).diagnostics().filter { $0.code == .duplicateID }
    }
    #expect(try named("unclear").count == 1)
    #expect(try named("second").isEmpty)
  }

  @Test func `a phrase can't mean two things once its courtesies are left out`() throws {
    func saying(_ phrase: String, _ command: String) throws -> [Diagnostic] {
      try Self.base.adding(
        "commands.yaml",
        "phrases:\n  - { says: bye, is: stop }\n  - { says: \(phrase), is: \(command) }\n"
      ).diagnostics().filter { $0.code == .duplicateID }
    }
    #expect(try saying("thanks bye", "thanks").count == 1)
    #expect(try saying("thanks bye", "stop").isEmpty)
    #expect(try saying("bye all", "thanks").isEmpty)
  }

  @Test func `the page of diagnostics is up to date`() throws {
    let page = try String(
      contentsOf: ContentTests.folder.deletingLastPathComponent().appending(
        path: "Sources/PromptLibrary/PromptLibrary.docc/Diagnostics.md"), encoding: .utf8)
    #expect(
      page == DiagnosticPage.markdown + "\n",
      "renew it: humble prompts check --page > Sources/PromptLibrary/PromptLibrary.docc/Diagnostics.md"
    )
  }
}
