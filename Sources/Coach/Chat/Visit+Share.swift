import Dialogue

/// Sharing: one's own words, shown before they are posted, to be taken back.
extension Visit {
  /// Words about sharing, or an answer to the preview; false if they are something else.
  ///
  /// `words` is the text as whole messages are compared.
  mutating func hearShare(_ text: String, _ words: String) throws -> Bool {
    if let draft = subscriber.draft {
      // Whatever else is said, the preview is over: nothing is ever posted by accident.
      subscriber.draft = nil
      switch words {
      case "yes", "y", "yes post it", "post it", "share", "share it":
        post(draft)
        return true
      case "no", "n", "no thanks", "cancel", "stop":
        answer("chat.share-kept")
        return true
      default: break
      }
    }
    switch words {
    case "unshare", "take it back":
      takeBack()
      return true
    case "share", "share this":
      offer(lastWords)
      return true
    default: break
    }
    guard let own = Self.words(after: "share", in: text) else { return false }
    offer(own)
    return true
  }

  /// What the person wrote last that was kept: a take-away, a promise, an answer.
  private var lastWords: String? {
    guard let session = session?.session else { return nil }
    let noted = session.notebook.entries.max { $0.time < $1.time }?.text
    let answered = session.frames.last?.lastAnswered.flatMap { session.frames.last?.answers[$0] }
    return answered ?? noted
  }

  /// Shows how it would look, and asks.
  private mutating func offer(_ words: String?) {
    guard let words, !words.isEmpty else { return answer("chat.share-nothing") }
    guard let room = subscriber.rooms.last else { return answer("chat.share-where") }
    let shown = words.utf8.count > 1500 ? String(words.prefix(1500)) + "…" : words
    let draft = Subscriber.ShareDraft(words: shown, room: room)
    subscriber.draft = draft
    let place = subscriber.personalRoom
    let mark = ":" + shareMark(draft)
    say(
      desk.text("chat.share-preview", ["words": shown, "room": room.name ?? room.id]), in: place,
      buttons: [
        button("chat.button-yes", "share-yes" + mark, in: place),
        button("chat.button-no", "share-no" + mark, in: place),
      ])
    if !isPersonal, arrival.room.audience == .asker { answer("chat.elsewhere") }
  }

  /// What tells one preview from another, so that a button posts what stands above it.
  func shareMark(_ draft: Subscriber.ShareDraft) -> String {
    String(SplitMix64.hash(SplitMix64.hash(0, draft.room.key), draft.words), radix: 16)
  }

  mutating func post(_ draft: Subscriber.ShareDraft) {
    let tag = "share/" + String(SplitMix64.hash(seed, arrival.key), radix: 16)
    var message = OutgoingMessage(
      room: draft.room,
      paragraphs: [
        desk.text(
          "chat.share-post", ["name": subscriber.name ?? arrival.sender.user, "words": draft.words])
      ])
    message.tag = tag
    outcome.messages.append(message)
    subscriber.shared.append(Subscriber.Shared(tag: tag, room: draft.room))
    if subscriber.shared.count > 20 { subscriber.shared.removeFirst() }
    answer("chat.shared")
  }

  private mutating func takeBack() {
    guard let last = subscriber.shared.popLast() else { return answer("chat.share-none") }
    var message = OutgoingMessage(room: last.room, paragraphs: [])
    // The platform's name of it is looked up when it is sent.
    message.deletes = last.tag
    outcome.messages.append(message)
    answer("chat.share-back")
  }

  /// What follows `share:`, if it is that.
  private static func words(after name: String, in text: String) -> String? {
    let trimmed = text.drop { $0 == "/" || $0.isWhitespace }
    let first = trimmed.prefix { $0 != ":" && !$0.isWhitespace }
    let rest = trimmed.dropFirst(first.count)
    guard first.lowercased() == name, rest.first == ":" else { return nil }
    return String(rest.drop { $0 == ":" || $0.isWhitespace })
  }

  func button(_ label: String, _ action: String, in room: Room) -> OutgoingMessage.Button {
    OutgoingMessage.Button(
      label: desk.text(label),
      value: desk.buttons.seal(action, in: room, until: time + Self.buttonsLast))
  }

  /// Buttons of a week's question are good until the next but one.
  static var buttonsLast: Int64 { 14 * 86_400 }
}
