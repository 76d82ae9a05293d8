import Dialogue

/// Reads one bank, `questions/<behaviour>.yaml`.
struct QuestionFile {
  let questions: [BankQuestion]
  /// Where each question's text stands, by its id.
  let texts: [BankQuestion.ID: Value]
  let sources: [Value]
  let followUps: [Value]
  let asked: [AskedTemplate]

  private static let keys: Set<String> = [
    "id", "text", "practice", "stage", "level", "phase", "depth", "group", "source", "follow-ups",
    "form", "checker",
  ]

  init(_ file: SourceFile) throws {
    let fields = try file.root.fields(["behaviour", "questions"])
    let place = try fields.required("behaviour")
    let behaviour = try place.one(of: Behaviour.self)
    guard file.path.hasSuffix("/\(behaviour.rawValue).yaml") else {
      throw place.error(
        .wrongName, "The bank of “\(behaviour.rawValue)” stands in “\(file.path)”.")
    }
    var questions: [BankQuestion] = []
    var texts: [BankQuestion.ID: Value] = [:]
    var sources: [Value] = []
    var followUps: [Value] = []
    var asked: [AskedTemplate] = []
    for value in try fields.required("questions").list() {
      let fields = try value.fields(Self.keys)
      let id = try fields.required("id").string()
      let text = try fields.required("text")
      guard texts[id] == nil else {
        throw try fields.required("id").error(
          .duplicateID, "The question “\(id)” stands twice.")
      }
      guard id.hasPrefix(behaviour.rawValue + ".") else {
        throw try fields.required("id").error(
          .wrongName, "The id “\(id)” does not begin with “\(behaviour.rawValue).”.")
      }
      let rows = try fields.required("source").listOrOne()
      guard rows.count <= 2 else {
        throw try fields.required("source").error(
          .outOfRange, "A question carries two source rows at most.")
      }
      texts[id] = text
      sources += rows
      followUps += try fields["follow-ups"]?.listOrOne() ?? []
      asked.append(
        AskedTemplate(
          value: text, template: Template(try text.string()), isOpen: fields["form"] == nil,
          allowed: try Self.allowances(fields)))
      questions.append(
        BankQuestion(
          id: id, text: Template(try text.string()), behaviour: behaviour,
          practice: try fields.required("practice").one(of: Practice.self),
          stage: try fields.required("stage").one(of: Stage.self),
          level: try fields.required("level").one(of: Level.self),
          phase: try fields.required("phase").one(of: Phase.self),
          depth: try fields.required("depth").integer(1...3),
          group: try fields.required("group").string(),
          source: try rows.map { try $0.string() },
          followUps: try fields.strings("follow-ups")))
    }
    (self.questions, self.texts, self.sources) = (questions, texts, sources)
    (self.followUps, self.asked) = (followUps, asked)
  }

  private static func allowances(_ fields: Fields) throws -> Set<String> {
    guard let value = fields["checker"] else { return [] }
    let fields = try value.fields(["allow", "because"])
    _ = try fields.required("because").string()
    return Set(try fields.strings("allow"))
  }
}
