import Coach
import Foundation

/// A message as an Adaptive Card 1.2.
///
/// A `TextBlock` would read Markdown; a `TextRun` shows its text as it is.
enum TeamsCard {
  static let contentType = "application/vnd.microsoft.card.adaptive"
  /// The most of a picture, in base64, that fits into a message beside its words.
  private static let mostPicture = 40_000

  static func attachment(
    _ messages: [OutgoingMessage], buttons: Bool, pictures: Bool
  ) -> [String: JSONValue] {
    var body: [JSONValue] = []
    var actions: [JSONValue] = []
    for message in messages {
      body += message.paragraphs.flatMap(blocks)
      if let picture = message.picture { body += image(picture, shown: pictures) }
      if buttons { actions += message.buttons.map(action) }
    }
    var card: [String: JSONValue] = [
      "$schema": "http://adaptivecards.io/schemas/adaptive-card.json", "type": "AdaptiveCard",
      "version": "1.2", "body": .array(body),
    ]
    if !actions.isEmpty { card["actions"] = .array(actions) }
    return ["contentType": .string(contentType), "content": .object(card)]
  }

  /// A block for each line, the first of a paragraph set apart.
  private static func blocks(_ paragraph: String) -> [JSONValue] {
    let lines = UnlinkedText.broken(paragraph).unicodeScalars
      .split { $0 == "\n" || $0 == "\r" || $0 == "\u{2028}" || $0 == "\u{2029}" }
      .map { String(String.UnicodeScalarView($0)) }
    return lines.enumerated().map { index, line in
      [
        "type": "RichTextBlock", "spacing": .string(index == 0 ? "Medium" : "None"),
        "inlines": [["type": "TextRun", "text": .string(line)]],
      ]
    }
  }

  private static func image(_ picture: OutgoingMessage.Picture, shown: Bool) -> [JSONValue] {
    let data = Data(picture.png).base64EncodedString()
    guard shown, data.utf8.count <= mostPicture else { return blocks(picture.alternative) }
    return [
      [
        "type": "Image", "url": .string("data:image/png;base64," + data),
        "altText": .string(picture.alternative),
      ]
    ]
  }

  private static func action(_ button: OutgoingMessage.Button) -> JSONValue {
    [
      "type": "Action.Submit", "title": .string(button.label),
      "data": ["humble": .string(button.value)],
    ]
  }
}
