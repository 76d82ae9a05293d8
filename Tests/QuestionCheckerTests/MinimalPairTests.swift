import QuestionChecker
import Testing

/// Pairs that differ in little and must be judged apart.
struct MinimalPairTests {
  private static let checker = QuestionChecker()

  /// The rules that find something worth a remark.
  static func rules(_ text: String) -> Set<Rule.ID> {
    Set(
      checker.check(text).questions.flatMap(\.candidates)
        .filter { $0.severity >= .low }.map(\.rule))
  }

  @Test(arguments: [
    ("What have you tried?", "Have you tried asking Mia?"),
    ("Have you tried anything yet?", "Have you tried a shorter form?"),
    ("Have you thought about what you need?", "Have you thought about what-if cards?"),
    ("Have you thought about how to begin?", "Have you thought about beginning earlier?"),
    ("What if nothing changed?", "What if you moved the date?"),
    ("What if the lift breaks?", "What if we closed the side door?"),
    ("What if you had no budget?", "What if you asked for a budget?"),
    ("How about you?", "How about apologising?"),
    ("How about Friday?", "How about a smaller room?"),
    ("What about the porters?", "What about asking the porters?"),
    ("Why don't you like the list?", "Why don't you shorten the list?"),
    ("Why don't we meet at noon?", "Why don't you skip the meeting?"),
    ("Why not?", "Why not ask her?"),
    ("What could you ask her?", "Could you perhaps ask her?"),
    ("How could you find out?", "Couldn't you find out?"),
    ("What should we do?", "Shouldn't we call the family?"),
    ("Should we start at nine?", "Should you perhaps start at nine?"),
    ("Would it help if I came along?", "Would it be better to come along?"),
    ("What would make sense now?", "Wouldn't it make sense to wait?"),
    ("What is stopping you?", "What's stopping you from calling?"),
    ("What did you consider?", "Did you consider a second clerk?"),
    ("Do you want to talk?", "Do you want to maybe talk to Ines?"),
    ("I wonder what we should do?", "I wonder whether we should close the desk?"),
    ("May I ask something?", "May I suggest a shorter list?"),
    ("Is there a reason for the delay?", "Is there any reason you can't call?"),
  ])
  func `exploring is told from advising`(exploring: String, advising: String) {
    #expect(!Self.rules(exploring).contains("advice-question"), "\(exploring)")
    #expect(Self.rules(advising).contains("advice-question"), "\(advising)")
  }

  @Test(arguments: [
    ("Is it late?", "Isn't it late?"),
    ("Won't you come in?", "Won't you be late?"),
    ("What have we not asked?", "Haven't we asked enough?"),
    ("Why not in the morning?", "Isn't the morning better?"),
    ("What isn't working on the ward?", "Isn't the ward working well?"),
    ("What don't you like?", "Don't you like it?"),
    ("Who hasn't signed in yet?", "Hasn't everyone signed in?"),
    ("Which beds are not ready?", "Aren't the beds ready?"),
    ("Wouldn't you like a chair?", "Wouldn't you say that it helps?"),
    ("Is there something we can learn?", "Isn't there something we can learn?"),
    ("Do you agree with none of it, some or all?", "Don't you agree with all of it?"),
    ("Would you rather not go?", "Wouldn't you go?"),
    ("Did nobody call?", "Didn't anybody call?"),
    ("Has the visit not been planned?", "Hasn't the visit been planned?"),
    ("Is it funny?", "Isn't it time?"),
    ("Can you see it?", "Can't you see it?"),
    ("Do you feel unheard?", "Don't you feel heard?"),
    ("Were you there?", "Weren't you there?"),
    ("How is it not enough?", "Isn't it enough?"),
    ("Does the form help?", "Doesn't the form help?"),
    ("What would not be fair?", "Wouldn't that be fair?"),
  ])
  func `a negation presses only in front`(free: String, pressing: String) {
    let clear = { (text: String) in
      Self.checker.check(text).questions.flatMap(\.candidates).contains {
        $0.rule == "negative-interrogative" && $0.severity >= .low && $0.confidence == .clear
      }
    }
    #expect(!clear(free), "\(free)")
    #expect(clear(pressing), "\(pressing)")
  }

  @Test(arguments: [
    ("Who knows Ana?", "Who knows?"),
    ("Who cares for the night patients?", "Who cares?"),
    ("What is the point you want to make?", "What's the point of trying?"),
    ("What do you expect from the visit?", "What did you expect?"),
    ("What more would you like to say?", "What more do you want?"),
    ("What kind of manager do you want to be?", "What kind of manager forgets a name?"),
    ("What difference does it make to visitors?", "What difference does it make?"),
    ("Why should the desk move?", "Why should I care?"),
    ("Why would the nurses object?", "Why would anyone object?"),
    ("How hard was it?", "How hard can it be?"),
    ("How should we tell them?", "How should I know?"),
    ("Since when has it hurt?", "Since when do porters decide?"),
    ("Who do you think should lead?", "Who do you think you are?"),
    ("Do you think I should wait?", "Do you think I enjoy waiting?"),
    ("Where would you like to be?", "Where would we be without rules?"),
    ("What else could we do?", "What else could I have done?"),
    ("What do I need to know?", "What do I know?"),
    ("Who would like a lift?", "Who wouldn't like a lift?"),
    ("Who needs a key?", "Who needs rules?"),
    ("What good ideas came up?", "What good is another list?"),
    ("Is that what you meant?", "Isn't that what we pay you for?"),
    ("Do you have some shame about it?", "Have you no shame?"),
  ])
  func `a real question is told from a rhetorical one`(real: String, rhetorical: String) {
    #expect(!Self.rules(real).contains("rhetorical"), "\(real)")
    #expect(Self.rules(rhetorical).contains("rhetorical"), "\(rhetorical)")
  }
}
