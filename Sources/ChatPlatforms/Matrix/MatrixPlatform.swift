import Coach
import Foundation
import HTTPTypes

/// Matrix, as an application service of one homeserver.
///
/// The protocol: https://spec.matrix.org/v1.17/application-service-api/
package struct MatrixPlatform: ChatPlatform {
  package let name = "matrix"
  package let audiences: Set<Room.Audience> = [.personal, .everyone]

  /// Where the homeserver is, without a slash at the end.
  let homeserver: String
  /// The part of a user's name after the colon.
  let serverName: String
  /// The coach's own part of its name.
  let localpart: String
  private let sentToken: [UInt8]
  private let expectedToken: [UInt8]

  /// Speaks for `@localpart:serverName`; `asToken` is what we show, `hsToken` what we are shown.
  package init(
    homeserver: String, serverName: String, localpart: String, asToken: [UInt8], hsToken: [UInt8]
  ) {
    var homeserver = homeserver
    while homeserver.hasSuffix("/") { homeserver.removeLast() }
    self.homeserver = homeserver
    self.serverName = serverName
    self.localpart = localpart
    sentToken = asToken
    expectedToken = hsToken
  }

  var userID: String { "@\(localpart):\(serverName)" }

  package var routes: [Route] {
    let root = "/_matrix/app/v1"
    return [
      Route(.put, root + "/transactions/{}"), Route(.get, root + "/users/{}"),
      Route(.get, root + "/rooms/{}"), Route(.post, root + "/ping"),
    ]
  }

  package func refused(_ refusal: Refusal) -> InboundResponse {
    let (status, code) =
      switch refusal {
      case .missingCredential: (401, "M_MISSING_TOKEN")
      case .malformedBody: (400, "M_NOT_JSON")
      case .unknownPath: (404, "M_UNRECOGNIZED")
      case .wrongMethod: (405, "M_UNRECOGNIZED")
      default: (403, "M_FORBIDDEN")
      }
    return .json(#"{"errcode":"\#(code)","error":"Refused."}"#, status: status)
  }

  package func receive(_ request: InboundRequest, at time: Int64) async -> Reception {
    let fitting = routes.filter { $0.fits(request.path) }
    guard !fitting.isEmpty else { return .refused(.unknownPath) }
    guard fitting.contains(where: { $0.method == request.method }) else {
      return .refused(.wrongMethod)
    }
    if let refusal = refusal(of: request) { return .refused(refusal) }
    let parts = request.path.split(separator: "/")
    switch parts[3] {
    case "ping": return .answered(.json("{}"))
    case "users", "rooms":
      let wanted = parts.count > 4 ? String(parts[4]).removingPercentEncoding : nil
      return .answered(
        wanted == userID
          ? .json("{}")
          : .json(#"{"errcode":"M_NOT_FOUND","error":"Nobody of that name."}"#, status: 404))
    case "transactions":
      guard let transaction = MatrixTransaction(request.body) else {
        return .refused(.malformedBody)
      }
      return .accepted(transaction.events.compactMap(arrival), .fixed(.json("{}")))
    default: return .refused(.unknownPath)
    }
  }

  /// The token stands in the header; servers of before version 1.4 put it into the query.
  private func refusal(of request: InboundRequest) -> Refusal? {
    guard let header = request.headers[.authorization] else {
      guard let token = FormFields(request.query.utf8)?.filled("access_token") else {
        return .missingCredential
      }
      return ConstantTime.areEqual(token.utf8, expectedToken) ? nil : .wrongCredential
    }
    let parts = header.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return .malformedCredential }
    return ConstantTime.areEqual(parts[1].utf8, expectedToken) ? nil : .wrongCredential
  }

  /// Whether a user is the coach, or another that only our application service may have.
  private func isOurs(_ user: String) -> Bool {
    user == userID || user.hasPrefix("@\(localpart)_") && user.hasSuffix(":\(serverName)")
  }

  /// What an event is to the coach; nil for our own, for notices and for what does not concern it.
  private func arrival(_ event: MatrixEvent) -> Arrival? {
    guard let id = event.id, let sender = event.sender, let roomID = event.room,
      !isOurs(sender)
    else { return nil }
    var room = Room(platform: name, tenant: serverName, id: roomID, audience: .everyone)
    let account = Account(platform: name, tenant: serverName, user: sender)
    func made(_ content: Arrival.Content) -> Arrival {
      Arrival(key: id, sender: account, room: room, content: content)
    }
    switch event.type {
    case "m.room.member" where event.stateKey == userID:
      switch event.membership {
      case "invite":
        room.user = sender
        if event.isDirect { room.audience = .personal }
        return made(.invited)
      case "leave", "ban": return made(.removed)
      default: return nil
      }
    case "m.room.member" where event.membership == "leave" || event.membership == "ban":
      // Whoever is put out of a room by somebody else has left it as well.
      guard let user = event.stateKey, !isOurs(user) else { return nil }
      let leaver = Account(platform: name, tenant: serverName, user: user)
      return Arrival(key: id, sender: leaver, room: room, content: .left)
    case "m.room.member" where event.membership == "invite":
      return made(.entered)
    case "m.room.encryption", "m.room.encrypted":
      return made(.unreadable)
    case "m.room.message" where event.stateKey == nil:
      guard event.messageType == "m.text", !event.isEdit, let body = event.body else { return nil }
      room.thread = event.thread
      let (text, isAddressed) = addressed(body, event.mentions)
      var arrival = made(.message(text))
      arrival.isAddressed = isAddressed
      return arrival
    default: return nil
    }
  }

  /// The words without the coach's name in front of them, and whether they are for the coach.
  private func addressed(_ body: String, _ mentions: [String]) -> (String, Bool) {
    for opening in [userID, "@" + localpart, localpart, "!" + localpart] {
      guard body.utf8.count >= opening.utf8.count,
        body.utf8.prefix(opening.utf8.count).elementsEqual(
          opening.utf8, by: { $0 | 0x20 == $1 | 0x20 })
      else { continue }
      let rest = body.utf8.dropFirst(opening.utf8.count)
      guard let next = rest.first else { return ("", true) }
      guard next == UInt8(ascii: ":") || next == UInt8(ascii: ",") || next == 0x20 else { continue }
      let words = String(
        rest.drop { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ",") || $0 == 0x20 })
      return (words ?? body, true)
    }
    return (body, mentions.contains(userID))
  }

  /// The header that every request of ours carries.
  var authorization: HTTPFields {
    [.authorization: "Bearer " + String(decoding: sentToken, as: UTF8.self)]
  }
}
