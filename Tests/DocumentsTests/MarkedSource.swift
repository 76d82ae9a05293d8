import Documents
import QuestionChecker
import Testing

/// A file written with « » around each question that must be found in it, and no other.
struct MarkedSource {
  var bytes: [UInt8] = []
  var ranges: [Range<Int>] = []

  init(_ marked: String) {
    var opened = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": opened = bytes.count
      case "»": ranges.append(opened..<bytes.count)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
  }

  /// Puts bytes that no string can hold in the place of a letter, one for one.
  func replacing(_ letter: UInt8, with byte: UInt8) -> MarkedSource {
    var copy = self
    copy.bytes = bytes.map { $0 == letter ? byte : $0 }
    return copy
  }

  /// Writes line endings as CR LF.
  var withCarriageReturns: MarkedSource {
    var copy = self
    copy.bytes = []
    var places: [Int] = []
    for byte in bytes {
      places.append(copy.bytes.count)
      if byte == 10 { copy.bytes.append(13) }
      copy.bytes.append(byte)
    }
    places.append(copy.bytes.count)
    copy.ranges = ranges.map { places[$0.lowerBound]..<places[$0.upperBound] }
    return copy
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Reads and checks the file, and compares the places of its questions byte by byte.
  @discardableResult
  func expectQuestions(
    as format: Format, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Document {
    let document = Document.read(bytes, as: format)
    let found = Self.questions(in: document)
    #expect(
      found == ranges,
      "found \(found.map(text)), wanted \(ranges.map(text)) in \(text(0..<bytes.count))",
      sourceLocation: sourceLocation)
    return document
  }

  static func report(on document: Document) -> Report {
    QuestionChecker().check(document.text, genre: document.genre, segments: document.segments)
  }

  static func questions(in document: Document) -> [Range<Int>] {
    report(on: document).questions.map { document.sourceRange(of: $0.range) }
  }
}
