import Dialogue

/// Reads steps and rules, and remembers where their parts stand.
struct StepReader {
  static let keys: Set<String> = [
    "id", "when", "say", "ask", "draw", "form", "options", "ritual", "slot", "keep", "set",
    "reflect", "rules", "next", "checker",
  ]
  private static let ruleKeys: Set<String> = [
    "id", "sample", "if", "salience", "during", "say", "ask", "detour", "go", "checker",
  ]

  let file: String
  var places = ContentPlaces()
  private var current: Step.ID?

  init(file: String) { self.file = file }

  // `following` is the step after it in the file, where `next` leads by default.
  mutating func step(_ value: Value, following: Step.ID?) throws -> Step {
    let fields = try value.fields(Self.keys)
    let id = try fields.required("id").string()
    guard places.steps[id] == nil else {
      throw try fields.required("id").error(.duplicateID, "The step “\(id)” stands twice.")
    }
    places.steps[id] = value
    current = id
    defer { current = nil }
    let form = try form(fields)
    let prompt = try prompt(fields, form: form)
    return Step(
      id: id,
      when: try fields["when"].map { try condition($0) } ?? .always,
      say: try templates(fields["say"]),
      prompt: prompt,
      slot: try fields["slot"]?.string(),
      keep: try fields["keep"]?.one(of: Keep.self),
      set: try fields["set"]?.one(of: Setting.self),
      reflects: try fields["reflect"]?.boolean() ?? true,
      rules: try fields["rules"]?.list().map { try rule($0) } ?? [],
      next: try fields["next"].map { try target($0) } ?? following.map(Target.step) ?? .end)
  }

  mutating func rule(_ value: Value) throws -> ProductionRule {
    let fields = try value.fields(Self.ruleKeys)
    let id = try fields.required("id").string()
    guard places.rules[id] == nil else {
      throw try fields.required("id").error(.duplicateID, "The rule “\(id)” stands twice.")
    }
    places.rules[id] = value
    let allowed = try allowances(fields)
    let ask = try templates(fields["ask"])
    for (template, place) in zip(ask, try fields["ask"]?.listOrOne() ?? []) {
      places.questions.append(
        AskedTemplate(value: place, template: template, isOpen: true, allowed: allowed))
    }
    let detour = try fields["detour"]?.string()
    if let place = fields["detour"], let detour { places.detours.append((place, detour)) }
    let rule = ProductionRule(
      id: id,
      sample: try fields.required("sample").string(),
      when: try condition(try fields.required("if")),
      salience: try fields["salience"]?.integer(-10...10) ?? 0,
      during: try fields["during"]?.one(of: ProductionRule.Listening.self) ?? .answer,
      say: try templates(fields["say"]),
      ask: ask, detour: detour,
      go: try fields["go"].map { try target($0) } ?? .next)
    places.ruleOrder.append((rule, current, value))
    return rule
  }

  mutating func condition(_ value: Value) throws -> Guard {
    do throws(GuardParser.Failure) {
      let parsed = try GuardParser.parse(try Self.text(value))
      places.guards.append((value, parsed, current))
      return parsed
    } catch {
      throw PromptError([
        Diagnostic(
          .badGuard, file: value.file, line: value.line, column: value.column + error.offset,
          "The condition can't be read: \(error.message).")
      ])
    }
  }

  private static func text(_ value: Value) throws(GuardParser.Failure) -> String {
    do { return try value.string() } catch {
      throw GuardParser.Failure(message: "a condition is a text", offset: 0)
    }
  }

  private mutating func templates(_ value: Value?) throws -> [Template] {
    try value?.listOrOne().map { item in
      let template = Template(try item.string())
      places.templates.append((item, template))
      return template
    } ?? []
  }

  private mutating func target(_ value: Value) throws -> Target {
    let target: Target =
      switch try value.string() {
      case "next": .next
      case "close": .close
      case "stay": .stay
      case "end": .end
      case "stop": .stop
      case let id: .step(id)
      }
    places.targets.append((value, target))
    return target
  }

  private func form(_ fields: Fields) throws -> Form {
    guard let value = fields["form"] else { return .open }
    switch try value.string() {
    case "open": return .open
    case "text": return .text
    case "consent": return .consent
    case "rating": return .rating
    case "week-time": return .weekTime
    case "draft": return .draft
    case "menu": return .menu
    case "choice": return .choice(try options(fields))
    case let other:
      throw value.error(
        .unknownValue,
        "“\(other)” is none of: open, text, choice, consent, rating, week-time, draft, menu.")
    }
  }

  private func options(_ fields: Fields) throws -> [ChoiceOption] {
    let value = try fields.required("options")
    let options = try value.list().map { item in
      let fields = try item.fields(["id", "label", "words"])
      return ChoiceOption(
        id: try fields.required("id").string(), label: try fields.required("label").string(),
        words: try fields.strings("words"))
    }
    guard options.count >= 2 else {
      throw value.error(.outOfRange, "A choice has two options at least.")
    }
    // An answer that chooses nothing is known by this name.
    guard !options.contains(where: { $0.id == "unclear" }) else {
      throw value.error(
        .duplicateID,
        "An option can't be named “unclear”; that is what an answer is that chooses none.")
    }
    guard Set(options.map(\.id)).count == options.count else {
      throw value.error(.duplicateID, "Two options have one id.")
    }
    return options
  }

  private mutating func prompt(_ fields: Fields, form: Form) throws -> Prompt? {
    let isRitual = try fields["ritual"]?.boolean() ?? false
    if let draw = fields["draw"] {
      if let ask = fields["ask"] {
        throw ask.error(.unknownKey, "A step asks its own question or draws one, not both.")
      }
      return Prompt(wording: .draw(try selector(draw)), form: form, isRitual: isRitual)
    }
    guard let ask = fields["ask"] else { return nil }
    let allowed = try allowances(fields)
    let wordings = try templates(ask)
    for (template, place) in zip(wordings, try ask.listOrOne()) {
      places.questions.append(
        AskedTemplate(
          value: place, template: template, isOpen: form == .open, allowed: allowed))
    }
    return Prompt(wording: .fixed(wordings), form: form, isRitual: isRitual)
  }

  private func allowances(_ fields: Fields) throws -> Set<String> {
    guard let value = fields["checker"] else { return [] }
    let fields = try value.fields(["allow", "because"])
    _ = try fields.required("because").string()
    return Set(try fields.strings("allow"))
  }

  private func selector(_ value: Value) throws -> Selector {
    let fields = try value.fields([
      "behaviour", "stage", "practice", "level", "phase", "depth", "after", "part",
    ])
    var selector = Selector()
    if let behaviour = fields["behaviour"] {
      switch try behaviour.string() {
      case "week": selector.behaviour = .week
      case "any": selector.behaviour = .any
      default: selector.behaviour = .fixed(try behaviour.one(of: Behaviour.self))
      }
    }
    selector.stage = try fields["stage"]?.one(of: Stage.self)
    selector.practice = try fields["practice"]?.one(of: Practice.self)
    selector.level = try fields["level"]?.one(of: Level.self)
    selector.phase = try fields["phase"]?.one(of: Phase.self)
    selector.maximumDepth = try fields["depth"]?.integer(1...3) ?? 3
    selector.after = try fields["after"]?.string()
    selector.part = try fields["part"]?.string()
    return selector
  }
}
