import Coach
import Foundation
import HTTPTypes

extension TeamsPlatform {
  enum Step: String { case token, open, post, workflow, delete }

  static let renewedKey = "token-renewed"
  static let tokenKey = "token-asked"

  package func answer(_ messages: [OutgoingMessage], to arrival: Arrival)
    -> (response: InboundResponse, rest: [OutgoingMessage])
  {
    let isTask = arrival.room.audience == .asker
    // A card of several messages must fit as one of one message does.
    var size = 0
    let parts = messages.flatMap(split)
    let here = parts.prefix { part in
      size += part.paragraphs.reduce(0) { $0 + TeamsCard.size(of: $1) + TeamsCard.blockSize }
      return part.room.key == arrival.room.key && part.deletes == nil
        && (!isTask || part.picture == nil) && size <= Self.longestText + TeamsCard.blockSize
    }
    let rest = Array(parts.dropFirst(here.count))
    guard !here.isEmpty else { return (.json("{}"), rest) }
    let card = JSONValue.object(
      TeamsCard.attachment(Array(here), buttons: isTask))
    let task: JSONValue = [
      "type": "continue", "value": ["title": "Coach", "height": 400, "width": 400, "card": card],
    ]
    let body: JSONValue =
      isTask ? ["task": task] : ["type": "message", "attachments": .array([card])]
    return (
      InboundResponse(status: 200, contentType: "application/json", body: body.bytes), rest
    )
  }

  package func nextRequest(
    for job: Job, key: String, progress: DeliveryProgress, at time: Int64
  ) -> Result<Dispatch, PermanentFailure> {
    guard case .message(let message) = job else { return .failure(PermanentFailure("no-errand")) }
    if message.room.key == Self.workflowRoom.key { return workflow(message) }
    guard message.room.tenant != Self.outgoingTenant else {
      return .failure(PermanentFailure("answers-only"))
    }
    guard let token = tokens.token(at: time) else { return .success(askForToken()) }
    // What only one person sees is no message of Teams': it goes into their own conversation.
    let known = message.room.audience == .asker ? nil : message.room.id.nilIfEmpty
    guard let room = progress[DeliveryProgress.room] ?? known else {
      return opening(message, token: token)
    }
    guard let place = TeamsPlace(room), hosts.contain(place.serviceURL) else {
      return .failure(PermanentFailure("untrusted-service"))
    }
    // What is said in a channel and not in a thread begins one.
    let (thread, first) = Self.thread(of: message.room)
    let conversation = TeamsPlace.encoded(place.conversation + thread)
    var url = TeamsPlace.base(place.serviceURL) + "/\(conversation)/activities"
    if let id = message.deletes {
      url += "/" + TeamsPlace.encoded(id)
      return .success(dispatch(.delete, request(.delete, url, token: token), .resend, room))
    }
    var activity: [String: JSONValue] = [
      "type": "message", "from": ["id": .string("28:" + appID)],
      "attachments": .array(
        [.object(TeamsCard.attachment([message], buttons: true))]
          + [TeamsCard.picture(of: message)].compactMap { $0 }),
    ]
    if let first {
      activity["replyToId"] = .string(first)
      url += "/" + TeamsPlace.encoded(first)
    }
    return .success(
      dispatch(.post, request(.post, url, .object(activity), token: token), .park, room))
  }

  private func askForToken() -> Dispatch {
    var headers = HTTPFields()
    headers[.contentType] = "application/x-www-form-urlencoded"
    let form = FormFields.encode([
      ("grant_type", "client_credentials"), ("client_id", appID),
      ("client_secret", String(decoding: appPassword, as: UTF8.self)),
      ("scope", "https://api.botframework.com/.default"),
    ])
    var dispatch = dispatch(
      .token,
      OutboundRequest(method: .post, url: tokenURL, headers: headers, body: Array(form.utf8)),
      .resend, "token")
    dispatch.isAside = true
    return dispatch
  }

  /// What a thread adds to the name of its channel, and the message that is answered in it.
  private static func thread(of room: Room) -> (suffix: String, message: String?) {
    guard room.audience == .everyone, let thread = room.thread else { return ("", nil) }
    guard thread.hasPrefix(TeamsPlace.threadMark) else { return ("", thread) }
    return (thread, String(thread.dropFirst(TeamsPlace.threadMark.count)))
  }

