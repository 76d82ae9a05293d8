import Foundation
import Yams

/// The configuration of the service, as far as its keys go.
package struct ConfigurationFile: Sendable {
  /// The sections that stand in it.
  package let sections: Set<String>

  /// Reads the file and holds its keys against the known ones, those in `lists` as lists.
  ///
  /// - Throws: `PromptError` with the place of what is wrong; an unknown key says what may have been
  ///   meant
  package init(at path: String, known: [String: Set<String>], lists: Set<String>) throws {
    let url = URL(filePath: path)
    let file = try SourceFile.read(url.lastPathComponent, in: url.deletingLastPathComponent())
    let fields = try file.root.fields(Set(known.keys))
    for (section, keys) in known {
      // A section with nothing in it is there all the same.
      guard let value = fields[section], !value.isNothing else { continue }
      for (key, value) in try value.fields(keys).values where !value.isNothing {
        // One word where a list is wanted would be read as no list at all, and in silence.
        if lists.contains("\(section).\(key)") {
          for item in try value.list() { _ = try item.string() }
        } else {
          _ = try value.string()
        }
      }
    }
    sections = Set(fields.values.keys)
  }
}

extension Value {
  /// Whether a key stands there with nothing after it.
  var isNothing: Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.string.isEmpty || scalar.string == "null"
  }
}
