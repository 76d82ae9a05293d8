import Coach
import Foundation

extension ServiceClock {
  /// The machine's clock.
  static let machine = ServiceClock(isSetByHand: false) {
    Int64(Date().timeIntervalSince1970.rounded(.down))
  }

  /// A clock that a file sets: seconds since 1970, read anew each time.
  ///
  /// A file that is being written, or gone, leaves the time as it was last read.
  static func file(_ path: String) throws -> ServiceClock {
    guard let first = read(path) else {
      throw CheckProblem("--clock: \(path) holds no seconds since 1970.")
    }
    let last = LastTime(first)
    return ServiceClock(isSetByHand: true) { last.update(read(path)) }
  }

  private static func read(_ path: String) -> Int64? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    let text = String(decoding: data, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    return Int64(text) ?? Double(text).flatMap { Int64(exactly: $0.rounded(.down)) }
  }
}
