/// What happened, with all that a decision may depend on: no clock or chance is read elsewhere.
package struct Event: Hashable, Sendable, Codable {
  package enum Kind: Hashable, Sendable, Codable {
    /// The person opened the chat; a conversation may be asked for by name.
    case opened(Conversation.ID?)
    case said(String)
    /// The weekly reflection fell due.
    case promptDue
    /// The person asked somebody for their view.
    case invited(Invitation)
    /// A view that was asked for came in.
    case viewed(OutsideView)
    /// The person took up a question that was put to a whole room.
    case tookUp(BankQuestion.ID)
    /// The person chose otherwise, outside a conversation.
    case changed(SettingsChange)
  }

  /// What a person sets in a few words of team chat.
  package enum SettingsChange: Hashable, Sendable, Codable {
    /// The behaviour to stay with; nil for each in turn.
    case focus(Behaviour?)
    /// 1 Monday to 7 Sunday, minutes after local midnight, and weeks between two prompts: 1, 2 or 4;
    /// 0 rests.
    case rhythm(weekday: Int, minute: Int, weeks: Int)
  }

  package let kind: Kind
  /// Seconds since 1970-01-01T00:00:00Z.
  package let time: Int64
  /// An IANA zone name, for the record.
  package let zone: String
  /// Seconds east of UTC in that zone at that time.
  package let offset: Int
  /// Where this turn's chance comes from.
  package let seed: UInt64

  package init(_ kind: Kind, time: Int64, zone: String, offset: Int, seed: UInt64) {
    self.kind = kind
    self.time = time
    self.zone = zone
    self.offset = offset
    self.seed = seed
  }
}
