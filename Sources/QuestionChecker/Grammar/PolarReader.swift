/// Reads a question that begins with its auxiliary.
struct PolarReader {
  struct Reading {
    var form: Form = .polar
    var shape: Shape
    var answer: Answer
    var confidence: Confidence = .clear
  }

  let text: Text
  let range: Range<Int>

  func read(at auxiliary: Int, negation: Negation) -> Reading {
    let rest = auxiliary..<range.upperBound
    if let wh = governed(rest) {
      return Reading(shape: .plainPolar, answer: wh, confidence: .likely)
    }
    if Alternative(text: text, range: rest).isOffered {
      return Reading(form: .alternative, shape: .alternativePolar, answer: .closed)
    }
    if text.matches(Self.anyInvite, at: auxiliary, in: rest) != nil {
      return Reading(shape: .anyInvite, answer: .open, confidence: .likely)
    }
    switch negation {
    case .preposed, .low: return Reading(shape: .negativePolar, answer: .closed)
    case .none: break
    }
    if text.matches(Self.asking, at: auxiliary, in: rest) != nil {
      return Reading(shape: .permission, answer: .closed)
    }
    return Reading(shape: .plainPolar, answer: .closed)
  }

  /// "Do you know what ...": people answer the wh-part.
  private func governed(_ rest: Range<Int>) -> Answer? {
    for phrase in Self.governing {
      guard let found = text.matches(phrase, at: rest.lowerBound, in: rest) else { continue }
      let wh = found.upperBound - 1
      guard text.tokens[wh].has(.wh) else { continue }
      return WhReader(text: text, range: wh..<range.upperBound).read(at: wh).answer
    }
    return nil
  }

  private static let governing: [Phrase] = [
    "(do|did|would|might) you (happen to)? (know|remember|recall|have any (idea|sense|thoughts|thought|clue) (of|on|about|as to)?|have (a|some) (sense|idea|feeling) (of|about)?) (exactly)? <wh>",
    "do you have (any|a|an|some) (idea|ideas|plan|plans|thought|thoughts|feeling|feelings|sense|theory|hunch) (of|on|about|as to|for)? <wh>",
    "(can|could) you (see|think of|imagine|remember|recall|guess|identify) <wh>",
    "(have|had) you (ever)? (thought|considered|given any thought) (much|more|at all)? (about|to|of)? <wh>",
    "do you ever (wonder|think about) <wh>",
  ]

  private static let asking: Phrase = "(may|can|could|shall|might) (i|we)"

  private static let anyInvite: Phrase =
    """
    (is|are|was|were) there (anything|something|any other|any (questions|concerns|thoughts|ideas|ways|things|reasons|part|parts|areas|aspects|benefits|situations|specific)|things|other|some (ways|things)|anyone)
    """
}
