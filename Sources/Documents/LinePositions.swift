/// Finds line and column of a byte: what people and their editors count in.
package struct LinePositions: Sendable {
  /// A document has less than 2 GiB (`Limits`).
  private let starts: [Int32]
  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts: [Int32] = [0]
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices {
        if bytes[index] == Bytes.newline
          || bytes[index] == Bytes.carriageReturn
            && (index + 1 == bytes.count || bytes[index + 1] != Bytes.newline)
        {
          starts.append(Int32(index + 1))
        }
      }
    }
    self.starts = starts
  }

  /// The number of lines; an empty text has one.
  package var count: Int { starts.count }

  /// The first byte of a line.
  package func start(ofLine line: Int) -> Int { Int(starts[line - 1]) }

  /// The line of a byte, counted from 1.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return Swift.max(low, 1)
  }

  /// The column of a byte in Unicode scalars, counted from 1.
  package func column(at offset: Int) -> Int {
    let start = start(ofLine: line(at: offset))
    let end = Swift.min(Swift.max(offset, start), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars.count + 1
  }

  /// The bytes of a line without its ending.
  package func range(ofLine line: Int) -> Range<Int> {
    let start = start(ofLine: line)
    var end = line < count ? self.start(ofLine: line + 1) : bytes.count
    while end > start, bytes[end - 1] == Bytes.newline || bytes[end - 1] == Bytes.carriageReturn {
      end -= 1
    }
    return start..<end
  }
}
