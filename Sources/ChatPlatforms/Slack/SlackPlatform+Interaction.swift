import Coach
import Foundation

/// Shortcuts, buttons and the form for a draft.
extension SlackPlatform {
  private struct Payload: Decodable {
    struct Name: Decodable {
      var id: String
      /// How a person is called, the new word for it and the old one.
      var username: String?
      var name: String?
    }
    struct Message: Decodable {
      var user: String?
      var bot_id: String?
      var text: String?
      var thread_ts: String?
    }
    struct Container: Decodable {
      var type: String?
      var is_ephemeral: Bool?
      var thread_ts: String?
    }
    struct Action: Decodable {
      var type: String?
      var action_id: String?
      var value: String?
      var action_ts: String?
    }
    struct View: Decodable {
      struct State: Decodable { var values: [String: [String: Field]]? }
      struct Field: Decodable { var value: String? }
      var id: String?
      var type: String?
      var hash: String?
      var callback_id: String?
      var state: State?
    }
    var type: String
    var callback_id: String?
    var trigger_id: String?
    var response_url: String?
    var team: Name?
    var enterprise: Name?
    var user: Name?
    var channel: Name?
    var message: Message?
    var container: Container?
    var actions: [Action]?
    var view: View?
  }

  func interaction(_ body: [UInt8]) throws(Refusal) -> Reception {
    guard let form = FormFields(body) else { throw .malformedBody }
    if form["ssl_check"] == "1" { return .answered(.empty) }
    let payload: Payload
    do {
      payload = try JSONDecoder().decode(Payload.self, from: Data((form["payload"] ?? "").utf8))
    } catch { throw .malformedBody }
    let tenant = try tenant(team: payload.team?.id, enterprise: payload.enterprise?.id)
    guard let user = payload.user?.id, !user.isEmpty else { throw .malformedBody }
    let sender = account(user, in: tenant)
    let ticket = payload.trigger_id ?? digest(body)
    switch payload.type {
    case "message_action" where payload.callback_id == "check_wording":
      return try picked(payload, by: sender, ticket: ticket)
    case "shortcut" where payload.callback_id == SlackForm.callback:
      // The form is what it asks for; it comes by itself.
      let arrival = Arrival(
        key: Self.shortcutKey + ticket, sender: sender, room: room("", .asker, of: sender),
        content: .command("check"))
      return .accepted([arrival], .inline)
    case "block_actions":
      return pressed(payload, by: sender, ticket: ticket)
    case "view_submission" where payload.view?.callback_id == SlackForm.callback:
      return submitted(payload, by: sender, ticket: ticket)
    default: return .answered(.empty)
    }
  }

  private func picked(
    _ payload: Payload, by sender: Account, ticket: String
  ) throws(Refusal) -> Reception {
    guard let message = payload.message, let channel = payload.channel?.id else {
      throw .malformedBody
    }
    let isOwn =
      message.bot_id == nil && message.user.map { $0.utf8.elementsEqual(sender.user.utf8) } ?? false
    let arrival = Arrival(
      key: "picked/" + ticket, sender: sender, room: room(channel, .asker, of: sender),
      // What somebody else wrote goes no further than this.
      content: .picked(text: isOwn ? SlackText.unescaped(message.text ?? "") : "", isOwn: isOwn),
      answerURL: answerURL(payload.response_url))
    return .accepted([arrival], .fixed(.empty))
  }

  private func pressed(_ payload: Payload, by sender: Account, ticket: String) -> Reception {
    guard let action = payload.actions?.first, action.type == "button", let value = action.value
    else { return .answered(.empty) }
    let place: Room
    if let channel = payload.channel?.id {
      // We write openly in no direct conversation but our own; an answer that only one person sees
      // may stand in one between two people.
      let isOurs = channel.utf8.starts(with: "D".utf8) && payload.container?.is_ephemeral != true
      place = room(
        channel, isOurs ? .personal : .asker, of: sender,
        thread: payload.container?.thread_ts ?? payload.message?.thread_ts)
    } else if payload.view?.type == "modal" {
      place = room("", .asker, of: sender)
    } else {
      place = .personal(sender)
    }
    var arrival = Arrival(
      key: "pressed/\(ticket)/\(action.action_ts ?? "")", sender: sender, room: place,
      content: .pressed(value),
      answerURL: place.audience == .asker ? answerURL(payload.response_url) : nil)
    arrival.senderName = payload.user?.username ?? payload.user?.name
    arrival.room.name = payload.channel?.name.map { "#" + $0 }
    return .accepted([arrival], .fixed(.empty))
  }

  private func submitted(_ payload: Payload, by sender: Account, ticket: String) -> Reception {
    let field = payload.view?.state?.values?[SlackForm.block]?[SlackForm.action]
    guard let draft = field?.value,
      draft.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
    else { return .answered(SlackForm.missingDraft) }
    let arrival = Arrival(
      key: "submitted/" + ticket, sender: sender, room: room("", .asker, of: sender),
      content: .picked(text: draft, isOwn: true))
    return .accepted([arrival], .inline)
  }
}
