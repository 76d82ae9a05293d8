/// One of the five behaviours of the course (Toussaint & Ehrlich, 2017), in its order.
package enum Behaviour: String, Hashable, Sendable, CaseIterable, Codable {
  case willingness, humility, curiosity, perseverance
  case selfDiscipline = "self-discipline"
}

/// One of the eight practices of the self-assessment grid.
package enum Practice: String, Hashable, Sendable, CaseIterable, Codable {
  case reflection
  case goSee = "go-see"
  case asking, listening, a3, buddy, coach
  case standardWork = "standard-work"

  package var behaviour: Behaviour {
    switch self {
    case .reflection: .willingness
    case .goSee: .humility
    case .asking, .listening, .a3: .curiosity
    case .buddy, .coach: .perseverance
    case .standardWork: .selfDiscipline
    }
  }
}

/// What happened, what it means, what comes next.
package enum Stage: String, Hashable, Sendable, CaseIterable, Codable {
  case what
  case soWhat = "so-what"
  case nowWhat = "now-what"
}

package enum Level: String, Hashable, Sendable, CaseIterable, Codable { case micro, meso, macro }

/// The three lists of the leadership cycle.
package enum Phase: String, Hashable, Sendable, CaseIterable, Codable {
  case knowledge, action, review
}

/// A question of the banks.
package struct BankQuestion: Identifiable, Hashable, Sendable {
  package typealias ID = String
  package let id: ID
  package let text: Template
  package let behaviour: Behaviour
  package let practice: Practice
  package let stage: Stage
  package let level: Level
  package let phase: Phase
  /// 1 light, 2 about oneself, 3 asks for courage.
  package let depth: Int
  /// Questions of one group ask the same thing; a group is put at most once in twelve weeks.
  package let group: String
  package let source: [String]
  package let followUps: [ID]

  package init(
    id: ID, text: Template, behaviour: Behaviour, practice: Practice, stage: Stage, level: Level,
    phase: Phase, depth: Int, group: String, source: [String], followUps: [ID]
  ) {
    self.id = id
    self.text = text
    self.behaviour = behaviour
    self.practice = practice
    self.stage = stage
    self.level = level
    self.phase = phase
    self.depth = depth
    self.group = group
    self.source = source
    self.followUps = followUps
  }

  /// What a question is drawn by, without its words: comparing these copies nothing.
  struct Traits: Sendable {
    let behaviour: Behaviour
    let practice: Practice
    let stage: Stage
    let level: Level
    let phase: Phase
    let depth: Int
  }

  var traits: Traits {
    Traits(
      behaviour: behaviour, practice: practice, stage: stage, level: level, phase: phase,
      depth: depth)
  }
}

/// Which questions of the banks a step may put; nil fields do not restrict.
package struct Selector: Hashable, Sendable {
  package enum Whose: Hashable, Sendable {
    /// The person's focus, else the behaviour whose turn it is.
    case week
    case fixed(Behaviour)
    case any
  }
  package var behaviour: Whose
  package var stage: Stage?
  package var practice: Practice?
  package var level: Level?
  package var phase: Phase?
  /// The deepest that may be drawn.
  package var maximumDepth: Int
  /// A step whose drawn question's follow-ups are preferred.
  package var after: Step.ID?
  /// The part of the course a question has to come from: what its rows' ids begin with.
  package var part: String?

  package init(
    behaviour: Whose = .week, stage: Stage? = nil, practice: Practice? = nil, level: Level? = nil,
    phase: Phase? = nil, maximumDepth: Int = 3, after: Step.ID? = nil, part: String? = nil
  ) {
    self.behaviour = behaviour
    self.stage = stage
    self.practice = practice
    self.level = level
    self.phase = phase
    self.maximumDepth = maximumDepth
    self.after = after
    self.part = part
  }

  package func admits(_ question: BankQuestion, week behaviour: Behaviour) -> Bool {
    admits(question.traits, week: behaviour) && isFromPart(question.source)
  }

  func admits(_ traits: BankQuestion.Traits, week behaviour: Behaviour) -> Bool {
    let isOurs =
      switch self.behaviour {
      case .week: traits.behaviour == behaviour
      case .fixed(let fixed): traits.behaviour == fixed
      case .any: true
      }
    return isOurs && traits.depth <= maximumDepth
      && (stage == nil || stage == traits.stage)
      && (practice == nil || practice == traits.practice)
      && (level == nil || level == traits.level)
      && (phase == nil || phase == traits.phase)
  }

  func isFromPart(_ source: [String]) -> Bool {
    part.map { part in source.contains { $0.hasPrefix(part + ".") } } ?? true
  }
}
