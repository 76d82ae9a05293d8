import Dialogue
import Foundation

/// Prints what the coach says.
struct ChatOutput {
  let format: ChatFormat
  let terminal: Terminal
  /// True where a person sits at a terminal; plain lines go to scripts.
  let isTalk: Bool

  func show(_ utterance: Utterance) {
    switch format {
    case .jsonl: emit(Self.json(utterance))
    case .text: emit(text(utterance))
    }
  }

  /// Shows a page that is laid out already: no line of it is broken anew.
  ///
  /// Programs get it as a statement, and what it says in words where there are such.
  func show(_ page: String, step: Step.ID, alternative: String? = nil) {
    let safe = TerminalText.escaped(page)
    switch format {
    case .jsonl:
      emit(
        Self.json(
          Utterance(
            conversation: "", step: step, kind: .statement, text: alternative ?? page)))
    case .text: emit(isTalk ? "\n" + safe : safe)
    }
  }

  private func text(_ utterance: Utterance) -> String {
    let safe = TerminalText.escaped(utterance.text)
    guard isTalk else { return safe }
    let wrapped = TerminalText.wrapped(safe, to: terminal.columns)
    return "\n" + (utterance.kind == .statement ? wrapped : terminal.bold(wrapped))
  }

  /// One object with the keys of the contract, in their order.
  static func json(_ utterance: Utterance) -> String {
    func quoted(_ text: String?) -> String {
      guard let text, let data = try? JSONEncoder.plain.encode(text) else { return "null" }
      return String(decoding: data, as: UTF8.self)
    }
    return "{\"conversation\":\(quoted(utterance.conversation)),\"step\":\(quoted(utterance.step)),"
      + "\"kind\":\(quoted(utterance.kind.rawValue)),\"question\":\(quoted(utterance.question)),"
      + "\"group\":\(quoted(utterance.group)),\"rule\":\(quoted(utterance.rule)),"
      + "\"text\":\(quoted(utterance.text))}"
  }

  /// Says where it will go on; a script is told nothing.
  func leave(_ session: Session?, _ library: Library) {
    guard isTalk else { return }
    let open = session?.frames.last.flatMap { library.conversations[$0.conversation] }
    let isMenu = open?.id == "menu"
    emit(
      "\n"
        + terminal.dim(
          open == nil || isMenu
            ? "Until next time." : "Until next time. We go on from the same question."))
  }
}

extension JSONEncoder {
  static let plain: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
    return encoder
  }()
}
