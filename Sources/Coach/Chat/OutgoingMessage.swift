/// Something the coach says on a platform, before it takes the platform's form.
package struct OutgoingMessage: Hashable, Sendable, Codable {
  package var room: Room
  /// Paragraphs of plain text, a person's own words among them: nothing in them is markup.
  package var paragraphs: [String]
  package var buttons: [Button] = []
  package var picture: Picture?
  /// A `response_url` to answer through, for as long as the platform takes it.
  package var answerURL: String?
  /// How the private conversation it belongs into is opened, where that is known when it is sent.
  package var doorway: String?
  /// A message of ours that this one is to take away again: the platform's name of it.
  package var deletes: String?
  /// What the platform's name of the message, once it is out, is kept under; nil if nobody asks.
  package var tag: String?

  package struct Button: Hashable, Sendable, Codable {
    package var label: String
    /// What comes back when it is pressed; it carries its own proof.
    package var value: String
    package init(label: String, value: String) {
      self.label = label
      self.value = value
    }
  }

  /// A picture to upload and show.
  package struct Picture: Hashable, Sendable, Codable {
    /// The bytes of a PNG.
    package var png: [UInt8]
    package var width: Int
    package var height: Int
    package var name: String
    /// What it shows, for those who do not see it.
    package var alternative: String
    /// The bytes of a smaller PNG of the same, for platforms that take a picture only in a message.
    package var small: [UInt8]?
    package init(png: [UInt8], width: Int, height: Int, name: String, alternative: String) {
      self.png = png
      self.width = width
      self.height = height
      self.name = name
      self.alternative = alternative
    }
  }

  package init(room: Room, paragraphs: [String], buttons: [Button] = []) {
    self.room = room
    self.paragraphs = paragraphs
    self.buttons = buttons
  }
}
