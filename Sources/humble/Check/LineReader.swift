import Documents
import Foundation

/// Reads a stream line by line, with a piece of it in memory.
struct LineReader {
  /// As much as a pipe holds.
  private static let pieceSize = 1 << 16

  let handle: FileHandle
  /// As it is shown.
  let name: String

  /// Gives each line with its number: LF ends it, one CR before that is dropped.
  ///
  /// `afterPiece` is called when what has come so far is done, so that whoever feeds us a line and
  /// waits gets its answer.
  /// - Throws: `CheckProblem` if a line is too long or the stream can't be read
  func eachLine(
    _ body: (Int, ArraySlice<UInt8>) throws -> Void, afterPiece: () -> Void
  ) throws {
    var pending: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: Self.pieceSize)
    var number = 0
    while true {
      let count = read(into: &piece)
      guard count >= 0 else {
        throw CheckProblem("\(TerminalText.escaped(name)) can't be read.")
      }
      guard count > 0 else { break }
      var start = 0
      while let end = piece[start..<count].firstIndex(of: 10) {
        number += 1
        if pending.isEmpty {
          try body(number, Self.withoutReturn(piece[start..<end]))
        } else {
          pending += piece[start..<end]
          try body(number, Self.withoutReturn(pending[...]))
          pending.removeAll(keepingCapacity: pending.count <= Self.pieceSize)
        }
        start = end + 1
      }
      pending += piece[start..<count]
      guard pending.count <= Limits.documentBytes else {
        throw CheckProblem(
          "line \(number + 1) of \(TerminalText.escaped(name)) is longer than "
            + "\(Limits.documentBytes) bytes.")
      }
      afterPiece()
    }
    if !pending.isEmpty { try body(number + 1, pending[...]) }
    afterPiece()
  }

  /// Reads what is there, at most a piece; 0 at the end, less where it fails.
  private func read(into piece: inout [UInt8]) -> Int {
    while true {
      let count = piece.withUnsafeMutableBytes {
        Foundation.read(handle.fileDescriptor, $0.baseAddress, $0.count)
      }
      guard count < 0, errno == EINTR else { return count }
    }
  }

  private static func withoutReturn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.last == 13 ? line.dropLast() : line
  }
}
