/// Finds the one option that an answer chooses: by number, place in the list, label or word.
struct ChoiceReader {
  private struct Candidate {
    let id: String
    let label: [String]
    /// Label, id and further words, each as a sequence of words.
    let names: [[String]]
  }
  private let candidates: [Candidate]

  /// Options without any take the places themselves.
  init(options: [ChoiceOption], places: [Place] = []) {
    let options =
      options.isEmpty
      ? places.map { ChoiceOption(id: $0.id, label: $0.unit, words: $0.words) } : options
    candidates = options.map { option in
      let place = places.first { $0.id == option.id }
      let label = AnswerWords(option.label).words
      let names = ([option.id, option.label] + option.words + (place?.words ?? []))
        .map { AnswerWords($0).words }.filter { !$0.isEmpty }
      return Candidate(id: option.id, label: Self.stripped(label[...]), names: names)
    }
  }

  func read(_ answer: [String]) -> String? {
    let words = Self.stripped(Self.withoutAfterthought(answer)[...])
    guard !words.isEmpty, !candidates.isEmpty else { return nil }
    if let whole = only(where: { $0.names.contains(words) || $0.label == words }) { return whole }
    if let position = position(in: words) {
      return candidates.indices.contains(position) ? candidates[position].id : nil
    }
    if let named = named(in: Self.withoutRejected(words)) { return named }
    if named(in: words) == nil, let position = mentionedNumber(in: words) { return position }
    return part(words)
  }

  private func only(where matches: (Candidate) -> Bool) -> String? {
    let found = candidates.filter(matches)
    return found.count == 1 ? found[0].id : nil
  }

  /// The whole answer is a number or an ordinal: "2", "number two", "the second one", "the last".
  private func position(in words: [String]) -> Int? {
    var words = words[...]
    if words.count > 1, ["number", "option", "no", "answer", "nr"].contains(words.first) {
      words.removeFirst()
    }
    if words.count > 1, ["one", "option", "please"].contains(words.last) { words.removeLast() }
    guard words.count == 1, let word = words.first else { return nil }
    if word == "last" { return candidates.count - 1 }
    let digits = word.hasSuffix(".") ? String(word.dropLast()) : word
    return (NumberWords.cardinal(digits) ?? NumberWords.ordinals[word]).map { $0 - 1 }
  }

  /// A number within a short sentence: "I would take the second one", "let's say 3".
  private func mentionedNumber(in words: [String]) -> String? {
    guard words.count <= 8, let first = words.first, !Self.interrogatives.contains(first) else {
      return nil
    }
    var found: Set<Int> = []
    for (index, word) in words.enumerated() {
      if word == "one", index > 0 { continue }
      if let number = NumberWords.cardinal(word) ?? NumberWords.ordinals[word] {
        // "Two minutes" and "three vacancies" count something; no option is meant.
        let after = index + 1 < words.count ? words[index + 1] : nil
        guard after.map(Self.followers.contains) ?? true else { return nil }
        found.insert(number)
      }
      if word == "or" || word == "not" || word == "and" { return nil }
    }
    guard found.count == 1, let number = found.first, candidates.indices.contains(number - 1) else {
      return nil
    }
    return candidates[number - 1].id
  }

  /// The option with a name in the answer; a name within another option's longer name is not one.
  private func named(in words: [String]) -> String? {
    var spans: [(id: String, range: Range<Int>)] = []
    for candidate in candidates {
      for name in candidate.names {
        for start in words.indices where words[start...].starts(with: name) {
          spans.append((candidate.id, start..<start + name.count))
        }
      }
    }
    let outer = spans.filter { span in
      !spans.contains {
        $0.id != span.id && $0.range.count > span.range.count
          && $0.range.lowerBound <= span.range.lowerBound
          && $0.range.upperBound >= span.range.upperBound
      }
    }
    let ids = Set(outer.map(\.id))
    return ids.count == 1 ? ids.first : nil
  }

  /// Some words of one label in a row, or the beginning of one name.
  private func part(_ words: [String]) -> String? {
    let text = words.joined(separator: " ")
    guard text.utf8.count >= 3, words.count <= 6 else { return nil }
    let isTelling = words.contains { $0.utf8.count > 3 }
    if isTelling,
      let found = only(where: { candidate in
        candidate.label.indices.contains { candidate.label[$0...].starts(with: words) }
      })
    {
      return found
    }
    return only { candidate in
      candidate.names.contains { $0.joined(separator: " ").hasPrefix(text) }
        || candidate.label.joined(separator: " ").hasPrefix(text)
    }
  }

  /// What is not wanted is not chosen: "not changing, unknown".
  private static func withoutRejected(_ words: [String]) -> [String] {
    guard let index = words.firstIndex(where: { $0 == "not" || $0 == "isnt" }) else { return words }
    var rest = Array(words[..<index])
    rest += words[index...].dropFirst(2)
    return rest.isEmpty ? words : rest
  }

  /// "2 and maybe 3": the first is chosen, the other only thought of.
  private static func withoutAfterthought(_ words: [String]) -> [String] {
    let cut = words.indices.dropFirst().first {
      words[$0] == "and" && $0 + 1 < words.count && ["maybe", "perhaps"].contains(words[$0 + 1])
    }
    return cut.map { Array(words[..<$0]) } ?? words
  }

  /// A question asks something; it chooses nothing.
  private static let interrogatives: Set<String> = [
    "what", "whats", "who", "how", "hows", "why", "when", "where", "which", "whose",
  ]
  /// What may stand after the number of an option.
  private static let followers: Set<String> = [
    "one", "option", "please", "i", "then", "sounds", "is", "looks", "fits", "seems", "for", "me",
    "today", "now", "thanks", "it", "would", "will", "maybe", "again", "because", "as", "since",
    "if", "but", "probably", "thing", "or", "and", "not", "choice",
  ]

  private static let fillers: Set<String> = [
    "the", "a", "an", "um", "uh", "er", "hm", "hmm", "well", "ok", "okay", "please", "its", "it",
    "is", "id", "say", "probably", "mostly", "maybe", "rather", "perhaps", "my", "more", "like",
    "i", "think", "guess", "suppose", "lets", "go", "with", "for", "take", "then", "would",
    "want", "choose", "pick", "thanks", "definitely", "so", "on", "in", "at",
  ]

  private static func stripped(_ words: ArraySlice<String>) -> [String] {
    var words = words
    while words.count > 1, let first = words.first, fillers.contains(first) { words.removeFirst() }
    while words.count > 1, let last = words.last,
      ["please", "then", "thanks", "maybe", "probably", "i", "think", "guess", "suppose"]
        .contains(last)
    { words.removeLast() }
    return Array(words)
  }
}
