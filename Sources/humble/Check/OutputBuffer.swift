import Foundation

/// Collects output, so that many short lines are few writes.
struct OutputBuffer {
  private var bytes: [UInt8] = []

  mutating func write(_ text: String) {
    bytes += text.utf8
    if bytes.count > 1 << 16 { flush() }
  }

  mutating func flush() {
    guard !bytes.isEmpty else { return }
    humble.write(Data(bytes), to: .standardOutput)
    bytes.removeAll(keepingCapacity: true)
  }
}
