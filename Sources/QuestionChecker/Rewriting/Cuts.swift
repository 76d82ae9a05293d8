/// Drafts that only leave something of the writer's question out, or put two words in.
extension Draft {
  /// The question as it stands.
  var whole: String? { question(words) }

  /// Up to the candidate answer.
  var cut: String? {
    guard marked.lowerBound > words.lowerBound, words.contains(marked.lowerBound) else {
      return nil
    }
    var end = marked.lowerBound
    while end > words.lowerBound,
      !text.tokens[end - 1].isWord || Self.bridges.contains(text.tokens[end - 1].norm)
    {
      end -= 1
    }
    return question(words.lowerBound..<end)
  }

  /// The question alone: what is marked came after it, or was asked before it.
  var waited: [String?] {
    var drafts = [cut]
    if question.answer == .open { drafts.append(whole) }
    if let before = text.sentence(question.sentence, offset: -1), before.asks {
      drafts.append(self.question(text.trimmed(before.tokens)))
    }
    return drafts
  }

  /// Without the marked word.
  var stripped: String? {
    guard marked.lowerBound >= words.lowerBound, marked.upperBound <= words.upperBound,
      marked.count == 1, words.count > 2,
      // "Why did nobody ring?" has no subject without it.
      question.subject?.overlaps(marked) != true
    else { return nil }
    return question(words.filter { !marked.contains($0) })
  }

  /// The first question of several, or the first thing of two.
  var halves: [String?] {
    switch rule {
    case "stacked-questions": [firstClause] + questions
    case "too-long": [words.count <= 15 ? question(words) : nil]
    case "double-barrelled": [firstHalf, leftTopic]
    default: []
    }
  }

  /// Each question of the marked sentences, as it stands.
  private var questions: [String?] {
    text.sentences[question.sentence...].prefix(6)
      .prefix { $0.tokens.lowerBound < marked.upperBound }
      .map { sentence in
        let words = text.trimmed(sentence.tokens)
        return words.count <= 16 ? question(words) : nil
      }
  }

  /// Up to the joint of a sentence with two questions in it.
  private var firstClause: String? {
    let joint = words.dropFirst(2).first { index in
      let token = text.tokens[index]
      guard token.norm == "," || token.norm == "and" else { return false }
      let next = text.norm(index + 1, in: words) == "and" ? index + 2 : index + 1
      return words.contains(next) && text.tokens[next].has([.wh, .auxiliary])
    }
    return joint.flatMap { question(words.lowerBound..<$0) }
  }

  private var joint: Int? {
    marked.first { ["and", "plus", "&", "and/or"].contains(text.tokens[$0].norm) }
  }

  /// "How clear is the protocol?" of "How clear are the protocol and the plan?".
  private var firstHalf: String? {
    guard let joint, words.contains(joint), marked.upperBound <= words.upperBound else {
      return nil
    }
    // "staff, equipment and time": the first of a list.
    let isList = (marked.lowerBound - 1..<joint).contains { text.norm($0, in: words) == "," }
    let subject = question.subject.flatMap { $0.contains(joint) ? nil : $0.upperBound }
    let start = subject ?? question.auxiliary ?? words.lowerBound
    let end = isList ? (start..<joint).first { text.tokens[$0].norm == "," } : nil
    let kept =
      Array(words.lowerBound..<(end ?? joint)) + Array(afterSecond..<words.upperBound)
    guard let auxiliary = question.auxiliary, let subject = question.subject,
      subject.contains(marked.lowerBound) || subject.upperBound == joint
    else { return question(kept) }
    // One thing is left, and its verb has to say so.
    let isPlural = text.tokens[joint - 1].norm.hasSuffix("s")
    let singular = ["are": "is", "were": "was", "have": "has", "do": "does"]
    guard !isPlural, let verb = singular[text.tokens[auxiliary].norm] else { return question(kept) }
    let left = text.excerpt(kept.filter { $0 < auxiliary })
    let right = text.excerpt(kept.filter { $0 > auxiliary })
    return ((left.isEmpty ? verb : left + " " + verb) + " " + right).sentenceCased + "?"
  }

  /// Where the second half ends: "well paid" and "short waiting times" are one thing each.
  private var afterSecond: Int {
    var end = marked.upperBound
    while words.contains(end),
      text.tokens[end - 1].has([.adjective, .adverb, .gradable, .verbIng]),
      text.tokens[end].has([.noun, .adjective, .verbParticiple, .verbIng]),
      !text.tokens[end].has([.preposition, .auxiliary])
    {
      end += 1
    }
    return end
  }

  private var leftTopic: String? {
    // "Is your load fair and your pay good?": marked from the joint on.
    guard let joint, words.contains(joint) else { return nil }
    let start = joint == marked.lowerBound ? words.lowerBound : marked.lowerBound
    guard let topic = bestTopic(in: start..<joint) else { return nil }
    return plain(topic)
  }

  /// Both ends of the scale, or "if at all".
  var balanced: [String?] {
    var drafts: [String?] = []
    drafts.append(ifAtAll)
    drafts.append(
      topic.flatMap { topic in
        topic.isAnimate || isSurvey
          ? nil : "What works for you about \(topic.words), and what does not?"
      })
    return drafts
  }

  /// "How often, if at all, do you skip a break?".
  var ifAtAll: String? {
    guard isSurvey, let wh = question.wh, text.tokens[wh].norm == "how",
      let end = question.auxiliary, end > wh + 1, words.contains(end)
    else { return nil }
    let head = text.excerpt(words.lowerBound..<end)
    let rest = text.excerpt(end..<words.upperBound)
    return "\(head.sentenceCased), if at all, \(rest)?"
  }

  private func question(_ indices: some Sequence<Int>) -> String? {
    // A comma before what was cut off goes with it.
    var kept = Array(indices)
    while let last = kept.last, !text.tokens[last].isWord { kept.removeLast() }
    let words = text.excerpt(kept)
    return words.isEmpty ? nil : words.sentenceCased + "?"
  }

  private static let bridges: Set<String> = [
    "like", "such", "as", "e.g", "example", "for", "is", "it", "was", "because", "that", "maybe",
    "perhaps",
  ]
}
