import Coach
import Foundation
import HTTPTypes

/// The door for every chat that we have no own one for: signed requests in, signed requests out.
package struct StandardWebhookPlatform: ChatPlatform {
  package let name = "webhook"
  package let routes = [Route(.post, "/webhook")]
  package let audiences: Set<Room.Audience> = [.personal, .everyone]

  /// A secret and whose it is; one tenant may have several while it changes them.
  package struct Credential: Sendable {
    var tenant: String
    var secret: [UInt8]
    package init(tenant: String, secret: [UInt8]) {
      self.tenant = tenant
      self.secret = secret
    }
  }

  let credentials: [Credential]
  /// Where the coach's words go; empty if they are only answered to what comes in.
  let targetURL: String

  /// The first secret of a tenant signs what goes out to it.
  package init(credentials: [Credential], targetURL: String) {
    self.credentials = credentials
    self.targetURL = targetURL
  }

  package func receive(_ request: InboundRequest, at time: Int64) async -> Reception {
    do throws(Refusal) {
      guard request.path == "/webhook" else { throw Refusal.unknownPath }
      guard request.method == .post else { throw Refusal.wrongMethod }
      let (id, index) = try StandardWebhookSignature.verify(
        request, secrets: credentials.map(\.secret), at: time)
      return try decoded(request.body, id: id, tenant: credentials[index].tenant)
    } catch {
      return .refused(error)
    }
  }

  private func decoded(_ body: [UInt8], id: String, tenant: String) throws(Refusal) -> Reception {
    guard let event = try? JSONDecoder().decode(WebhookEvent.self, from: Data(body)) else {
      throw .malformedBody
    }
    // What we do not know may be of use to others who are told the same.
    guard WebhookEvent.types.contains(event.type) else { return .answered(Self.accepted) }
    guard let content = event.content, event.isNamed else { throw .malformedBody }
    if let named = event.data.tenant, !named.utf8.elementsEqual(tenant.utf8) { throw .wrongTenant }
    let account = Account(platform: name, tenant: tenant, user: event.data.user)
    let room = Room(
      platform: name, tenant: tenant, id: event.data.conversation,
      audience: event.data.isPrivate ? .personal : .everyone, thread: event.data.thread,
      user: event.data.user)
    let arrival = Arrival(
      key: id, sender: account, room: room, content: content, zone: event.data.zone)
    return .accepted([arrival], targetURL.isEmpty ? .inline : .fixed(Self.accepted))
  }

  private static let accepted = InboundResponse.json("{\"status\":\"accepted\"}")

  package func answer(_ messages: [OutgoingMessage], to arrival: Arrival)
    -> (response: InboundResponse, rest: [OutgoingMessage])
  {
    let here = messages.filter { $0.room.key == arrival.room.key && $0.deletes == nil }
    let rest = messages.filter { $0.room.key != arrival.room.key || $0.deletes != nil }
    let body: JSONValue = [
      "messages": .array(here.map { .object(StandardWebhookPayload.details($0)) })
    ]
    return (
      InboundResponse(status: 200, contentType: "application/json", body: body.bytes), rest
    )
  }

  package func split(_ message: OutgoingMessage) -> [OutgoingMessage] {
    // A payload should stay below 20 kB, and the text stands in it twice.
    TextSplitter.split(message, limit: 8_000, gap: 4, size: JSONValue.size(of:))
  }

  package func nextRequest(
    for job: Job, key: String, progress: DeliveryProgress, at time: Int64
  ) -> Result<Dispatch, PermanentFailure> {
    guard case .message(let message) = job else { return .failure(PermanentFailure("no-errand")) }
    guard !targetURL.isEmpty else { return .failure(PermanentFailure("no-target")) }
    guard let credential = credentials.first(where: { $0.tenant == message.room.tenant }) else {
      return .failure(PermanentFailure("unknown-tenant"))
    }
    let id = StandardWebhookPayload.id(key)
    let body = StandardWebhookPayload.json(message, at: time).bytes
    var headers = HTTPFields()
    headers[.contentType] = "application/json"
    headers[.webhookID] = id
    headers[.webhookTimestamp] = String(time)
    headers[.webhookSignature] = StandardWebhookSignature.sign(
      body, id: id, time: time, secret: credential.secret)
    return .success(
      Dispatch(
        step: "post/" + id,
        request: OutboundRequest(
          method: .post, url: targetURL, headers: headers, body: body, deadline: .seconds(20),
          responseLimit: 1 << 16),
        // The receiver knows the request again by its id.
        recovery: .resend, lane: "webhook/\(credential.tenant)"))
  }

  package func verdict(
    on response: OutboundResponse, to dispatch: Dispatch, progress: DeliveryProgress,
    at time: Int64
  ) -> Verdict {
    switch response.status {
    case 200..<300: .delivered(String(dispatch.step.dropFirst("post/".count)))
    case 410: .refused(PermanentFailure("gone"))
    default: .later(RetryAfter.seconds(of: response, at: time))
    }
  }
}
