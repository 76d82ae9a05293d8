import Dialogue

/// What a transcript takes for granted before it begins.
enum Given {
  /// - Returns: false for a name that stands for nothing
  static func apply(
    _ name: String, _ value: String?, to session: inout Session, at time: Int64
  ) -> Bool {
    // Known for four weeks, so that a reflection is due.
    let before = time - 28 * 86_400
    if session.welcomed == nil {
      session.welcomed = before
      session.turn = 1
      session.finished["welcome"] = 1
    }
    func entry(_ kind: Keep) {
      session.notebook.entries.append(
        Notebook.Entry(
          kind: kind, text: value ?? "", time: before, conversation: "welcome", step: "given",
          run: before + Int64(session.notebook.entries.count)))
    }
    switch name {
    case "known": break
    case "plan": session.notebook.plans.append(Notebook.Plan(text: value ?? "", since: before))
    case "missed":
      guard let count = value.flatMap({ Int($0) }), !session.notebook.plans.isEmpty else {
        return false
      }
      session.notebook.plans[session.notebook.plans.count - 1].missed = count
    case "focus":
      guard let focus = value.flatMap(Behaviour.init(rawValue:)) else { return false }
      session.settings.focus = focus
    case "unit": session.settings.unit = value
    case "reflection":
      session.reflectionsDone = value.flatMap { Int($0) } ?? 1
      session.lastReflection = ISOWeek(time: time - 7 * 86_400, offset: 0)
    case "weeks":
      guard let weeks = value.flatMap({ Int64($0) }) else { return false }
      session.welcomed = time - weeks * 7 * 86_400
    case "rating":
      let parts = (value ?? "").split(separator: " ").map(String.init)
      guard parts.count == 2, let practice = Practice(rawValue: parts[0]),
        let rating = Int(parts[1])
      else { return false }
      session.notebook.ratings.append(
        Notebook.Rating(practice: practice, value: rating, time: before))
    default:
      guard let kind = Keep(rawValue: name) else { return false }
      entry(kind)
    }
    return true
  }
}
