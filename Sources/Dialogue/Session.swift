/// All that the coach knows of one person: a fold over that person's events.
package struct Session: Hashable, Sendable, Codable {
  package var settings = Settings()
  package var notebook = Notebook()
  package var history = QuestionHistory()
  /// Conversations under way: the last one speaks, those below it wait.
  package var frames: [Frame] = []
  /// What a command waits for, where it needs a word more.
  package var awaiting: Awaiting?
  /// The event of the answer that new words are awaited for.
  package var revising: Int?
  /// The answers of the latest weekly reflection, which can be changed later.
  package var given: [GivenAnswer] = []
  /// The answers that were changed, with what they now read.
  package var revisions: [Revision] = []
  /// Events folded so far.
  package var turn = 0
  /// What the coach said last, for `/repeat`.
  package var lastUtterances: [Utterance] = []
  /// Why the last question came, for `/why`.
  package var lastTrace: Trace?
  /// The rule that the last answer fired, if it fired one.
  package var lastRule: ProductionRule.ID?
  /// Which conversations have been finished, and how often.
  package var finished: [Conversation.ID: Int] = [:]
  /// How often each rule has spoken, so that its two wordings alternate.
  package var wordings: [ProductionRule.ID: Int] = [:]
  /// When the first conversation began, in seconds since 1970.
  package var welcomed: Int64?
  /// Weekly reflections that came to at least one answer.
  package var reflectionsDone = 0
  /// The ISO weeks that had a reflection, the oldest first.
  package var reflections: [ISOWeek] = []
  /// When the person had put the reflection to rest.
  package var rests: [Rest] = []
  /// The ISO week of the last weekly reflection.
  package var lastReflection: ISOWeek?
  /// When the person was last here, in seconds since 1970.
  package var lastSeen: Int64?
  /// A question put to a whole room that the next reflection is to take up.
  package var takenUp: BankQuestion.ID?
  /// The content the frames were made with.
  package var contentVersion: String?

  package init() {}

  package enum Awaiting: String, Hashable, Sendable, Codable {
    case forget
    /// Which answer is to be changed; it is asked a second time, and not a third.
    case answerToRevise, answerToReviseOnceMore
    /// What is to stand in its place.
    case newWords
  }

  /// True before the first conversation has begun.
  package var isNew: Bool { turn == 0 }
}

package struct Settings: Hashable, Sendable, Codable {
  /// The word for the place a person leads: an id of `Prompts/places.yaml`.
  package var unit: String?
  package var focus: Behaviour?
  /// 1 Monday to 7 Sunday.
  package var weekday: Int?
  /// Minutes after local midnight.
  package var minute: Int?
  /// Weeks between two reflections: 1, 2 or 4; 0 rests.
  package var rhythm = 1
  package init() {}
}

/// What a person wrote that is to last, dated.
package struct Notebook: Hashable, Sendable, Codable {
  package struct Entry: Hashable, Sendable, Codable {
    package var kind: Keep
    package var text: String
    /// Seconds since 1970.
    package var time: Int64
    package var conversation: Conversation.ID
    package var step: Step.ID
    /// When the conversation began: an answer given anew replaces the one before.
    package var run: Int64
    /// When a promise was told back, or a request told to the end; nil while it is open.
    package var toldBack: Int64?

    package func isOpen(_ kind: Keep) -> Bool { self.kind == kind && toldBack == nil }

    package init(
      kind: Keep, text: String, time: Int64, conversation: Conversation.ID, step: Step.ID,
      run: Int64
    ) {
      self.kind = kind
      self.text = text
      self.time = time
      self.conversation = conversation
      self.step = step
      self.run = run
    }
  }

  package struct Plan: Hashable, Sendable, Codable {
    package enum State: String, Hashable, Sendable, Codable { case open, closed, dropped }
    /// The plan in the person's words, as it will be read back.
    package var text: String
    package var cue: String?
    package var action: String?
    package var since: Int64
    package var state = State.open
    package var outcome: String?
    package var learned: String?
    package var rehearsal: String?
    /// How many weeks running it was not done.
    package var missed = 0
    /// What happened with it, week by week.
    package var reports: [Report] = []
    /// When it was changed or let go, in seconds since 1970.
    package var ended: Int64?
    package init(text: String, since: Int64) {
      self.text = text
      self.since = since
    }
  }

  package struct Rating: Hashable, Sendable, Codable {
    package var practice: Practice
    /// 1 to 5.
    package var value: Int
    package var time: Int64
    package var example: String?

    package init(practice: Practice, value: Int, time: Int64, example: String? = nil) {
      self.practice = practice
      self.value = value
      self.time = time
      self.example = example
    }
  }

  package var entries: [Entry] = []
  package var plans: [Plan] = []
  package var ratings: [Rating] = []
  /// Questions brought to have their wording looked at.
  package var brought: [BroughtQuestion] = []
  /// Views that the person asked others for.
  package var views: [OutsideView] = []
  package var invitations: [Invitation] = []

  package init() {}

  package var openPlan: Plan? { plans.last { $0.state == .open } }
  package var openPromise: Entry? { entries.last { $0.isOpen(.promise) } }
  package var openRequest: Entry? { entries.last { $0.isOpen(.request) } }
}

/// When which meaning group was put last.
package struct QuestionHistory: Hashable, Sendable, Codable {
  /// Seconds since 1970 by meaning group.
  package var lastAsked: [String: Int64] = [:]
  package init() {}
}

/// One conversation under way.
package struct Frame: Hashable, Sendable, Codable {
  package var conversation: Conversation.ID
  package var configuration: Configuration
  /// Answers by slot, in the person's words.
  package var answers: [String: String] = [:]
  /// The question now open, as it was put.
  package var question: Utterance?
  /// Questions drawn, by step.
  package var drawn: [Step.ID: BankQuestion.ID] = [:]
  /// The slot, option and step of the last form, for corrections.
  package var lastAnswered: Step.ID?
  /// Where each question left off before, for `/back`; the oldest first.
  package var past: [Past] = []
  /// What this frame does when the one above it ends.
  package var resume: Target = .stay
  /// When it began, in seconds since 1970.
  package var begun: Int64
  /// Whether the person has answered anything in it.
  package var isAnswered = false

  /// How many questions back one can go.
  static let longestWayBack = 12

  /// Notes where a question leaves off, so that there is a way back to it.
  mutating func remember(_ question: Utterance) {
    if past.count == Self.longestWayBack { past.removeFirst() }
    past.append(Past(configuration: configuration, question: question))
  }

  package struct Past: Hashable, Sendable, Codable {
    package var configuration: Configuration
    package var question: Utterance

    package init(configuration: Configuration, question: Utterance) {
      self.configuration = configuration
      self.question = question
    }
  }

  package init(conversation: Conversation.ID, configuration: Configuration, begun: Int64) {
    self.conversation = conversation
    self.configuration = configuration
    self.begun = begun
  }
}
