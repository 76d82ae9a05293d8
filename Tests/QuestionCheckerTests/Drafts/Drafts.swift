/// Drafts of real life, each with what a practised reader says about it.
enum Drafts {
  static let sets: [(name: String, drafts: [Draft])] = [
    ("first", first), ("second", second), ("third", third), ("fourth", fourth), ("fifth", fifth),
    ("sixth", sixth),
  ]
}

struct Draft: Sendable {
  enum Kind: String, Sendable {
    /// Open, or narrow where that is right: nothing to say.
    case good
    case leading, loaded, blame, advice, double
    /// No more than closed: found when it is not called open.
    case closed
  }

  let kind: Kind
  let text: String
  init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
