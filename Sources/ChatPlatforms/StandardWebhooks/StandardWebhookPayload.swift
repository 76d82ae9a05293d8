import Coach
import Crypto
import Foundation

/// What we tell another system through the webhook.
enum StandardWebhookPayload {
  /// A message, or that one is to be taken away again.
  static func json(_ message: OutgoingMessage, at time: Int64) -> JSONValue {
    let data: JSONValue
    if let deleted = message.deletes {
      var fields = place(message.room)
      fields["message"] = .string(deleted)
      data = .object(fields)
    } else {
      data = .object(details(message))
    }
    return [
      "type": .string(message.deletes == nil ? "message.posted" : "message.deleted"),
      "timestamp": .string(date(time)), "data": data,
    ]
  }

  /// A message with its paragraphs as plain text, as who shows it knows best how to escape it.
  static func details(_ message: OutgoingMessage) -> [String: JSONValue] {
    var fields = place(message.room)
    fields["text"] = .string(message.paragraphs.joined(separator: "\n\n"))
    fields["paragraphs"] = .array(message.paragraphs.map { .string($0) })
    if !message.buttons.isEmpty {
      fields["buttons"] = .array(
        message.buttons.map { ["label": .string($0.label), "value": .string($0.value)] })
    }
    if let picture = message.picture {
      fields["picture"] = [
        "png": .string(Data(picture.png).base64EncodedString()), "width": .number(picture.width),
        "height": .number(picture.height), "name": .string(picture.name),
        "alternative": .string(picture.alternative),
      ]
    }
    return fields
  }

  private static func place(_ room: Room) -> [String: JSONValue] {
    var fields: [String: JSONValue] = [
      "tenant": .string(room.tenant), "private": .bool(room.audience == .personal),
    ]
    if !room.id.isEmpty { fields["conversation"] = .string(room.id) }
    if let user = room.user { fields["user"] = .string(user) }
    if let thread = room.thread { fields["thread"] = .string(thread) }
    return fields
  }

  /// The id of a delivery; its own name if that has no dot in it and nothing a header can't hold.
  static func id(_ key: String) -> String {
    let isPlain = key.utf8.allSatisfy {
      (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0)
        || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
    if isPlain, !key.isEmpty, key.utf8.count <= 100 { return key }
    return "msg_" + Hex.encode(SHA256.hash(data: Data(key.utf8)).prefix(16))
  }

  private static func date(_ time: Int64) -> String {
    Date(timeIntervalSince1970: TimeInterval(time)).formatted(.iso8601)
  }
}
