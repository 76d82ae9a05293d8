import Dialogue

/// Reads one lexicon, `cues/<cue>.yaml`, with the pairs that try it.
struct CueFile {
  struct Pair {
    let heard: Value
    let notHeard: Value
  }
  let cue: Cue
  let place: Value
  let pairs: [Pair]
  let phrases: [Value]

  init(_ file: SourceFile) throws {
    let fields = try file.root.fields([
      "cue", "meaning", "whose", "negated", "quoted", "phrases", "pairs",
    ])
    place = try fields.required("cue")
    let id = try place.string()
    guard file.path.hasSuffix("/\(id).yaml") else {
      throw place.error(.wrongName, "The cue “\(id)” stands in “\(file.path)”.")
    }
    phrases = try fields["phrases"]?.list() ?? []
    cue = Cue(
      id: id, meaning: try fields.required("meaning").string(),
      whose: try fields["whose"]?.one(of: Cue.Whose.self) ?? .anyone,
      countsNegated: try Self.counts(fields["negated"]),
      countsQuoted: try Self.counts(fields["quoted"]),
      phrases: try phrases.map { try $0.string() })
    pairs =
      try fields["pairs"]?.list().map { value in
        let fields = try value.fields(["yes", "no"])
        return Pair(heard: try fields.required("yes"), notHeard: try fields.required("no"))
      } ?? []
  }

  private enum Counting: String, CaseIterable { case counts, ignored }

  private static func counts(_ value: Value?) throws -> Bool {
    try value?.one(of: Counting.self) == .counts
  }
}
