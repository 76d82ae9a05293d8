import ChatPlatforms
import Coach
import Foundation
import HTTPTypes
import Synchronization

/// The servers of four platforms, as far as messages go: what is posted is seen, and found again.
final class FakeWorkplace: HTTPSender {
  /// A message that people see.
  struct Seen: Equatable {
    var room: String
    var text: String
    /// What the platform knows the message again by; empty if it has nothing.
    var key: String
  }

  struct Asked: Sendable {
    var host: String
    var isPost: Bool
    var instant: ContinuousClock.Instant
  }

  fileprivate struct State {
    var seen: [Seen] = []
    var asked: [Asked] = []
    var faults: [OutboundFault] = []
    var isDown: Set<String> = []
    var opened: [String] = []
  }
  fileprivate let state = Mutex(State())

  var seen: [Seen] { state.withLock { $0.seen } }
  /// What was said of the private conversations that were opened.
  var opened: [String] { state.withLock { $0.opened } }
  var asked: [Asked] { state.withLock { $0.asked } }
  /// The requests that put a message, and those that look for one.
  var posts: Int { asked.count { $0.isPost } }
  var looks: Int { asked.count { !$0.isPost } }

  /// What goes wrong with the next posts, in order.
  func fail(with faults: [OutboundFault]) { state.withLock { $0.faults += faults } }

  /// Takes a host off the network, or puts it back.
  func take(_ host: String, down isDown: Bool) {
    state.withLock { state in
      if isDown { state.isDown.insert(host) } else { state.isDown.remove(host) }
    }
  }

  func send(_ request: OutboundRequest) async -> OutboundOutcome {
    let host = URL(string: request.url)?.host() ?? ""
    if host == "login.test" {
      return .answered(.json(200, #"{"access_token":"tok","expires_in":3600}"#))
    }
    if request.url.hasSuffix("/v3/conversations") {
      state.withLock { $0.opened.append(String(decoding: request.body, as: UTF8.self)) }
      return .answered(.json(201, #"{"id":"a:opened"}"#))
    }
    if request.url.hasSuffix("/conversations.open") {
      return .answered(.json(200, #"{"ok":true,"channel":{"id":"D1"}}"#))
    }
    let post = Self.post(request)
    return state.withLock { state in
      state.asked.append(Asked(host: host, isPost: post != nil, instant: .now))
      if state.isDown.contains(host) { return .notSent(OutboundFailure(.unreachable, "down")) }
      guard let post else { return .answered(history(request, state.seen)) }
      let fault = state.faults.isEmpty ? nil : state.faults.removeFirst()
      if fault?.isTaken ?? true { Self.show(post, &state.seen) }
      return fault?.outcome ?? .answered(Self.answer(to: post, host))
    }
  }

  /// A message of a request that puts one; nil for a request that looks.
  private static func post(_ request: OutboundRequest) -> Seen? {
    let url = request.url
    let parts = url.split(separator: "/").map(String.init)
    let body =
      (try? JSONSerialization.jsonObject(with: Data(request.body))) as? [String: Any] ?? [:]
    if url.contains("/send/m.room.message/") {
      return Seen(
        room: parts[parts.count - 4], text: body["body"] as? String ?? "", key: parts.last ?? "")
    }
    if url.hasSuffix("/chat.postMessage") {
      let payload =
        (body["metadata"] as? [String: Any])?["event_payload"] as? [String: String] ?? [:]
      return Seen(
        room: body["channel"] as? String ?? "", text: body["text"] as? String ?? "",
        key: payload["key"] ?? "")
    }
    if url.hasSuffix("/api/v4/posts") {
      return Seen(
        room: body["channel_id"] as? String ?? "", text: body["message"] as? String ?? "",
        key: (body["props"] as? [String: Any])?["outbox_id"] as? String ?? "")
    }
    return url.hasSuffix("/activities")
      ? Seen(room: parts[parts.count - 2], text: "", key: "") : nil
  }

  /// Matrix knows a number again; nobody else is asked to.
  private static func show(_ post: Seen, _ seen: inout [Seen]) {
    if post.room.hasPrefix("%21"), seen.contains(where: { $0.key == post.key }) { return }
    seen.append(post)
  }

  private static func answer(to post: Seen, _ host: String) -> OutboundResponse {
    switch host {
    case "matrix.test": .json(200, #"{"event_id":"$\#(post.key)"}"#)
    case "slack.test": .json(200, #"{"ok":true,"channel":"\#(post.room)","ts":"1.1"}"#)
    case "mattermost.test": .json(201, #"{"id":"postpostpostpostpostpost01"}"#)
    default: .json(201, #"{"id":"activity"}"#)
    }
  }

  /// The history of a room, which has in it what is seen there.
  private func history(_ request: OutboundRequest, _ seen: [Seen]) -> OutboundResponse {
    if request.url.hasSuffix("/conversations.history") {
      let messages = seen.map {
        #"{"ts":"1.1","metadata":{"event_type":"humble_delivery","event_payload":{"key":"\#($0.key)"}}}"#
      }
      return .json(200, #"{"ok":true,"messages":[\#(messages.joined(separator: ","))]}"#)
    }
    let names = seen.indices.map { "\"p\($0)\"" }.joined(separator: ",")
    let posts = seen.enumerated().map { #""p\#($0)":{"props":{"outbox_id":"\#($1.key)"}}"# }
    return .json(200, "{\"order\":[\(names)],\"posts\":{\(posts.joined(separator: ","))}}")
  }
}

extension OutboundResponse {
  static func json(_ status: Int, _ text: String) -> OutboundResponse {
    OutboundResponse(status: status, body: Array(text.utf8))
  }
}

extension FakeWorkplace {
  /// Lets the next posts go well.
  func forgetFaults() { state.withLock { $0.faults = [] } }

  /// A message that is seen although nobody sent it through here.
  func showByHand(_ room: String) {
    state.withLock { $0.seen.append(Seen(room: room, text: "", key: "")) }
  }
}
