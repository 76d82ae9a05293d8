/// Who is talking: an opaque name given by the shell, never parsed.
package struct PersonID: Hashable, Sendable, CustomStringConvertible {
  package let name: String
  package init(_ name: String) { self.name = name }
  package var description: String { name }
}
