/// The grammar of a question.
package enum Form: String, Hashable, Sendable, CaseIterable {
  case wh, polar, alternative, tag, declarative, invitation, fragment
}

/// What a question asks for, whatever its grammar.
package enum Answer: String, Hashable, Sendable, CaseIterable {
  /// A story, an opinion, an explanation.
  case open
  /// A wh-word, but a name, number, date or one of a set.
  case narrow
  /// Yes or no, or a given choice.
  case closed
  /// An action, asked for in question form.
  case request
  /// No answer is wanted.
  case none
}

/// Schein's forms of inquiry (Humble Inquiry, 2013).
package enum Inquiry: String, Hashable, Sendable, CaseIterable {
  case humble, diagnostic, confrontational, process, none
}

package enum Confidence: String, Hashable, Sendable, CaseIterable {
  case clear, likely, unsure
}

package enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  case note, low, medium, high
  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}

/// What a rule is about; `document` is for measures of the whole text.
package enum Group: String, Hashable, Sendable, CaseIterable {
  case openness, leading, loading, burden, tone, telling, document
}

/// Where a draft will be read; it changes what is worth a remark (catalogue, section 8).
package enum Genre: String, Hashable, Sendable, CaseIterable {
  case email, agenda, survey, interview, review
  case oneOnOne = "one-on-one"
  case transcript, retro, safety
}

/// Finer grammar than `Form`, for rules and rewriting (catalogue, section 2.4).
package enum Shape: String, Hashable, Sendable, CaseIterable {
  case auxiliaryTag, wordTag
  /// A saying imperative or a polite one: "Tell me about ...", "Could you say more?"
  case invitation
  /// An inviting opener over a closed complement: "Tell me whether ...".
  case fauxInvitation
  /// "Could you send the file?"
  case request
  /// "I wonder how ..."
  case indirect
  case openWh, factWh, degreeWh, why
  case negativePolar, alternativePolar, anyInvite, permission, plainPolar
  case declarative
  case openFragment, closedFragment
}

/// Where a negation stands in a polar question.
package enum Negation: Hashable, Sendable {
  case none
  /// `Don't you`, `isn't it`: the token index of the `n't`.
  case preposed(Int)
  /// `do you not`, `is it not`: the token index of the `not`.
  case low(Int)
}

/// A sentence of a text: tokens and how it ends.
///
/// Token indices are indices of `Text.tokens`.
package struct Sentence: Hashable, Sendable {
  /// Tokens of the sentence, its end mark included.
  package var tokens: Range<Int> { words.range }
  private var words: CompactRange
  /// UTF-8 bytes of the original text, without surrounding white space.
  package var range: Range<Int> { place.range }
  private var place: CompactRange
  /// Counts paragraphs (blank line, list item, speaker turn) from 0.
  package var paragraph: Int { Int(number) }
  private var number: Int32
  /// A name of the speaker in a transcript, else nil; an index of `Text.speakers`.
  package var speaker: Int? { voice < 0 ? nil : Int(voice) }
  /// Less than 0 for none, here and below: a long text has many sentences.
  private var voice: Int32
  /// The token where the sentence proper begins, after greetings, names, fillers and softeners.
  package var edge: Int? { first < 0 ? nil : Int(first) }
  private var first: Int32 = -1
  package var end: End
  package var isHeading: Bool
  package var isListItem: Bool

  init(
    tokens: Range<Int>, range: Range<Int>, end: End, paragraph: Int, isHeading: Bool,
    isListItem: Bool, speaker: Int?
  ) {
    words = CompactRange(tokens)
    place = CompactRange(range)
    self.end = end
    number = Int32(paragraph)
    self.isHeading = isHeading
    self.isListItem = isListItem
    voice = speaker.map(Int32.init) ?? -1
  }

  /// Says where the sentence proper begins, once its tokens are known.
  mutating func begin(at edge: Int?) { first = edge.map(Int32.init) ?? -1 }

  package enum End: Hashable, Sendable {
    case question, exclamation, period, ellipsis, colon, none
    /// `?!`, `!?`, `??`: disbelief.
    case interrobang
  }
}

/// A question with its parts found.
///
/// All indices are indices of `Text.tokens`.
package struct Question: Hashable, Sendable {
  /// An index of `Text.sentences`.
  package var sentence: Int
  /// UTF-8 bytes of the original text: what is reported as `start` and `end`.
  package var range: Range<Int>
  package var form: Form
  package var shape: Shape
  package var answer: Answer
  package var confidence: Confidence
  /// All tokens of the question without greeting, filler, softener and adverbial preface.
  package var core: Range<Int>
  /// What was stripped from the left: greetings, fillers, softeners, prefaces.
  package var preface: Range<Int>
  package var wh: Int?
  package var auxiliary: Int?
  package var subject: Range<Int>?
  /// The first main verb after the subject.
  package var verb: Int?
  package var negation: Negation
  /// For tags: the statement before the tag, and the tag.
  package var host: Range<Int>?
  package var tag: Range<Int>?
  /// What an invitation, an indirect question or a polite opener governs.
  package var complement: Range<Int>?
}
