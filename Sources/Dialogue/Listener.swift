import QuestionChecker

/// Hears cues in an answer: what was said, whose it is, and whether it is said to be so.
package struct Listener: Sendable {
  /// What comes after is not listened to: nobody writes as much in one answer.
  package static let longest = 8_000

  package let lexicon: CueLexicon

  package init(cues: [Cue]) {
    lexicon = CueLexicon(cues)
  }

  package func hear(_ answer: String) -> Heard {
    let text = Text(utterance: Self.cut(answer))
    var heard = Heard()
    let clauses = text.sentences.map {
      $0.tokens.isEmpty ? nil : Clauses(text.words[$0.tokens])
    }
    listen(to: text, clauses, offset: 0, isQuoted: false, &heard)
    StructuralCues.listen(to: text, clauses: clauses, &heard)
    return heard
  }

  private func listen(
    to text: Text, _ clauses: [Clauses?], offset: Int, isQuoted: Bool, _ heard: inout Heard
  ) {
    for (sentence, clauses) in zip(text.sentences, clauses) {
      guard let clauses else { continue }
      for index in sentence.tokens {
        let token = text.words[index]
        if token.norm == Self.quotation {
          quotation(token.range, of: text, offset: offset, &heard)
        }
        guard token.isWord else { continue }
        let next = index + 1 < sentence.tokens.upperBound ? text.hash(of: index + 1) : nil
        lexicon.entries(beginningWith: text.hash(of: index), next) { entry in
          let cue = lexicon.cues[entry.cue]
          guard heard.words[cue.id] == nil, !isQuoted || cue.countsQuoted,
            let match = text.matches(entry.phrase, at: index, in: sentence.tokens),
            counts(match, of: entry, in: text, clauses)
          else { return }
          let bytes = text.range(of: match)
          heard.facts.insert(.cue(cue.id))
          heard.words[cue.id] = bytes.lowerBound + offset..<bytes.upperBound + offset
        }
      }
    }
  }

  /// Speech in quotation marks is one token; what is in it is heard only where the cue says so.
  private func quotation(
    _ range: Range<Int>, of text: Text, offset: Int, _ heard: inout Heard
  ) {
    guard lexicon.hearsQuotations, offset == 0 else { return }
    let inside = String(decoding: text.utf8[range], as: UTF8.self)
    // Without its marks, or it would be one quotation again.
    let bare = inside.dropFirst().dropLast()
    let start = range.lowerBound + (inside.first?.utf8.count ?? 0)
    let speech = Text(utterance: String(bare))
    let clauses = speech.sentences.map {
      $0.tokens.isEmpty ? nil : Clauses(speech.words[$0.tokens])
    }
    listen(to: speech, clauses, offset: start, isQuoted: true, &heard)
  }

  private func counts(
    _ match: Range<Int>, of entry: CueLexicon.Entry, in text: Text, _ clauses: Clauses
  ) -> Bool {
    let cue = lexicon.cues[entry.cue]
    let standing = clauses[match.lowerBound]
    if !cue.countsNegated {
      if standing.isDenied || standing.isIntended && cue.whose == .me { return false }
      if !entry.negates, text.words[match].contains(where: { $0.has(.negator) }) { return false }
    }
    if standing.isReported, !cue.countsQuoted { return false }
    switch cue.whose {
    case .anyone: return true
    case .me:
      // "I was interrupted" is not what the person did.
      if isPassive(match.lowerBound, in: text) { return false }
      // "I was there when she got upset" is hers.
      if !entry.namesOthers,
        text.words[match].dropFirst().contains(where: {
          $0.has(.nominative) && $0.norm != "i" && $0.norm != "we"
        })
      {
        return false
      }
      return entry.saysMe || standing.beginsSubject || standing.subject != .others
    case .others: return standing.subject == .others
    }
  }

  private func isPassive(_ index: Int, in text: Text) -> Bool {
    guard text.words[index].has(.verbParticiple), !text.words[index].has(.beForm) else {
      return false
    }
    var before = index - 1
    while before >= 0, text.words[before].has(.adverb), !text.words[before].has(.beForm) {
      before -= 1
    }
    guard before >= 0 else { return false }
    let word = text.words[before]
    return word.has(.beForm) && word.norm != "'s" || word.norm == "got" || word.norm == "get"
  }

  /// The first 8,000 scalars; an index of scalars, so that nothing is cut within one.
  private static func cut(_ answer: String) -> String {
    guard answer.utf8.count > longest else { return answer }
    return String(String.UnicodeScalarView(answer.unicodeScalars.prefix(longest)))
  }

  private static let quotation = "\u{201C}\u{201D}"
}
