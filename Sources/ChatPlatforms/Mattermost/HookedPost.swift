import Coach
import Foundation
import HTTPTypes

/// A post that an outgoing webhook tells of, as a form or as JSON.
struct HookedPost {
  var token: String?
  var id: String?
  var channel: String
  var user: String
  var text: String
  var trigger: String

  init?(_ request: InboundRequest) {
    let type = request.headers[.contentType]?.lowercased() ?? ""
    if type.hasPrefix("application/json") {
      guard let body = try? JSONDecoder().decode(Body.self, from: Data(request.body)) else {
        return nil
      }
      (token, id, channel) = (body.token, body.post_id, body.channel_id ?? "")
      (user, text, trigger) = (body.user_id ?? "", body.text ?? "", body.trigger_word ?? "")
    } else {
      guard let form = FormFields(request.body) else { return nil }
      (token, id, channel) = (form["token"], form.filled("post_id"), form["channel_id"] ?? "")
      (user, text, trigger) = (
        form["user_id"] ?? "", form["text"] ?? "", form["trigger_word"] ?? ""
      )
    }
  }

  /// What was said to us: the text after the word that called us.
  var spoken: String {
    guard !trigger.isEmpty, text.hasPrefix(trigger) else { return text.trimmed }
    let rest = text.dropFirst(trigger.count).drop { $0 == ":" || $0 == "," || $0.isWhitespace }
    return String(rest).trimmed
  }

  private struct Body: Decodable {
    var token: String?
    var post_id: String?
    var channel_id: String?
    var user_id: String?
    var text: String?
    var trigger_word: String?
  }
}
