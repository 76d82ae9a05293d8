import Coach

/// The form a message takes in Slack: text that formats nothing, and buttons.
enum SlackLayout {
  /// Text and blocks, for a message of any kind.
  static func fields(of message: OutgoingMessage, isPlain: Bool = false) -> [String: JSONValue] {
    // The text is for notices and for clients without blocks. Nothing in it is to be read as markup.
    var fields: [String: JSONValue] = [
      "text": .string(SlackText.escaped(text(of: message))), "mrkdwn": false,
    ]
    if !isPlain { fields["blocks"] = blocks(of: message) }
    return fields
  }

  static func text(of message: OutgoingMessage) -> String {
    let text = filled(message).joined(separator: "\n\n")
    return text.isEmpty ? message.buttons.map(\.label).joined(separator: ", ") : text
  }

  /// A block of literal text, for what a person wrote may be in it, and the buttons below.
  static func blocks(of message: OutgoingMessage) -> JSONValue {
    var blocks: [JSONValue] = []
    var elements: [JSONValue] = []
    for (index, paragraph) in filled(message).enumerated() {
      if index > 0 { elements.append(["type": "text", "text": "\n\n"]) }
      elements.append(["type": "text", "text": .string(paragraph)])
    }
    if !elements.isEmpty {
      let section: JSONValue = ["type": "rich_text_section", "elements": .array(elements)]
      blocks.append(["type": "rich_text", "elements": [section]])
    }
    let buttons = message.buttons.enumerated().map { index, button in
      JSONValue.object([
        "type": "button", "action_id": .string("press_\(index)"), "value": .string(button.value),
        "text": [
          "type": "plain_text", "emoji": false, "text": .string(cut(button.label, to: 75)),
        ],
      ])
    }
    // A row takes 25 at most.
    for start in stride(from: 0, to: buttons.count, by: 25) {
      let row = Array(buttons[start..<min(start + 25, buttons.count)])
      blocks.append(["type": "actions", "elements": .array(row)])
    }
    return .array(blocks)
  }

  /// The paragraphs with something in them: an empty element of text is refused.
  private static func filled(_ message: OutgoingMessage) -> [String] {
    message.paragraphs.filter { !$0.isEmpty }
  }

  /// A label that fits; what is cut is marked.
  private static func cut(_ label: String, to limit: Int) -> String {
    guard label.utf16.count > limit else { return label }
    var kept = String.UnicodeScalarView()
    var length = 1
    for scalar in label.unicodeScalars {
      length += scalar.value > 0xFFFF ? 2 : 1
      if length > limit { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }
}
