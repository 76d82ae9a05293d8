import Documents
import QuestionChecker
import Testing

/// Any bytes at all are a document, and every place lies inside the file.
@Suite struct HostileInputTests {
  /// A small generator, so that a failure comes again.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  static let fixtures: [[UInt8]] =
    (PlainTextTests.sources + MarkdownTests.sources + HTMLTests.sources + MailTests.sources
    + SpeechTests.subtitles + SpeechTests.transcripts).map { MarkedSource($0).bytes }

  private func expectSound(_ source: [UInt8], as format: Format, _ seed: Int) {
    let document = Document.read(source, as: format)
    for segment in document.segments ?? [] {
      #expect(
        segment.range.upperBound <= document.text.count, "case \(seed) as \(format): \(source)")
    }
    for comment in document.comments { #expect(comment.upperBound <= source.count) }
    let report = MarkedSource.report(on: document)
    let ranges =
      report.questions.map(\.range) + report.questions.flatMap(\.findings).map(\.range)
      + report.findings.map(\.range) + (document.segments ?? []).map(\.range)
    for range in ranges {
      let place = document.sourceRange(of: range)
      #expect(
        place.lowerBound >= 0 && place.upperBound <= source.count,
        "case \(seed) as \(format): \(place) in \(source)")
    }
  }

  @Test(arguments: Format.allCases) func `random bytes are a document`(_ format: Format) {
    var generator = Generator(state: 2026)
    let marks = Array("<>!-&#;\"'`*_[]()>|:=\n\r\t ?.AaWhy\u{301}🙂".utf8)
    for seed in 0..<340 {
      let count = Int.random(in: 0...200, using: &generator)
      let source = (0..<count).map { _ -> UInt8 in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...255, using: &generator)
          : marks.randomElement(using: &generator) ?? 0
      }
      expectSound(source, as: format, seed)
    }
  }

  @Test(arguments: Format.allCases) func `mutated files are documents`(_ format: Format) {
    var generator = Generator(state: 7)
    for seed in 0..<340 {
      var source = Self.fixtures.randomElement(using: &generator) ?? []
      for _ in 0..<Int.random(in: 1...8, using: &generator) where !source.isEmpty {
        let place = Int.random(in: 0..<source.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: source[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: source.remove(at: place)
        case 2: source.removeSubrange(place...)
        default:
          let other = Self.fixtures.randomElement(using: &generator) ?? []
          source.insert(
            contentsOf: other.prefix(Int.random(in: 0...60, using: &generator)), at: place)
        }
      }
      expectSound(source, as: format, seed)
    }
  }

  @Test(arguments: Format.allCases) func `depth without end is read`(_ format: Format) {
    for opening in ["<blockquote>", "<div>", "> ", "- ", "[", "(", "*", "`", "<!--", "<script>"] {
      let source = Array((String(repeating: opening, count: 3000) + " What do you see?").utf8)
      expectSound(source, as: format, 0)
    }
  }
}
