import Dialogue

extension Practice {
  /// As the grid of the course calls it.
  var name: String {
    switch self {
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

extension Behaviour {
  /// As it stands on an axis.
  var name: String {
    switch self {
    case .willingness: "Willingness"
    case .humility: "Humility"
    case .curiosity: "Curiosity"
    case .perseverance: "Perseverance"
    case .selfDiscipline: "Self-discipline"
    }
  }

  /// The practices of the grid that belong to it, in the order of the grid.
  var practices: [Practice] { Practice.allCases.filter { $0.behaviour == self } }
}
