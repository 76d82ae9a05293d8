import Dialogue

extension Library {
  /// The question with which a conversation begins, another each day.
  func question(of conversation: Conversation.ID, time: Int64) -> String? {
    guard let conversation = conversations[conversation],
      case .fixed(let wordings)? = conversation.step(conversation.start)?.prompt?.wording,
      !wordings.isEmpty
    else { return nil }
    let day = CivilDate(time: time, offset: 0).day
    return wordings[(day % wordings.count + wordings.count) % wordings.count].filled { _ in nil }
  }
}
