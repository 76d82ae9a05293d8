import ArgumentParser
import Dialogue
import Foundation

/// Somebody's view of a leader who asked for it: eight numbers, and nothing of the leader's to see.
struct RateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate", abstract: "Give your view to somebody who asked for it.")

  @Argument(help: "The file they gave you.")
  var file: String

  @OptionGroup var folder: PromptsCommand.Folder

  func run() throws {
    var invitation = try InvitationFile(contentsOf: file)
    let texts = try folder.library().texts
    func say(_ id: String, _ role: String = "") {
      guard let text = texts[id]?.first?.filled({ $0 == "role" ? role : nil }) else { return }
      emit(TerminalText.escaped(text))
    }
    say("rate.intro", invitation.role.rawValue)
    var ratings: [String: Int] = [:]
    for practice in Practice.allCases {
      emit("")
      say("rate." + practice.rawValue)
      guard let rating = Self.ask(say) else { break }
      if case .rating(let value) = rating { ratings[practice.rawValue] = value }
    }
    guard !ratings.isEmpty else {
      say("rate.nothing")
      throw ExitCode(1)
    }
    invitation.ratings = ratings
    try invitation.write(to: file)
    emit("")
    say("rate.done")
  }

  /// The answer to one practice, asked twice at most; nil at the end of the input.
  private static func ask(_ say: (String, String) -> Void) -> FormAnswer? {
    say("rate.ask", "")
    for isLast in [false, true] {
      guard let line = readLine() else { return nil }
      if ["skip", "/skip", "-", ""].contains(line.lowercased()) { return .unrated }
      if let answer = FormReader.read(line, as: .rating, places: [], offers: []) { return answer }
      if !isLast { say("rate.unclear", "") }
    }
    return .unrated
  }
}
