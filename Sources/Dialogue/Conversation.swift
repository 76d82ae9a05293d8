/// A conversation as data: steps, each with at most one question, and rules for what is heard.
package struct Conversation: Identifiable, Hashable, Sendable {
  package typealias ID = String

  package let id: ID
  package let title: String
  /// One sentence for `/help` and the menu.
  package let about: String
  /// The line of the menu; nil where it is not offered there.
  package let offer: String?
  /// When the menu offers it.
  package let offerWhen: Guard
  /// How it is offered beyond that; the menu chooses what fits.
  package let fit: Fit
  /// When it is held in place of a weekly reflection that is due; nil for never.
  package let dueWhen: Guard?
  /// The most questions a person can be asked in it, proven by the content compiler.
  package let longest: Int
  /// True for the weekly reflection: its draws must cover the no-repeat window.
  package let isWeekly: Bool
  package let source: [String]
  package let start: Step.ID
  /// Where `close` leads: the closing question; nil where the conversation just ends.
  package let close: Step.ID?
  /// Steps in the order of the file; the order decides nothing but ties.
  package let steps: [Step]
  /// Rules that hold at every step.
  package let rules: [ProductionRule]

  package init(
    id: ID, title: String, about: String, offer: String? = nil, offerWhen: Guard = .always,
    fit: Fit = Fit(), dueWhen: Guard? = nil, longest: Int, isWeekly: Bool = false,
    source: [String] = [], start: Step.ID,
    close: Step.ID? = nil, steps: [Step], rules: [ProductionRule] = []
  ) {
    self.id = id
    self.title = title
    self.about = about
    self.offer = offer
    self.offerWhen = offerWhen
    self.fit = fit
    self.dueWhen = dueWhen
    self.longest = longest
    self.isWeekly = isWeekly
    self.source = source
    self.start = start
    self.close = close
    self.steps = steps
    self.rules = rules
  }

  package func step(_ id: Step.ID) -> Step? { steps.first { $0.id == id } }
}

/// When a conversation suits: how long it takes, what it is about, what was left open in it.
package struct Fit: Hashable, Sendable {
  /// Minutes a person needs for it.
  package let minutes: Int
  /// The behaviours in whose weeks it comes first.
  package let behaviours: [Behaviour]
  /// True while something of it is open, so that it comes before all others.
  package let openWhen: Guard?
  /// Its line in the menu then.
  package let openOffer: String?

  package init(
    minutes: Int = 10, behaviours: [Behaviour] = [], openWhen: Guard? = nil,
    openOffer: String? = nil
  ) {
    self.minutes = minutes
    self.behaviours = behaviours
    self.openWhen = openWhen
    self.openOffer = openOffer
  }
}

/// A place in a conversation: what is said there, what is asked, and where an answer leads.
package struct Step: Identifiable, Hashable, Sendable {
  package typealias ID = String

  package let id: ID
  /// Entered only where this holds; else the step is passed over to `next`.
  package let when: Guard
  package let say: [Template]
  /// Nil for a step that only says something.
  package let prompt: Prompt?
  /// The name under which the answer is kept while the conversation lasts.
  package let slot: String?
  /// What of the answer goes into the notebook.
  package let keep: Keep?
  /// The setting a form's answer changes.
  package let set: Setting?
  /// Whether the person's words may be reflected before the question that follows.
  package let reflects: Bool
  package let rules: [ProductionRule]
  package let next: Target

  package init(
    id: ID, when: Guard = .always, say: [Template] = [], prompt: Prompt? = nil,
    slot: String? = nil, keep: Keep? = nil, set: Setting? = nil, reflects: Bool = true,
    rules: [ProductionRule] = [], next: Target
  ) {
    self.id = id
    self.when = when
    self.say = say
    self.prompt = prompt
    self.slot = slot
    self.keep = keep
    self.set = set
    self.reflects = reflects
    self.rules = rules
    self.next = next
  }
}

/// The question of a step.
package struct Prompt: Hashable, Sendable {
  package enum Wording: Hashable, Sendable {
    /// The same thing in one or two wordings, which alternate.
    case fixed([Template])
    /// A question of the banks.
    case draw(Selector)
  }
  package let wording: Wording
  package let form: Form
  /// Asked in the same words every time on purpose: outside the no-repeat rule.
  package let isRitual: Bool

  package init(wording: Wording, form: Form = .open, isRitual: Bool = false) {
    self.wording = wording
    self.form = form
    self.isRitual = isRitual
  }
}

/// How an answer is read.
package enum Form: Hashable, Sendable {
  /// In the person's own words; cues are heard.
  case open
  /// In the person's own words, taken as they stand; no cue but danger is heard.
  case text
  case choice([ChoiceOption])
  /// Yes or no.
  case consent
  /// 1 to 5, or not rated.
  case rating
  /// A day of the week and an hour, in words.
  case weekTime
  /// A question the person means to ask, or asked; the checker reads it.
  case draft
  /// One of the conversations on offer.
  case menu

  /// Whether its answers are numbered for whoever reads it.
  var offersNumbers: Bool {
    switch self {
    case .choice, .menu: true
    default: false
    }
  }
}

/// One answer of a choice.
package struct ChoiceOption: Identifiable, Hashable, Sendable {
  package let id: String
  package let label: String
  /// Other words by which a person may choose it, lower case.
  package let words: [String]
  package init(id: String, label: String, words: [String] = []) {
    self.id = id
    self.label = label
    self.words = words
  }
}

/// Where a conversation goes on.
package enum Target: Hashable, Sendable, Codable {
  case step(Step.ID)
  /// The `next` of the current step.
  case next
  /// The closing step of the conversation.
  case close
  /// The same question once more.
  case stay
  /// The end of this conversation; one that was interrupted goes on.
  case end
  /// The end of today's talk.
  case stop
}

/// What the notebook keeps of an answer.
package enum Keep: String, Hashable, Sendable, CaseIterable, Codable {
  case plan
  case planCue = "plan-cue"
  case planAction = "plan-action"
  case planOutcome = "plan-outcome"
  case planLearned = "plan-learned"
  /// The opening question a person will use.
  case rehearsal
  case takeaway = "take-away"
  /// The welcome's answer about the conditions they create.
  case conditions
  /// A question they asked or mean to ask, in its last form.
  case question
  case promise
  /// What somebody was asked for; open until it is told how it went.
  case request
  case note
}

/// A setting that a form changes.
package enum Setting: String, Hashable, Sendable, CaseIterable {
  case focus, unit, rhythm
  case weekTime = "week-time"
  /// What becomes of the open plan: `keep`, `change` or `drop`.
  case plan
  /// What becomes of the open promise, or of what somebody was asked for: `told` closes it.
  case promise, request
}
