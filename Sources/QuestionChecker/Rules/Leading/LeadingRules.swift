extension Rule {
  /// Questions that imply their answer, in the order in which they win.
  package static let leading: [Rule] = [
    .negativeInterrogative, .auxTag, .wordTag, .agreePrompt, .assertionMarker, .suppliedAnswer,
    .opinionFirst, .socialProof, .oneSidedScale, .tiltedPolarity,
  ]
}
