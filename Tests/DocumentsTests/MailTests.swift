import Documents
import Foundation
import QuestionChecker
import Testing

@Suite struct MailTests {
  static let head = "From: Ana <ana@coach.test>\nSubject: Why so late?\n"
  static let sources = [
    head + "\nHi Ben,\n«What happened on Monday?»\n\nAna\n",
    head + "\n«What happened?»\n\n> Why did you ask?\n> Really?\n",
    head + "\n«What happened?»\n\nOn Monday, Ben wrote:\n> Why did you ask?\n",
    head + "\n«What happened?»\n-- \nAna\nQuestions? Why not call?\n",
    head + "\n> Why did you ask?\n\n«What would help?»\n\n> And why now?\n\n«What else?»\n",
    head + "\n> Why did you ask?\n",
    head + "Content-Transfer-Encoding: quoted-printable\n\n"
      + "Caf=C3=A9 =F0=9F=99=82. «What wou=\nld help you=3F»\n=\n1 =3D 1, a = b.\n",
    head + "Content-Type: text/plain; charset=\"windows-1252\"\n"
      + "Content-Transfer-Encoding: Quoted-Printable\n\n"
      + "«Don=92t you think it=92s late?»\n",
    head + "Content-Type: text/html\n\n<p>«What happened?»</p><blockquote>Why?</blockquote>\n",
    head + "Content-Type: text/html\n\n<p>«What happened?»</p>"
      + "<div class=\"gmail_quote\"><div>Why?</div>Why not?</div><p>Bye</p>\n",
    head + "Content-Type: text/html\n\n<p>«What happened?»</p>"
      + "<div id=\"divRplyFwdMsg\">From: Ben</div><p>Why was it late?</p>\n",
    head + "Content-Type: multipart/alternative;\n boundary=\"b1\"\n\npreamble? Why?\n"
      + "--b1\nContent-Type: text/html\n\n<p>Why HTML?</p>\n"
      + "--b1\nContent-Type: text/plain\n\n«What happened?»\n--b1--\nepilogue? Why?\n",
    head + "Content-Type: multipart/mixed; boundary=b1\n\n"
      + "--b1\nContent-Type: multipart/alternative; boundary=b12\n\n"
      + "--b12\nContent-Type: text/html\n\n<p>«What happened?»</p>\n--b12--\n"
      + "--b1\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\n"
      + "Why attach it?\n--b1--\n",
  ]

  @Test(arguments: sources) func `questions have exact places`(_ marked: String) {
    let document = MarkedSource(marked).expectQuestions(as: .mail)
    #expect(document.genre == .email)
  }

  @Test(arguments: sources) func `CR LF moves every place and loses none`(_ marked: String) {
    MarkedSource(marked).withCarriageReturns.expectQuestions(as: .mail)
  }

  @Test(arguments: ["", "Content-Transfer-Encoding: quoted-printable\n"])
  func `a silencing comment has its place in the file`(_ coding: String) throws {
    let comment = "<!-- humble-ignore closed-yes-no: a date -->"
    let source = Array((Self.head + coding + "\n\(comment)\nIs it Friday?\n").utf8)
    let document = Document.read(source, as: .mail)
    let range = try #require(document.comments.first)
    #expect(String(decoding: source[range], as: UTF8.self) == comment)
    #expect(document.comments.count == 1)
  }

  @Test(arguments: ["\n", "\r\n"])
  func `in base 64 a question points at its lines`(_ ending: String) throws {
    let words =
      "Hi Ben, here is a first line.\nWhat would have to be true for that, you think?\nAna\n"
    let letters = Array(Data(words.utf8).base64EncodedString())
    let lines = stride(from: 0, to: letters.count, by: 40).map {
      String(letters[$0..<min($0 + 40, letters.count)])
    }
    let start = Self.head + "Content-Transfer-Encoding: base64\n\n"
    let source = (start + lines.joined(separator: "\n") + "\n")
      .replacingOccurrences(of: "\n", with: ending)
    let document = Document.read(Array(source.utf8), as: .mail)
    #expect(String(decoding: document.text, as: UTF8.self) == words)
    let range = try #require(MarkedSource.questions(in: document).first)
    // The question stands in the bytes 30 to 78: the letters of the second and the third line.
    let place = String(decoding: Array(source.utf8)[range], as: UTF8.self)
    #expect(place == lines[1] + ending + lines[2])
    #expect(document.isCoded)
  }

  @Test func `letters that are no base 64 are passed over`() {
    let source = Self.head + "Content-Transfer-Encoding: base64\n\nV2h5!\n IG5v\ndD8=\n-- \n"
    let document = Document.read(Array(source.utf8), as: .mail)
    #expect(String(decoding: document.text, as: UTF8.self).hasPrefix("Why not?"))
  }

  @Test func `a message of parts without a boundary says so`() {
    let source = Self.head + "Content-Type: multipart/mixed\n\nWhat happened?\n"
    let document = Document.read(Array(source.utf8), as: .mail)
    #expect(document.text.isEmpty)
    #expect(document.notices == ["A multipart without a boundary was not read."])
  }

  @Test func `parts inside one another end somewhere`() {
    var source = ""
    for depth in 0..<40 {
      source += "Content-Type: multipart/mixed; boundary=d\(depth)\n\n--d\(depth)\n"
    }
    let document = Document.read(Array((Self.head + source).utf8), as: .mail)
    #expect(document.notices == ["Parts nested deeper than 16 were not read."])
  }
}
