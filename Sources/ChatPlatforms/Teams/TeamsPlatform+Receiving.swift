import Coach
import Crypto
import Foundation
import HTTPTypes

extension TeamsPlatform {
  package func receive(_ request: InboundRequest, at time: Int64) async -> Reception {
    guard routes.contains(where: { $0.path == request.path }) else {
      return .refused(.unknownPath)
    }
    guard request.method == .post else { return .refused(.wrongMethod) }
    if request.path == "/teams/outgoing" { return outgoing(request) }
    let verified = await ConnectorToken.verify(
      authorization: request.headers[.authorization], appID: appID, at: time, key: signingKey)
    switch verified {
    case .failure(let refusal): return .refused(refusal)
    case .success(let (claims, key)):
      guard let activity = TeamsActivity.decode(request.body) else {
        return .refused(.malformedBody)
      }
      // The token does not cover the body, but it names where answers go and for whom it is good.
      guard let url = activity.serviceUrl, url == claims.serviceURL, hosts.contain(url),
        let channel = activity.channelId, key.endorsements?.contains(channel) == true
      else { return .refused(.wrongCredential) }
      return accepted(activity, from: url)
    }
  }

  // MARK: The outgoing webhook

  private func outgoing(_ request: InboundRequest) -> Reception {
    guard let header = request.headers[.authorization] else { return .refused(.missingCredential) }
    guard header.utf8.starts(with: "HMAC ".utf8),
      let code = Data(base64Encoded: String(header.dropFirst(5))), code.count == 32,
      // One code has one spelling.
      code.base64EncodedString().utf8.elementsEqual(header.utf8.dropFirst(5)), !request.body.isEmpty
    else { return .refused(.malformedCredential) }
    var isOurs = false
    for secret in outgoingSecrets where !secret.isEmpty {
      let isGood = HMAC<SHA256>.isValidAuthenticationCode(
        code, authenticating: Data(request.body), using: SymmetricKey(data: secret))
      isOurs = isGood || isOurs
    }
    guard isOurs else { return .refused(.wrongCredential) }
    guard let activity = TeamsActivity.decode(request.body) else {
      return .refused(.malformedBody)
    }
    guard activity.type == "message", let from = activity.from, !from.id.hasPrefix("28:"),
      let conversation = activity.conversation
    else { return .answered(.json("{}")) }
    let account = Account(platform: name, tenant: Self.outgoingTenant, user: from.id)
    let room = Room(
      platform: name, tenant: Self.outgoingTenant,
      id: TeamsPlace.parts(of: conversation.id).channel, audience: .everyone,
      user: from.id)
    var arrival = Arrival(
      key: activity.id.flatMap(\.nilIfEmpty) ?? digest(request.body), sender: account, room: room,
      content: .message(activity.spoken))
    arrival.isAnsweredOnly = true
    return .accepted([arrival], .inline)
  }

  // MARK: The bot

  private func accepted(_ activity: TeamsActivity, from url: String) -> Reception {
    let done = Reception.answered(.empty)
    let named = activity.tenants
    guard tenants.isEmpty || !named.isEmpty && named.isSubset(of: tenants) else {
      return .refused(.wrongTenant)
    }
    if let departures = departures(activity, from: url) {
      return .accepted(departures, .fixed(.empty))
    }
    guard let conversation = activity.conversation, let from = activity.from, !from.id.isEmpty,
      !conversation.id.isEmpty, !conversation.id.contains(" ")
    else { return .refused(.malformedBody) }
    let isBot = from.id == activity.recipient?.id || from.id.hasPrefix("28:")
    // The token tells for which app it is good, and of no organisation: the app is the tenant.
    let account = Account(platform: name, tenant: appID, user: from.id)
    let isPersonal = conversation.conversationType == "personal"
    // A channel is one place, in whichever of its threads we are spoken to.
    let (channel, thread) = TeamsPlace.parts(of: conversation.id)
    let place = TeamsPlace(conversation: channel, serviceURL: url)
    var room = Room(
      platform: name, tenant: account.tenant, id: place.name,
      audience: isPersonal ? .personal : .everyone, user: from.id)
    if !isPersonal { room.group = activity.channelData?.team?.id?.nilIfEmpty }
    let content: Arrival.Content
    var key = activity.id ?? ""
    switch activity.type {
    case "message" where isBot: return done
    case "message":
      if !isPersonal { room.thread = thread ?? activity.id }
      content = activity.value?.humble.map { .pressed($0) } ?? .message(activity.spoken)
    case "invoke":
      guard let invoked = invoked(activity) else { return .answered(.json("{}")) }
      content = invoked
      room.audience = .asker
      key = invokeKey(activity)
    case "conversationUpdate", "installationUpdate":
      guard let moved = moved(activity) else { return done }
      content = moved
    default: return done
    }
    if key.isEmpty { return .refused(.malformedBody) }
    var arrival = Arrival(
      key: "\(conversation.id)/\(key)", sender: account, room: room, content: content,
      zone: activity.zone)
    arrival.senderName = from.name
    if named.count == 1, let tenant = named.first, !tenant.contains(" ") {
      arrival.doorway = TeamsPlace(conversation: tenant, serviceURL: url).name
    }
    return .accepted([arrival], activity.type == "invoke" ? .inline : .fixed(.empty))
  }