  /// Asked for again, it is the same conversation.
  ///
  /// It is opened where the person was met last, and only with the name of their tenant.
  private func opening(
    _ message: OutgoingMessage, token: String
  ) -> Result<Dispatch, PermanentFailure> {
    let room = message.room
    let met = message.doorway.flatMap(TeamsPlace.init)
    let service = met?.serviceURL ?? serviceURL
    guard let user = room.user, hosts.contain(service) else {
      return .failure(PermanentFailure("no-room"))
    }
    var fields: [String: JSONValue] = [
      "bot": ["id": .string("28:" + appID)], "members": [["id": .string(user)]], "isGroup": false,
    ]
    if let tenant = met?.conversation ?? (tenants.count == 1 ? tenants.first : nil) {
      fields["tenantId"] = .string(tenant)
      fields["channelData"] = ["tenant": ["id": .string(tenant)]]
    }
    let url = TeamsPlace.base(service)
    return .success(
      dispatch(.open, request(.post, url, .object(fields), token: token), .resend, user))
  }

  private func workflow(_ message: OutgoingMessage) -> Result<Dispatch, PermanentFailure> {
    guard !workflowURL.isEmpty,
      Self.objection(toWorkflowURL: workflowURL, plain: hosts.plain) == nil
    else {
      return .failure(PermanentFailure("no-workflow"))
    }
    guard message.deletes == nil else { return .failure(PermanentFailure("no-deletion")) }
    let card = TeamsCard.attachment([message], buttons: false)
    var headers = HTTPFields()
    headers[.contentType] = "application/json"
    let body: JSONValue = ["type": "message", "attachments": .array([.object(card)])]
    let request = OutboundRequest(
      method: .post, url: workflowURL, headers: headers, body: body.bytes)
    return .success(dispatch(.workflow, request, .park, "workflow"))
  }

  private func request(
    _ method: HTTPRequest.Method, _ url: String, _ body: JSONValue? = nil, token: String
  ) -> OutboundRequest {
    var headers = HTTPFields()
    headers[.authorization] = "Bearer " + token
    if body != nil { headers[.contentType] = "application/json" }
    return OutboundRequest(method: method, url: url, headers: headers, body: body?.bytes ?? [])
  }

  /// A bot may write seven times a second into a conversation, and eight times in two.
  private func dispatch(
    _ step: Step, _ request: OutboundRequest, _ recovery: Dispatch.Recovery, _ lane: String
  ) -> Dispatch {
    Dispatch(
      step: step.rawValue, request: request, recovery: recovery, lane: "teams/" + lane,
      spacing: 250)
  }

  // MARK: Answers

  package func verdict(
    on response: OutboundResponse, to dispatch: Dispatch, progress: DeliveryProgress,
    at time: Int64
  ) -> Verdict {
    guard let step = Step(rawValue: dispatch.step) else { return .unknown }
    switch response.status {
    case 200..<300: return success(response, dispatch, step, progress, time)
    case 429, 412: return .later(RetryAfter.seconds(of: response, at: time))
    case 401 where step != .token && step != .workflow && progress[Self.renewedKey] == nil:
      tokens.forget()
      return .proceed(progress.merging([Self.renewedKey: "1"]) { $1 })
    case 404 where step == .delete: return .delivered(nil)
    case 408, 500...:
      // Teams would have 502 and 504 sent again; but a gateway knows not what became of a message.
      if case .resend = dispatch.recovery {
        return .later(RetryAfter.seconds(of: response, at: time))
      }
      return .unknown
    default: return .refused(PermanentFailure("status-\(response.status)"))
    }
  }

  private func success(
    _ response: OutboundResponse, _ dispatch: Dispatch, _ step: Step,
    _ progress: DeliveryProgress, _ time: Int64
  ) -> Verdict {
    let body = try? JSONDecoder().decode(Created.self, from: Data(response.body))
    switch step {
    case .token:
      guard let token = body?.access_token, !token.isEmpty,
        token.utf8.allSatisfy({ $0 > 32 && $0 < 127 })
      else { return .refused(PermanentFailure("malformed-answer")) }
      tokens.keep(token, for: body?.expires_in ?? 0, from: time)
      return .proceed(progress.merging([Self.tokenKey: String(time)]) { $1 })
    case .open:
      guard let id = body?.id, !id.isEmpty, !id.contains(" ") else {
        return .refused(PermanentFailure("malformed-answer"))
      }
      let service = dispatch.request.url.dropLast(TeamsPlace.conversations.count)
      let place = TeamsPlace(conversation: id, serviceURL: String(service))
      return .proceed(progress.merging([DeliveryProgress.room: place.name]) { $1 })
    case .post:
      // A message may be taken without a word; other words are not of the service.
      return body?.id == nil && !response.body.isEmpty ? .unknown : .delivered(body?.id)
    case .workflow, .delete: return .delivered(nil)
    }
  }

  private struct Created: Decodable {
    var id: String?
    var access_token: String?
    var expires_in: Int64?
  }
}
