/// Reads commands: `/skip`, and the plain words that stand for them, only where they are all there is.
///
/// "Skip this" is a command; "I want to stop interrupting" is an answer.
package struct CommandReader: Sendable {
  private let phrases: [String: Command]
  private let conversations: [String: String]
  /// No message that stands for a command has more bytes, courtesies and marks included.
  private let longest: Int

  /// - Parameters:
  ///   - phrases: whole messages with the command they stand for, as in `Prompts/commands.yaml`
  ///   - conversations: names and titles after "talk about", with the conversation's id
  package init(phrases: [String: String], conversations: [String: String] = [:]) {
    self.phrases = phrases.reduce(into: [:]) { read, phrase in
      read[Self.fold(phrase.key)] = Self.command(named: phrase.value)
    }
    self.conversations = conversations.reduce(into: [:]) { $0[Self.fold($1.key)] = $1.value }
    let bytes = (Array(phrases.keys) + Array(conversations.keys)).map(\.utf8.count)
    longest = (bytes.max() ?? 0) + 80
  }

  package func read(_ answer: String) -> Command? {
    let trimmed = Self.trimmed(answer[...])
    if trimmed.hasPrefix("/") { return Self.command(named: String(trimmed.dropFirst())) }
    if let draft = Self.draft(in: trimmed) { return .check(draft) }
    guard answer.utf8.count <= longest else { return nil }
    let words = Self.fold(answer)
    guard !words.isEmpty else { return nil }
    if let command = phrases[words] { return command }
    for opening in ["talk about ", "lets talk about ", "id like to talk about ", "talk "]
    where words.hasPrefix(opening) {
      if let id = conversations[String(words.dropFirst(opening.utf8.count))] { return .talk(id) }
    }
    return nil
  }

  /// A command by its name, with what follows it; nil if there is none of that name.
  package static func command(named line: String) -> Command? {
    let name = line.prefix { !$0.isWhitespace && $0 != ":" }
    let rest = trimmed(line.dropFirst(name.count)).drop { $0 == ":" }
    let argument = String(trimmed(rest))
    return switch AnswerWords(String(name)).text {
    case "help", "commands": .help
    case "why": .why
    case "skip", "next": .skip
    case "back": .back
    case "repeat", "again": .again
    case "pause": .pause
    case "stop", "quit", "exit", "bye": .stop
    case "menu": .menu
    case "check", "draft": .check(argument)
    case "talk": .talk(argument)
    case "radar": .radar
    case "mirror": .mirror
    case "export": .export
    case "forget": .forget
    case "edit", "change": .revise
    case "thanks": .thanks
    case "greeting": .greeting
    default: nil
    }
  }

  /// How whole messages are compared: words alone, courtesies at both ends left out.
  package static func fold(_ message: String) -> String {
    var words = AnswerWords(message).words[...]
    while words.count > 1, let first = words.first, courtesies.contains(first) {
      words.removeFirst()
    }
    while words.count > 1, let last = words.last, courtesies.contains(last) { words.removeLast() }
    return words.count == 1 ? words[words.startIndex] : words.joined(separator: " ")
  }

  private static let courtesies: Set<String> = [
    "please", "pls", "plz", "thanks", "ok", "okay", "coach", "sorry", "hey", "um", "well",
  ]

  /// What follows in `check: How did it go?`, if it is that.
  private static func draft(in answer: Substring) -> String? {
    guard let colon = answer.utf8.prefix(24).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let words = AnswerWords(String(answer[..<colon])).text
    guard ["check", "check this", "please check", "check my question"].contains(words) else {
      return nil
    }
    return String(trimmed(answer[colon...].dropFirst()))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first?.isIgnorable == true { text.removeFirst() }
    while text.last?.isIgnorable == true { text.removeLast() }
    return text
  }
}

extension Character {
  /// White space, or nothing a person sees.
  fileprivate var isIgnorable: Bool {
    if let ascii = asciiValue { return ascii == 0x20 || 0x09...0x0D ~= ascii }
    return isWhitespace || unicodeScalars.allSatisfy { $0.properties.isDefaultIgnorableCodePoint }
  }
}
