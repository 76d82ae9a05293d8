import Dialogue
import Testing

@Suite struct FormReaderTests {
  private static let kinds: [ChoiceOption] = [
    ChoiceOption(
      id: "changing", label: "Things keep changing", words: ["changing", "change", "changes"]),
    ChoiceOption(
      id: "unknown", label: "Too little is known", words: ["unknown", "don't know enough"]),
    ChoiceOption(
      id: "entangled", label: "Everything hangs together", words: ["entangled", "tangled"]),
    ChoiceOption(
      id: "unclear", label: "It can be read in many ways", words: ["unclear", "ambiguous"]),
  ]
  private static let behaviours: [ChoiceOption] = [
    ChoiceOption(id: "willingness", label: "Seeing my own part"),
    ChoiceOption(id: "humility", label: "Learning from those closer to the work"),
    ChoiceOption(
      id: "self-discipline", label: "Keeping to what I set myself", words: ["discipline"]),
  ]

  @Test(arguments: [
    ("1", "changing"), ("2", "unknown"), ("2.", "unknown"), ("#3", "entangled"),
    ("number two", "unknown"), ("option 4", "unclear"), ("four", "unclear"), ("No. 2", "unknown"),
    ("the second", "unknown"), ("The second one, please", "unknown"), ("first", "changing"),
    ("3rd", "entangled"), ("the last one", "unclear"), ("changing", "changing"),
    ("Changing.", "changing"), ("it's changing", "changing"), ("Things keep changing", "changing"),
    ("I think too little is known", "unknown"), ("unknown I guess", "unknown"),
    ("We dont know enough here", "unknown"), ("tangled, I'd say", "entangled"),
    ("ambiguous", "unclear"), ("entang", "entangled"), ("hangs together", "entangled"),
    ("mostly unclear", "unclear"), ("I'd go with number three", "entangled"),
    ("let's take 1", "changing"), ("not changing, unknown", "unknown"), ("UNCLEAR", "unclear"),
    ("in many ways", "unclear"), ("２", "unknown"), ("changing, actually no, tangled", "entangled"),
    ("1, no wait, 3", "entangled"), ("the first, scratch that, the last", "unclear"),
    ("two I think", "unknown"), ("I'd say two for today", "unknown"),
  ])
  func `an option is chosen by number, place, label or word`(answer: String, id: String) {
    #expect(FormReader.read(answer, as: .choice(Self.kinds)) == .option(id))
  }

  @Test(arguments: [
    "5", "0", "the seventh", "changing or unknown", "both", "un", "", "?", "something different",
    "1 and 2", "1 or 2", "all of them", "none", "hm", "I've got two minutes", "What is 2+2?",
    "we have three vacancies", "which one is best?", "one of our patients",
  ])
  func `a choice that is not clear is not guessed`(answer: String) {
    #expect(FormReader.read(answer, as: .choice(Self.kinds)) == nil)
  }

  @Test(arguments: [
    ("self discipline", "self-discipline"), ("Self-discipline", "self-discipline"),
    ("discipline", "self-discipline"), ("hum", "humility"), ("my own part", "willingness"),
    ("learning from those closer to the work", "humility"), ("will", "willingness"),
  ])
  func `an id counts as a word`(answer: String, id: String) {
    #expect(FormReader.read(answer, as: .choice(Self.behaviours)) == .option(id))
    #expect(FormReader.read(answer, as: .menu, offers: Self.behaviours) == .option(id))
  }

  @Test(arguments: [
    ("a ward", "ward"), ("the ward on the second floor", "ward"), ("I run a clinic", "clinic"),
    ("GP practice", "clinic"), ("we are a team of six", "team"), ("Bay", "ward"),
  ])
  func `a place is known by its words`(answer: String, id: String) {
    let places = [
      Place(
        id: "ward", unit: "the ward", onUnit: "on the ward", patients: "patients", words: ["bay"]),
      Place(
        id: "clinic", unit: "the clinic", onUnit: "in the clinic", patients: "patients",
        words: ["clinic", "practice"]),
      Place(
        id: "team", unit: "the team", onUnit: "in the team", patients: "clients", words: ["team"]),
    ]
    #expect(FormReader.read(answer, as: .choice([]), places: places) == .option(id))
    let options = places.map { ChoiceOption(id: $0.id, label: $0.unit) }
    #expect(FormReader.read(answer, as: .choice(options), places: places) == .option(id))
  }

