extension Rule {
  /// Rules about what a question takes for granted, in the catalogue's order.
  static let loading: [Rule] = [
    changeOfState, factiveFrame, whyNegativeState, loadedNounPhrase, assumedEvent,
    counterfactualReproach, emotiveWording, motiveAttribution,
  ]
}
