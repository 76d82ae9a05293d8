import Coach
import HTTPTypes

/// The requests that bring something out through the Web API.
extension SlackPlatform {
  /// What an earlier request has learned, besides the room.
  enum Learned {
    static let file = "file"
    static let uploadURL = "upload-url"
    static let uploaded = "uploaded"
    static let cursor = "cursor"
    static let pages = "pages"
    /// The upload was begun a second time.
    static let anew = "anew"
    /// The `response_url` takes no more.
    static let urlIsSpent = "url-is-spent"
    /// What only the asker was to see can't be shown where they asked.
    static let isPrivate = "private"
    /// The blocks were refused; the text alone may do.
    static let isPlain = "plain"
  }

  /// The type of the metadata that carries the name of a delivery.
  static let eventType = "humble_delivery"

  package func nextRequest(
    for job: Job, key: String, progress: DeliveryProgress, at time: Int64
  ) -> Result<Dispatch, PermanentFailure> {
    guard let token = tokens(job.room.tenant) else { return .failure("not_installed") }
    let call = SlackCall(apiURL: apiURL, token: token, tenant: job.room.tenant)
    switch job {
    case .errand(let errand, let room): return request(for: errand, room: room, call: call)
    case .message(let message):
      return request(for: message, key: key, progress: progress, call: call)
    }
  }

  private func request(
    for errand: Errand, room: Room, call: SlackCall
  ) -> Result<Dispatch, PermanentFailure> {
    switch errand {
    case .join: return .failure("no_joining")
    case .leave:
      return .success(
        call.json("conversations.leave", ["channel": .string(room.id)], spacing: 1200))
    case .form(let ticket):
      let fields: [String: JSONValue] = ["trigger_id": .string(ticket), "view": SlackForm.view]
      return .success(call.json("views.open", fields, spacing: 0))
    case .zone:
      guard let user = room.user else { return .failure("no_user") }
      return .success(call.form("users.info", [("user", user)], spacing: 600))
    }
  }

  private func request(
    for message: OutgoingMessage, key: String, progress: DeliveryProgress, call: SlackCall
  ) -> Result<Dispatch, PermanentFailure> {
    let room = message.room
    if message.buttons.contains(where: { $0.value.utf16.count > 2000 }) {
      return .failure("button_value_too_long")
    }
    if room.audience == .personal, room.id == Self.home { return page(message, call: call) }
    if let name = message.deletes { return deletion(of: name, in: room, call: call) }
    if message.picture == nil, SlackLayout.text(of: message).isEmpty { return .failure("no_text") }
    if message.picture != nil, split(message).count > 1 { return .failure("not_split") }
    let isPlain = progress[Learned.isPlain] != nil

    let staysPrivate = room.audience == .asker && message.picture == nil
    if staysPrivate, progress[Learned.isPrivate] == nil {
      if progress[Learned.urlIsSpent] == nil, let url = answerURL(message.answerURL) {
        return .success(call.answer(url, SlackLayout.fields(of: message, isPlain: isPlain)))
      }
      if !room.id.isEmpty, let user = room.user {
        var fields = SlackLayout.fields(of: message, isPlain: isPlain)
        fields["channel"] = .string(room.id)
        fields["user"] = .string(user)
        fields["thread_ts"] = room.thread.map(JSONValue.string)
        return .success(call.post("chat.postEphemeral", fields, channel: room.id, .park))
      }
    }

    let isElsewhere = room.audience == .asker
    guard let channel = progress[DeliveryProgress.room] ?? (isElsewhere ? nil : filled(room.id))
    else {
      guard let user = room.user else { return .failure("no_room") }
      return .success(call.form("conversations.open", [("users", user)], spacing: 1200))
    }
    let thread = isElsewhere ? nil : room.thread
    if progress[DeliveryProgress.reconciling] != nil {
      return .success(call.history(of: channel, thread: thread, for: key, progress: progress))
    }
    if let picture = message.picture {
      return .success(
        upload(picture, to: channel, thread: thread, progress: progress, call: call))
    }
    var fields = SlackLayout.fields(of: message, isPlain: isPlain)
    fields["channel"] = .string(channel)
    fields["thread_ts"] = thread.map(JSONValue.string)
    fields["unfurl_links"] = false
    fields["unfurl_media"] = false
    fields["parse"] = "none"
    fields["link_names"] = false
    fields["metadata"] = [
      "event_type": .string(Self.eventType), "event_payload": ["key": .string(key)],
    ]
    return .success(call.post("chat.postMessage", fields, channel: channel, .reconcile))
  }

  private func filled(_ id: String) -> String? { id.isEmpty ? nil : id }

  private func page(
    _ message: OutgoingMessage, call: SlackCall
  ) -> Result<Dispatch, PermanentFailure> {
    guard let user = message.room.user else { return .failure("no_user") }
    let view: JSONValue = ["type": "home", "blocks": SlackLayout.blocks(of: message)]
    return .success(
      call.json("views.publish", ["user_id": .string(user), "view": view], spacing: 600))
  }

  /// A message is named by its channel and its time, as the time alone names none.
  private func deletion(
    of name: String, in room: Room, call: SlackCall
  ) -> Result<Dispatch, PermanentFailure> {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let channel = parts.count == 2 ? parts[0] : room.id
    guard let time = parts.last, !channel.isEmpty else { return .failure("no_room") }
    return .success(
      call.json(
        "chat.delete", ["channel": .string(channel), "ts": .string(time)], spacing: 1200))
  }

  /// The three requests that bring out a picture: a place for it, its bytes, its message.
  private func upload(
    _ picture: OutgoingMessage.Picture, to channel: String, thread: String?,
    progress: DeliveryProgress, call: SlackCall
  ) -> Dispatch {
    guard let file = progress[Learned.file], let url = progress[Learned.uploadURL] else {
      let fields = [
        ("filename", picture.name), ("length", String(picture.png.count)),
        ("alt_txt", picture.alternative),
      ]
      return call.form("files.getUploadURLExternal", fields, spacing: 600)
    }
    guard progress[Learned.uploaded] != nil else { return call.upload(picture.png, to: url) }
    let files: JSONValue = [["id": .string(file), "title": .string(picture.name)]]
    var fields = [
      ("files", String(decoding: files.bytes, as: UTF8.self)), ("channel_id", channel),
    ]
    if let thread { fields.append(("thread_ts", thread)) }
    return call.form(
      "files.completeUploadExternal", fields, spacing: 1000, recovery: .reconcile,
      lane: "post/\(channel)")
  }
}

extension Result where Success == Dispatch, Failure == PermanentFailure {
  fileprivate static func failure(_ reason: String) -> Self { .failure(PermanentFailure(reason)) }
}
