import Documents
import QuestionChecker
import Testing

@Suite struct FormatTests {
  static let talk = "Ana: What happened?\nBen: It broke.\nAna: And then?\nBen: Silence.\n"

  @Test(arguments: [
    ("a.md", Format.markdown), ("B.MARKDOWN", .markdown), ("x/y.htm", .html), ("a.eml", .mail),
    ("a.srt", .subtitles), ("a.vtt", .subtitles), ("a.txt", .plain), ("README", .plain),
    ("a.b/c", .plain), ("", .plain),
  ]) func `a name tells the format`(_ name: String, _ format: Format) {
    #expect(Format.of(Array("Some words.".utf8), fileName: name) == format)
  }

  @Test(arguments: [
    ("<!DOCTYPE html><p>Hi", Format.html), ("\n <HTML>", .html), ("WEBVTT\n\n", .subtitles),
    ("1\n00:00:01,000 --> 00:00:02,000\nHi\n", .subtitles),
    ("From: a@coach.test\nSubject: Hi\n\nHello", .mail), (talk, .transcript),
    ("# Plan\n\nText", .markdown), ("Text\n\n```\ncode\n```\n", .markdown),
    ("Note: one\nNote: two\n", .plain), ("Just words", .plain), ("", .plain),
  ]) func `without a name the content tells it`(_ source: String, _ format: Format) {
    #expect(Format.of(Array(source.utf8), fileName: "") == format)
  }

  @Test func `minutes in a text file are a transcript, headings there no Markdown`() {
    #expect(Format.of(Array(Self.talk.utf8), fileName: "minutes.txt") == .transcript)
    #expect(Format.of(Array("# Not marked up".utf8), fileName: "a.txt") == .plain)
  }

  @Test func `whoever knows that it is a transcript is believed`() {
    let source = Array("**Ana:** What happened?\n\n**Ben:** It broke.\n".utf8)
    #expect(Format.of(source, fileName: "a.md") == .markdown)
    #expect(Format.of(source, fileName: "a.md", isTranscript: true) == .transcript)
    #expect(Format.of(source, fileName: "a.md", me: "ben") == .transcript)
    #expect(Format.of(source, fileName: "a.md", me: "Cleo") == .markdown)
    #expect(Format.of(Array("No turns.".utf8), fileName: "a.md", isTranscript: true) == .markdown)
  }

  @Test(arguments: [
    ("# Staff survey\n\nHow are you?", Genre.survey),
    ("Strongly agree\nStrongly disagree\n", .survey),
    ("Agenda for Monday\n\n1. Budget", .agenda),
    ("Retrospective, sprint 9", .retro),
    ("1:1 with Ana", .oneOnOne),
    ("Safety checklist for the press", .safety),
    ("# Before the incision\n\n1. Is the site marked?", .safety),
    ("Toolbox talk, gate 2\n\nAre you fit to work today?", .safety),
    ("PRE-START WALK   Block B\n\n1. Is the tag green?", .safety),
    ("Monday\n\nAre the guard rails up?\n\nIs the scaffold tag green?", .safety),
    ("Questions\n\nAre there known allergies?\n\nIs the swab count complete?", .safety),
    ("# Go-see guide: the store\n\n1. What gets in your way?", .interview),
    ("# Retro, sprint 14\n\n- What slowed us down?", .retro),
    ("# Friday\n\nWhat went well\n\nEven better if\n\nAction items", .retro),
    ("## Comments on the medication round\n\nAre the tests green?", .review),
    ("Thread\n\nnit: a heading?\n\nnit: a comma?\n\nOn the pull request: why?", .review),
    ("parse.go line 40: why twice?\n\nline 58. What if it is empty?", .review),
    ("db/0093.sql: was this tried?\n\nmain.c:12: who calls it?", .review),
    ("# Ward meeting, 2 December\n\n09:00 Welcome", .agenda),
    ("Friday\n\n9:00 Welcome\n9:05 Rota\n9:20 Beds", .agenda),
    // The more particular word decides.
    ("# Patient safety survey", .survey), ("# One-to-one meeting with Ana", .oneOnOne),
  ]) func `a document that says what it is is believed`(_ source: String, _ genre: Genre) {
    let document = Document.read(Array(source.utf8), as: .markdown)
    #expect(GenreGuess.genre(of: document) == genre)
  }

  @Test(arguments: [
    ("notes/retro-14.md", Genre.retro), ("staff_survey.txt", .survey), ("1-1/notes.txt", nil),
    ("retrofit.md", nil), ("agenda.md", .agenda), ("surveyor/letter.md", nil), ("", nil),
  ]) func `the name of a file may say what it is`(_ name: String, _ genre: Genre?) {
    let document = Document.read(Array("What did you see?".utf8), as: .plain)
    #expect(GenreGuess.genre(of: document, named: name) == genre)
  }

  @Test(arguments: [
    "e.g. this one\n\ni.e. that one", "https://a.org/b\n\nhttps://c.org/d",
    "3.5 ml: twice\n\nSt. Mary: when?", "line up at nine\n\nline by line", ".:\n\na.:\n\n..",
  ]) func `a dot makes no place in a program`(_ source: String) {
    #expect(GenreGuess.genre(of: Document.read(Array(source.utf8), as: .plain)) == nil)
  }

  @Test func `one word far down is no genre`() {
    let source = String(repeating: "Plain words here. ", count: 20) + "We ran a survey."
    #expect(GenreGuess.genre(of: Document.read(Array(source.utf8), as: .plain)) == nil)
  }

  @Test func `lines and columns count scalars`() {
    let positions = LinePositions(Array("ab\r\n🙂é x\rz\n".utf8))
    #expect(positions.line(at: 0) == 1 && positions.column(at: 2) == 3)
    #expect(positions.line(at: 4) == 2 && positions.column(at: 4) == 1)
    #expect(positions.column(at: 10) == 3)
    #expect(positions.line(at: 13) == 3 && positions.line(at: 99) == 4)
  }
}
