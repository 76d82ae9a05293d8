/// Sentences around a topic of the writer's; none of them depends on its number.
extension Draft {
  /// "How do you see the rota?": fits almost every topic.
  var plain: String? {
    guard let topic else { return isSurvey ? proposed.map { seen($0.asTheirs) } : nil }
    return plain(topic)
  }

  func plain(_ topic: Topic) -> String? {
    if isSurvey { return seen((proposed ?? topic.words).asTheirs) }
    // "Can you see the board?" asks what somebody is able to do, not about the board.
    if asksAbility { return nil }
    if topic.isAnimate {
      // After a reproach "How are things with the family?" would sound like the next one.
      guard Self.canBeAboutPeople.contains(rule), topic.isDefinite else { return nil }
      return isPast
        ? "How did things go with \(topic.words)?" : "How are things with \(topic.words)?"
    }
    // "Does the alarm go off at night?" is about how things are, not about a view of them.
    if topic.isDefinite, isPast || asksState { return standing(of: topic) }
    // "How hard can it be to fill in a form?" is about no form.
    return topic.isDefinite || rule != "rhetorical" ? seen(topic.words) : nil
  }

  private func standing(of topic: Topic) -> String {
    isPast ? "How did things go with \(topic.words)?" : "How do things stand with \(topic.words)?"
  }

  private var asksAbility: Bool {
    guard rule == "closed-yes-no", let auxiliary = question.auxiliary,
      let subject = question.subject
    else { return false }
    return ["can", "could", "will"].contains(text.tokens[auxiliary].norm)
      && text.excerpt(subject) == "you"
  }

  /// A closed question whose subject is a thing, and what is said of it no matter of opinion.
  private var asksState: Bool {
    guard rule == "closed-yes-no", let auxiliary = question.auxiliary,
      let subject = question.subject, let head = subject.last
    else { return false }
    let verb = text.tokens[auxiliary]
    return verb.has([.beForm, .doForm, .haveForm])
      && !text.tokens[head].has([.subjectPronoun, .evalPositive, .evalNegative])
      && !Topic.people.contains(text.tokens[head].norm)
      && !text.tokens[subject.upperBound..<words.upperBound].contains {
        $0.has([.evalPositive, .evalNegative, .gradable, .mentalVerb]) && !$0.has(.verbParticiple)
      }
  }

  static let canBeAboutPeople: Set<Rule.ID> = [
    "closed-yes-no", "closed-statement-question", "forced-choice", "faux-invitation", "aux-tag",
    "word-tag", "change-of-state", "motive-attribution", "double-barrelled", "absolute",
  ]

  /// About a thing that both know; people, and what is only wished for, need other words.
  func aboutThing(_ frame: (String) -> String) -> String? {
    topic.flatMap { $0.isAnimate || !$0.isDefinite ? nil : frame($0.words) }
  }

  var happened: String? {
    topic.flatMap { topic in
      // A survey asks of many what each of them sees, not what happened.
      guard topic.isDefinite, !isSurvey else { return nil }
      if topic.isAnimate, !isPast, rule != "blame-who" {
        return "How are things with \(topic.words)?"
      }
      return "What happened with \(topic.words)?"
    }
  }

  /// "What led to the delay?": the event without the person.
  var ledTo: String? {
    text.first(plainEvent, in: words)
      .map { "What led to \(text.excerpt($0))?" }
  }

  var noticing: String? {
    topic.flatMap { topic in
      guard topic.isDefinite else { return nil }
      return "What are you noticing \(topic.isAnimate ? "with" : "about") \(topic.words)?"
    }
  }

  var hindsight: String? {
    aboutThing { "Knowing what you know now, how do you see \($0)?" }
  }

  var opened: [String?] {
    switch rule {
    case "forced-choice":
      // What lies before the options; an option is not the matter.
      [
        state,
        isDecided
          ? nil
          : bestTopic(in: words.lowerBound..<max(words.lowerBound, marked.lowerBound)).flatMap {
            $0.isAnimate || !$0.isDefinite
              ? nil : "What possibilities do you see for \($0.words)?"
          },
      ]
    case "closed-yes-no" where text.tokens[words].first?.norm == "should":
      [proposed.map(seen), aboutThing { "What options do you see around \($0)?" }]
    case "closed-yes-no": [quality]
    default: []
    }
  }

  /// What is over, or is as it is, has no possibilities left.
  private var isDecided: Bool {
    guard let auxiliary = question.auxiliary else { return isPast }
    return isPast || text.tokens[auxiliary].has(.beForm)
  }

  /// "Is the rota too short or too long?": one thing, and two ways it may be.
  private var state: String? {
    guard let auxiliary = question.auxiliary, text.tokens[auxiliary].has([.beForm, .doForm]),
      let subject = question.subject, subject.upperBound <= marked.lowerBound,
      let topic = bestTopic(in: subject), topic.isDefinite
    else { return nil }
    return isSurvey ? seen(topic.words) : standing(of: topic)
  }

  /// "Is the rota clear?": the quality stays, and its absence may be said as well.
  private var quality: String? {
    guard let auxiliary = question.auxiliary, let subject = question.subject,
      ["is", "are", "was", "were"].contains(text.tokens[auxiliary].norm),
      auxiliary == words.lowerBound, subject.upperBound < words.upperBound,
      subject.upperBound + 1 == words.upperBound
        || text.tokens[subject.upperBound + 1].has(.preposition),
      // "Are we happy with the hours?" is about the hours, and says of us that we are happy.
      let topic = bestTopic(in: subject), !topic.isAnimate, topic.isDefinite
    else { return nil }
    let predicate = text.tokens[subject.upperBound]
    guard predicate.has([.adjective, .gradable]) || Self.bland.contains(predicate.norm) else {
      return nil
    }
    let verb = text.tokens[auxiliary].norm
    if Self.complete.contains(predicate.norm) {
      return "How \(isPast ? "did" : "do") things stand with \(topic.words)?"
    }
    return Self.bland.contains(predicate.norm)
      ? "What speaks for \(topic.words), and what against?"
      : "What \(verb) \(predicate.norm) about \(topic.words), and what \(verb) not?"
  }

  /// Words for what is over or in order: more than yes or no is how far it has come.
  private static let complete: Set<String> = [
    "done", "finished", "ready", "complete", "completed", "over", "live", "green", "closed",
  ]

  /// Adjectives that only nod.
  private static let bland: Set<String> = [
    "ok", "okay", "fine", "good", "right", "alright", "acceptable", "correct", "enough",
  ]

  var realistic: [String?] {
    [
      act(in: words, by: Self.dueActs).map { "What would \($0) take?" },
      aboutThing { "From where you sit, what is realistic for \($0)?" }
        .flatMap { $0.contains(" for my ") ? nil : $0 },
    ]
  }

  var told: [String?] {
    [topic.flatMap { $0.isDefinite ? "Tell me about \($0.words)." : nil }]
  }
}

private let plainEvent: Phrase =
  "(the|this) (delay|error|fall|leak|outage|incident|alarm|loss|gap)"
