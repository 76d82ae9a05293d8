/// What Slack's names of errors mean for a delivery.
///
/// An error with a name was not carried out, but for the few that say they don't know themselves;
/// what is not named here is for good.
enum SlackErrors {
  /// The limit is ours to keep to, or Slack is busy with itself.
  static let passing: Set<String> = [
    "ratelimited", "rate_limited", "request_timeout", "team_added_to_org", "message_limit_exceeded",
    "service_unavailable", "hash_conflict", "file_uploads_disabled_temporarily",
    "external_channel_migrating", "channel_migrating", "slack_connect_temporarily_unavailable",
  ]
  /// Slack broke off in the middle.
  static let open: Set<String> = ["internal_error", "fatal_error", "unknown_error"]
  /// It is already as we want it.
  static let done: [String: Set<String>] = [
    "chat.delete": ["message_not_found"],
    "conversations.leave": ["not_in_channel", "channel_not_found", "is_archived"],
    "views.open": ["exchanged_trigger_id", "duplicate_external_id"],
  ]
  /// The form of the message was refused, not its words.
  static let ofForm: Set<String> = [
    "invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "block_mismatch",
    "metadata_must_be_sent_from_app",
  ]
  /// It can't be shown to the asker where they are.
  static let ofPlace: Set<String> = [
    "user_not_in_channel", "not_in_channel", "channel_not_found", "restricted_action",
    "is_archived", "cannot_reply_to_message", "thread_not_found",
  ]
  /// The upload has to begin anew.
  static let ofUpload: Set<String> = ["file_not_found", "file_expired", "posting_to_upload_failed"]

  /// A name as it may stand in a metric; anything that is no such name is called strange.
  static func word(_ name: String) -> String {
    let isWord =
      (1...64).contains(name.utf8.count)
      && name.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "_")
      }
    return isWord ? name : "strange_error"
  }
}