  @Test(arguments: [
    "yes", "Yes.", "y", "yeah", "yep", "Sure", "ok", "Okay then", "of course", "go ahead",
    "please do", "why not", "fine by me", "I don't mind", "no problem", "Yes, no problem",
    "by all means", "I'd like that", "yes please", "alright", "sounds good", "I suppose so",
    "if you like", "that’s fine", "happy to", "let's do it",
  ])
  func `consent is heard in many words`(answer: String) {
    #expect(FormReader.read(answer, as: .consent) == .yes)
  }

  @Test(arguments: [
    "no", "No.", "nope", "nah", "no thanks", "No, thank you", "not now", "not today", "rather not",
    "I'd rather not", "not really", "not yet", "I don't think so", "please don't", "maybe later",
    "another time", "i dont want to", "never", "no need",
  ])
  func `so is its refusal`(answer: String) {
    #expect(FormReader.read(answer, as: .consent) == .no)
  }

  @Test(arguments: [
    "maybe", "yes and no", "not sure", "it depends", "hm", "", "what do you mean?", "I don't know",
    "yes but not today", "the weather is nice",
  ])
  func `consent that is not clear is not taken`(answer: String) {
    #expect(FormReader.read(answer, as: .consent) == nil)
  }

  @Test(arguments: [
    ("3", 3), ("a 4", 4), ("Four", 4), ("4/5", 4), ("4 out of 5", 4), ("four of five", 4),
    ("about a 2", 2), ("I'd give it a two", 2), ("maybe 3", 3), ("5!", 5), ("level 1", 1),
    ("a solid 4", 4), ("1.", 1), ("three I think", 3), ("the highest", 5),
  ])
  func `a rating is a whole number from one to five`(answer: String, value: Int) {
    #expect(FormReader.read(answer, as: .rating) == .rating(value))
  }

  @Test(arguments: [
    "don't know", "I dont know", "skip", "pass", "no idea", "not sure", "hard to say", "rather not",
    "n/a", "doesn't apply",
  ])
  func `a rating may be left out`(answer: String) {
    #expect(FormReader.read(answer, as: .rating) == .unrated)
  }

  @Test(arguments: [
    "three and a half", "3.5", "between 3 and 4", "3 or 4", "0", "6", "7 out of 10", "4 out of 10",
    "two minus", "one of those weeks", "good", "", "not 3", "more than 4",
  ])
  func `a rating that is no whole number is not rounded`(answer: String) {
    #expect(FormReader.read(answer, as: .rating) == nil)
  }

