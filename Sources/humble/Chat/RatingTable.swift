import Dialogue

/// The latest ratings as a table of text.
enum RatingTable {
  static func text(_ session: Session?) -> String {
    let ratings = session?.notebook.ratings ?? []
    guard !ratings.isEmpty else {
      return "Nothing is rated yet."
    }
    let names = Practice.allCases.map { ($0, name($0)) }
    let width = names.map { $0.1.count }.max() ?? 0
    return names.map { practice, name in
      let padded = name + String(repeating: " ", count: width - name.count)
      guard let rating = ratings.last(where: { $0.practice == practice }) else {
        return padded + "  –  not rated"
      }
      let bar =
        String(repeating: "●", count: rating.value)
        + String(repeating: "○", count: 5 - rating.value)
      return padded + "  \(rating.value)  " + bar
    }.joined(separator: "\n")
  }

  static func name(_ practice: Practice) -> String {
    switch practice {
    case .reflection: "Reflection"
    case .goSee: "Go see"
    case .asking: "Asking effective questions"
    case .listening: "Active listening"
    case .a3: "A3 thinking"
    case .buddy: "Buddy system"
    case .coach: "Have a coach"
    case .standardWork: "Leader standard work"
    }
  }
}
