import Foundation

/// The body of a transaction, as far as the coach reads it.
struct MatrixTransaction {
  var events: [MatrixEvent]

  /// Nil for what is no transaction; an event of a shape nobody knows is left out by itself.
  init?(_ body: [UInt8]) {
    guard let top = try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any],
      let events = top["events"] as? [Any]
    else { return nil }
    self.events = events.compactMap { ($0 as? [String: Any]).map(MatrixEvent.init) }
  }
}

/// An event of a room.
///
/// Every field may be missing or of another type than it should be.
struct MatrixEvent {
  var id: String?
  var type: String
  var room: String?
  var sender: String?
  var stateKey: String?
  var membership: String?
  var isDirect: Bool
  var messageType: String?
  var body: String?
  var mentions: [String]
  /// The message that the thread hangs on, if the event is in one.
  var thread: String?
  var isEdit: Bool

  init(_ event: [String: Any]) {
    id = event["event_id"] as? String
    type = event["type"] as? String ?? ""
    room = event["room_id"] as? String
    sender = event["sender"] as? String
    stateKey = event["state_key"] as? String
    let content = event["content"] as? [String: Any] ?? [:]
    membership = content["membership"] as? String
    isDirect = content["is_direct"] as? Bool ?? false
    messageType = content["msgtype"] as? String
    body = content["body"] as? String
    mentions = (content["m.mentions"] as? [String: Any])?["user_ids"] as? [String] ?? []
    let relation = content["m.relates_to"] as? [String: Any]
    let kind = relation?["rel_type"] as? String
    isEdit = kind == "m.replace"
    thread = kind == "m.thread" ? relation?["event_id"] as? String : nil
  }
}
