extension Rule {
  /// Statements in question form, in the order in which they win.
  package static let telling: [Rule] = [
    .requestInQuestionForm, .selfAnswered, .pseudoPermission, .rhetorical, .adviceQuestion,
  ]
}
