/// Positive evidence: what lifts a clean question from open to inviting (catalogue, section 5).
package enum Signal: String, Hashable, Sendable, CaseIterable {
  case ownIgnorance, invitation, curiosityFrame, theirFrame, theirWords, humility, disconfirming
  case breadth, exit, observation, timeAndStory, sharedResponsibility, processCheck, wait, short
  case futurePossibility, balanced
}
