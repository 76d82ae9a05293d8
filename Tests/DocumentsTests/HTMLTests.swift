import Documents
import QuestionChecker
import Testing

@Suite struct HTMLTests {
  static let sources = [
    "<!doctype html><title>Why?</title><body><p>Hi. <b>«What</b> do you see?»</p>",
    "<html><head><title>Why?</title></head><body><h1>«How was it?»</h1>Fine</body></html>",
    "<head><title>Why?</title><body>«What do you see?»</body>",
    "<p>Tom &amp; Ana. «Don&rsquo;t you think it&#39;s late?»</p>",
    "<p>«Don&#146;t you think &#x201C;late&#x201D; is early?»</p>",
    "<script>if (a < b) { ask('Why not?') }</script><p>«What do you see?»</p>",
    "<style>p:after { content: 'Why?' }</style>«What do you see?»",
    "<p>Before.</p><blockquote><p>Why did you?</p></blockquote><p>«What did you mean?»</p>",
    "<blockquote><p>«What did you mean by that?»</p></blockquote>",
    "<p>He said <q>Why did you do that, Ana?</q> and left. «What did you hear?»</p>",
    "<pre>Why is this code?</pre><p>Type <code>why?</code> now. «What comes?»</p>",
    "<p>«What would have to be\n   true for that?»</p>",
    "<p>One line<br>«What is on<br/>the other?»</p>",
    "<ul><li>«What went well?»<li>«What did not?»</ul>",
    "<table><tr><td>«What went well?»<td>Much</table>",
    "<p title=\"Why > not?\" class='x'>«What do you see?»</p>",
    "<!-- Why not? --><p>«What do you see?»</p>",
    "<p>5 < 6 and 7 > 3. «What do you see?»</p>",
    "<p>🙂 cafe\u{301}.\t«What do <i>you</i> 🙂 see?»</p>",
    "<textarea>Why?</textarea><noscript>Why?</noscript>«What do you see?»",
    "<p>Fine &copy; &unknown; &; &#0; &#xD800;. «What do you see?»</p>",
  ]

  @Test(arguments: sources) func `questions have exact places`(_ marked: String) {
    MarkedSource(marked).expectQuestions(as: .html)
  }

  @Test(arguments: sources) func `CR LF moves every place and loses none`(_ marked: String) {
    MarkedSource(marked).withCarriageReturns.expectQuestions(as: .html)
  }

  @Test(arguments: [UInt8(0xFF), 0xC3])
  func `bytes that are no text shift nothing`(_ byte: UInt8) {
    MarkedSource("<p>A ~ b.</p><p>«What do ~you think?»</p>").replacing(
      UInt8(ascii: "~"), with: byte
    ).expectQuestions(as: .html)
  }

  @Test func `headings and items are told apart`() {
    let document = Document.read(
      Array("<h2>Head</h2><p>Para</p><li>Item</li>".utf8), as: .html)
    #expect(document.segments?.map(\.kind) == [.heading, .paragraph, .listItem])
  }

  @Test(arguments: ["<script/>", "<script", "<style", "<", "</", "<!", "<!--", "&", "&#", "<q"])
  func `what breaks off is read to the end`(_ source: String) {
    #expect(Document.read(Array(source.utf8), as: .html).segments?.count ?? 0 <= 1)
  }
}
