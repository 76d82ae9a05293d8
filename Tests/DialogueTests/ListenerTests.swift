import Dialogue
import Testing

@Suite struct ListenerTests {
  private let listener = CuePairTests.listener

  @Test(arguments: [
    "I told them to wait", "i told them to wait.", "I TOLD THEM TO WAIT!", "I told them to wait…",
    "I to\u{200B}ld them to wait", "I\u{00A0}told\u{00A0}them to wait", "Well, I told them to wait",
    "I t\u{00AD}old them to wait", "ｉ ｔｏｌｄ them to wait",
  ])
  func `case, marks and what nobody sees make no difference`(answer: String) {
    #expect(listener.hear(answer).contains("told"))
  }

  @Test(arguments: ["I don't know", "I don’t know", "I dont know", "i do not know", "I donʼt know"])
  func `nor does the apostrophe`(answer: String) {
    #expect(listener.hear(answer).contains("dont-know"))
  }

  @Test func `who knows after all does not fail to know`() {
    #expect(
      !listener.hear(
        "people ask where their desk is and I dont know. sorry I do know, I can't say yet"
      )
      .contains("dont-know"))
    #expect(listener.hear("I don't know. They do know.").contains("dont-know"))
    #expect(
      !listener.hear("the new analyser. everyone asks when it will be ready and i have no clue")
        .contains("dont-know"))
    #expect(listener.hear("To be honest with you, I really don't know.").contains("dont-know"))
  }

  @Test(arguments: [
    ("I didn't tell them to wait.", "told"), ("I never told them to wait.", "told"),
    ("I nearly told them to wait.", "told"), ("I wanted to tell them to wait.", "told"),
    ("I could have told them to wait.", "told"), ("If I told them to wait they would.", "told"),
    ("I don't think I told them to wait.", "told"), ("She told them to wait.", "told"),
    ("My deputy told them to wait.", "told"), ("On Monday Mia told them to wait.", "told"),
    ("The nurse who runs nights told them to wait.", "told"), ("I was told to wait.", "told"),
    ("I saw that she told them to wait.", "told"), ("“I told them to wait,” said Mia.", "told"),
    ("Mia said I told them to wait.", "told"), ("My manager thinks I am useless.", "attacked-self"),
    ("She says she is exhausted.", "worn-out"), ("I was interrupted.", "cut-in"),
    ("Instead of telling them to wait I sat down.", "told"),
    ("I didn't, in the end, tell them to wait.", "told"),
  ])
  func `what is negated, meant, quoted or somebody else's is not heard`(
    answer: String, cue: Cue.ID
  ) {
    #expect(!listener.hear(answer).contains(cue))
  }

  @Test(arguments: [
    ("No, I told them to wait.", "told"), ("I didn't shout but I told them to wait.", "told"),
    ("She was late, so I told them to wait.", "told"), ("Told them to wait.", "told"),
    ("Not only that, I told them to wait.", "told"), ("I'd told them to wait.", "told"),
    ("When she came in I told them to wait.", "told"),
    ("My deputy and I told them to wait.", "told"),
    ("I sat down with the team and told them to wait.", "told"),
    ("I think I told them to wait.", "told"), ("In the huddle I told them to wait.", "told"),
    ("It was a long day and I am exhausted.", "worn-out"),
    ("I said I was exhausted.", "worn-out"), ("She left and I cried.", "feeling"),
  ])
  func `what is the person's own is heard`(answer: String, cue: Cue.ID) {
    #expect(listener.hear(answer).contains(cue))
  }

  @Test(arguments: [
    ("It hit me that she was scared of the board.", "abuse"),
    ("That form beats me.", "abuse"), ("My manager hit me with a new target.", "abuse"),
    ("She attacked me in the meeting over the rota.", "abuse"),
    ("I didn't want to hurt her feelings.", "danger-others"),
    ("The cuts are going to hurt patients.", "danger-others"),
    ("I want to kill that project.", "danger-others"), ("I'd kill for a coffee.", "danger-others"),
    ("I'm dying to hear what they say.", "loss"), ("The phone line was dead.", "loss"),
    ("I was dead on my feet.", "loss"), ("He gave me grief about the rota.", "loss"),
    ("I'm dying for a break.", "danger-self"), ("The computer died on me.", "danger-self"),
    ("I could murder a cup of tea.", "danger-others"),
    ("I was there when she got upset.", "feeling"), ("The family was so upset.", "feeling"),
    ("I moved to the low bed.", "feeling"), ("So much money was spent on it.", "worn-out"),
    ("I just got it done in time.", "worn-out"), ("I was working on the problem.", "attacked-self"),
    ("We looked at the problem together.", "attacked-self"),
    ("I didn't know she was waiting.", "dont-know"),
    ("I don't know her well, so I asked.", "dont-know"),
    ("I'm not sure she heard me.", "dont-know"), ("I couldn't tell her that.", "dont-know"),
    ("I had no time for the huddle that day.", "no-time"),
    ("We were in a rush at handover.", "no-time"),
    ("I have to go and see it for myself.", "no-time"), ("The ward was busy.", "no-time"),
    ("I took the call in my car.", "off-topic"), ("It all depends on the weather.", "off-topic"),
    ("My son was born on this ward.", "off-topic"), ("That is a recipe for trouble.", "off-topic"),
    ("I asked her what she thought of it.", "asks-coach-opinion"),
    ("They would rate me high.", "asks-coach-opinion"),
    ("I asked Jo: how do you work on nights?", "asks-coach-what"),
    ("I told everybody what to do.", "wants-advice"),
    ("I asked how I should handle it.", "wants-advice"),
    ("My boss just came in.", "above-never"), ("My manager always asks first.", "above-never"),
    ("I was not angry.", "feeling"), ("I wasn't in tears.", "feeling"),
    ("We lost the keys.", "loss"), ("The patient waited safely.", "unsafe-care"),
    ("The wrong form was on the desk.", "unsafe-care"),
  ])
  func `what only sounds like it is not heard`(answer: String, cue: Cue.ID) {
    #expect(!listener.hear(answer).contains(cue))
  }

  @Test func `the words that gave a cue are named by their bytes`() {
    let answer = "Café was full. I told them to wait."
    let range = listener.hear(answer).words["told"]
    #expect(range.map { String(decoding: Array(answer.utf8)[$0], as: UTF8.self) } == "told them to")
  }

  @Test func `speech in quotation marks is heard only where the cue says so`() {
    #expect(listener.hear("He told me “my husband hits me every night”.").contains("abuse"))
    #expect(!listener.hear("She wrote “I am exhausted and I want to stop”.").contains("worn-out"))
  }

  @Test(arguments: [
    "ok", "Fine.", "not much", "The usual", "Busy week", "nothing", "yes", "It was fine.",
  ])
  func `a very short answer is noticed`(answer: String) {
    #expect(listener.hear(answer).contains("very-short"))
  }

  @Test(arguments: [
    "Seven", "12", "on Monday", "at 9:30", "with Maria", "I waited until she had finished",
    "I asked the porter what slows him down",
  ])
  func `a number, a time or a name is an answer`(answer: String) {
    #expect(!listener.hear(answer).contains("very-short"))
  }

  @Test func `a long answer has more than sixty words`() {
    #expect(!listener.hear(String(repeating: "word ", count: 60)).contains("long"))
    #expect(listener.hear(String(repeating: "word ", count: 61)).contains("long"))
  }

  @Test(arguments: [
    "I said “What would you try?” and waited.", "\"What happened?\"", "I asked what she had seen.",
    "I asked her whether it was clear.", "asked if they had time", "I asked Mia how it works.",
  ])
  func `a question that was put is noticed`(answer: String) {
    #expect(listener.hear(answer).contains("question-quoted"))
  }

  @Test(arguments: [
    "She asked me what I had seen.", "I said “wait for me here please”.",
    "I did not ask what it was.",
    "What would you try?", "They asked if I was free.",
  ])
  func `one that was not, or by others, is none`(answer: String) {
    #expect(!listener.hear(answer).contains("question-quoted"))
  }

  @Test(arguments: [
    "I waited.", "Asked her twice.", "On Monday I moved the desk.", "I quietly left.",
  ])
  func `a deed of the person's own is noticed`(answer: String) {
    #expect(listener.hear(answer).contains("first-person-action"))
  }

  @Test(arguments: [
    "She waited.", "I was tired.", "I didn't ask.", "I would have asked.", "It rained.",
  ])
  func `other deeds are not`(answer: String) {
    #expect(!listener.hear(answer).contains("first-person-action"))
  }

  @Test func `a plan is heard with its parts`() {
    let whole = listener.hear("When she starts to explain, I wait.")
    #expect(whole.contains("plan") && whole.contains("plan-cue") && whole.contains("plan-action"))
    let vague = listener.hear("I will try harder.")
    #expect(vague.contains("plan") && !vague.contains("plan-cue") && !vague.contains("plan-action"))
  }

  @Test func `what is beyond eight thousand characters is not listened to`() {
    let filler = String(repeating: "The bay was full. ", count: 500)
    #expect(!listener.hear(filler + "I told them to wait.").contains("told"))
    #expect(listener.hear("I told them to wait. " + filler).contains("told"))
  }

  @Test(arguments: [
    "", " ", "…", "“", "\u{0}", "?!?!", "’’’", String(repeating: "(", count: 9_000),
    String(repeating: "not ", count: 4_000), String(repeating: "“I told them ", count: 900),
    String(repeating: "é", count: 9_000), String(repeating: "if I when they ", count: 800),
  ])
  func `nothing that can be typed breaks it`(answer: String) {
    let heard = listener.hear(answer)
    #expect(heard.facts.count == heard.words.count)
    #expect(heard.words.values.allSatisfy { $0.upperBound <= answer.utf8.count })
  }

  @Test func `a pattern that is not sound is refused and the others work`() {
    let listener = Listener(cues: [
      Cue(id: "a", meaning: "", phrases: ["(wait", "wait for"]),
      Cue(id: "b", meaning: "", phrases: []),
    ])
    #expect(listener.lexicon.refused.map(\.pattern) == ["(wait"])
    #expect(listener.hear("They wait for me.").contains("a"))
  }
}
