import Dialogue
import Testing

@Suite struct IfThenPlanTests {
  @Test(arguments: [
    (
      "When Mia starts to explain, then I wait until she is done.", "When Mia starts to explain",
      "I wait until she is done"
    ),
    (
      "If somebody brings me a problem, I'll ask what they have tried.",
      "If somebody brings me a problem", "I'll ask what they have tried"
    ),
    ("I'll ask Mia at the huddle.", "at the huddle", "I'll ask Mia"),
    (
      "I want to ask one patient on each round what they'd change.", "on each round",
      "I want to ask one patient"
    ),
    ("I'll ask one nurse at every handover", "at every handover", "I'll ask one nurse"),
    (
      "After the ward round I will sit down with the new nurse.", "After the ward round",
      "I will sit down with the new nurse"
    ),
    ("Before I answer I will count to three", "Before I answer", "I will count to three"),
    (
      "As soon as the phone rings, I let someone else pick it up.", "As soon as the phone rings",
      "I let someone else pick it up"
    ),
    (
      "Once everyone is seated, I'm going to ask one question.", "Once everyone is seated",
      "I'm going to ask one question"
    ),
    ("On Monday I'll walk to bay three.", "On Monday", "I'll walk to bay three"),
    ("At handover I listen first.", "At handover", "I listen first"),
    (
      "I want to ask the porters what slows them down when they come at ten.",
      "when they come at ten", "I want to ask the porters what slows them down"
    ),
    ("when he moans i ask him what he saw", "when he moans", "i ask him what he saw"),
    (
      "Whenever I notice that I am talking, I stop.", "Whenever I notice that I am talking",
      "I stop"
    ),
    ("Next time she interrupts, I will wait.", "Next time she interrupts", "I will wait"),
    (
      "I will go to the clinic before the first patient arrives.",
      "before the first patient arrives", "I will go to the clinic"
    ),
    ("Ask Jo in the corridor.", "in the corridor", "Ask Jo"),
    ("Tomorrow I will thank the night shift.", "Tomorrow", "I will thank the night shift"),
    (
      "Tomorrow morning I'd like to ask the cleaner.", "Tomorrow morning",
      "I'd like to ask the cleaner"
    ),
    ("At 9 I open the door and greet them.", "At 9", "I open the door and greet them"),
    (
      "During the Monday meeting I could hand the pen to Priya.", "During the Monday meeting",
      "I could hand the pen to Priya"
    ),
    (
      "Every time I want to give advice, I ask a question instead.",
      "Every time I want to give advice", "I ask a question instead"
    ),
    ("If the family is upset then I sit down.", "If the family is upset", "I sit down"),
    (
      "We will start with the porters at the briefing.", "at the briefing",
      "We will start with the porters"
    ),
    ("When the doctor comes in we stop typing.", "When the doctor comes in", "we stop typing"),
    (
      "I am going to leave my chair empty in the next meeting.", "in the next meeting",
      "I am going to leave my chair empty"
    ),
    (
      "The moment I feel my jaw tighten I breathe out.", "The moment I feel my jaw tighten",
      "I breathe out"
    ),
    ("I won't answer first at the huddle.", "at the huddle", "I won't answer first"),
    ("So on Friday I should go and look.", "on Friday", "I should go and look"),
    ("While she talks I'll write nothing down.", "While she talks", "I'll write nothing down"),
    ("Before lunch I shall ring the pharmacist.", "Before lunch", "I shall ring the pharmacist"),
    (
      "After handover, ask each nurse for one worry.", "After handover",
      "ask each nurse for one worry"
    ),
  ])
  func `a moment and an action are found as they are written`(
    plan: String, cue: String, action: String
  ) {
    let read = IfThenPlan(plan)
    #expect(read.isPlan)
    #expect(read.cue == cue)
    #expect(read.action == action)
  }

  @Test(arguments: [
    ("I will ask more questions.", "I will ask more questions"),
    ("I'd like to walk the floor with a student.", "I'd like to walk the floor with a student"),
    ("I'll ask when it began.", "I'll ask when it began"),
    ("I will ask her if she wants to lead.", "I will ask her if she wants to lead"),
    ("I want to thank the cleaners.", "I want to thank the cleaners"),
    ("Ask the cleaner.", "Ask the cleaner"),
    ("Asking Mia first", "Asking Mia first"),
    ("I'm going to listen when I can.", nil),
    ("If possible I will visit the night shift.", nil),
    ("I will call the family next week.", nil),
    ("I might let them choose.", "I might let them choose"),
    ("Listen more.", "Listen more"),
    ("to write down one thing they said", "to write down one thing they said"),
    ("I will stop interrupting.", "I will stop interrupting"),
  ])
  func `an action without a moment is half a plan`(plan: String, action: String?) {
    let read = IfThenPlan(plan)
    #expect(read.isPlan)
    #expect(read.cue == nil)
    #expect(read.action != nil)
    if let action { #expect(read.action == action) }
  }

  @Test(arguments: [
    "I will try harder.", "be better", "I will be more patient.", "I'll do my best",
    "I want to improve.",
    "I will try.", "I'd like to be a better listener.", "I will work on it.",
    "Try harder next week.",
    "I hope to do better.", "I should stay calm.", "I'm going to change.",
  ])
  func `a wish names neither`(plan: String) {
    let read = IfThenPlan(plan)
    #expect(read.isPlan)
    #expect(read.cue == nil)
    #expect(read.action == nil)
  }

  @Test(arguments: [
    "When they get loud I will be calm.", "At the huddle I will be more open.",
    "On Tuesday I'll try harder.",
  ])
  func `a moment without an action is the other half`(plan: String) {
    let read = IfThenPlan(plan)
    #expect(read.cue != nil)
    #expect(read.action == nil)
  }

  @Test(arguments: [
    "I told her on Monday.", "When she came in, I told her to wait.", "It was fine.", "nothing",
    "No plan this week.", "I don't know what I will do.", "I don't want to.", "They should ask me.",
    "They will ask me at the huddle.", "What will I do?", "My deputy could do it.", "Not sure.",
    "The meeting on Monday was long.", "I asked Mia at the huddle.", "I was going to ask her.",
    "Nothing comes to mind.", "They never listen when I talk.", "",
  ])
  func `a story, a refusal or somebody else's plan is none`(answer: String) {
    let read = IfThenPlan(answer)
    #expect(!read.isPlan)
    #expect(read.cue == nil)
    #expect(read.action == nil)
  }

  @Test func `the parts may stand in two sentences`() {
    let read = IfThenPlan("I will ask Jo about the rota. When? On Thursday I will do it.")
    #expect(read.action == "I will ask Jo about the rota")
    #expect(read.cue == "On Thursday")
  }

  @Test func `a long text is read in time`() {
    let read = IfThenPlan(
      String(repeating: "when I can at on before after lunch I will ask her if ", count: 200))
    #expect(read.isPlan)
  }
}
