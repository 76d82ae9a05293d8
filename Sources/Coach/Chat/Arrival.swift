/// One thing that happened on a platform and concerns the coach.
package struct Arrival: Sendable, Equatable {
  package enum Content: Sendable, Equatable {
    /// Somebody wrote, in a private conversation or to the coach by name.
    case message(String)
    /// A command such as `/humble talk`; what follows its name.
    case command(String)
    /// A message was picked to be checked; `isOwn` if the one who picked it wrote it.
    case picked(text: String, isOwn: Bool)
    /// A button of ours; the value it carries, still to be verified.
    case pressed(String)
    /// The coach was asked into the room; the platform joins or has joined it.
    case invited
    /// The coach was taken out of the room, or the private conversation is over.
    case removed
    /// The app was taken out of the sender's tenant: what we had for it is void.
    case uninstalled
    /// Somebody else was asked into a room in which the coach is.
    case entered
    /// Somebody left a room in which the coach is.
    case left
    /// The coach can't read what is said in the room, since it is encrypted.
    case unreadable
    /// The page of the app was opened (Slack's App Home).
    case homeOpened
  }

  /// The platform's name of the event, the same when it is delivered again.
  package var key: String
  package var sender: Account
  /// How the platform shows the sender's name, where it tells.
  package var senderName: String?
  package var room: Room
  package var content: Content
  /// False for what is said in a room, but not to the coach.
  package var isAddressed = true
  /// True where the coach can speak in its answer only: no private conversation, no word later.
  package var isAnsweredOnly = false
  /// An IANA zone, where the platform tells one.
  package var zone: String?
  /// When it happened, where the platform tells: it can be brought much later.
  package var time: Int64?
  /// Where a late answer can be put without any token, for a while (a `response_url`).
  package var answerURL: String?
  /// How the sender's private conversation is opened, in the platform's own words, where it takes more
  /// than their name.
  package var doorway: String?

  package init(
    key: String, sender: Account, room: Room, content: Content, zone: String? = nil,
    answerURL: String? = nil
  ) {
    self.key = key
    self.sender = sender
    self.room = room
    self.content = content
    self.zone = zone
    self.answerURL = answerURL
  }
}
