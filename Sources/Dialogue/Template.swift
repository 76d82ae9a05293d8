/// A text with named places: `{plan}`, `{unit}`; filled when it is said.
package struct Template: Hashable, Sendable, ExpressibleByStringLiteral {
  package enum Part: Hashable, Sendable {
    case text(String)
    case slot(String)
  }
  package let parts: [Part]

  package init(parts: [Part]) { self.parts = parts }
  package init(stringLiteral value: String) { self.init(value) }

  /// Reads `{name}` as a slot; a brace without its partner stays as it is.
  package init(_ source: String) {
    var parts: [Part] = []
    var text = ""
    var name: String?
    for scalar in source.unicodeScalars {
      switch (scalar, name) {
      case ("{", nil): name = ""
      case ("}", .some(let slot)):
        if !text.isEmpty { parts.append(.text(text)) }
        parts.append(.slot(slot))
        (text, name) = ("", nil)
      case (_, .some): name?.unicodeScalars.append(scalar)
      case (_, nil): text.unicodeScalars.append(scalar)
      }
    }
    if let name { text += "{" + name }
    if !text.isEmpty { parts.append(.text(text)) }
    self.parts = parts
  }

  /// The text as it was written, slots in braces.
  package var written: String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .slot(let name): "{\(name)}"
      }
    }.joined()
  }

  package var slots: [String] {
    parts.compactMap { if case .slot(let name) = $0 { name } else { nil } }
  }

  /// The text with each slot replaced by what `value` gives; nil if one is missing.
  package func filled(_ value: (String) -> String?) -> String? {
    var text = ""
    for part in parts {
      switch part {
      case .text(let literal): text += literal
      case .slot(let name):
        guard let filling = value(name) else { return nil }
        text += filling
      }
    }
    return text
  }
}
