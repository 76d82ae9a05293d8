import Dialogue
import Testing

@Suite struct CommandReaderTests {
  private let reader = CommandReader(
    phrases: [
      "skip this": "skip", "skip": "skip", "stop": "stop", "let's stop here": "stop",
      "why do you ask": "why", "why": "why", "repeat that": "repeat", "pause": "pause",
      "go back": "back", "back": "back", "help": "help", "menu": "menu", "radar": "radar",
      "export my data": "export", "forget me": "forget", "talk about helping": "talk helping",
      "check a question": "check", "next question": "skip",
    ],
    conversations: ["A misstep": "misstep", "safety": "safety"])

  @Test(arguments: [
    ("/help", Command.help), ("/why", .why), ("/skip", .skip), ("/back", .back),
    ("/repeat", .again), ("/pause", .pause), ("/stop", .stop), ("/menu", .menu),
    ("/radar", .radar), ("/edit", .revise), ("/change my answer", .revise), ("/export", .export),
    ("/forget", .forget), ("  /SKIP ", .skip),
    ("\u{200B}/stop", .stop), ("/quit", .stop), ("/talk helping", .talk("helping")),
    ("/talk", .talk("")), ("/check What did you see?", .check("What did you see?")),
    ("/check: What did you see?", .check("What did you see?")), ("/check", .check("")),
    ("check: How was it?", .check("How was it?")),
    ("Check this: How was it?", .check("How was it?")),
    ("skip this", .skip), ("Skip this.", .skip), ("please skip this", .skip), ("SKIP THIS!", .skip),
    ("ok, skip this please", .skip), ("stop", .stop), ("Stop!", .stop), ("Let’s stop here", .stop),
    ("lets stop here", .stop), ("Why do you ask?", .why), ("why?", .why), ("repeat that", .again),
    ("pause", .pause), ("go back", .back), ("help", .help), ("Menu", .menu), ("radar?", .radar),
    ("export my data", .export), ("Forget me.", .forget), ("sk\u{200D}ip this", .skip),
    ("talk about helping", .talk("helping")), ("Talk about safety", .talk("safety")),
    ("let's talk about a misstep", .talk("misstep")), ("check a question", .check("")),
    ("next question, please", .skip),
  ])
  func `a message that is a command and nothing else is read as one`(
    message: String, command: Command
  ) {
    #expect(reader.read(message) == command)
  }

  @Test(arguments: [
    "I want to stop interrupting", "stop interrupting them", "I told him to stop",
    "I will stop at the desk first", "We had to skip this step of the round", "skip lunch",
    "I'd skip this meeting next week", "Why not", "why they were late", "They asked me why",
    "help them with the rota", "I asked for help", "I went back", "go back to the ward on Friday",
    "back pain", "pause before I answer", "When she stops, I pause",
    "repeat that with the night staff",
    "the menu for patients", "on my radar", "It was on the radar of the board", "forget me not",
    "I forgot", "talk about helping people to the toilet", "talk about holidays",
    "talk to my deputy",
    "check the oxygen", "I check: name, date, dose", "export of the figures", "next question I had",
    "stop and listen", "help was not what they wanted", "/unknown", "", "   ", "?",
    "Check in with Jo: is she well?",
  ])
  func `an answer that only looks like a command is an answer`(message: String) {
    #expect(reader.read(message) == nil)
  }
}

@Suite struct AnswerWordsTests {
  @Test func `plain letters are read as all others are`() {
    var chance = SystemRandomNumberGenerator()
    let letters = Array("aZ09:.'`- \n\t\u{1}\u{7F}mé".unicodeScalars.dropLast())
    for _ in 0..<2_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &chance) {
        if let letter = letters.randomElement(using: &chance) { text.append(letter) }
      }
      let plain = String(text)
      // A scalar that nobody sees makes it a text of many kinds of letters.
      let mixed = plain + "\u{200B}"
      #expect(AnswerWords(plain) == AnswerWords(mixed), "\(plain.debugDescription)")
    }
  }
}
