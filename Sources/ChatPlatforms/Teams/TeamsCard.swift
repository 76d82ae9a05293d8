import Coach
import Foundation

/// A message as an Adaptive Card 1.2.
///
/// A `TextBlock` would read Markdown; a `TextRun` shows its text as it is.
enum TeamsCard {
  static let contentType = "application/vnd.microsoft.card.adaptive"
  /// The most of a picture, in base64, that fits into a message beside its words.
  ///
  /// A bot's message holds some 100 KB in UTF-16, and 80 are advised.
  private static let mostPicture = 40_000

  /// The messages as one card, with what their pictures show in words.
  static func attachment(_ messages: [OutgoingMessage], buttons: Bool) -> [String: JSONValue] {
    var body: [JSONValue] = []
    var actions: [JSONValue] = []
    for message in messages {
      body += message.paragraphs.flatMap(blocks)
      if let picture = message.picture { body += blocks(picture.alternative) }
      if buttons { actions += message.buttons.map(action) }
    }
    var card: [String: JSONValue] = [
      "$schema": "http://adaptivecards.io/schemas/adaptive-card.json", "type": "AdaptiveCard",
      "version": "1.2", "body": .array(body),
    ]
    if !actions.isEmpty { card["actions"] = .array(actions) }
    return ["contentType": .string(contentType), "content": .object(card)]
  }

  /// The most bytes that a block takes besides its text.
  static let blockSize = 120

  /// The most bytes that a text can take in a card, each of its lines in a block of its own.
  static func size(of text: String) -> Int {
    let breaks = text.unicodeScalars.count { isBreak($0) }
    let gaps = UnlinkedText.mostGaps(for: text) + text.unicodeScalars.count { $0 == "{" }
    return JSONValue.size(of: text) + breaks * blockSize + gaps * UnlinkedText.gap.utf8.count
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    ["\n", "\r", "\u{2028}", "\u{2029}"].contains(scalar)
  }

  /// Text in which no `{{DATE(…)}}` is one: cards put dates in the place of such words.
  private static func undated(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "{", result.last == "{" { result.append(UnlinkedText.gap) }
      result.append(scalar)
    }
    return String(result)
  }

  /// A block for each line, the first of a paragraph set apart.
  private static func blocks(_ paragraph: String) -> [JSONValue] {
    let lines = undated(UnlinkedText.broken(paragraph)).unicodeScalars.split(
      whereSeparator: isBreak
    )
    .map { String(String.UnicodeScalarView($0)) }
    return lines.enumerated().map { index, line in
      [
        "type": "RichTextBlock", "spacing": .string(index == 0 ? "Medium" : "None"),
        "inlines": [["type": "TextRun", "text": .string(line)]],
      ]
    }
  }

  /// A picture beside the card, as an inline image; nil if there is none or it is too large.
  ///
  /// An `Image` of a card takes no `data:` address in Teams on the desktop and the web; an
  /// attachment does everywhere. It has no alternative text of its own: that stands in the card.
  static func picture(of message: OutgoingMessage) -> JSONValue? {
    guard let picture = message.picture,
      let data = [picture.png, picture.small ?? []].lazy
        .filter({ !$0.isEmpty }).map({ Data($0).base64EncodedString() })
        .first(where: { $0.utf8.count <= mostPicture })
    else { return nil }
    return [
      "contentType": "image/png", "contentUrl": .string("data:image/png;base64," + data),
      "name": .string(picture.name),
    ]
  }

  private static func action(_ button: OutgoingMessage.Button) -> JSONValue {
    [
      "type": "Action.Submit", "title": .string(button.label),
      "data": ["humble": .string(button.value)],
    ]
  }
}
