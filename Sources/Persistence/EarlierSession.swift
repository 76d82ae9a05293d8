import Dialogue
import Foundation

/// Reads a session as an earlier version wrote it: what that version did not know yet is as in a new
/// session.
enum EarlierSession {
  static func read(_ json: Data) throws -> Session {
    let decoder = JSONDecoder()
    do {
      return try decoder.decode(Session.self, from: json)
    } catch DecodingError.keyNotFound {
      let stored = try JSONSerialization.jsonObject(with: json)
      let whole = completed(stored, as: try object(Session()))
      return try decoder.decode(
        Session.self, from: try JSONSerialization.data(withJSONObject: try withFrames(whole)))
    }
  }

  /// A conversation under way lacks nothing either.
  private static func withFrames(_ session: Any) throws -> Any {
    guard var session = session as? [String: Any], let frames = session["frames"] as? [Any] else {
      return session
    }
    let new = try object(Frame(conversation: "", configuration: Configuration(step: ""), begun: 0))
    session["frames"] = frames.map { completed($0, as: new) }
    return session
  }

  private static func object(_ value: some Encodable) throws -> Any {
    try JSONSerialization.jsonObject(with: JSONEncoder().encode(value))
  }

  /// What has fields of its own; all else is one value, an enumeration's case included.
  private static let records: Set<String> = ["settings", "notebook", "history"]

  private static func completed(_ stored: Any, as new: Any) -> Any {
    guard var stored = stored as? [String: Any], let new = new as? [String: Any] else {
      return stored
    }
    for (key, value) in new {
      guard let known = stored[key] else {
        stored[key] = value
        continue
      }
      if records.contains(key) { stored[key] = completed(known, as: value) }
    }
    return stored
  }
}
