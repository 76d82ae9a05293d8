import Documents
import QuestionChecker
import Testing

@Suite struct MarkdownTests {
  static let sources = [
    "# Plan for spring\n\nSome *words*. «What would **you** change?»\n",
    "«How did it go?»\n=================\n\nFine.\n",
    "**Section 3** «Why is the tube of glass?»\n",
    "**Step 2, line 4:** «What happens then?»\n",
    "- **Section 3.2**: «Is the speed in g?»\n",
    "**«What** do you see?»\n",
    "**Look here.** «What do you see?»\n",
    "__Rota__ «What do you see?»\n",
    "## «What did we learn?» ##\n\nText.",
    "Look:\n\n```swift\nlet why = ask(\"Isn't it late?\")\n```\n\n«What do you see?»\n",
    "    Why didn't you indent?\n\n«What do you see?»\n",
    "Run `why not?` first. «What does `open?` give you?»",
    "Two ``ticks ` inside?`` here. «What happened then?»",
    "«Don`t you think so?» The tick is lonely.",
    "Read [the notes](https://coach.test/why?not=1). «What stood out in [them][1]?»\n\n"
      + "[1]: https://coach.test/really?",
    "See https://coach.test/a?b=1 first. «What stood out?»",
    "![Why?](photo.png) is a picture. «What do you see?»",
    "> Why did you say that?\n\n«What did you mean?»\n",
    "> «What did you mean\n> by that remark?»\n",
    "> 1. «What did you mean\n>    by that remark?»\n>\n> «How was it?»\n",
    "- «How did the first\n  trial go for you?»\n- Next\n\n  «What would you change?»\n",
    "1. «Which step was\nhardest for you?»\n2. Done",
    "- [ ] «What is missing?»\n- [x] «How did it end?»\n",
    "| Topic | Question |\n|---|---|\n| Start | «What went well?» |\n| End | «How do you feel?» |\n",
    "---\ntitle: Why?\nabout: Isn't it?\n---\n\n«What is next?»\n",
    "Hello &amp; welcome. «Don&rsquo;t you think it&#39;s late?»",
    "One line.\\\n«What is on the other?»",
    "Rota  \n«What is on the other?»",
    "09:00 Welcome\n09:05 «Rota: what would make it fair?»\n9.20 Beds\n9:35 - 9:50 «Are we done?»",
    "A star \\* here. «What does it\\_mean to you?»",
    "<div>\n«Why in markup?»\n</div>\n\n«What do you see?»\n",
    "<div class=\"why?\">«What <b>helped</b>?»</div>\n<p>«What&#39;s next?»</p>\n\n«What else?»\n",
    "<pre>\nWhy in code?\n</pre>\n«What do you see?»\n",
    "<blockquote>Why did they say so?</blockquote>\n\n«What do you see?»\n",
    "<!-- why? -->\n«What do you see?»\n",
    "> <div>Why quoted?</div>\n\n«What do you see?»\n",
    "Text <!-- why not? --> goes on. «What do <b>you</b> see?»",
    "Text <!-- why\nnot? --> goes on. «What do you see?»",
    "A note[^1] here. «What do you make of it[^2]?»\n",
    "🙂 _Emphasis_ e\u{301} ~~gone~~. «What\tdo *you* 🙂 see?»",
    "* * *\n\n«What do you see?»",
    "Term: snake_case_name and 2 * 3 * 4. «What do you see?»",
    "\u{FEFF}«What do you see?»",
    "\u{FEFF}# «What do you see?»\n",
    "<https://coach.test/why?> and <ana@coach.test>. «What do you see?»",
  ]

  @Test(arguments: sources) func `questions have exact places`(_ marked: String) {
    MarkedSource(marked).expectQuestions(as: .markdown)
  }

  @Test(arguments: sources) func `CR LF moves every place and loses none`(_ marked: String) {
    MarkedSource(marked).withCarriageReturns.expectQuestions(as: .markdown)
  }

  @Test(arguments: [UInt8(0xFF), 0xC3, 0x80])
  func `bytes that are no text shift nothing`(_ byte: UInt8) {
    MarkedSource(
      "# A ; b\n\n- A ;; b. «What do ;you think?»\n\n| ; | «What do you see?» |\n|---|---|\n"
    )
    .replacing(UInt8(ascii: ";"), with: byte).expectQuestions(as: .markdown)
  }

  @Test func `headings, items and cells are told apart`() {
    let source = "# Head\n\nPara\n\n- Item\n\n| Cell | Other |\n|---|---|\n"
    let document = Document.read(Array(source.utf8), as: .markdown)
    #expect(
      document.segments?.map(\.kind) == [
        .heading, .paragraph, .listItem, .listItem, .listItem,
      ])
  }

  @Test func `comments count in the text and not in code that shows one`() {
    let source = """
      <!-- one -->

      Text <!-- two --> text <!-- th
      ree -->

      ```html
      <!-- shown -->
      ```

      And `<!-- shown -->` inline.
      """
    let bytes = Array(source.utf8)
    let found = Document.read(bytes, as: .markdown).comments
    #expect(
      found.map { String(decoding: bytes[$0], as: UTF8.self) } == [
        "<!-- one -->", "<!-- two -->", "<!-- th\nree -->",
      ])
  }

  @Test(arguments: [
    ("Is this a `guard`?", "Is this a guard?"),
    ("Call `cache.reload()` first.", "Call cache.reload() first."),
    ("Is it `nil` or `while`?", "Is it code or code?"),
    ("Is `why not?` an `a b`?", "Is code an code?"),
    ("A ``tick`x`` here", "A code here"), ("Is `two\nlines` one?", "Is code  one?"),
  ]) func `a name in code stands for itself, other code for code`(_ source: String, _ text: String)
  {
    let document = Document.read(Array(source.utf8), as: .markdown)
    #expect(String(decoding: document.text, as: UTF8.self).hasPrefix(text))
  }

  @Test func `a link's words are read and its target is not`() {
    let document = Document.read(
      Array("Read [the *long* notes](https://coach.test/x) now.".utf8), as: .markdown)
    #expect(
      String(decoding: document.text, as: UTF8.self) == "Read the long notes now.\n\n")
  }
}
