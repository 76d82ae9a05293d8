import ArgumentParser
import Coach
import Foundation

/// An exported event log: a line for the content it was made with, then a line for each event.
struct EventLog {
  /// The version of the content.
  var content: String
  var events: [LoggedEvent]

  private struct Header: Codable {
    var content: String
    var humbleEventLog: Int
  }

  init(content: String, events: [LoggedEvent]) {
    self.content = content
    self.events = events
  }

  init(contentsOf path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ValidationError("\(path) can't be read.")
    }
    let lines = data.split(separator: UInt8(ascii: "\n"))
    let decoder = JSONDecoder()
    guard let first = lines.first, let header = try? decoder.decode(Header.self, from: first)
    else { throw ValidationError("\(path):1: this is no event log of humble.") }
    content = header.content
    events = try lines.dropFirst().enumerated().map { index, line in
      do { return try decoder.decode(LoggedEvent.self, from: line) } catch {
        throw ValidationError("\(path):\(index + 2): this line is no event.")
      }
    }
  }

  /// Writes a new file that only its owner may read.
  func write(to path: String) throws {
    let encoder = JSONEncoder.plain
    var text = Data()
    text += try encoder.encode(Header(content: content, humbleEventLog: 1))
    text += Data("\n".utf8)
    for event in events {
      text += try encoder.encode(event)
      text += Data("\n".utf8)
    }
    try PrivateFile.write(text, to: path)
  }
}
