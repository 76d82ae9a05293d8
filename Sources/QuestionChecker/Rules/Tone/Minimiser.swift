extension Rule {
  /// "Just", "simply", "only": making the other's work small.
  package static let minimiser = Rule(
    id: "minimiser", group: .tone, tier: 5,
    summary: "“Just”, “simply” or “only” makes the other's work look small.",
    rationale: """
      Effort and difficulty are waved away before anybody could name them.
      """,
    source: "thoughtbot code review guide; plain review guides",
    message: """
      This small word makes the work sound easy. Without it, or by asking what it would involve, \
      you hear what stands in the way.
      """,
    move: .strip,
    examples: Examples(
      flagged: [
        Example("Couldn't you «just» ring the lab?", isPrimary: false),
        Example("Can't we «simply» drop the second form?", isPrimary: false),
        Example("Why not «just» ask the porter?", isPrimary: false),
        Example("Isn't it «simply» a matter of training?", isPrimary: false),
        Example("Why can't they «just» use the old key?", isPrimary: false),
        "Did you «only» see two patients?",
        "What is «so hard about» filling in a form?",
        Example("Don't you «just» need to copy the file?", isPrimary: false),
        "Can you make this «quick change» before lunch?",
        Example("Isn't it «just» a matter of asking?", isPrimary: false),
        Example("Wouldn't it be easier to «just» close the desk?", isPrimary: false),
        Example("Why didn't you «simply» use the template?", isPrimary: false),
      ],
      innocent: [
        "Could you just say your name for the tape?",
        "What would be a simple first step?",
        "Is it only on Mondays?",
        "Have you just arrived?",
        "What is a fair and just way to share the shifts?",
        "Just how many forms are there?",
        "Who only works nights?",
        "What has just happened on the ward?",
        "Is there only one key?",
        "Can we have a quick look at the rota?",
        "I just wanted to ask: how was the audit?",
        "What would make the form easy to use?",
      ]),
    matches: findMinimiser)
}

private let cues: [Cue] = [
  Cue(
    phrases: [
      """
      (can|could|would|should|is|do|did) n't (you|we|it|this|that|your *2|they) *4 \
      (just|simply|merely)
      """,
      "why not (just|simply|only)", "why (can|do|did|could) (you|we|they) not (just|simply)",
      "what (is|'s|was) so (hard|difficult|complicated|tricky) about",
      "is it not (just|simply|only|merely)", "(all|only thing) (you|we|they) (have|need) to do",
    ], severity: .medium, exceptions: ["do n't you just (hate|love)"]),
  Cue(
    phrases: [
      "(did|do|have|has) (you|they) (only|merely)",
      "(this|that|a|the) (quick|simple|small|tiny|trivial|easy|little) (fix|change|task|job|tweak|correction)",
      "(can|could) (you|they) (not)? (quickly|simply) <actionVerb>", "it (only|just) takes",
      "how (hard|difficult|long) (would|will) it (really)? be to just",
    ], severity: .low,
    exceptions: [
      "(did|do|have|has) (you|they) only (just|work|open|eat|see (us|me|him|her))",
      "(a) (quick|simple|small|tiny|trivial|easy|little) (fix|change|task|job|tweak|correction)",
    ]),
]
private let markers: WordSet = [
  "just", "simply", "merely", "only", "quickly", "quick", "simple", "small", "tiny", "trivial",
  "easy", "little",
]

private func findMinimiser(_ question: Question, _ text: Text) -> [Rule.Match] {
  guard text.genre != .safety else { return [] }
  let words = text.utterance(of: question)
  guard var match = cues.strongest(in: text, words) else { return [] }
  let last = text.tokens[match.tokens.upperBound - 1]
  if last.norm == "about" {
    match.tokens = match.tokens.upperBound - 3..<match.tokens.upperBound
  } else if let word = match.tokens.last(where: { text.isOne(of: markers, $0) }) {
    let isThing =
      last.has(.noun)
      || !text.isOne(of: markers, match.tokens.upperBound - 1)
        && word == match.tokens.upperBound - 2
    match.tokens = word..<(isThing ? match.tokens.upperBound : word + 1)
  }
  return [match]
}
