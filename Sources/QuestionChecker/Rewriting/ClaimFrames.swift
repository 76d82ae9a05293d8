/// Sentences around what the writer claims, or would have done.
extension Draft {
  var owned: [String?] {
    // A survey has no “I” that could own anything.
    guard !isSurvey, rule != "opinion-first", rule != "double-negative", rule != "doubting",
      rule != "tilted-polarity", !findsFaultWithPeople
    else { return [] }
    return [
      claim.map { claim in
        if claim.hasPrefix("that ") { return "As I see it, \(claim). How do you see it?" }
        if rule == "assertion-marker" {
          return "I have been assuming that \(claim). How does that match what you see?"
        }
        return isClaimedDuty
          ? "I have been thinking that \(claim). What do you see differently?"
          : "As I see it, \(claim). How do you see it?"
      }
    ]
  }

  /// The opinion stood first; now the question does.
  var before: [String?] {
    // "I believe Ana is ready": a person is no topic.
    guard !text.tokens[marked].dropFirst().contains(where: isName) else { return [] }
    let lead = "Before I say where I lean, how do you see"
    let earlier = text.sentences(before: question, limit: 3)
      .compactMap { bestTopic(in: text.trimmed($0.tokens)) }.first
    return [act(in: marked).map { "\(lead) \($0)?" }]
      + [bestTopic(in: marked), earlier, topic].map { topic in
        topic.map { "\(lead) \($0.isAnimate && $0.isDefinite ? "things with " : "")\($0.words)?" }
      }
  }

  func isName(_ token: Token) -> Bool {
    token.isCapitalised && token.norm != "i" && !token.has(.timeNoun)
      && Lexicon.shared.classes(of: token.norm).isEmpty
  }

  /// A fact that does not speak of the person asked may stand by itself.
  var fact: String? {
    guard !text.contains(counterFactive, in: words),
      !text.tokens[words].contains(where: { ["yours", "your"].contains($0.norm) })
    else { return nil }
    return claim.flatMap { claim in
      // What happened or is the case, not what is usual.
      let isEvent = claim.split(separator: " ").contains {
        ["is", "are", "was", "were", "has", "have", "had"].contains($0) || $0.hasSuffix("ed")
          || Lexicon.base(ofPast: String($0)) != nil
      }
      return isEvent ? "\(claim.sentenceCased). How do you read that?" : nil
    }
  }

  /// "Have you considered that the list is too long?": what was to be considered is one's own thought.
  var thought: String? {
    guard text.contains(consideredThat, in: words) else { return nil }
    return claim.map { "One thought on my mind is that \($0). How do you see it?" }
  }

  /// "Why wasn't I told about the fall?": how news travels is nobody's fault.
  var news: String? {
    guard text.contains(hearingAbout, in: words)
    else { return nil }
    return aboutThing { "How did the news about \($0) travel?" }
  }

  var isNegated: Bool { text.tokens[words].contains { $0.has(.negator) } }

  var asksYouWhy: Bool {
    question.shape == .why
      && (question.subject.map { text.excerpt($0) } == "you"
        || text.contains(comeYou, in: words))
  }

  var led: String? {
    guard asksYouWhy, !isNegated, let auxiliary = question.auxiliary else { return nil }
    let verb = ["do", "does"].contains(text.tokens[auxiliary].norm) ? "leads" : "led"
    return bareAct.map { "What \(verb) you to \($0)?" }
  }

  var hindered: String? {
    if let others = hinderedOthers { return others }
    guard asksYouWhy, isNegated else { return nil }
    // "Why couldn't you ...?" asks about once, "Why can't you ...?" about always.
    let isOnce = isPast || question.auxiliary.map { text.tokens[$0].norm } == "could"
    return mainAct.map { isOnce ? hindrance(of: $0) : standingHindrance(of: $0) }
  }

  /// "Why can't the supplier ever be on time?": what hinders them, not what they are like.
  private var hinderedOthers: String? {
    guard question.shape == .why, let auxiliary = question.auxiliary,
      ["can", "ca"].contains(text.tokens[auxiliary].norm), isNegated,
      let subject = question.subject,
      text.tokens[subject.lowerBound].has([.determiner, .possessive]),
      !text.tokens[subject].contains(where: { $0.norm == "your" })
    else { return nil }
    return mainAct.map { standingHindrance(of: text.excerpt(subject) + " " + $0) }
  }

  var idea: String? { (isSurvey ? proposed ?? act : act ?? wished ?? proposed).map(floated) }

  /// A survey has no “I” that could have ideas.
  func floated(_ proposal: String) -> String {
    isSurvey ? seen(proposal) : "One idea on my mind is \(proposal). How do you see it?"
  }

  var deferred: [String?] {
    [
      blocked,
      idea,
      topic.flatMap {
        $0.isAnimate ? nil : "What have you thought of so far about \($0.words)?"
      },
    ]
  }

  var straight: [String?] {
    let isStated =
      !findsFaultWithPeople
      && (question.shape == .negativePolar || question.shape == .declarative || question.tag != nil)
    return [
      isStated ? claim.map { "As I see it, \($0). How do you see it?" } : nil,
      isPast
        ? aboutThing { "Something about \($0) surprised me. What did you see at the time?" } : nil,
      aboutThing { "I have been thinking about \($0). What is your view?" },
    ]
  }
}

private let consideredThat: Phrase = "(considered|occurred to you|occurred to them) that"
private let counterFactive: Phrase = "made you (think|believe|assume)"
private let hearingAbout: Phrase =
  "(told|informed|asked|consulted|copied|hear|hearing) (of|about)"
private let comeYou: Phrase = "come you"
