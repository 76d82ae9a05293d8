import Dialogue

/// Proves that each cue is heard where its pairs say so, and nowhere where they say not.
struct PairProofs {
  let content: Content
  let engine: DialogueEngine
  static let fewest = 20

  func diagnostics() -> [Diagnostic] {
    content.cues.flatMap { file in
      var problems: [Diagnostic] = []
      if file.pairs.count < Self.fewest {
        problems.append(
          file.place.diagnostic(
            .pairFails, "The cue “\(file.cue.id)” has \(file.pairs.count) pairs; 20 are wanted."))
      }
      for pair in file.pairs {
        problems += examine(pair.heard, file.cue.id, isHeard: true)
        problems += examine(pair.notHeard, file.cue.id, isHeard: false)
      }
      return problems
    }
  }

  private func examine(_ value: Value, _ cue: Cue.ID, isHeard: Bool) -> [Diagnostic] {
    guard let text = try? value.string() else {
      return [value.diagnostic(.wrongType, "A text is wanted here.")]
    }
    guard engine.facts(in: text, as: .open).contains(.cue(cue)) != isHeard else { return [] }
    return [
      value.diagnostic(
        .pairFails, "“\(cue)” is \(isHeard ? "not heard" : "heard") in “\(text)”.")
    ]
  }
}
