import Dialogue

/// Plans and promises in a person's own words, with what became of them.
struct PlanList {
  /// A plan with its weeks.
  struct Item {
    var since: String
    var text: String
    var cue: String?
    var reports: [Report]
    /// `Kept.`, `Changed on 18 December 2026.`: a plan that was let go has not failed.
    var state: String
  }

  struct Report {
    var date: String
    var text: String
    var learned: String?
  }

  struct Promise {
    var date: String
    var text: String
    /// Nil while it waits to be told back.
    var toldBack: String?
  }

  let plans: [Item]
  let promises: [Promise]
  let weeks: Session.Weeks?

  init(_ session: Session, at time: Int64, offset: Int) {
    func date(_ time: Int64) -> String { CivilDate(time: time, offset: offset).spoken }
    plans = session.notebook.plans.map { plan in
      Item(
        since: date(plan.since), text: plan.text, cue: plan.cue,
        reports: plan.reports.map {
          Report(date: date($0.time), text: $0.text, learned: $0.learned)
        },
        state: Self.state(of: plan, date))
    }
    promises = session.notebook.entries.filter { $0.kind == .promise }.map {
      Promise(date: date($0.time), text: $0.text, toldBack: $0.toldBack.map(date))
    }
    weeks = session.lastWeeks(time: time, offset: offset)
  }

  private static func state(of plan: Notebook.Plan, _ date: (Int64) -> String) -> String {
    let day = plan.ended.map { " on " + date($0) } ?? ""
    return switch plan.state {
    case .open: plan.reports.isEmpty ? "Under way." : "Kept."
    case .closed: "Changed\(day)."
    case .dropped: "Let go\(day)."
    }
  }

  /// “9 of the last 12 weeks”; one week is no count.
  var weeksLine: String? {
    guard let weeks, weeks.total > 1 else { return nil }
    return "You looked back in \(weeks.reflected) of the last \(weeks.total) weeks. "
      + "Time away is left out."
  }

  var text: String {
    var blocks = plans.map(\.lines)
    blocks += promises.map { promise in
      [
        "Promised on \(promise.date): “\(promise.text)”",
        promise.toldBack.map { "  Told back on \($0)." }
          ?? "  Open until you have told them what came of it.",
      ]
    }
    if blocks.isEmpty { blocks = [["No plan and no promise yet."]] }
    if let weeksLine { blocks.append([weeksLine]) }
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }
}

extension PlanList.Item {
  fileprivate var lines: [String] {
    var lines = ["\(since): “\(text)”"]
    if let cue { lines.append("  The moment: “\(cue)”") }
    for report in reports {
      lines.append("  \(report.date): “\(report.text)”")
      if let learned = report.learned { lines.append("    What you know now: “\(learned)”") }
    }
    return lines + ["  " + state]
  }
}
