import QuestionChecker
import Testing

/// What must hold of any text: the examples of all rules, changed in ways that change no meaning.
struct PropertyTests {
  /// Every example of every rule, once, with the genre it is read in.
  static let drafts: [(text: String, genre: Genre?)] = {
    var seen: Set<String> = []
    return Rule.all.flatMap { $0.examples.flagged + $0.examples.innocent }
      .map { (RuleExamplesTests.unmark($0.text).text, $0.genre) }
      .filter { seen.insert($0.0).inserted }
  }()
  private static let checker = QuestionChecker()

  /// What is said of the questions of a text, without places.
  private static func verdict(_ text: String, _ genre: Genre?) -> [String] {
    checker.check(text, genre: genre).questions.map { item in
      let rules = item.findings.filter { $0.severity > .note }.map { "\($0.rule)/\($0.severity)" }
      return "\(item.form) \(item.answer) \(item.grade ?? -1) \(rules.joined(separator: " "))"
    }
  }

  private static func expectSame(
    _ change: (String) -> String, location: SourceLocation = #_sourceLocation
  ) {
    #expect(drafts.count > 500, sourceLocation: location)
    for draft in drafts {
      let changed = change(draft.text)
      let before = verdict(draft.text, draft.genre)
      let after = verdict(changed, draft.genre)
      #expect(before == after, "\(draft.text) → \(changed)", sourceLocation: location)
    }
  }

  @Test func `lower case does not change the verdict`() {
    Self.expectSame { text in
      // A shout is said with capitals; without them there is none.
      text.split(separator: " ").contains {
        $0.count > 1 && $0 == $0.uppercased() && $0 != $0.lowercased()
      } ? text : text.lowercased()
    }
  }

  @Test func `curly quotes do not change the verdict`() {
    Self.expectSame { text in
      text.replacing("'", with: "\u{2019}")
    }
  }

  @Test func `blanks around a text do not change the verdict`() {
    Self.expectSame { "  " + $0 + " \n" }
  }

  @Test func `what nobody sees does not change the verdict`() {
    Self.expectSame { text in
      "\u{FEFF}" + text.replacing("e", with: "e\u{200B}") + "\u{2060}"
    }
  }

  @Test func `full width letters do not change the verdict`() {
    Self.expectSame { text in
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { scalar in
            guard scalar.properties.isAlphabetic || scalar == "?", scalar.isASCII else {
              return scalar
            }
            return Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
          }))
    }
  }

  @Test func `a line break of the other kind does not change the verdict`() {
    Self.expectSame { $0.replacing("\n", with: "\r\n") }
  }

  @Test func `a vocative does not change the verdict`() {
    for draft in Self.drafts {
      let before = Self.checker.check(draft.text, genre: draft.genre)
      guard before.questions.count == 1, before.text.sentences.count == 1,
        let item = before.questions.first, item.question.preface.isEmpty,
        before.text.tokens.first?.norm != "no"
      else { continue }
      let after = Self.verdict("Priya, " + draft.text, draft.genre)
      #expect(Self.verdict(draft.text, draft.genre) == after, "\(draft.text)")
    }
  }

  @Test func `a curious opening never raises a grade`() {
    for draft in Self.drafts {
      let before = Self.checker.check(draft.text, genre: draft.genre)
      guard before.questions.count == 1, let grade = before.grade,
        let start = before.questions.first?.range.lowerBound
      else { continue }
      let bytes = Array(draft.text.utf8)
      let after = Self.checker.check(
        bytes[..<start] + Array("I'm curious, ".utf8) + bytes[start...], genre: draft.genre)
      #expect((after.grade ?? grade) <= grade, "\(draft.text)")
    }
  }

  @Test func `clean questions around a text remove nothing from it`() {
    for draft in Self.drafts {
      let clean = "\n\nWhat stood out for you?\n\nHow did the visit go?"
      let before = Self.findings(draft.text, draft.genre)
      let after = Self.findings(draft.text + clean, draft.genre)
      #expect(before.isSubset(of: after), "\(draft.text)")
    }
  }

  @Test func `two texts apart give the findings of both`() {
    for (one, two) in zip(Self.drafts, Self.drafts.reversed()) where one.genre == two.genre {
      // What has no content of its own ("Thoughts?") refers to what stands above it.
      guard two.text.split(separator: " ").count > 4 else { continue }
      let offset = one.text.utf8.count + Self.gap.utf8.count
      let both = Self.findings(one.text + Self.gap + two.text, one.genre)
      let first = Self.findings(one.text, one.genre)
      let second = Set(
        Self.findings(two.text, two.genre).map { Place(rule: $0.rule, start: $0.start + offset) })
      #expect(first.isSubset(of: both), "\(one.text) + \(two.text)")
      #expect(second.isSubset(of: both), "\(one.text) + \(two.text)")
    }
  }

  /// A sentence that neither opines nor asks, so that neither text is the other's context.
  private static let gap = "\n\nThe bus left at nine.\n\nThe door was green.\n\n"

  struct Place: Hashable {
    var rule: Rule.ID
    var start: Int
  }

  private static func findings(_ text: String, _ genre: Genre?) -> Set<Place> {
    Set(
      checker.check(text, genre: genre).questions.flatMap(\.findings).map {
        Place(rule: $0.rule, start: $0.range.lowerBound)
      })
  }

  @Test func `spans lie inside the text and on scalar boundaries`() {
    var random = SplitMix(state: 20_260_401)
    let pieces =
      [
        "why ", "did you ", "n't ", "’t ", "?", "!", "\u{1F642}", "e\u{301}", "\r\n", "\n\n", "\t",
        "\"", "“", "”", "(", ")", "ﬁ", "ｗｈｙ ", "\u{200B}", "tell me ", "or ", ", ", "isn't it",
        "- ",
        "what ", "İ", "\u{E0041}", "don't you think ", "your mess ", "https://a.b/?c=d ", "`x?` ",
      ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xF0, 0x9F], [0x80]]
    for _ in 0..<1_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int(random.next() % 24) {
        bytes += pieces[Int(random.next() % UInt64(pieces.count))]
      }
      let report = Self.checker.check(bytes)
      let spans =
        report.questions.map(\.range) + report.questions.flatMap(\.findings).map(\.range)
        + report.findings.map(\.range) + report.text.tokens.map(\.range)
      for span in spans {
        #expect(span.lowerBound >= 0 && span.upperBound <= bytes.count, "\(bytes)")
        #expect(Self.isBoundary(bytes, span.lowerBound), "\(bytes) \(span)")
        #expect(Self.isBoundary(bytes, span.upperBound), "\(bytes) \(span)")
      }
    }
  }

  /// Whether no scalar of valid UTF-8 goes on across the offset.
  private static func isBoundary(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 else { return true }
    var start = offset
    while start > 0, bytes[start] & 0xC0 == 0x80, offset - start < 3 { start -= 1 }
    let length = bytes[start] >= 0xF0 ? 4 : bytes[start] >= 0xE0 ? 3 : bytes[start] >= 0xC2 ? 2 : 1
    guard start + length > offset, start + length <= bytes.count else { return true }
    return String(validating: bytes[start..<start + length], as: UTF8.self) == nil
  }
}

/// A small generator with a seed, so that a failure comes again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
