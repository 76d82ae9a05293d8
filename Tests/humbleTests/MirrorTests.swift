import Dialogue
import Foundation
import Pictures
import QuestionChecker
import Testing

@testable import humble

/// The mirror of the questions a person brought.
struct MirrorTests {
  static let checker = QuestionChecker()
  /// Friday, 27 November 2026, 16:00 in UTC.
  static let now: Int64 = 1_795_795_200
  static let week: Int64 = 7 * 86_400

  private static func session(_ questions: [(String, weeksAgo: Int64)]) -> Session {
    var session = Session()
    session.notebook.brought = questions.map {
      BroughtQuestion(text: $0.0, time: now - $0.weeksAgo * week)
    }
    return session
  }

  private static func mirror(_ session: Session) -> Mirror {
    Mirror(session, checker: checker, at: now, offset: 0)
  }

  private static let open = "What did you see on the night shift?"
  private static let blaming = "Why didn't you call me about the list?"

  @Test func `under ten questions no share is shown, in words or picture`() {
    let mirror = Self.mirror(
      Self.session(
        Array(repeating: (Self.open, 0), count: 6) + Array(repeating: (Self.blaming, 1), count: 3)))
    let text = mirror.text(canDraw: true)
    #expect(text.contains("9 so far."))
    #expect(!text.contains("%") && !text.contains("open   "))
    #expect(mirror.chart == nil)
  }

  @Test func `from ten on it has the open share with its interval, and the most frequent trap`() {
    let mirror = Self.mirror(
      Self.session(
        Array(repeating: (Self.open, 0), count: 6) + Array(repeating: (Self.blaming, 1), count: 4)))
    #expect(mirror.openShare == Proportion(6, of: 10))
    // Wilson, 6 of 10: 31 to 83 %.
    let text = mirror.text(canDraw: true)
    #expect(
      text.contains(
        "Open: 6 of 10; with so many questions the share may lie anywhere from 31 to 83 %."))
    #expect(mirror.trap?.rule == "blame-why")
    #expect(mirror.trap?.count == 4)
    #expect(text.contains("“\(Self.blaming)”"))
    #expect(mirror.example?.draft.isEmpty == false)
    #expect(mirror.weeks.map(\.total) == Array(repeating: 0, count: 10) + [4, 6])
    #expect(mirror.weeks.map(\.part) == Array(repeating: 0, count: 11) + [6])
  }

  @Test func `what is older than twelve weeks is left out`() {
    let mirror = Self.mirror(Self.session([(Self.open, 11), (Self.open, 12), (Self.open, 20)]))
    #expect(mirror.openShare.total == 1)
  }

  @Test func `take-aways come in the sixth week, dated`() {
    var session = Self.session([(Self.open, 0)])
    session.notebook.entries = [
      Notebook.Entry(
        kind: .takeaway, text: "Waiting\nis cheap.", time: Self.now - Self.week,
        conversation: "weekly", step: "take", run: 1)
    ]
    session.welcomed = Self.now - 5 * Self.week
    #expect(Self.mirror(session).takeaways.isEmpty)
    session.welcomed = Self.now - 6 * Self.week
    #expect(
      Self.mirror(session).text(canDraw: true).contains("20 November 2026: “Waiting is cheap.”"))
  }

  @Test func `of a talk about one question only its first wording counts`() throws {
    try Program.inScratch { folder in
      let database = folder.appending(path: "a.db")
      func chat(_ conversation: String, _ words: [String]) throws {
        _ = try Program.run(
          [
            "chat", "--data", database.path, "--now", "2026-11-27T15:40:00Z", "--seed", "7",
            "--conversation", conversation,
          ], input: words.map { $0 + "\n" }.joined())
      }
      try chat(
        "draft",
        [
          Self.blaming, "What held the list up.", "A reason.", "My next step.", Self.open,
        ])
      let output = try Program.run(["export", "--data", database.path]).output
      let export = try #require(
        try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
      let notebook = try #require(export["notebook"] as? [String: Any])
      let brought = try #require(notebook["brought"] as? [[String: Any]])
      #expect(brought.map { $0["text"] as? String } == [Self.blaming])
    }
  }
}
