import Coach

/// The form into which a person writes a draft to be checked.
enum SlackForm {
  static let callback = "check_draft"
  static let block = "draft"
  static let action = "text"
  private static let title: JSONValue = ["type": "plain_text", "text": "Check a draft"]

  static var view: JSONValue {
    [
      "type": "modal", "callback_id": .string(callback), "title": title,
      "submit": ["type": "plain_text", "text": "Check"],
      "close": ["type": "plain_text", "text": "Cancel"],
      "blocks": [
        [
          "type": "input", "block_id": .string(block),
          "label": ["type": "plain_text", "text": "Your draft"],
          "hint": ["type": "plain_text", "text": "Only you see it and what is said about it."],
          "element": [
            "type": "plain_text_input", "action_id": .string(action), "multiline": true,
            "max_length": 3000,
          ],
        ]
      ],
    ]
  }

  /// The form becomes a page that shows what is said to the draft.
  static func showing(_ blocks: JSONValue) -> InboundResponse {
    let view: JSONValue = [
      "type": "modal", "title": title, "close": ["type": "plain_text", "text": "Done"],
      "blocks": blocks,
    ]
    return json(["response_action": "update", "view": view])
  }

  static var missingDraft: InboundResponse {
    json(["response_action": "errors", "errors": .object([block: "Write a draft first."])])
  }

  private static func json(_ value: JSONValue) -> InboundResponse {
    .json(String(decoding: value.bytes, as: UTF8.self))
  }
}
