import Coach
import Foundation
import HTTPTypes

/// A part of a request that proves it, wherever a platform puts it.
struct CredentialUnderTest: Sendable {
  /// What it means that the part is there twice.
  enum Doubled: Sendable {
    case refused
    /// It is read once, and what is read is what was proven.
    case same
  }

  var name: String
  var get: @Sendable (InboundRequest) -> String
  /// Puts another value in its place, or takes it away.
  var set: @Sendable (inout InboundRequest, String?) -> Void
  var double: @Sendable (inout InboundRequest) -> Void
  var whenDoubled = Doubled.refused
  /// Whether a blank around the value is no part of it, as in a header.
  var isTrimmed = false
  /// Whether a value is another spelling of the same, by the scheme's own rules.
  var isSame: @Sendable (_ value: String, _ valid: String) -> Bool = { _, _ in false }

  static func header(
    _ name: HTTPField.Name, whenDoubled: Doubled = .refused,
    isSame: @escaping @Sendable (String, String) -> Bool = { _, _ in false }
  ) -> CredentialUnderTest {
    CredentialUnderTest(
      name: "header \(name)", get: { $0.headers[name] ?? "" }, set: { $0.headers[name] = $1 },
      double: { $0.headers.append(HTTPField(name: name, value: $0.headers[name] ?? "")) },
      whenDoubled: whenDoubled, isTrimmed: true, isSame: isSame)
  }

  /// A field of a form in the body.
  static func field(_ name: String) -> CredentialUnderTest {
    CredentialUnderTest(
      name: "field \(name)", get: { FormUnderTest(String(decoding: $0.body, as: UTF8.self))[name] },
      set: {
        var form = FormUnderTest(String(decoding: $0.body, as: UTF8.self))
        form.set(name, $1)
        $0.body = Array(form.text.utf8)
      },
      double: {
        let value = FormUnderTest(String(decoding: $0.body, as: UTF8.self)).pair(name)
        $0.body += Array("&\(value)".utf8)
      })
  }

  /// A field of the query.
  static func query(_ name: String) -> CredentialUnderTest {
    CredentialUnderTest(
      name: "query \(name)", get: { FormUnderTest($0.query)[name] },
      set: {
        var form = FormUnderTest($0.query)
        form.set(name, $1)
        $0.query = form.text
      },
      double: { $0.query += "&" + FormUnderTest($0.query).pair(name) })
  }

  /// A text in the JSON of the body, by the names that lead to it.
  static func json(_ path: String...) -> CredentialUnderTest {
    CredentialUnderTest(
      name: "json \(path.joined(separator: "."))",
      get: { request in
        path.reduce(object(request.body) as Any) { ($0 as? [String: Any])?[$1] ?? "" } as? String
          ?? ""
      },
      set: { request, value in
        let changed = changed(object(request.body), path[...], to: value)
        request.body =
          (try? JSONSerialization.data(withJSONObject: changed, options: [.sortedKeys]))
          .map(Array.init) ?? []
      },
      double: { request in
        let pattern = "\"\(path.last ?? "")\":"
        let text = String(decoding: request.body, as: UTF8.self)
        guard let start = text.range(of: pattern),
          let end = text[start.upperBound...].dropFirst().firstIndex(of: "\"")
        else { return }
        let pair = text[start.lowerBound...end]
        request.body = Array(
          (text[..<start.lowerBound] + pair + "," + text[start.lowerBound...]).utf8)
      },
      // JSON leaves open which of two is read; either is what was proven.
      whenDoubled: .same)
  }

  private static func changed(
    _ object: [String: Any], _ path: ArraySlice<String>, to value: String?
  ) -> [String: Any] {
    guard let name = path.first else { return object }
    var object = object
    if path.count == 1 {
      object[name] = value
    } else {
      object[name] = changed(object[name] as? [String: Any] ?? [:], path.dropFirst(), to: value)
    }
    return object
  }
}

/// A form whose fields are changed one at a time, with nothing of the code that reads it.
private struct FormUnderTest {
  private var pairs: [(name: String, value: String)]

  init(_ text: String) {
    pairs = text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }
  }

  var text: String { pairs.map { "\($0.name)=\($0.value)" }.joined(separator: "&") }

  subscript(_ name: String) -> String {
    pairs.first { $0.name == name }?.value.removingPercentEncoding ?? ""
  }

  func pair(_ name: String) -> String {
    pairs.first { $0.name == name }.map { "\($0.name)=\($0.value)" } ?? ""
  }

  mutating func set(_ name: String, _ value: String?) {
    guard let value else { return pairs.removeAll { $0.name == name } }
    let escaped = value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    for index in pairs.indices where pairs[index].name == name { pairs[index].value = escaped }
  }
}
