import QuestionChecker
import Testing

@testable import Documents

struct MarkdownPiecesTests {
  /// Prose of about so many bytes in paragraphs of one line.
  private func prose(_ bytes: Int) -> String {
    let line = "The porter brought the notes before the round began.\n\n"
    return String(repeating: line, count: bytes / line.utf8.count + 1)
  }

  @Test(arguments: [
    ("```\n", "```\n\n"), ("~~~~ swift\n", "~~~~\n\n"), ("<!-- a note\n", "-->\n\n"),
    ("<pre>\n", "</pre>\n\n"),
  ])
  func `what is open behind a blank line is read to its end`(open: String, close: String) {
    // Longer than a piece, and begun in the middle of one.
    let inside = prose(MarkdownPieces.length * 3)
    let source = prose(MarkdownPieces.length / 2) + open + inside + close + "What did you hear?\n"
    let document = Document.read(Array(source.utf8), as: .markdown)
    let end = document.segments?.last?.range ?? 0..<0
    #expect(String(decoding: document.text[end], as: UTF8.self) == "What did you hear?")
    #expect(document.text.count < MarkdownPieces.length)
    let place = document.sourceRange(of: end)
    #expect(String(decoding: Array(source.utf8)[place], as: UTF8.self) == "What did you hear?")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a long document reads like its parts`(ending: String) {
    let part = """
      # Round

      - One bed is *free*.

        What will you do with it?

      > Nobody asked.

      | Ward | Question |
      |------|----------|
      | East | Who rings? |

      The rest [of it][1] waits.

      [1]: https://example.org

      """.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: ending)
    let count = MarkdownPieces.length * 3 / part.utf8.count
    let one = Document.read(Array(part.utf8), as: .markdown)
    let source = Array(String(repeating: part + ending, count: count).utf8)
    let all = Document.read(source, as: .markdown)
    let segments = one.segments ?? []
    #expect(all.segments?.count == segments.count * count)
    for (index, segment) in (all.segments ?? []).enumerated() {
      let first = segments[index % segments.count]
      #expect(segment.kind == first.kind)
      #expect(all.text[segment.range] == one.text[first.range])
      let start = index / segments.count * (part.utf8.count + ending.utf8.count)
      let place = one.sourceRange(of: first.range)
      #expect(
        all.sourceRange(of: segment.range) == place.lowerBound + start..<place.upperBound + start)
    }
  }
}
