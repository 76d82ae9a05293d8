package struct Listener: Sendable {
  package init(cues: [Cue]) {}
  package func hear(_ text: String) -> Heard { Heard() }
}
enum Reflection { static func of(_ text: String) -> String? { nil } }
struct IfThenPlan {
  init(_ t: String) {}; var isPlan: Bool { true }; var cue: String? { nil };
  var action: String? { nil }
}
