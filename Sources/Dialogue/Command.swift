/// What a person can ask of the coach at any point, with a slash or in plain words.
package enum Command: Hashable, Sendable {
  case help, why, skip, back
  /// Say it again.
  case again
  case pause, stop, menu
  case check(String)
  /// The name of a conversation, as written; empty for the menu.
  case talk(String)
  case radar, mirror, export, forget
  /// Change an answer of the latest reflection.
  case revise
  /// Thanks or a greeting; an answer where a question is open may be thanks.
  case thanks, greeting
}
