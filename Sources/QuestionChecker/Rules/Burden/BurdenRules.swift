extension Rule {
  /// Rules about whether it can be answered as one question; within a tier the first wins.
  static let burden: [Rule] = [
    doubleBarrelled, stackedQuestions, doubleNegative, tooLong, vagueTerm, recallOrForecast, jargon,
  ]
}
