import Coach
import Foundation
import HTTPTypes

extension MattermostPlatform {
  package func verdict(
    on response: OutboundResponse, to dispatch: Dispatch, progress: DeliveryProgress,
    at time: Int64
  ) -> Verdict {
    let parts = dispatch.step.split(separator: "/", maxSplits: 1).map(String.init)
    guard let step = parts.first.flatMap(Step.init(rawValue:)) else { return .unknown }
    switch response.status {
    case 200..<300 where step == .search: return found(parts.last ?? "", response, progress)
    case 200..<300: return success(response, step, progress)
    case 429: return .later(wait(response, at: time))
    case 404 where step == .delete: return .delivered(nil)
    // Who may not see a profile does not learn the zone: the person can still say it.
    case 403 where step == .zone, 404 where step == .zone: return .delivered(nil)
    // Only a bot that is a system administrator may show a post to one person.
    case 403 where step == .ephemeral:
      return .proceed(progress.merging([Self.forbiddenKey: "1"]) { $1 })
    case 400, 404, 410:
      guard step == .answer else { return refused(response) }
      // The address was good for half an hour and five answers.
      return .proceed(progress.merging([Self.expiredKey: "1"]) { $1 })
    case 408, 500...:
      return dispatch.recovery == .resend
        ? .later(RetryAfter.seconds(of: response, at: time)) : .unknown
    default: return refused(response)
    }
  }

  private func success(
    _ response: OutboundResponse, _ step: Step, _ progress: DeliveryProgress
  ) -> Verdict {
    let body = try? JSONDecoder().decode(Created.self, from: Data(response.body))
    switch step {
    case .me: return learned(Self.meKey, body?.id, progress)
    case .direct: return learned(DeliveryProgress.room, body?.id, progress)
    case .file: return learned(Self.fileKey, body?.file_infos?.first?.id, progress)
    case .post:
      // Whoever answers without a name for the post may not be the server at all.
      guard let id = body?.id, Self.isID(id) else { return .unknown }
      return .delivered(id)
    case .ephemeral, .answer, .delete: return .delivered(nil)
    case .zone: return .delivered(body?.timezone?.zone)
    case .search: return .unknown
    }
  }

  /// What a page of the history tells: the post stands there, or it is on none of the pages.
  private func found(
    _ key: String, _ response: OutboundResponse, _ progress: DeliveryProgress
  ) -> Verdict {
    guard let page = try? JSONDecoder().decode(PostPage.self, from: Data(response.body)) else {
      return .unknown
    }
    if let id = page.post(of: key) { return .delivered(id) }
    var progress = progress
    let number = progress.removeValue(forKey: Self.pageKey).flatMap { Int($0) } ?? 0
    if page.order.count < PostPage.size {
      progress[DeliveryProgress.reconciling] = nil
      return .proceed(progress)
    }
    guard number + 1 < PostPage.most else { return .unknown }
    progress[Self.pageKey] = String(number + 1)
    return .proceed(progress)
  }

  private func learned(_ key: String, _ id: String?, _ progress: DeliveryProgress) -> Verdict {
    guard let id, Self.isID(id) else { return .refused(PermanentFailure("malformed-answer")) }
    return .proceed(progress.merging([key: id]) { $1 })
  }

  /// The server's own word for what it did not do; it names no person.
  private func refused(_ response: OutboundResponse) -> Verdict {
    let error = try? JSONDecoder().decode(Created.self, from: Data(response.body))
    if let id = error?.id, !id.isEmpty, id.utf8.count <= 100,
      id.utf8.allSatisfy({
        (97...122).contains($0) || (48...57).contains($0) || $0 == 46 || $0 == 95
      })
    {
      return .refused(PermanentFailure(id))
    }
    return .refused(PermanentFailure("status-\(response.status)"))
  }

  /// Some versions tell the second at which the limit ends, others how many seconds are left.
  private func wait(_ response: OutboundResponse, at time: Int64) -> Int? {
    if let seconds = RetryAfter.seconds(of: response, at: time) { return seconds }
    guard let name = HTTPField.Name("X-Ratelimit-Reset"), let value = response.headers[name],
      value.utf8.count <= 12, let reset = Int64(value), reset >= 0
    else { return nil }
    return Int(min(reset > 1_000_000_000 ? max(1, reset - time) : reset, 3_600))
  }

  private struct Created: Decodable {
    var id: String?
    var file_infos: [File]?
    var timezone: Timezone?
    struct File: Decodable { var id: String }
  }

  /// The zone of a profile: that of the person's machine, or one they chose.
  private struct Timezone: Decodable {
    var useAutomaticTimezone: String?
    var automaticTimezone: String?
    var manualTimezone: String?

    var zone: String? {
      useAutomaticTimezone == "false"
        ? manualTimezone?.nilIfEmpty : automaticTimezone?.nilIfEmpty
    }
  }
}
