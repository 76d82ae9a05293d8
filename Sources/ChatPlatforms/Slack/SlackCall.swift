import Coach
import HTTPTypes

/// Makes the requests of one workspace.
struct SlackCall {
  var apiURL: String
  var token: String
  var tenant: String

  /// The first part of the step that looks whether a message has arrived; its channel and the name
  /// of the delivery follow.
  static let history = "history"
  static let answerStep = "response_url"
  static let uploadStep = "upload"

  func json(_ method: String, _ fields: [String: JSONValue], spacing: Int) -> Dispatch {
    Dispatch(
      step: method, request: request(method, fields), recovery: .resend, lane: lane(method),
      spacing: spacing)
  }

  /// A message; Slack counts them by the channel, one a second.
  func post(
    _ method: String, _ fields: [String: JSONValue], channel: String,
    _ recovery: Dispatch.Recovery
  ) -> Dispatch {
    Dispatch(
      step: method, request: request(method, fields), recovery: recovery,
      lane: lane("post/\(channel)"), spacing: 1000)
  }

  func form(
    _ method: String, _ fields: [(String, String)], spacing: Int,
    recovery: Dispatch.Recovery = .resend, lane: String? = nil
  ) -> Dispatch {
    let request = OutboundRequest(
      method: .post, url: "\(apiURL)/\(method)",
      headers: headers("application/x-www-form-urlencoded"),
      body: Array(FormFields.encode(fields).utf8))
    return Dispatch(
      step: method, request: request, recovery: recovery, lane: self.lane(lane ?? method),
      spacing: spacing)
  }

  /// An answer through a `response_url`, which takes no token and tells nobody afterwards.
  func answer(_ url: String, _ fields: [String: JSONValue]) -> Dispatch {
    var fields = fields
    fields["response_type"] = "ephemeral"
    fields["replace_original"] = false
    let request = OutboundRequest(
      method: .post, url: url, headers: [.contentType: Self.jsonType],
      body: JSONValue.object(fields).bytes)
    return Dispatch(
      step: Self.answerStep, request: request, recovery: .park, lane: lane("answer"))
  }

  /// The bytes of a file; nothing is shown before they are put into a channel.
  func upload(_ bytes: [UInt8], to url: String) -> Dispatch {
    let request = OutboundRequest(
      method: .post, url: url, headers: [.contentType: "application/octet-stream"], body: bytes,
      deadline: .seconds(60))
    return Dispatch(
      step: Self.uploadStep, request: request, recovery: .resend, lane: lane("upload"))
  }

  /// A look into what was said in a channel, newest first, or in a thread.
  func history(
    of channel: String, thread: String?, for key: String, progress: DeliveryProgress
  ) -> Dispatch {
    var fields = [
      ("channel", channel), ("limit", "200"), ("include_all_metadata", "true"),
    ]
    if let thread { fields.append(("ts", thread)) }
    if let cursor = progress[SlackPlatform.Learned.cursor] { fields.append(("cursor", cursor)) }
    var dispatch = form(
      thread == nil ? "conversations.history" : "conversations.replies", fields, spacing: 1200)
    dispatch.step = "\(Self.history)/\(channel)/\(key)"
    return dispatch
  }

  private func request(_ method: String, _ fields: [String: JSONValue]) -> OutboundRequest {
    OutboundRequest(
      method: .post, url: "\(apiURL)/\(method)", headers: headers(Self.jsonType),
      body: JSONValue.object(fields).bytes)
  }

  private static let jsonType = "application/json; charset=utf-8"

  private func headers(_ type: String) -> HTTPFields {
    [.contentType: type, .authorization: "Bearer \(token)"]
  }

  private func lane(_ name: String) -> String { "\(tenant)/\(name)" }
}
