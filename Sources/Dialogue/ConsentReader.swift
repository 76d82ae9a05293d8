/// Reads yes or no in the many ways people say it.
enum ConsentReader {
  static func read(_ words: [String]) -> FormAnswer? {
    guard !words.isEmpty, !contains(words[...], unclear) else { return nil }
    let clauses = votes(words)
    guard let first = clauses.first else { return nil }
    // "No problem" is a yes, "yes, no problem" too; "yes, but not today" is neither.
    if Set(clauses).count == 1, words.count <= 12 || isOpening(words) {
      return first ? .yes : .no
    }
    if Set(clauses).count == 1 { return nil }
    return words.contains("but") || !isOpening(words) || words.count <= 6
      ? nil : (first ? .yes : .no)
  }

  /// Every yes and no in the answer, in order; the longest wording counts.
  private static func votes(_ words: [String]) -> [Bool] {
    var votes: [Bool] = []
    var index = 0
    while index < words.count {
      let rest = words[index...]
      let yes = length(rest, of: agreeing)
      let no = length(rest, of: declining)
      if max(yes, no) == 0 {
        index += 1
      } else {
        votes.append(yes > no)
        index += max(yes, no)
      }
    }
    return votes
  }

  private static func isOpening(_ words: [String]) -> Bool {
    length(words[...], of: agreeing) > 0 || length(words[...], of: declining) > 0
  }

  private static func contains(_ words: ArraySlice<String>, _ phrases: [[String]]) -> Bool {
    words.indices.contains { length(words[$0...], of: phrases) > 0 }
  }

  private static func length(_ words: ArraySlice<String>, of phrases: [[String]]) -> Int {
    phrases.lazy.filter { words.starts(with: $0) }.map(\.count).max() ?? 0
  }

  private static func phrases(_ list: String) -> [[String]] {
    list.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
  }

  private static let agreeing = phrases(
    """
    yes, yeah, yea, yep, yup, yess, y, aye, ja, jep, sure, sure thing, certainly, absolutely,
    definitely, of course, ok, okay, okey, k, alright, all right, fine, thats fine, fine by me,
    fine with me, go ahead, go on, go for it, please do, do it, do that, do so, by all means, why not,
    no problem, not a problem, no worries, no objection, no objections, i dont mind, dont mind,
    wouldnt mind, would not mind, id like that, i would like that, id love to, i would love to,
    i would, i do, i am, i will, i agree, agreed, lets, lets do it, lets do that, lets go, lets try,
    sounds good, sounds fine, sounds right, happy to, gladly, with pleasure, yes please,
    if you like, if you want, i think so, i suppose so, i guess so, please, good, great, right,
    correct, exactly, works for me, that works, you can, you may, keep it, true
    """)

  private static let declining = phrases(
    """
    no, nope, nah, na, naw, n, nay, nej, no thanks, no thank you, no way, not now, not today,
    not yet, not really, not this time, not this week, not at the moment, not me, not interested,
    not for me, not ok, not okay, not fine, rather not, id rather not, i would rather not,
    prefer not, id prefer not to, better not, i dont think so, i do not think so, dont, do not,
    please dont, i dont, i dont want, i dont want to, i do not want to, i wouldnt, i would not,
    i wont, i will not, i do mind, never, later, another time, some other time, maybe later,
    maybe another time, leave it, skip it, forget it, thanks but no thanks, im good,
    im fine, i am fine, i am good, not good, not right, wrong, false, dont do it, dont do that,
    i disagree, id say no, negative, no need, not necessary, not needed, dont need, let it be
    """)

  private static let unclear = phrases(
    """
    not sure, im unsure, unsure, yes and no, yes or no, maybe yes, maybe no, i dont know, dont know,
    dunno, no idea, it depends, depends, perhaps, possibly, what do you mean, both, either
    """)
}
