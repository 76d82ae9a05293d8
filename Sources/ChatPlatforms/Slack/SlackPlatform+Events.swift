import Coach
import Foundation

/// The Events API.
extension SlackPlatform {
  private struct Envelope: Decodable {
    struct Authorization: Decodable {
      var user_id: String?
      var is_bot: Bool?
    }
    struct Inner: Decodable {
      struct Tokens: Decodable { var bot: [String]? }
      var type: String
      var subtype: String?
      var channel_type: String?
      var channel: String?
      var user: String?
      var text: String?
      var ts: String?
      var thread_ts: String?
      var bot_id: String?
      var app_id: String?
      var hidden: Bool?
      var tab: String?
      var tokens: Tokens?
    }
    var type: String
    var challenge: String?
    var team_id: String?
    var enterprise_id: String?
    var event_id: String?
    var event_time: Int64?
    var authorizations: [Authorization]?
    var event: LenientInner?

    /// An event of a shape we don't know is not ours to refuse: a message's `channel` is a name,
    /// that of `channel_rename` an object.
    struct LenientInner: Decodable {
      var inner: Inner?
      init(from decoder: any Decoder) throws { inner = try? Inner(from: decoder) }
    }
  }

  func event(_ body: [UInt8]) throws(Refusal) -> Reception {
    // The probe of the certificate is a form, and believed no more than anything else unsigned.
    if let form = FormFields(body), form["ssl_check"] == "1" { return .answered(.empty) }
    let envelope: Envelope
    do { envelope = try JSONDecoder().decode(Envelope.self, from: Data(body)) } catch {
      throw .malformedBody
    }
    switch envelope.type {
    case "url_verification":
      guard let challenge = envelope.challenge else { throw .malformedBody }
      let answer = JSONValue.object(["challenge": .string(challenge)])
      return .answered(.json(String(decoding: answer.bytes, as: UTF8.self)))
    case "event_callback":
      let tenant = try tenant(team: envelope.team_id, enterprise: envelope.enterprise_id)
      guard let event = envelope.event else { throw .malformedBody }
      guard let inner = event.inner,
        var arrival = arrival(
          inner, key: envelope.event_id ?? digest(body), tenant: tenant,
          bot: envelope.authorizations?.first { $0.is_bot == true }?.user_id)
      else { return .answered(.empty) }
      arrival.time = envelope.event_time
      return .accepted([arrival], .fixed(.empty))
    default:
      // `app_rate_limited` tells of events that will not come: there is nothing to do but to wait.
      _ = try tenant(team: envelope.team_id, enterprise: envelope.enterprise_id)
      return .answered(.empty)
    }
  }

  /// What an event is to the coach; nil for what is not said to it by a person.
  private func arrival(
    _ event: Envelope.Inner, key: String, tenant: String, bot: String?
  ) -> Arrival? {
    if event.type == "app_uninstalled" || event.type == "tokens_revoked" {
      if event.type == "tokens_revoked", event.tokens?.bot?.isEmpty ?? true { return nil }
      let nobody = account("", in: tenant)
      return Arrival(
        key: key, sender: nobody, room: room("", .everyone, of: nobody), content: .uninstalled)
    }
    if event.type == "member_left_channel" { return departure(event, key, tenant, bot) }
    guard let user = event.user, !user.isEmpty, user != "USLACKBOT", user != bot,
      event.bot_id == nil, event.app_id == nil, event.subtype == nil, event.hidden != true
    else { return nil }
    let sender = account(user, in: tenant)
    switch event.type {
    case "message":
      guard event.channel_type == "im", let channel = event.channel, let text = event.text else {
        return nil
      }
      return Arrival(
        key: key, sender: sender,
        room: room(channel, .personal, of: sender, thread: event.thread_ts),
        content: .message(SlackText.unescaped(text)))
    case "app_mention":
      guard let channel = event.channel, let text = event.text else { return nil }
      let words = SlackText.unescaped(SlackText.withoutMention(text, of: bot))
      return Arrival(
        key: key, sender: sender,
        room: room(channel, .everyone, of: sender, thread: event.thread_ts ?? event.ts),
        content: .message(words))
    case "app_home_opened":
      guard event.tab == "home" else { return nil }
      return Arrival(
        key: key, sender: sender, room: .personal(sender, id: Self.home), content: .homeOpened)
    default: return nil
    }
  }
  /// Somebody left a channel in which the coach is, or was put out of it; or the coach itself was.
  private func departure(
    _ event: Envelope.Inner, _ key: String, _ tenant: String, _ bot: String?
  ) -> Arrival? {
    guard let user = event.user, !user.isEmpty, let channel = event.channel, !channel.isEmpty
    else { return nil }
    let leaver = account(user, in: tenant)
    return Arrival(
      key: key, sender: leaver, room: room(channel, .everyone, of: leaver),
      content: user == bot ? .removed : .left)
  }
}
