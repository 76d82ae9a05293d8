import Coach
import Crypto
import Foundation
import HTTPTypes

extension MattermostPlatform {
  package func receive(_ request: InboundRequest, at time: Int64) async -> Reception {
    do {
      switch request.path {
      case "/mattermost/command": return try command(request)
      case "/mattermost/hook": return try hook(request)
      case "/mattermost/action": return try action(request)
      default: return .refused(.unknownPath)
      }
    } catch {
      return .refused(error)
    }
  }

  // MARK: The slash command

  private func command(_ request: InboundRequest) throws(Refusal) -> Reception {
    guard request.method == .post else { throw .wrongMethod }
    let form = FormFields(request.body)
    try verify(
      header: request.headers[.authorization], body: form?["token"], among: commandTokens)
    guard let form, let user = form.filled("user_id"), let channel = form.filled("channel_id"),
      Self.isID(user), Self.isID(channel)
    else { throw .malformedBody }
    var arrival = Arrival(
      key: key(form.filled("trigger_id"), of: request),
      sender: account(user), room: room(channel, named: form["channel_name"], for: user),
      content: .command((form["text"] ?? "").trimmed),
      answerURL: form.filled("response_url").flatMap { isAnswerURL($0) ? $0 : nil })
    arrival.senderName = form.filled("user_name")
    return .accepted([arrival], .inline)
  }

  /// The private conversation if the channel is that of the person and our bot, by its name.
  private func room(_ channel: String, named name: String?, for user: String) -> Room {
    if let bot = botUser(), let name, name == "\(user)__\(bot)" || name == "\(bot)__\(user)" {
      return .personal(account(user), id: channel)
    }
    return Room(
      platform: self.name, tenant: tenant, id: channel, audience: .asker, user: user)
  }

  /// Whether a late answer may be put there: only on the server itself.
  func isAnswerURL(_ text: String) -> Bool {
    let prefix = url + "/hooks/commands/"
    guard text.hasPrefix(prefix) else { return false }
    let id = text.utf8.dropFirst(prefix.utf8.count)
    return !id.isEmpty
      && id.allSatisfy {
        (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0)
      }
  }

  // MARK: The outgoing webhook

  private func hook(_ request: InboundRequest) throws(Refusal) -> Reception {
    guard request.method == .post else { throw .wrongMethod }
    let post = HookedPost(request)
    try verify(
      header: request.headers[.authorization], body: post?.token, among: hookTokens)
    guard let post, Self.isID(post.user), Self.isID(post.channel) else { throw .malformedBody }
    guard post.user != botUser() else { return .answered(.json("{}")) }
    let room = Room(
      platform: name, tenant: tenant, id: post.channel, audience: .everyone,
      thread: post.id.flatMap { Self.isID($0) ? $0 : nil }, user: post.user)
    let arrival = Arrival(
      key: key(post.id, of: request), sender: account(post.user), room: room,
      content: .message(post.spoken))
    return .accepted([arrival], .inline)
  }

  // MARK: Buttons

  /// The server proves nothing of itself here: the value that the button carries is the proof, for
  /// the place it was put in and nobody else ever saw.
  private func action(_ request: InboundRequest) throws(Refusal) -> Reception {
    guard request.method == .post else { throw .wrongMethod }
    guard let pressed = try? JSONDecoder().decode(PressedButton.self, from: Data(request.body)),
      let value = pressed.context?.value
    else { throw .missingCredential }
    guard Self.isID(pressed.user_id), Self.isID(pressed.channel_id) else {
      throw .malformedCredential
    }
    let sender = account(pressed.user_id)
    let personal = Room.personal(sender, id: pressed.channel_id)
    let shared = Room(
      platform: name, tenant: tenant, id: pressed.channel_id, audience: .asker,
      user: pressed.user_id)
    // A value whose time is over is still ours; the coach says so.
    guard let room = [personal, shared].first(where: { seal.open(value, in: $0, at: 0) != nil })
    else { throw .wrongCredential }
    let arrival = Arrival(
      key: key(pressed.trigger_id, of: request), sender: sender, room: room,
      content: .pressed(value))
    return .accepted([arrival], .inline)
  }

  // MARK: Proof

  /// The token stands in the header, or in the body if the server puts another system's there.
  private func verify(
    header: String?, body: String?, among tokens: [[UInt8]]
  ) throws(Refusal) {
    if let header, header.utf8.starts(with: "Token ".utf8) {
      guard Secrets.contain(header.utf8.dropFirst(6), among: tokens) else { throw .wrongCredential }
      return
    }
    guard let body, !body.isEmpty else {
      throw header == nil ? .missingCredential : .malformedCredential
    }
    guard Secrets.contain(body.utf8, among: tokens) else { throw .wrongCredential }
  }

  /// The server's name of a delivery, or one made of its bytes.
  private func key(_ name: String?, of request: InboundRequest) -> String {
    if let name, !name.isEmpty, name.utf8.count <= 200 { return name }
    return Hex.encode(SHA256.hash(data: Data(request.body)))
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
