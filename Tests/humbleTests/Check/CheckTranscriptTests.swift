import Foundation
import Testing

/// Transcripts with `--me`, and the figures of documents.
struct CheckTranscriptTests {
  static let talk = """
    Ana: What happened on the line this morning?
    Ben: The feed stopped twice. Don't you think we should call the maker?
    Ana: Did you see it stop?
    Ben: Yes. Isn't it obvious that it is worn?
    Ana: Did it stop again? Was anyone hurt?
    Ben: No. It works now, doesn't it?

    """

  @Test(arguments: ["talk.txt", "talk.md", ""])
  func `with a name only that speaker's questions are judged and counted`(_ name: String) throws {
    let result = try Program.run(
      ["check", "--me", "ana", "--stdin-filename", name], input: Self.talk)
    #expect(!result.output.contains("negative-interrogative"))
    #expect(!result.output.contains("aux-tag"))
    #expect(!result.output.contains("Ben:"))
    #expect(result.output.contains("Ana:\n4 questions: 1 open, 3 narrow, 0 pressing.\n"))
    #expect(result.output.contains("Open: 1 of 4;"))
    #expect(result.output.contains("Runs of closed questions: 1, the longest of 3."))
    #expect(result.output.hasSuffix("4 questions, 1 finding.\n") || result.status == 0)
  }

  @Test func `a name nobody has comes with the nearest`() throws {
    let result = try Program.run(["check", "--me", "Anna"], input: Self.talk)
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors.contains("nobody called “Anna” speaks here. Did you mean “Ana”?"))
  }

  @Test func `the figures are numbers in JSON`() throws {
    let result = try Program.run(
      ["check", "--me", "Ana", "--format", "jsonl"], input: Self.talk)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let measures = try #require(object["measures"] as? [String: Any])
    #expect(measures["speaker"] as? String == "Ana")
    #expect(measures["questions"] as? Int == 4 && measures["open"] as? Int == 1)
    #expect(measures["closedRuns"] as? [Int] == [3])
    let share = try #require(measures["openShare"] as? [Double])
    #expect(share.count == 2 && share[0] < 0.25 && share[1] > 0.25)
    #expect(!result.output.contains("Ben"))
  }

  @Test func `figures of a document answer the tests with their denominators`() throws {
    let text = "What did you see? Did it stop? It is worn, isn't it? Why didn't you call us?\n"
    let result = try Program.run(["check", "--stats"], input: text)
    #expect(result.output.contains("4 questions: 1 open, 1 narrow, 2 pressing."))
    #expect(result.output.contains("Implied answers? In "))
    #expect(result.output.contains(" of 4.\n"))
    #expect(result.output.contains("Room to think? 1 of 4 leaves the answer to them."))
    #expect(result.output.contains("Blame? 1 (line 1)."))
  }

  @Test func `the genre is guessed and said, or told`() throws {
    let survey = "Staff survey\n\nYou like the new rota, don't you?\n"
    let guessed = try Program.run(["check"], input: survey)
    #expect(guessed.output.contains("(read as survey; --genre says otherwise)"))
    let told = try Program.run(["check", "--genre", "email"], input: survey)
    #expect(!told.output.contains("read as"))
  }

  @Test func `a direct safety question is not flagged for being closed`() throws {
    let text = "Is the press locked out? Are your gloves on? Has the patient any allergies?\n"
    let result = try Program.run(
      ["check", "--genre", "safety", "--fail-on", "low", "--min-severity", "low"], input: text)
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func `coded mail is shown as what it says`() throws {
    let words = Data("Don't you think it is late?\n".utf8).base64EncodedString()
    let mail = "From: a@coach.test\nSubject: x\nContent-Transfer-Encoding: base64\n\n\(words)\n"
    let result = try Program.run(["check", "--stdin-filename", "a.eml"], input: mail)
    #expect(result.output.hasPrefix("a.eml:5:1: high negative-interrogative\n"))
    #expect(result.output.contains("    Don't you think it is late?\n    ^^^"))
  }
}
