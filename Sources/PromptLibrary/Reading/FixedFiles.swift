import Dialogue

/// Reads the single files of the library: texts, commands, places, asides, source rows, rules.
enum FixedFiles {
  static func texts(_ file: SourceFile) throws -> [(place: Value, id: String, wordings: [Template])]
  {
    try file.root.fields(["texts"]).required("texts").dictionary().map { key, value in
      (key, try key.string(), try value.listOrOne().map { Template(try $0.string()) })
    }
  }

  static func commands(_ file: SourceFile) throws -> [String: String] {
    var phrases: [String: String] = [:]
    var commands: [String: String] = [:]
    for value in try file.root.fields(["phrases"]).required("phrases").list() {
      let fields = try value.fields(["says", "is"])
      let says = try fields.required("says")
      let (phrase, command) = (try says.string(), try fields.required("is").string())
      guard phrases.updateValue(command, forKey: phrase) == nil else {
        throw says.error(.duplicateID, "The phrase stands twice.")
      }
      // "Thanks, bye" is "bye" once the courtesies are left out: it can't mean two things.
      let other = commands.updateValue(command, forKey: CommandReader.fold(phrase))
      if let other, other != command {
        throw says.error(
          .duplicateID, "Without its courtesies the phrase is another's, which means “\(other)”.")
      }
    }
    return phrases
  }

  static func places(_ file: SourceFile) throws -> [Place] {
    try file.root.fields(["places"]).required("places").list().map { value in
      let fields = try value.fields(["id", "unit", "on-unit", "patients", "words"])
      return Place(
        id: try fields.required("id").string(), unit: try fields.required("unit").string(),
        onUnit: try fields.required("on-unit").string(),
        patients: try fields.required("patients").string(), words: try fields.strings("words"))
    }
  }

  static func asides(_ file: SourceFile) throws -> [(place: Value, cue: String, say: [Template])] {
    try file.root.fields(["asides"]).required("asides").list().map { value in
      let fields = try value.fields(["cue", "say"])
      return (
        try fields.required("cue"), try fields.required("cue").string(),
        try fields.templates("say")
      )
    }
  }

  struct SourceRow {
    let id: String
    let says: String
    let part: String
    let place: Value
  }

  static func sources(_ file: SourceFile) throws -> [SourceRow] {
    var seen: Set<String> = []
    return try file.root.fields(["rows"]).required("rows").list().map { value in
      let fields = try value.fields(["id", "says", "part", "slide"])
      let id = try fields.required("id").string()
      guard seen.insert(id).inserted else {
        throw try fields.required("id").error(.duplicateID, "The row “\(id)” stands twice.")
      }
      return SourceRow(
        id: id, says: try fields.required("says").string(),
        part: try fields.required("part").string(), place: value)
    }
  }

  static func rules(_ file: SourceFile) throws -> (rules: [ProductionRule], places: ContentPlaces) {
    var reader = StepReader(file: file.path)
    let rules = try file.root.fields(["rules"]).required("rules").list().map {
      try reader.rule($0)
    }
    return (rules, reader.places)
  }
}
