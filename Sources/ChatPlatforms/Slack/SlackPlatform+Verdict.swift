import Foundation
import Coach
import HTTPTypes

/// What the answers of the Web API mean.
extension SlackPlatform {
  struct Reply: Decodable {
    struct Channel: Decodable { var id: String? }
    struct User: Decodable { var tz: String? }
    struct File: Decodable { var id: String? }
    struct Metadata: Decodable {
      struct Payload: Decodable { var key: String? }
      var event_type: String?
      var event_payload: Payload?
    }
    struct Message: Decodable {
      var ts: String?
      var metadata: Metadata?
      var files: [File]?
    }
    struct Cursor: Decodable { var next_cursor: String? }
    var ok: Bool
    var error: String?
    var ts: String?
    var user: User?
    var file_id: String?
    var upload_url: String?
    var messages: [Message]?
    var has_more: Bool?
    var response_metadata: Cursor?
  }

  /// `channel` is a name in one answer and an object in another.
  private struct Opened: Decodable { var channel: Reply.Channel }
  private struct Posted: Decodable { var channel: String }

  package func verdict(
    on response: OutboundResponse, to dispatch: Dispatch, progress: DeliveryProgress, at time: Int64
  ) -> Verdict {
    let wait = RetryAfter.seconds(of: response, at: time)
    if response.status == 429 { return .later(wait) }
    let isLook = dispatch.step.utf8.starts(with: "\(SlackCall.history)/".utf8)
    switch dispatch.step {
    case SlackCall.uploadStep: return uploaded(response, progress: progress)
    case SlackCall.answerStep: return answered(response, wait: wait, progress: progress)
    default: break
    }
    guard (200..<300).contains(response.status) else {
      if isLook || response.status >= 500 || response.status == 408 { return .unknown }
      return .refused(PermanentFailure("http_\(response.status)"))
    }
    guard let reply = try? JSONDecoder().decode(Reply.self, from: Data(response.body)) else {
      return .unknown
    }
    guard reply.ok else {
      return failure(
        reply.error ?? "", wait: wait, dispatch: dispatch, progress: progress)
    }
    if isLook { return found(reply, dispatch: dispatch, progress: progress) }
    return success(reply, body: Data(response.body), dispatch: dispatch, progress: progress)
  }

  private func success(
    _ reply: Reply, body: Data, dispatch: Dispatch, progress: DeliveryProgress
  ) -> Verdict {
    var progress = progress
    switch dispatch.step {
    case "conversations.open":
      guard let id = (try? JSONDecoder().decode(Opened.self, from: body))?.channel.id else {
        return .unknown
      }
      progress[DeliveryProgress.room] = id
      return .proceed(progress)
    case "files.getUploadURLExternal":
      guard let file = reply.file_id, let url = reply.upload_url,
        isSlacks(url, hosts: ["files.slack.com"])
      else { return .refused(PermanentFailure("strange_upload_url")) }
      progress[Learned.file] = file
      progress[Learned.uploadURL] = url
      return .proceed(progress)
    case "chat.postMessage":
      let channel = (try? JSONDecoder().decode(Posted.self, from: body))?.channel
      guard let channel, let ts = reply.ts else { return .delivered(nil) }
      return .delivered("\(channel)/\(ts)")
    case "users.info": return .delivered(reply.user?.tz)
    default: return .delivered(nil)
    }
  }

  private func failure(
    _ name: String, wait: Int?, dispatch: Dispatch, progress: DeliveryProgress
  ) -> Verdict {
    let isLook = dispatch.step.utf8.starts(with: "\(SlackCall.history)/".utf8)
    var progress = progress
    if SlackErrors.passing.contains(name) { return .later(wait) }
    // Who can't look can't tell.
    if isLook || SlackErrors.open.contains(name) || name.isEmpty { return .unknown }
    if SlackErrors.done[dispatch.step]?.contains(name) == true { return .delivered(nil) }
    let isPost = ["chat.postMessage", "chat.postEphemeral"].contains(dispatch.step)
    if isPost, SlackErrors.ofForm.contains(name), progress[Learned.isPlain] == nil {
      progress[Learned.isPlain] = "yes"
      return .proceed(progress)
    }
    if dispatch.step == "chat.postEphemeral", SlackErrors.ofPlace.contains(name) {
      progress[Learned.isPrivate] = "yes"
      return .proceed(progress)
    }
    if dispatch.step == "files.completeUploadExternal", SlackErrors.ofUpload.contains(name),
      progress[Learned.anew] == nil
    {
      return .proceed(anew(progress))
    }
    return .refused(PermanentFailure(SlackErrors.word(name)))
  }

  /// Whether a message of this delivery stands among those that were found.
  private func found(_ reply: Reply, dispatch: Dispatch, progress: DeliveryProgress) -> Verdict {
    guard let messages = reply.messages else { return .unknown }
    let parts = dispatch.step.split(
      separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return .unknown }
    let ours = messages.first { message in
      if let file = progress[Learned.file] {
        return message.files?.contains { $0.id == file } ?? false
      }
      guard message.metadata?.event_type == Self.eventType,
        let key = message.metadata?.event_payload?.key
      else { return false }
      return parts[2].utf8.elementsEqual(key.utf8)
    }
    if let ours { return .delivered(ours.ts.map { "\(parts[1])/\($0)" }) }
    var progress = progress
    let cursor = reply.response_metadata?.next_cursor ?? ""
    if reply.has_more == true || !cursor.isEmpty {
      let pages = (progress[Learned.pages].flatMap { Int($0) } ?? 0) + 1
      // Further back than this nobody will want to look.
      guard !cursor.isEmpty, pages < 10 else { return .unknown }
      progress[Learned.pages] = String(pages)
      progress[Learned.cursor] = cursor
      return .proceed(progress)
    }
    progress[DeliveryProgress.reconciling] = nil
    progress[Learned.cursor] = nil
    progress[Learned.pages] = nil
    return .proceed(progress)
  }

  private func uploaded(_ response: OutboundResponse, progress: DeliveryProgress) -> Verdict {
    var progress = progress
    switch response.status {
    case 200..<300:
      progress[Learned.uploaded] = "yes"
      return .proceed(progress)
    case 500...: return .unknown
    // The place for the file is gone: another is to be had.
    case 403 where progress[Learned.anew] == nil, 404 where progress[Learned.anew] == nil,
      410 where progress[Learned.anew] == nil:
      return .proceed(anew(progress))
    default: return .refused(PermanentFailure("http_\(response.status)"))
    }
  }

  /// Begins an upload again, once.
  private func anew(_ progress: DeliveryProgress) -> DeliveryProgress {
    var progress = progress
    for name in [Learned.file, Learned.uploadURL, Learned.uploaded] { progress[name] = nil }
    progress[Learned.anew] = "yes"
    return progress
  }

  private func answered(
    _ response: OutboundResponse, wait: Int?, progress: DeliveryProgress
  ) -> Verdict {
    if response.status >= 500 { return .unknown }
    let reply = try? JSONDecoder().decode(Reply.self, from: Data(response.body))
    if (200..<300).contains(response.status), reply?.ok ?? true { return .delivered(nil) }
    let name = reply?.error ?? ""
    if SlackErrors.passing.contains(name) { return .later(wait) }
    if SlackErrors.open.contains(name) { return .unknown }
    // Used up, or half an hour old: there are other ways to the person.
    var progress = progress
    progress[Learned.urlIsSpent] = "yes"
    return .proceed(progress)
  }
}
