/// What an answer to a form comes to.
package enum FormAnswer: Hashable, Sendable {
  /// An option of a choice, or a conversation of the menu, by its id.
  case option(String)
  case yes
  case no
  /// 1 to 5.
  case rating(Int)
  case unrated
  /// 1 Monday to 7 Sunday; minutes after midnight; nil where that part was not said.
  case weekTime(weekday: Int?, minute: Int?)
  /// No day and no hour: the person wants not to be asked.
  case never

  /// What guards may ask about it.
  package var fact: Fact {
    switch self {
    case .option(let id): .answer(id)
    case .yes: .answer("yes")
    case .no: .answer("no")
    case .rating(let value): .answer(String(value))
    case .unrated: .answer("unrated")
    case .weekTime: .answer("set")
    case .never: .answer("never")
    }
  }
}
