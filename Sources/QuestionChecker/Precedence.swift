/// Which finding is the primary one (catalogue, section 4).
enum Precedence {
  /// Rules in order; those of one row are equal and the more severe, then the longer, then the
  /// earlier wins.
  private static let order: [[Rule.ID]] = [
    ["request-in-question-form", "self-answered", "pseudo-permission"],
    ["incredulous-or-sarcastic"],
    ["rhetorical"],
    ["blame-who", "blame-why"],
    // What was not done can no longer be advised.
    ["counterfactual-reproach"],
    ["advice-question"],
    [
      "change-of-state", "assumed-event", "why-negative-state", "motive-attribution",
      "loaded-noun-phrase",
    ],
    ["negative-interrogative"], ["aux-tag", "word-tag"], ["agree-prompt"], ["assertion-marker"],
    ["supplied-answer"], ["opinion-first"], ["social-proof"], ["one-sided-scale"],
    ["tilted-polarity"], ["factive-frame"],
    ["pressure"], ["absolute"], ["doubting"], ["minimiser"], ["emotive-wording"],
    ["double-barrelled"], ["stacked-questions"], ["double-negative"], ["forced-choice"],
    ["faux-invitation"], ["display-question"], ["recall-or-forecast"],
    ["agree-disagree-item", "understanding-check"],
    ["closed-yes-no", "closed-statement-question", "closed-fact", "degree-question"],
    ["vague-global", "vague-term"], ["too-long"], ["jargon"],
  ]

  private static let ranks: [Rule.ID: Int] = {
    var ranks: [Rule.ID: Int] = [:]
    for (rank, row) in order.enumerated() {
      for id in row { ranks[id] = rank * 10 }
    }
    return ranks
  }()

  /// A rule from a data file stands at the end of its tier.
  private static let tierEnds = [0: 0, 1: 5, 2: 35, 3: 65, 4: 165, 5: 215, 6: 275, 7: 325]

  static func rank(_ rule: Rule) -> Int { ranks[rule.id] ?? tierEnds[rule.tier] ?? 330 }

  /// Labels of form: they say nothing more where something stronger was said.
  static let forms: Set<Rule.ID> = [
    "closed-yes-no", "closed-statement-question", "closed-fact", "degree-question", "vague-global",
    "understanding-check",
  ]

  private static let tags: Set<Rule.ID> = ["aux-tag", "word-tag"]
  private static let loading: Set<Rule.ID> = [
    "change-of-state", "assumed-event", "why-negative-state", "motive-attribution",
    "loaded-noun-phrase", "counterfactual-reproach",
  ]

  /// At most three findings of a question, the primary first.
  static func resolve(_ findings: [Report.Finding], ranks: [Rule.ID: Int]) -> [Report.Finding] {
    guard findings.count > 1 else { return findings }
    var kept = findings
    let hasPressure = findings.contains {
      $0.severity >= .low && !forms.contains($0.rule) && (ranks[$0.rule] ?? 330) < 280
    }
    if hasPressure { kept.removeAll { forms.contains($0.rule) } }
    let mostLoaded = kept.filter { loading.contains($0.rule) }.map(\.severity).max()
    func key(_ finding: Report.Finding) -> (Int, Int, Int, Int, Int) {
      var rank = ranks[finding.rule] ?? 330
      // What presses hard wins over the form it comes in; a tag over a lighter presupposition.
      if finding.rule == "display-question", finding.severity == .high { rank = 60 }
      if tags.contains(finding.rule), let mostLoaded, finding.severity > mostLoaded { rank = 59 }
      // What is sure comes before what is only asked.
      let doubt = finding.severity == .note ? 2 : finding.confidence == .unsure ? 1 : 0
      return (
        doubt, rank, -finding.severity.rank, -finding.range.count,
        finding.range.lowerBound
      )
    }
    let keyed = kept.map { (key($0), $0) }.sorted { $0.0 < $1.0 }
    return Array(keyed.prefix(3).map(\.1))
  }
}
