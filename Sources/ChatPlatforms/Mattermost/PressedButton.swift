/// What the server tells of a button that was pressed.
struct PressedButton: Decodable {
  var user_id: String
  var channel_id: String
  var trigger_id: String?
  var context: Context?

  struct Context: Decodable {
    var value: String?
  }
}
