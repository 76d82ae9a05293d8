import Coach
import Foundation

/// What another system tells us through the webhook.
struct WebhookEvent: Decodable {
  var type: String
  var data: Details

  struct Details: Decodable {
    /// Only to be told apart; whose it is, the secret says.
    var tenant: String?
    var user: String
    var conversation: String
    var isPrivate: Bool
    var text: String?
    var value: String?
    /// Whether a picked message is the user's own.
    var own: Bool?
    var thread: String?
    var zone: String?

    enum CodingKeys: String, CodingKey {
      case tenant, user, conversation, text, value, own, thread, zone
      case isPrivate = "private"
    }
  }

  /// What happened; nil for a type we do not know.
  var content: Arrival.Content? {
    switch type {
    case "message.received": data.text.map { .message($0.trimmed) }
    case "command.received": data.text.map { .command($0.trimmed) }
    case "message.picked": data.text.map { .picked(text: $0, isOwn: data.own ?? false) }
    case "button.pressed": data.value.map { .pressed($0) }
    case "conversation.joined": .invited
    case "conversation.left": .removed
    default: nil
    }
  }

  static let types: Set<String> = [
    "message.received", "command.received", "message.picked", "button.pressed",
    "conversation.joined", "conversation.left",
  ]

  /// Whether the names in it can be kept: not empty, and no longer than names are.
  var isNamed: Bool {
    [data.user, data.conversation].allSatisfy { !$0.isEmpty && $0.utf8.count <= 500 }
      && (data.thread?.utf8.count ?? 0) <= 500 && (data.zone?.utf8.count ?? 0) <= 100
  }
}
