import Dialogue

/// Writes a session as the bytes `RowEncoder` gives it, field by field: it is written at every turn,
/// and `Codable` took as long for it as the turn itself.
enum SessionRow {
  /// The fields written here, by their types.
  ///
  /// One that is added elsewhere is found missing at the start, and sessions are then written the long
  /// way: slower, but whole.
  private static let fields: [(any Sendable, Set<String>)] = [
    (
      Session(),
      [
        "settings", "notebook", "history", "frames", "awaiting", "revising", "given", "revisions",
        "turn", "lastUtterances", "lastTrace", "lastRule", "finished", "wordings", "welcomed",
        "reflectionsDone", "reflections", "rests", "lastReflection", "lastSeen", "takenUp",
        "contentVersion",
      ]
    ),
    (Notebook(), ["entries", "plans", "ratings", "brought", "views", "invitations"]),
    (
      Notebook.Entry(kind: .note, text: "", time: 0, conversation: "", step: "", run: 0),
      ["kind", "text", "time", "conversation", "step", "run", "toldBack"]
    ),
    (
      Frame(conversation: "", configuration: Configuration(step: ""), begun: 0),
      [
        "conversation", "configuration", "answers", "question", "drawn", "lastAnswered", "past",
        "resume", "begun", "isAnswered",
      ]
    ),
    (
      Frame.Past(configuration: Configuration(step: ""), question: line),
      ["configuration", "question"]
    ),
    (Configuration(step: ""), ["step", "followUp", "prompts", "facts"]),
    (line, ["conversation", "step", "kind", "question", "group", "rule", "text"]),
  ]
  private static let line = Utterance(conversation: "", step: "", kind: .question, text: "")

  /// True if a session has no field but those written here.
  static let isWhole = fields.allSatisfy { value, names in
    Set(Mirror(reflecting: value).children.compactMap(\.label)) == names
  }

  static func encode(_ session: Session) throws -> [UInt8] {
    guard isWhole else { return try RowEncoder.encode(session) }
    var row = RowBytes()
    try row.object { row in
      try row.field("settings", encoding: session.settings)
      row.key("notebook")
      try write(session.notebook, to: &row)
      try row.field("history", encoding: session.history)
      row.key("frames")
      try row.write(session.frames) { try write($1, to: &$0) }
      row.field("awaiting", session.awaiting?.rawValue)
      row.field("revising", session.revising)
      try row.field("given", list: session.given)
      try row.field("revisions", list: session.revisions)
      row.field("turn", session.turn)
      row.key("lastUtterances")
      row.write(session.lastUtterances) { write($1, to: &$0) }
      try row.field("lastTrace", encoding: session.lastTrace)
      row.field("lastRule", session.lastRule)
      row.key("finished")
      row.write(session.finished) { $0.write($1) }
      row.key("wordings")
      row.write(session.wordings) { $0.write($1) }
      row.field("welcomed", session.welcomed)
      row.field("reflectionsDone", session.reflectionsDone)
      try row.field("reflections", list: session.reflections)
      try row.field("rests", list: session.rests)
      try row.field("lastReflection", encoding: session.lastReflection)
      row.field("lastSeen", session.lastSeen)
      row.field("takenUp", session.takenUp)
      row.field("contentVersion", session.contentVersion)
    }
    return row.bytes
  }

  private static func write(_ notebook: Notebook, to row: inout RowBytes) throws {
    try row.object { row in
      row.key("entries")
      row.write(notebook.entries) { row, entry in
        row.object { row in
          row.field("kind", entry.kind.rawValue)
          row.field("text", entry.text)
          row.field("time", entry.time)
          row.field("conversation", entry.conversation)
          row.field("step", entry.step)
          row.field("run", entry.run)
          row.field("toldBack", entry.toldBack)
        }
      }
      try row.field("plans", list: notebook.plans)
      try row.field("ratings", list: notebook.ratings)
      try row.field("brought", list: notebook.brought)
      try row.field("views", list: notebook.views)
      try row.field("invitations", list: notebook.invitations)
    }
  }

  private static func write(_ frame: Frame, to row: inout RowBytes) throws {
    try row.object { row in
      row.field("conversation", frame.conversation)
      row.key("configuration")
      write(frame.configuration, to: &row)
      row.key("answers")
      row.write(frame.answers) { $0.write($1) }
      if let question = frame.question {
        row.key("question")
        write(question, to: &row)
      }
      row.key("drawn")
      row.write(frame.drawn) { $0.write($1) }
      row.field("lastAnswered", frame.lastAnswered)
      row.key("past")
      row.write(frame.past) { row, past in
        row.object { row in
          row.key("configuration")
          write(past.configuration, to: &row)
          row.key("question")
          write(past.question, to: &row)
        }
      }
      try row.field("resume", encoding: frame.resume)
      row.field("begun", frame.begun)
      row.field("isAnswered", frame.isAnswered)
    }
  }

  private static func write(_ configuration: Configuration, to row: inout RowBytes) {
    row.object { row in
      row.field("step", configuration.step)
      row.field("followUp", configuration.followUp)
      row.field("prompts", configuration.prompts)
      row.key("facts")
      row.write(configuration.facts) { $0.write($1.name) }
    }
  }

  static func write(_ line: Utterance, to row: inout RowBytes) {
    row.object { row in
      row.field("conversation", line.conversation)
      row.field("step", line.step)
      row.field("kind", line.kind.rawValue)
      row.field("question", line.question)
      row.field("group", line.group)
      row.field("rule", line.rule)
      row.field("text", line.text)
    }
  }
}
