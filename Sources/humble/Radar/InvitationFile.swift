import ArgumentParser
import Dialogue
import Foundation

/// The small file that goes to a buddy or coach and comes back with their numbers.
///
/// It holds nothing of the person who asks, so that the rater rates blind; and what comes back holds
/// numbers alone.
struct InvitationFile: Codable {
  var code: String
  var role: OutsideView.Role
  /// 1 to 5 by practice, once it is filled in.
  var ratings: [String: Int]?

  init(code: String, role: OutsideView.Role) {
    self.code = code
    self.role = role
  }

  init(contentsOf path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ValidationError("\(path) can't be read.")
    }
    guard data.count < 10_000, let read = try? JSONDecoder().decode(Self.self, from: data) else {
      throw ValidationError("\(path) is no invitation of humble.")
    }
    self = read
  }

  func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try PrivateFile.write(try encoder.encode(self) + Data("\n".utf8), to: path)
  }

  /// Eight letters and digits that are not mistaken for each other.
  static func code(from seed: UInt64) -> String {
    let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
    let hash = SplitMix64.hash(seed, "invitation")
    return String((0..<8).map { letters[Int(hash >> (UInt64($0) * 5) & 31)] })
  }
}
