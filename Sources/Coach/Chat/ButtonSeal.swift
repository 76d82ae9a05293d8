/// Signs what a button carries, so that only what we sent out comes back.
package struct ButtonSeal: Sendable {
  /// A code over some bytes, not to be made without our key.
  private let code: @Sendable ([UInt8]) -> String
  private let areEqual: @Sendable (String, String) -> Bool

  /// Signs with the given code; `areEqual` must take the same time wherever two codes differ.
  package init(
    code: @escaping @Sendable ([UInt8]) -> String,
    areEqual: @escaping @Sendable (String, String) -> Bool
  ) {
    self.code = code
    self.areEqual = areEqual
  }

  /// A value for a button of a room, good until a time in seconds since 1970.
  package func seal(_ action: String, in room: Room, until time: Int64) -> String {
    let body = "\(action)~\(time)"
    return body + "~" + code(Array((body + "~" + room.key).utf8))
  }

  /// The action of a value that came back from a room; nil if it is not ours, or past its time.
  package func open(_ value: String, in room: Room, at time: Int64) -> String? {
    let parts = value.split(separator: "~", omittingEmptySubsequences: false)
    guard parts.count >= 3, let until = Int64(parts[parts.count - 2]), until >= time,
      // A time has one spelling, so that no other value opens.
      String(until) == parts[parts.count - 2]
    else { return nil }
    let action = parts.dropLast(2).joined(separator: "~")
    let expected = code(Array("\(action)~\(until)~\(room.key)".utf8))
    return areEqual(expected, String(parts[parts.count - 1])) ? action : nil
  }
}
