import Dialogue

/// Proves that a weekly reflection never runs out of questions not put for twelve weeks.
struct PoolProofs {
  let content: Content

  /// Weekly reflections that can fall within the window: at weeks 0 to 11.
  static let reflectionsPerWindow = 12

  func diagnostics() -> [Diagnostic] {
    let questions = content.banks.flatMap(\.questions)
    var problems: [Diagnostic] = []
    for file in content.conversations where file.conversation.isWeekly {
      let draws = file.conversation.steps.compactMap { step -> (step: Step, selector: Selector)? in
        if case .draw(let selector)? = step.prompt?.wording { (step, selector) } else { nil }
      }
      // With a fixed focus every week draws from the same behaviour: the smallest pool there is.
      for behaviour in Behaviour.allCases {
        let pools = draws.map { draw in
          Set(questions.filter { draw.selector.admits($0, week: behaviour) }.map(\.group))
        }
        for (index, draw) in draws.enumerated() {
          let rivals = pools.filter { !$0.isDisjoint(with: pools[index]) }.count
          let needed = Self.reflectionsPerWindow * rivals
          guard pools[index].count < needed, let place = file.places.steps[draw.step.id] else {
            continue
          }
          problems.append(
            place.diagnostic(
              .poolTooSmall,
              "With the focus \(behaviour.rawValue) the step “\(draw.step.id)” can draw from "
                + "\(pools[index].count) meaning groups; twelve weeks need \(needed)."))
        }
      }
    }
    return problems
  }
}
