/// One thing that is true in working memory, by its dotted name.
///
/// The kinds, each a finite set known when content is compiled:
/// - `cue.told`: heard in this answer
/// - `answer.yes`: the option this answer chose; `draft.flagged`: what the checker says of it
/// - `slot.focus.humility`: the option an earlier answer chose
/// - `asked.moment`: the question of that step has been put in this conversation
/// - `skipped.take`: that question was left out when it was last put
/// - `fired.no-time`: that rule has fired in this conversation
/// - `has.plan`: something the notebook holds when the conversation begins
package struct Fact: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  package var name: String
  package init(_ name: String) { self.name = name }

  package static func cue(_ cue: String) -> Self { Self("cue." + cue) }
  package static func answer(_ option: String) -> Self { Self("answer." + option) }
  package static func slot(_ slot: String, _ option: String) -> Self {
    Self("slot." + slot + "." + option)
  }
  package static func asked(_ step: String) -> Self { Self("asked." + step) }
  package static func skipped(_ step: String) -> Self { Self("skipped." + step) }
  package static func fired(_ rule: String) -> Self { Self("fired." + rule) }

  package var description: String { name }
  package static func < (a: Self, b: Self) -> Bool { a.name < b.name }

  package init(from decoder: any Decoder) throws {
    name = try decoder.singleValueContainer().decode(String.self)
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}