  @Test(arguments: [
    ("Fridays at 9", 5, 540), ("friday 15:30", 5, 930), ("Monday morning", 1, 540),
    ("half past three on Thursdays", 4, 930), ("9am tue", 2, 540), ("Tuesdays, 9 a.m.", 2, 540),
    ("wed 8.30", 3, 510), ("Weds at 14h", 3, 840), ("thurs 15h30", 4, 930), ("Friday 0930", 5, 570),
    ("Friday at noon", 5, 720), ("quarter to four on Friday", 5, 945),
    ("Friday, quarter past 9", 5, 555), ("ten to five every Monday", 1, 290 + 720),
    ("half 3 on Thursday", 4, 930), ("Friday afternoon", 5, 900), ("Friday afternoon at 4", 5, 960),
    ("Monday morning at 7", 1, 420), ("Sunday evening at 8", 7, 1200), ("fri 3pm", 5, 900),
    ("Friday 12 pm", 5, 720), ("thursday, nine o'clock", 4, 540), ("saturdays 10", 6, 600),
    ("Friday around two", 5, 840), ("not Monday, Tuesday at 9", 2, 540), ("mon @ 16:00", 1, 960),
    ("Fridays nine thirty", 5, 570), ("the 3 pm slot on wednesdays", 3, 900),
    ("Friday, before the 4 pm handover", 5, 960), ("at 8 on tuesday, in the morning", 2, 480),
    ("Friday 20 past 2", 5, 860), ("every friday at lunchtime", 5, 720),
  ])
  func `a day and an hour are read from words`(answer: String, weekday: Int, minute: Int) {
    #expect(
      FormReader.read(answer, as: .weekTime) == .weekTime(weekday: weekday, minute: minute))
  }

  @Test func `a day alone and an hour alone are kept as such`() {
    #expect(FormReader.read("Fridays", as: .weekTime) == .weekTime(weekday: 5, minute: nil))
    #expect(FormReader.read("make it Tuesday", as: .weekTime) == .weekTime(weekday: 2, minute: nil))
    #expect(FormReader.read("at 10:15", as: .weekTime) == .weekTime(weekday: nil, minute: 615))
    #expect(FormReader.read("seven pm", as: .weekTime) == .weekTime(weekday: nil, minute: 1140))
  }

  @Test(arguments: [
    "any day", "whenever", "Friday or Monday", "Monday and Thursday at 9", "Friday at 25:00", "",
    "Friday at 9 or 10", "once a week", "don't mind", "Friday 9:75", "13pm friday", "weekdays at 9",
    "between 9 and 10 on Friday",
  ])
  func `a day or hour that is not clear is not guessed`(answer: String) {
    #expect(FormReader.read(answer, as: .weekTime) == nil)
  }

  @Test(arguments: [
    "never, please", "Never", "Nothing would", "no", "none of them", "please don't ask",
    "rather not", "not at all, no",
  ])
  func `no day and no hour are an answer too`(answer: String) {
    #expect(FormReader.read(answer, as: .weekTime) == .never)
  }

  @Test func `a day taken back is not the day`() {
    #expect(
      FormReader.read("Monday at 9, no wait, Tuesday at 9", as: .weekTime)
        == .weekTime(weekday: 2, minute: 540))
    #expect(
      FormReader.read("Friday. Scratch that, Wednesday at 10", as: .weekTime)
        == .weekTime(weekday: 3, minute: 600))
  }

  @Test(arguments: [
    "monday 8am. no, tuesday 8am", "not monday, tuesday at 8", "Monday at 9. No, Tuesday at 8",
  ])
  func `a no between two days takes the first back`(answer: String) {
    #expect(FormReader.read(answer, as: .weekTime) == .weekTime(weekday: 2, minute: 480))
  }

  static let trades = [
    ChoiceOption(id: "ward", label: "A ward"), ChoiceOption(id: "clinic", label: "A clinic"),
    ChoiceOption(id: "office", label: "An office"),
  ]

  @Test(arguments: [
    ("2. last week. a nurse told me I frighten people", "clinic"), ("3) it fits", "office"),
    ("1, I think, since we moved", "ward"), ("2 - most of the time", "clinic"),
    ("3, no 2", "clinic"), ("the third, no, the second", "clinic"), ("2 and maybe 3", "clinic"),
    ("ward, no, the office", "office"), ("clinic, well actually more of an office now", "office"),
  ])
  func `a number that opens an answer chooses, and a no takes it back`(
    answer: String, id: String
  ) {
    #expect(FormReader.read(answer, as: .choice(Self.trades)) == .option(id))
  }

  @Test(arguments: [
    "2 weeks ago a nurse told me so", "1.5 posts are missing", "9:30 is too late", "1", "4. none",
    "3rd floor people never come",
  ])
  func `a number that counts something chooses nothing`(answer: String) {
    let read = FormReader.read(answer, as: .choice(Self.trades))
    #expect(answer == "1" ? read == .option("ward") : read == nil)
  }

  @Test(arguments: [
    ("no, I meant Tuesday", "Tuesday"), ("sorry, make that 3", "3"),
    ("actually the second", "the second"), ("No, the second one", "the second one"),
    ("I meant curiosity", "curiosity"), ("oops, 4", "4"), ("wait, Friday at 10", "Friday at 10"),
    ("No, I meant self-discipline.", "self-discipline"), ("make it 15:30", "15:30"),
    ("sorry I meant half past three", "half past three"), ("not Monday, Tuesday", "Tuesday"),
    ("not 3 but 4", "4"), ("Tuesday, not Monday", "Tuesday"),
    ("no, it should be Thursday", "Thursday"),
    ("Actually, make that the first", "the first"), ("correction: 5", "5"),
    ("change that to Wednesday at 8", "Wednesday at 8"), ("sorry, it was a four", "a four"),
    ("no wait, Monday", "Monday"), ("I mean the last one", "the last one"),
    ("my mistake, two", "two"), ("No, I meant the clinic", "the clinic"),
  ])
  func `a correction gives what is to stand instead`(answer: String, remainder: String) {
    #expect(FormReader.correction(in: answer) == remainder)
  }

  @Test(arguments: [
    "Actually it went fine", "I meant well", "No, nothing happened", "no", "Sorry",
    "Actually I told them on Monday", "I meant to say thank you", "I meant what I said",
    "No one came", "Wait for the doctor", "well, two nurses were off", "Tuesday was hard",
    "I mean it was hard", "make it happen", "Make it work for them", "No, they were not ready",
    "actually nobody asked me", "it was a long day", "Sorry, I was late", "not on Monday",
    "I meant every word", "Actually two of them said it", "say what you think",
    "it should be better by now", "it was fine",
  ])
  func `an answer that corrects nothing is left alone`(answer: String) {
    #expect(FormReader.correction(in: answer) == nil)
  }

  @Test func `an open question is no form`() {
    #expect(FormReader.read("2", as: .open) == nil)
    #expect(FormReader.read("2", as: .text) == nil)
    #expect(FormReader.read("2", as: .draft) == nil)
  }
}
