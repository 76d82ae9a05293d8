/// Words that find fault with what a person did, is or makes.
extension Text {
  /// The first word of the range that finds fault, or nil.
  func firstFault(in range: Range<Int>) -> Int? {
    range.first { isFault($0, in: range) }
  }

  func hasFault(in range: Range<Int>) -> Bool { firstFault(in: range) != nil }

  /// Trade words of engineering and care are no verdict unless somebody is made to own them.
  private func isFault(_ index: Int, in range: Range<Int>) -> Bool {
    let token = tokens[index]
    if isOne(of: faultWords, index) { return true }
    if token.has(.failureVerb), !isOne(of: neutralVerbs, index), !isRest(index, in: range) {
      return true
    }
    if token.has(.evalNegative) { return !isOne(of: neutralAdjectives, index) }
    guard token.has(.nounNegative) else { return false }
    if !isOne(of: tradeNouns, index) { return true }
    return index > 0 && ["your", "their", "his", "her"].contains(tokens[index - 1].norm)
  }

  /// "A long break" is a rest; to break something is not.
  private func isRest(_ index: Int, in range: Range<Int>) -> Bool {
    tokens[index].norm == "break" && index > range.lowerBound
      && tokens[index - 1].has([.determiner, .possessive, .adjective, .gradable])
  }

  /// Whether somebody is spoken to or of, and not only things.
  func aimsAtPerson(_ range: Range<Int>) -> Bool { names(persons, in: range) }

  /// Everything the asker says in the question, its opener included, without the end mark.
  func utterance(of question: Question) -> Range<Int> {
    let lower =
      question.preface.isEmpty
      ? question.core.lowerBound : min(question.preface.lowerBound, question.core.lowerBound)
    return trimmed(lower..<question.core.upperBound)
  }
}

private let persons: WordSet = [
  "you", "your", "they", "their", "he", "his", "she", "her", "yourself", "yours",
]
private let tradeNouns: WordSet = [
  "problem", "problems", "error", "errors", "delay", "delays", "failure", "failures", "mistake",
  "mistakes", "fault", "faults", "lack", "resistance", "weakness", "weaknesses", "attitude",
]
/// Hard or broken things are nobody's fault.
private let neutralAdjectives: WordSet = [
  "difficult", "broken", "failed", "weak", "confusing", "worst", "wrong",
]
/// Verbs of failing that have a harmless everyday sense in their plain forms.
private let neutralVerbs: WordSet = [
  "lose", "loses", "lost", "drop", "drops", "dropping", "dropped", "skip", "skips", "hide", "hides",
  "hid", "hidden", "breaks", "broken", "delay", "delays", "excuse", "lie", "lies", "lay", "lain",
]
private let faultWords: WordSet = [
  "cheat", "drunk", "dysfunctional", "ungrateful", "shouts", "yells", "bullies", "lies", "gossips",
  "cheats", "complains", "interrupts", "ignores", "steal", "stealing", "stole", "stolen", "hit",
  "hitting", "beat", "beating",
  "slap", "smack", "bore", "yell", "insult", "insulted", "bullied", "lied", "overspend",
  "overspent", "procrastinate", "gossiped",
  "interrupting", "interrupt", "shouting", "shouted", "shout", "yelling", "yelled", "snapping",
  "snapped", "gossiping", "gossip", "micromanaging", "micromanage", "blaming", "complaining",
  "moaning", "whining", "nagging", "bickering", "cheating", "cheated", "lying", "wasting",
  "dumping",
  "dumped", "bullying", "undermining", "overruling", "overruled", "dodging", "dodged", "dragging",
  "slacking", "sulking", "belittling", "mocking", "patronising", "hoarding", "stalling",
  "stonewalling",
  "excuses", "botched", "botching", "bungled", "bungling", "mishandled", "mishandling",
  "neglected", "neglecting", "disrespecting", "disrespected", "disobeying", "losing", "missing",
  "skipping", "avoiding", "hiding", "forgetting", "failing", "delaying", "breaking", "arguing",
  "resisting", "ignoring", "refusing", "messing", "misleading", "misled", "upsetting", "annoying",
  "exaggerating", "overreacting", "offended", "sloppiness", "rudeness", "negativity", "incompetent",
  "irresponsible", "disorganised", "disorganized", "impatient", "inflexible", "lazy", "unreliable",
  "unfair", "unfairly", "disrespectful", "aggressive", "arrogant", "bossy", "childish",
  "controlling",
  "dismissive", "disengaged", "disloyal", "forgetful", "grumpy", "hostile", "ignorant", "immature",
  "inconsiderate", "insensitive", "moody", "oversensitive", "paranoid", "passive", "pushy",
  "secretive", "sulky", "suspicious", "touchy", "uncooperative", "unhelpful", "unmotivated",
  "unprepared", "unproductive", "untidy", "naive", "ineffective", "inefficient", "thoughtless",
  "reckless", "badly", "poorly",
]
