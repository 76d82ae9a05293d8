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
    (Settings(), ["unit", "focus", "weekday", "minute", "rhythm"]),
    (QuestionHistory(), ["lastAsked"]),
    (ISOWeek(year: 2026, week: 1), ["year", "week"]),
    (
      Trace(conversation: "", step: ""),
      ["conversation", "step", "rule", "because", "question", "lastAsked", "pool"]
    ),
    (
      GivenAnswer(
        turn: 0, question: "", text: "", conversation: "", step: "", run: 0, reflection: 0,
        isFollowUp: false),
      ["turn", "question", "text", "conversation", "step", "run", "reflection", "isFollowUp"]
    ),
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
      row.key(.settings)
      write(session.settings, to: &row)
      row.key(.notebook)
      try write(session.notebook, to: &row)
      row.key(.history)
      row.object { row in
        row.key(.lastAsked)
        row.write(session.history.lastAsked) { $0.write($1) }
      }
      row.key(.frames)
      row.write(session.frames) { write($1, to: &$0) }
      row.field(.awaiting, session.awaiting?.rawValue)
      row.field(.revising, session.revising)
      row.key(.given)
      row.write(session.given) { write($1, to: &$0) }
      try row.field(.revisions, list: session.revisions)
      row.field(.turn, session.turn)
      row.key(.lastUtterances)
      row.write(session.lastUtterances) { write($1, to: &$0) }
      if let trace = session.lastTrace {
        row.key(.lastTrace)
        write(trace, to: &row)
      }
      row.field(.lastRule, session.lastRule)
      row.key(.finished)
      row.write(session.finished) { $0.write($1) }
      row.key(.wordings)
      row.write(session.wordings) { $0.write($1) }
      row.field(.welcomed, session.welcomed)
      row.field(.reflectionsDone, session.reflectionsDone)
      row.key(.reflections)
      row.write(session.reflections) { write($1, to: &$0) }
      try row.field(.rests, list: session.rests)
      if let week = session.lastReflection {
        row.key(.lastReflection)
        write(week, to: &row)
      }
      row.field(.lastSeen, session.lastSeen)
      row.field(.takenUp, session.takenUp)
      row.field(.contentVersion, session.contentVersion)
    }
    return row.bytes
  }

  private static func write(_ settings: Settings, to row: inout RowBytes) {
    row.object { row in
      row.field(.unit, settings.unit)
      row.field(.focus, settings.focus?.rawValue)
      row.field(.weekday, settings.weekday)
      row.field(.minute, settings.minute)
      row.field(.rhythm, settings.rhythm)
    }
  }

  private static func write(_ given: GivenAnswer, to row: inout RowBytes) {
    row.object { row in
      row.field(.turn, given.turn)
      row.field(.question, given.question)
      row.field(.text, given.text)
      row.field(.conversation, given.conversation)
      row.field(.step, given.step)
      row.field(.run, given.run)
      row.field(.reflection, given.reflection)
      row.field(.isFollowUp, given.isFollowUp)
    }
  }

  private static func write(_ trace: Trace, to row: inout RowBytes) {
    row.object { row in
      row.field(.conversation, trace.conversation)
      row.field(.step, trace.step)
      row.field(.rule, trace.rule)
      row.key(.because)
      row.write(trace.because) { $0.write($1.name) }
      row.field(.question, trace.question)
      row.field(.lastAsked, trace.lastAsked)
      row.field(.pool, trace.pool)
    }
  }

  private static func write(_ week: ISOWeek, to row: inout RowBytes) {
    row.object { row in
      row.field(.year, week.year)
      row.field(.week, week.week)
    }
  }

  /// A case with what belongs to it, in the form that Swift gives to enumerations.
  private static func write(_ target: Target, to row: inout RowBytes) {
    row.object { row in
      switch target {
      case .step(let id):
        row.key(.step)
        row.object { $0.field(._0, id) }
      case .next: empty(.next, &row)
      case .close: empty(.close, &row)
      case .stay: empty(.stay, &row)
      case .end: empty(.end, &row)
      case .stop: empty(.stop, &row)
      }
    }
  }

  private static func empty(_ name: RowName, _ row: inout RowBytes) {
    row.key(name)
    row.object { _ in }
  }

  private static func write(_ notebook: Notebook, to row: inout RowBytes) throws {
    try row.object { row in
      row.key(.entries)
      row.write(notebook.entries) { row, entry in
        row.object { row in
          row.field(.kind, entry.kind.rawValue)
          row.field(.text, entry.text)
          row.field(.time, entry.time)
          row.field(.conversation, entry.conversation)
          row.field(.step, entry.step)
          row.field(.run, entry.run)
          row.field(.toldBack, entry.toldBack)
        }
      }
      try row.field(.plans, list: notebook.plans)
      try row.field(.ratings, list: notebook.ratings)
      try row.field(.brought, list: notebook.brought)
      try row.field(.views, list: notebook.views)
      try row.field(.invitations, list: notebook.invitations)
    }
  }

  private static func write(_ frame: Frame, to row: inout RowBytes) {
    row.object { row in
      row.field(.conversation, frame.conversation)
      row.key(.configuration)
      write(frame.configuration, to: &row)
      row.key(.answers)
      row.write(frame.answers) { $0.write($1) }
      if let question = frame.question {
        row.key(.question)
        write(question, to: &row)
      }
      row.key(.drawn)
      row.write(frame.drawn) { $0.write($1) }
      row.field(.lastAnswered, frame.lastAnswered)
      row.key(.past)
      row.write(frame.past) { row, past in
        row.object { row in
          row.key(.configuration)
          write(past.configuration, to: &row)
          row.key(.question)
          write(past.question, to: &row)
        }
      }
      row.key(.resume)
      write(frame.resume, to: &row)
      row.field(.begun, frame.begun)
      row.field(.isAnswered, frame.isAnswered)
    }
  }

  private static func write(_ configuration: Configuration, to row: inout RowBytes) {
    row.object { row in
      row.field(.step, configuration.step)
      row.field(.followUp, configuration.followUp)
      row.field(.prompts, configuration.prompts)
      row.key(.facts)
      row.write(configuration.facts) { $0.write($1.name) }
    }
  }

  static func write(_ line: Utterance, to row: inout RowBytes) {
    row.object { row in
      row.field(.conversation, line.conversation)
      row.field(.step, line.step)
      row.field(.kind, line.kind.rawValue)
      row.field(.question, line.question)
      row.field(.group, line.group)
      row.field(.rule, line.rule)
      row.field(.text, line.text)
    }
  }
}
