import Dialogue
import QuestionChecker
import Yams

/// A value of a YAML file that knows where it stands.
struct Value {
  let node: Node
  let file: String

  var line: Int { node.mark?.line ?? 1 }
  var column: Int { node.mark?.column ?? 1 }

  func diagnostic(_ code: Code, _ message: String, transcript: [String] = []) -> Diagnostic {
    Diagnostic(
      code, file: file, line: line, column: column, message, transcript: transcript)
  }

  func error(_ code: Code, _ message: String) -> PromptError {
    PromptError([diagnostic(code, message)])
  }

  /// The text of a scalar, exactly as written.
  func string() throws -> String {
    guard case .scalar(let scalar) = node else {
      throw error(.wrongType, "A text is wanted here.")
    }
    guard !scalar.string.isEmpty else { throw error(.emptyValue, "Nothing is written here.") }
    return scalar.string
  }

  func integer(_ range: ClosedRange<Int>) throws -> Int {
    guard let number = Int(try string()) else {
      throw error(.wrongType, "A whole number is wanted here.")
    }
    guard range.contains(number) else {
      throw error(
        .outOfRange, "\(number) is not between \(range.lowerBound) and \(range.upperBound).")
    }
    return number
  }

  func boolean() throws -> Bool {
    switch try string() {
    case "true": true
    case "false": false
    default: throw error(.wrongType, "true or false is wanted here.")
    }
  }

  /// One of an enumeration's values.
  func one<T: RawRepresentable & CaseIterable>(of type: T.Type) throws -> T
  where T.RawValue == String {
    let text = try string()
    guard let value = T(rawValue: text) else {
      let known = T.allCases.map(\.rawValue).joined(separator: ", ")
      throw error(.unknownValue, "“\(text)” is none of: \(known).")
    }
    return value
  }

  func list() throws -> [Value] {
    guard case .sequence(let items) = node else {
      throw error(.wrongType, "A list is wanted here.")
    }
    return items.map { Value(node: $0, file: file) }
  }

  /// A list, or a single value as a list of one.
  func listOrOne() throws -> [Value] {
    if case .sequence = node { return try list() }
    return [self]
  }

  /// The entries of a mapping, none of them unknown.
  func fields(_ known: Set<String>) throws -> Fields {
    guard case .mapping(let mapping) = node else {
      throw error(.wrongType, "Keys with values are wanted here.")
    }
    var values: [String: Value] = [:]
    for (key, value) in mapping {
      let place = Value(node: key, file: file)
      let name = try place.string()
      guard known.contains(name) else {
        throw place.error(.unknownKey, Self.unknown(name, known))
      }
      values[name] = Value(node: value, file: file)
    }
    return Fields(values: values, place: self)
  }

  /// A mapping whose keys are free.
  func dictionary() throws -> [(key: Value, value: Value)] {
    guard case .mapping(let mapping) = node else {
      throw error(.wrongType, "Keys with values are wanted here.")
    }
    return mapping.map { (Value(node: $0.key, file: file), Value(node: $0.value, file: file)) }
  }

  private static func unknown(_ name: String, _ known: Set<String>) -> String {
    let nearest = known.sorted().min {
      EditDistance.between(name, $0) < EditDistance.between(name, $1)
    }
    guard let nearest, EditDistance.between(name, nearest) <= 2 else {
      return
        "The key “\(name)” is not known here; known are \(known.sorted().joined(separator: ", "))."
    }
    return "The key “\(name)” is not known here; did you mean “\(nearest)”?"
  }
}

/// The entries of a mapping.
struct Fields {
  let values: [String: Value]
  let place: Value

  subscript(_ key: String) -> Value? { values[key] }

  func required(_ key: String) throws -> Value {
    guard let value = values[key] else {
      throw place.error(.missingKey, "The key “\(key)” is missing.")
    }
    return value
  }

  func strings(_ key: String) throws -> [String] {
    try values[key]?.listOrOne().map { try $0.string() } ?? []
  }

  func templates(_ key: String) throws -> [Template] { try strings(key).map { Template($0) } }
}
