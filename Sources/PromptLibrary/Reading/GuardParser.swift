import Dialogue

/// Reads a guard: facts joined by `and`, `or`, `not`, brackets; `prompts < 5`.
struct GuardParser {
  private var tokens: [(text: String, offset: Int)] = []
  private var position = 0

  struct Failure: Error {
    let message: String
    /// In characters from the start of the guard.
    let offset: Int
  }

  static func parse(_ source: String) throws(Failure) -> Guard {
    var parser = GuardParser(source)
    let condition = try parser.disjunction()
    guard parser.position == parser.tokens.count else {
      throw parser.failure("“\(parser.tokens[parser.position].text)” does not belong here")
    }
    return condition
  }

  private init(_ source: String) {
    var word = ""
    var start = 0
    var offset = 0
    func isBlank(_ character: Character) -> Bool { character == " " || character == "\n" }
    for character in source {
      if isBlank(character) || "()<".contains(character) {
        if !word.isEmpty { tokens.append((word, start)) }
        word = ""
        if !isBlank(character) { tokens.append((String(character), offset)) }
      } else {
        if word.isEmpty { start = offset }
        word.append(character)
      }
      offset += 1
    }
    if !word.isEmpty { tokens.append((word, start)) }
  }

  private func failure(_ message: String) -> Failure {
    Failure(
      message: message,
      offset: position < tokens.count ? tokens[position].offset : (tokens.last?.offset ?? 0))
  }

  private mutating func take(_ text: String) -> Bool {
    guard position < tokens.count, tokens[position].text == text else { return false }
    position += 1
    return true
  }

  private mutating func disjunction() throws(Failure) -> Guard {
    var conditions = [try conjunction()]
    while take("or") { conditions.append(try conjunction()) }
    return conditions.count == 1 ? conditions[0] : .any(conditions)
  }

  private mutating func conjunction() throws(Failure) -> Guard {
    var conditions = [try negation()]
    while take("and") { conditions.append(try negation()) }
    return conditions.count == 1 ? conditions[0] : .all(conditions)
  }

  private mutating func negation() throws(Failure) -> Guard {
    if take("not") { return .not(try negation()) }
    if take("(") {
      let condition = try disjunction()
      guard take(")") else { throw failure("a bracket is not closed") }
      return condition
    }
    return try atom()
  }

  private mutating func atom() throws(Failure) -> Guard {
    guard position < tokens.count else { throw failure("a fact is missing at the end") }
    let text = tokens[position].text
    if text == "prompts" {
      position += 1
      guard take("<"), position < tokens.count, let bound = Int(tokens[position].text),
        (1...40).contains(bound)
      else { throw failure("prompts wants < and a number from 1 to 40") }
      position += 1
      return .promptsBelow(bound)
    }
    let kinds = ["cue", "answer", "draft", "slot", "asked", "skipped", "fired", "has"]
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2, kinds.contains(String(parts[0])), parts.allSatisfy({ !$0.isEmpty })
    else {
      throw failure("“\(text)” is no fact; facts are \(kinds.joined(separator: ".x, ")).x")
    }
    position += 1
    return .fact(Fact(text))
  }
}
