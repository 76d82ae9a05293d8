import Dialogue
import Foundation
import PromptLibrary
import QuestionChecker
import Testing

/// People who come for two years, each in a way of their own.
struct SimulatedPeopleTests {
  // A thousand of them: `humble prompts simulate`, which the full check runs from a release build.
  @Test func `nobody is asked the same thing twice within twelve weeks`() throws {
    let library = try PromptLibrary(contentsOf: ContentTests.folder).library
    let engine = DialogueEngine(library: library, checker: QuestionChecker(), contacts: [])
    for number in 0..<60 {
      var person = SimulatedPerson(number)
      person.live(with: engine)
      #expect(person.asked > 100)
      #expect(person.repeats.isEmpty, "\(person.repeats.joined(separator: "\n"))")
    }
  }
}
