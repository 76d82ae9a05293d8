import Coach
import Dialogue
import Foundation

/// Everything of a person, given out as data.
enum Journal {
  private struct Export: Encodable {
    var settings: Dialogue.Settings
    var notebook: Notebook
    var questionsAsked: [String: Int64]
    var talk: [Line]
  }

  private struct Line: Encodable {
    var time: Int64
    /// `coach` or `you`.
    var who: String
    var text: String
    /// What an answer that was changed later now reads.
    var nowReads: String?
  }

  /// Everything, as JSON.
  static func json(_ store: some Store, _ person: PersonID) throws -> String {
    guard let session = try store.session(of: person)?.session else { return "{}" }
    let talk = try store.log(of: person).enumerated().flatMap { index, logged in
      lines(of: logged, revision: session.revision(ofTurn: index + 1))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let export = Export(
      settings: session.settings, notebook: session.notebook,
      questionsAsked: session.history.lastAsked, talk: talk)
    return String(decoding: try encoder.encode(export), as: UTF8.self)
  }

  private static func lines(of logged: LoggedEvent, revision: Revision?) -> [Line] {
    var lines: [Line] = []
    if case .said(let text) = logged.event.kind {
      lines.append(Line(time: logged.event.time, who: "you", text: text, nowReads: revision?.text))
    }
    return lines
      + logged.transcript.map { Line(time: logged.event.time, who: "coach", text: $0.text) }
  }
}
