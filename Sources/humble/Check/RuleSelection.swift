import PromptLibrary
import QuestionChecker

/// What `--rules` asks for: `a,b` only these, `-a` all but that one; a YAML file adds its own.
struct RuleSelection: Sendable {
  private var wanted: Set<String> = []
  private var unwanted: Set<String>

  /// - Throws: `CheckProblem` for a rule that is none
  init(_ options: [String], off: [String], among rules: inout [Rule]) throws {
    unwanted = Set(off)
    let names = options.flatMap { $0.split(separator: ",").map(String.init) }
    let isFile = { (name: String) in name.hasSuffix(".yaml") || name.hasSuffix(".yml") }
    for name in names where isFile(name) { rules += try PhraseRuleFile.rules(at: name) }
    let known = Set(rules.map(\.id.name) + DocumentMeasure.all.map(\.id.name))
    for name in names where !isFile(name) {
      let bare = name.hasPrefix("-") ? String(name.dropFirst()) : name
      guard known.contains(bare) else { throw CheckProblem(Self.unknown(bare, among: known)) }
      if name.hasPrefix("-") { unwanted.insert(bare) } else { wanted.insert(bare) }
    }
  }

  func includes(_ name: String) -> Bool {
    (wanted.isEmpty || wanted.contains(name)) && !unwanted.contains(name)
  }

  /// “There is no rule ...”, with the nearest name there is.
  static func unknown(_ name: String, among known: some Sequence<String>) -> String {
    let near = known.sorted().min {
      EditDistance.between(name, $0) < EditDistance.between(name, $1)
    }
    return "There is no rule “\(name)”." + (near.map { " Did you mean “\($0)”?" } ?? "")
  }
}
