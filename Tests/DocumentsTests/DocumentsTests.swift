import Documents
import QuestionChecker
import Testing

/// What is read of each format, with the exact place in the source.
struct DocumentsTests {
  struct Sample: Sendable {
    var format: Format
    /// `«...»` stands around every question that must be found.
    var marked: String
  }

  static let samples: [Sample] = [
    Sample(format: .plain, marked: "Hi Ana,\n\n«What did you see?»\n\n> What did they see?\n"),
    Sample(format: .plain, marked: "«What did you see?»\r\n-- \r\nBen\nHow are you?\n"),
    Sample(format: .plain, marked: "😀 It was late.\t«What did you do then?»"),
    Sample(
      format: .markdown, marked: "# Round\n\n«What did you\nsee on the *round*?»\n\n> How was it?\n"
    ),
    Sample(
      format: .markdown, marked: "- «Who **saw** it?»\n- `why didn't you?`\n\n```\nIs it?\n```\n"),
    Sample(format: .markdown, marked: "| a | b |\n|---|---|\n| «What is next?» | x |\n"),
    Sample(
      format: .markdown,
      marked: "---\ntitle: What?\n---\n\n«What did [you](https://a.b/?c=d) see?»\n"),
    Sample(
      format: .html,
      marked:
        "<p>«What did you &amp; Ben\n see?»</p><script>why?</script><blockquote>How?</blockquote>"),
    Sample(
      format: .mail,
      marked:
        "From: a@b.c\nSubject: x\nContent-Transfer-Encoding: quoted-printable\n\n«What did you s=\nee?» It was =C3=A9tude.\n\nOn Monday, Ben wrote:\n> How was it?\n"
    ),
    Sample(
      format: .subtitles,
      marked:
        "1\n00:00:01,000 --> 00:00:02,000\n«What did you\n\n2\n00:00:02,000 --> 00:00:03,000\nsee there?»\n"
    ),
    Sample(
      format: .transcript, marked: "Ana: «What did you see?»\nBen: A lot.\nAna: «How was it?»\n"),
  ]

  @Test(arguments: DocumentsTests.samples.indices)
  func `questions are found where they stand in the source`(index: Int) {
    let sample = Self.samples[index]
    var source: [UInt8] = []
    var wanted: [Range<Int>] = []
    var start = 0
    for scalar in sample.marked.unicodeScalars {
      switch scalar {
      case "«": start = source.count
      case "»": wanted.append(start..<source.count)
      default: source += String(scalar).utf8
      }
    }
    let document = Document.read(source, as: sample.format)
    let report = QuestionChecker().check(document.text, segments: document.checkedSegments)
    let found = report.questions.map { document.sourceRange(of: $0.range) }
    #expect(found == wanted, "\(sample.marked)")
  }

  @Test(arguments: Format.allCases)
  func `any bytes at all are a document`(format: Format) {
    var generator = SystemRandomNumberGenerator()
    let seeds = Self.samples.map { Array($0.marked.utf8) }
    for round in 0..<300 {
      var bytes = seeds[round % seeds.count]
      for _ in 0..<8 {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
      let document = Document.read(bytes, as: format)
      for segment in document.segments {
        let range = document.sourceRange(of: segment.range)
        #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count, "\(bytes)")
      }
    }
  }
}