  /// Those who left a place in which the coach is, or were put out of it; nil if it is not that.
  private func departures(_ activity: TeamsActivity, from url: String) -> [Arrival]? {
    guard activity.type == "conversationUpdate", moved(activity) == nil,
      let conversation = activity.conversation, !conversation.id.contains(" "),
      conversation.conversationType != "personal"
    else { return nil }
    let leavers = (activity.membersRemoved ?? []).filter {
      !$0.id.isEmpty && !$0.id.hasPrefix("28:") && $0.id != activity.recipient?.id
    }
    guard !leavers.isEmpty else { return nil }
    let place = TeamsPlace(
      conversation: TeamsPlace.parts(of: conversation.id).channel, serviceURL: url)
    var room = Room(platform: name, tenant: appID, id: place.name, audience: .everyone)
    // Whoever leaves a team leaves its channels; a private channel is left by itself.
    if activity.channelData?.team?.id == conversation.id { room.group = conversation.id }
    return leavers.map { leaver in
      Arrival(
        key: "\(conversation.id)/\(activity.id ?? activity.timestamp ?? "")/left/\(leaver.id)",
        sender: Account(platform: name, tenant: appID, user: leaver.id),
        room: room, content: .left)
    }
  }

  /// A message that was picked to be checked, or a button in the answer to that.
  private func invoked(_ activity: TeamsActivity) -> Arrival.Content? {
    if let value = activity.value?.data?.humble ?? activity.value?.humble { return .pressed(value) }
    guard
      activity.name == "composeExtension/fetchTask"
        || activity.name == "composeExtension/submitAction",
      let message = activity.value?.messagePayload, let body = message.body?.content
    else { return nil }
    let author = message.from?.user?.id ?? ""
    let isHTML = message.body?.contentType == "html"
    return .picked(
      text: isHTML ? TeamsText.plain(body, droppingNames: false) : body,
      isOwn: !author.isEmpty && author == activity.from?.aadObjectId)
  }

  /// Teams sends an invoke again under another id, so it is known by what it says.
  private func invokeKey(_ activity: TeamsActivity) -> String {
    let value = activity.value
    let parts = [
      activity.name, activity.from?.id, activity.replyToId, value?.commandId,
      value?.messagePayload?.id, value?.messagePayload?.body?.content, value?.humble,
      value?.data?.humble,
    ].map { $0 ?? "" }
    return "invoke/" + digest(Array(parts.map { "\($0.utf8.count):\($0)" }.joined().utf8))
  }

  private func moved(_ activity: TeamsActivity) -> Arrival.Content? {
    let bot = activity.recipient?.id
    if activity.action?.hasPrefix("add") == true { return .invited }
    if activity.action?.hasPrefix("remove") == true { return .removed }
    if activity.membersAdded?.contains(where: { $0.id == bot }) == true { return .invited }
    if activity.membersRemoved?.contains(where: { $0.id == bot }) == true { return .removed }
    return nil
  }

  private func digest(_ bytes: [UInt8]) -> String {
    Hex.encode(SHA256.hash(data: Data(bytes)))
  }
}
