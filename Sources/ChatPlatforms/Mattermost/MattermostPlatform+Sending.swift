import Coach
import Foundation
import HTTPTypes

extension MattermostPlatform {
  /// The requests of a delivery.
  enum Step: String {
    case me, direct, file, post, ephemeral, answer, delete, search, zone
  }

  package func nextRequest(
    for job: Job, key: String, progress: DeliveryProgress, at time: Int64
  ) -> Result<Dispatch, PermanentFailure> {
    if case .errand(.zone, let room) = job {
      guard let user = room.user, Self.isID(user) else {
        return .failure(PermanentFailure("malformed-id"))
      }
      return .success(dispatch(.zone, request(.get, "/users/\(user)"), .resend))
    }
    guard case .message(let message) = job else { return .failure(PermanentFailure("no-errand")) }
    if let id = message.deletes {
      guard Self.isID(id) else { return .failure(PermanentFailure("malformed-id")) }
      return .success(dispatch(.delete, request(.delete, "/posts/\(id)"), .resend))
    }
    if message.room.audience == .asker, progress[Self.forbiddenKey] == nil {
      return whispering(message, progress)
    }
    let known = message.room.audience == .asker ? nil : message.room.id.nilIfEmpty
    guard let channel = progress[DeliveryProgress.room] ?? known else {
      return opening(message.room, progress)
    }
    guard Self.isID(channel) else { return .failure(PermanentFailure("malformed-id")) }
    if progress[DeliveryProgress.reconciling] != nil {
      return .success(looking(for: key, in: channel, progress))
    }
    if let picture = message.picture, progress[Self.fileKey] == nil {
      return .success(dispatch(.file, upload(picture, to: channel, key: key), .resend))
    }
    let body = post(message, in: channel, key: key, file: progress[Self.fileKey])
    return .success(dispatch(.post, request(.post, "/posts", body), .reconcile))
  }

  static let fileKey = "file"
  static let pageKey = "page"
  static let meKey = "me"
  static let expiredKey = "answer-expired"
  static let forbiddenKey = "whispering-forbidden"

  // MARK: The private conversation

  /// It is the same one however often it is asked for.
  private func opening(
    _ room: Room, _ progress: DeliveryProgress
  ) -> Result<Dispatch, PermanentFailure> {
    guard room.audience != .everyone, let user = room.user, Self.isID(user) else {
      return .failure(PermanentFailure("no-room"))
    }
    guard let bot = progress[Self.meKey] ?? botUser() else {
      return .success(dispatch(.me, request(.get, "/users/me"), .resend))
    }
    return .success(
      dispatch(
        .direct, request(.post, "/channels/direct", [.string(bot), .string(user)]), .resend))
  }

  // MARK: What only one person sees

  /// Through the answer's own address while it is good, else as a post for one person.
  ///
  /// Neither can be looked for afterwards. A bot that may not do that writes to the person alone.
  private func whispering(
    _ message: OutgoingMessage, _ progress: DeliveryProgress
  ) -> Result<Dispatch, PermanentFailure> {
    if let url = message.answerURL, isAnswerURL(url), progress[Self.expiredKey] == nil {
      var headers = HTTPFields()
      headers[.contentType] = "application/json"
      let answer = OutboundRequest(
        method: .post, url: url, headers: headers,
        body: JSONValue.object(commandResponse(message)).bytes)
      return .success(dispatch(.answer, answer, .park))
    }
    guard let user = message.room.user, Self.isID(user), Self.isID(message.room.id) else {
      return .failure(PermanentFailure("malformed-id"))
    }
    var post: [String: JSONValue] = [
      "channel_id": .string(message.room.id),
      "message": .string(MattermostMarkdown.text(message.paragraphs)),
    ]
    if !message.buttons.isEmpty { post["props"] = ["attachments": attachments(message)] }
    return .success(
      dispatch(
        .ephemeral,
        request(.post, "/posts/ephemeral", ["user_id": .string(user), "post": .object(post)]),
        .park))
  }

  // MARK: Posts

  /// The server takes a `pending_post_id` once within 30 seconds; `outbox_id` tells later.
  private func post(
    _ message: OutgoingMessage, in channel: String, key: String, file: String?
  ) -> JSONValue {
    var props: [String: JSONValue] = ["outbox_id": .string(key)]
    if !message.buttons.isEmpty { props["attachments"] = attachments(message) }
    var paragraphs = message.paragraphs
    // Mattermost has no place for what a picture shows but the text beside it.
    if let picture = message.picture { paragraphs.append(picture.alternative) }
    var fields: [String: JSONValue] = [
      "channel_id": .string(channel), "message": .string(MattermostMarkdown.text(paragraphs)),
      "pending_post_id": .string(key), "props": .object(props),
    ]
    if let thread = message.room.thread, Self.isID(thread) { fields["root_id"] = .string(thread) }
    if let file { fields["file_ids"] = [.string(file)] }
    return .object(fields)
  }

  /// A look at the channel's posts, a page at a time; what is looked for stands behind the step.
  private func looking(
    for key: String, in channel: String, _ progress: DeliveryProgress
  ) -> Dispatch {
    let page = progress[Self.pageKey].flatMap { Int($0) } ?? 0
    let path = "/channels/\(channel)/posts?page=\(page)&per_page=\(PostPage.size)"
    var dispatch = dispatch(.search, request(.get, path), .resend)
    dispatch.step += "/" + key
    return dispatch
  }

  private func upload(
    _ picture: OutgoingMessage.Picture, to channel: String, key: String
  ) -> OutboundRequest {
    let form = MultipartForm(seed: key)
    var body = form.field("channel_id", channel)
    body += form.file("files", named: picture.name, type: "image/png", picture.png)
    body += form.end
    var request = request(.post, "/files")
    request.headers[.contentType] = form.contentType
    request.body = body
    request.deadline = .seconds(30)
    return request
  }

  // MARK: Requests

  func request(
    _ method: HTTPRequest.Method, _ path: String, _ body: JSONValue? = nil
  ) -> OutboundRequest {
    var headers = HTTPFields()
    headers[.authorization] = "Bearer " + String(decoding: botToken, as: UTF8.self)
    headers[.accept] = "application/json"
    if body != nil { headers[.contentType] = "application/json" }
    return OutboundRequest(
      method: method, url: url + "/api/v4" + path, headers: headers, body: body?.bytes ?? [])
  }

  /// The server counts its limits by token: ten requests a second unless set otherwise.
  func dispatch(
    _ step: Step, _ request: OutboundRequest, _ recovery: Dispatch.Recovery
  ) -> Dispatch {
    Dispatch(
      step: step.rawValue, request: request, recovery: recovery, lane: "mattermost/\(tenant)",
      spacing: 100)
  }
}

extension String {
  /// The text, or nil where there is none.
  var nilIfEmpty: String? { isEmpty ? nil : self }
}

extension MattermostPlatform {
  /// The request that tells who we are there.
  package var identification: OutboundRequest { request(.get, "/users/me") }

  /// Our own name, in the answer to that; nil if it says none.
  package static func user(in response: OutboundResponse) -> String? {
    struct User: Decodable { var id: String }
    guard response.status == 200 else { return nil }
    return (try? JSONDecoder().decode(User.self, from: Data(response.body)))?.id
  }
}
