/// Texts that team chat needs besides those of the talk itself.
package enum ServiceTexts {
  package static let ids: [String] = [
    "chat.hello", "chat.room-hello", "chat.help", "chat.room-help", "chat.public",
    "chat.check-public", "chat.check-other", "chat.check-what", "chat.encrypted", "chat.elsewhere",
    "chat.started", "chat.start-zone", "chat.when-set", "chat.when-unclear", "chat.when-ask",
    "chat.unsubscribed", "chat.not-subscribed", "chat.away", "chat.snoozed", "chat.skipped",
    "chat.focus", "chat.focus-any", "chat.focus-unclear", "chat.privacy", "chat.reminder",
    "chat.offer-less", "chat.gone-quiet", "chat.room-started", "chat.room-stopped",
    "chat.room-question", "chat.room-ways", "chat.neighbour-in", "chat.neighbour-out",
    "chat.neighbour-of-week", "chat.neighbour-none", "chat.met", "chat.met-thanks",
    "chat.excluded", "chat.share-nothing", "chat.share-where", "chat.share-preview",
    "chat.shared", "chat.share-kept", "chat.share-back", "chat.share-none", "chat.share-post",
    "chat.button-answer", "chat.button-neighbour", "chat.button-share", "chat.button-yes",
    "chat.button-no", "chat.export", "chat.radar-none", "chat.stale-button", "chat.answers-only",
  ]
}
