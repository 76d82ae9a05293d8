extension Rule {
  /// Rules about how much room the grammar leaves; within a tier the first wins.
  static let openness: [Rule] = [
    forcedChoice, fauxInvitation, displayQuestion, agreeDisagreeItem, understandingCheck,
    closedYesNo, closedStatementQuestion, degreeQuestion, closedFact, vagueGlobal,
  ]
}
