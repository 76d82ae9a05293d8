import Coach
import Foundation

/// A form in which a platform says things.
struct VoiceUnderTest: Sendable {
  enum Way: Sendable {
    /// By a request of its own, whose body is the message.
    case posts(Room)
    /// In the answer to what came in.
    case answers(Arrival)
  }

  var name: String
  var way: Way
  /// What a platform's client would make of the bytes; nil for what it can't read.
  var read: @Sendable ([UInt8]) -> Reading?
  /// What people see of a text: without gaps of no width, with one kind of line break.
  var visible: @Sendable (String) -> String = { $0 }
  /// Answers after which nothing more is tried.
  var permanentFailures: [PlatformUnderTest.Named<OutboundResponse>] = []

  /// What the bytes of a message come to, found without any code of ours.
  struct Reading {
    /// The text as people read it.
    var shown: String
    /// What breaks a limit of the platform's.
    var violations: [String] = []
    /// What would mention, link or format.
    var active: [String] = []
  }

  var room: Room {
    switch way {
    case .posts(let room): room
    case .answers(let arrival): arrival.room
    }
  }
}

/// What clients make of text by themselves, whatever the platform.
enum ActiveText {
  /// A space of no width.
  static let gap = "\u{200B}"

  /// Addresses and names in a text that a client would turn into links or mentions.
  static func found(in text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var found: [String] = []
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let isFree = next == "\u{200B}" || next.properties.isWhitespace
      if scalar == "@" || scalar == "<", !isFree { found.append("\(scalar) at \(index)") }
      if scalar == ":", next == "/" { found.append("address at \(index)") }
    }
    let lowered = text.lowercased()
    for opening in ["www.", "mailto:a", "tel:1"] where lowered.contains(opening) {
      found.append(opening)
    }
    return found
  }

  /// A text without gaps and with one kind of line break, which is how it looks.
  static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars where scalar != "\u{200B}" {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\r", "\u{2028}", "\u{2029}": result.append("\n")
      case "\u{A0}": result.append(" ")
      default: result.append(scalar)
      }
      previous = scalar
    }
    return String(result)
  }
}

/// A status with a body of JSON.
func failure(
  _ status: Int, _ json: String = ""
) -> PlatformUnderTest.Named<OutboundResponse> {
  .init(name: "\(status) \(json)", value: OutboundResponse(status: status, body: Array(json.utf8)))
}
