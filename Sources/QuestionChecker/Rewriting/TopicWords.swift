extension String {
  /// What somebody answering calls "my manager", as whoever asks calls it.
  var asTheirs: String { hasPrefix("my ") ? "your " + dropFirst(3) : self }
}

/// Nouns that are no topic by themselves, and those that are people.
extension Topic {
  static let empty: WordSet = [
    "way", "thing", "things", "bit", "lot", "kind", "sort", "part", "one", "ones", "reason",
    "point",
    "idea", "ideas", "question", "questions", "thought", "thoughts", "view", "views", "opinion",
    "sense", "case", "fact", "extent", "degree", "scale", "time", "times", "course", "rest", "else",
    "matter", "chance", "doubt", "wonder", "mind", "word", "words", "use", "turn", "hand", "hands",
    "side", "end", "earth", "world", "hell", "concern", "concerns", "objection", "objections",
    "nothing", "something", "anything", "everything", "much", "many", "more", "most", "day", "once",
    "people", "person", "everyone", "guys", "example", "answer", "feedback", "comments", "mercy",
    "agree", "disagree", "finger", "fault", "job", "trouble", "truth", "attention", "sake", "heck",
    "kidding", "nerve", "least", "place", "front", "name", "back", "majority", "experts", "studies",
    "half", "corners", "pair", "couple", "number", "amount", "level", "type", "piece", "yes", "no",
    "favour",
    "preference", "behaviour", "attitude", "ego", "tone", "temper", "responsibility", "gut", "lean",
    "spot", "ball", "difference", "sure", "inability", "focus", "problem", "problems", "excuse",
    "excuses",
    "moment",
    "second", "effort", "joke", "map", "shame", "harm", "thanks", "face", "weight", "grown-up",
    "player", "intention", "boring", "interesting", "easier", "better", "harder", "faster", "safer",
    "clearer", "cheaper", "third", "fourth", "medal", "summer", "winter", "surprise", "donor",
  ]

  /// A verdict, or a weight that the topic does not need.
  static let dropped: WordSet = [
    "own", "whole", "entire", "so-called", "very", "such", "more", "most", "much", "many", "enough",
    "all", "any", "both", "really", "actually", "rather", "quite", "too", "only", "poor", "stupid",
    "better",
    "worse", "best", "worst",
    "half", "several", "few", "little", "endless", "constant", "terribly",
  ]

  /// What happens somewhere, happens there.
  static let places: Set<String> = ["in", "at", "during"]

  /// Time that one can talk about: "the early shift", "the visiting hours".
  static let appointments: Set<String> = ["deadline", "deadlines", "hours", "minutes"]

  /// After these comes where or when something is.
  static let placing: Set<String> = [
    "in", "on", "at", "from", "before", "after", "into", "near", "over", "to", "during", "through",
    "under", "between", "as", "like", "unlike", "without",
  ]

  static let definite: Set<String> = ["the", "this", "that", "these", "those"]

  static let people: Set<String> = [
    "team", "teams", "family", "families", "patient", "patients", "nurse", "nurses", "doctor",
    "doctors", "manager", "managers", "colleague", "colleagues", "staff", "client", "clients",
    "customer", "customers", "boss", "porter", "porters", "surgeon", "surgeons", "consultant",
    "consultants", "pharmacist", "pharmacists", "junior", "juniors", "senior", "seniors",
    "resident",
    "residents", "visitor", "visitors", "inspector", "inspectors", "auditor", "auditors", "leader",
    "leaders", "committee", "crew", "group", "supplier", "suppliers", "vendor", "trainee",
    "trainees", "student", "students", "parent", "parents", "mother", "father", "daughter", "son",
    "wife", "husband", "child", "children", "man", "men", "woman", "women", "guest", "guests",
    "director", "chief", "head", "lead", "owner", "engineer", "engineers", "developer",
    "developers",
    "cleaner", "cleaners", "intern", "interns", "staffer", "buddy", "receptionist", "midwife",
    "midwives", "therapist", "therapists",
    "carer",
    "carers", "relative", "relatives", "friend", "friends", "partner", "partners", "assistant",
    "secretary", "clerk", "cook", "driver", "drivers", "technician", "technicians", "contractor",
    "apprentice", "newcomer", "newcomers", "employee", "employees", "worker", "workers",
    "neighbour",
    "union", "shift lead", "lawyer", "analyst", "planner", "buyer", "speaker", "guy",
    "kids",
  ]
}
