import Dialogue

/// Reads one `conversation.yaml`.
struct ConversationFile {
  let conversation: Conversation
  /// Where each step, rule and guard stands, for diagnostics of the proofs.
  let places: ContentPlaces

  private static let keys: Set<String> = [
    "conversation", "title", "about", "offer", "offer-when", "minutes", "suits", "open-when",
    "open-offer", "due-when", "longest", "weekly", "source", "start",
    "close", "steps", "rules",
  ]

  init(_ file: SourceFile) throws {
    let fields = try file.root.fields(Self.keys)
    var reader = StepReader(file: file.path)
    let id = try fields.required("conversation").string()
    let folder = file.path.split(separator: "/").dropLast().last.map(String.init) ?? ""
    guard id == folder else {
      throw try fields.required("conversation").error(
        .wrongName, "The conversation “\(id)” stands in the folder “\(folder)”.")
    }
    let stepValues = try fields.required("steps").list()
    guard !stepValues.isEmpty else {
      throw try fields.required("steps").error(.emptyValue, "A conversation needs a step.")
    }
    var ids: [String] = []
    for value in stepValues {
      ids.append(try value.fields(StepReader.keys).required("id").string())
    }
    var steps: [Step] = []
    for (index, value) in stepValues.enumerated() {
      steps.append(try reader.step(value, following: index + 1 < ids.count ? ids[index + 1] : nil))
    }
    let rules = try fields["rules"]?.list().map { try reader.rule($0) } ?? []
    let start = try fields.required("start").string()
    if let value = fields["start"] { reader.places.targets.append((value, .step(start))) }
    let close = try fields["close"]?.string()
    if let value = fields["close"], let close {
      reader.places.targets.append((value, .step(close)))
    }
    reader.places.sources += try fields["source"]?.listOrOne() ?? []
    reader.places.conversation = file.root
    conversation = Conversation(
      id: id,
      title: try fields.required("title").string(),
      about: try fields.required("about").string(),
      offer: try fields["offer"]?.string(),
      offerWhen: try fields["offer-when"].map { try reader.condition($0) } ?? .always,
      fit: Fit(
        minutes: try fields["minutes"]?.integer(1...60) ?? 10,
        behaviours: try fields["suits"]?.listOrOne().map { try $0.one(of: Behaviour.self) } ?? [],
        openWhen: try fields["open-when"].map { try reader.condition($0) },
        openOffer: try fields["open-offer"]?.string()),
      dueWhen: try fields["due-when"].map { try reader.condition($0) },
      longest: try fields.required("longest").integer(1...40),
      isWeekly: try fields["weekly"]?.boolean() ?? false,
      source: try fields.strings("source"),
      start: start, close: close, steps: steps, rules: rules)
    places = reader.places
  }
}

/// Where the parts of content stand.
struct ContentPlaces {
  var conversation: Value?
  var steps: [Step.ID: Value] = [:]
  var rules: [ProductionRule.ID: Value] = [:]
  /// Rules in the order of the file, with the step they belong to.
  var ruleOrder: [(rule: ProductionRule, step: Step.ID?, place: Value)] = []
  var guards: [(value: Value, guard: Guard, step: Step.ID?)] = []
  var targets: [(value: Value, target: Target)] = []
  var detours: [(value: Value, name: String)] = []
  var templates: [(value: Value, template: Template)] = []
  /// Questions as they stand, with what their data says about the checker.
  var questions: [AskedTemplate] = []
  var sources: [Value] = []
}

/// A question that the coach can utter.
struct AskedTemplate {
  let value: Value
  let template: Template
  let isOpen: Bool
  /// Rules of the checker that its data allows, with the reason beside it.
  let allowed: Set<String>
}
