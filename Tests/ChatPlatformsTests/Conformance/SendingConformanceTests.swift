import Coach
import Foundation
import HTTPTypes
import Testing

/// What goes out fits, says all and calls nobody, on any platform.
@Suite struct SendingConformanceTests {
  /// A form in which a platform speaks, with the platform.
  struct Speaking: Sendable, CustomTestStringConvertible {
    var subject: PlatformUnderTest
    var voice: VoiceUnderTest
    var testDescription: String { voice.name }
  }

  static let speaking = PlatformUnderTest.all.flatMap { subject in
    subject.voices.map { Speaking(subject: subject, voice: $0) }
  }
  static let posting = speaking.filter { if case .posts = $0.voice.way { true } else { false } }

  @Test func `every platform has something to say, and every voice is another`() {
    #expect(Set(Self.speaking.map(\.subject.platform.name)).count == 5)
    #expect(Set(Self.posting.map(\.subject.platform.name)).count == 5)
    #expect(Set(Self.speaking.map(\.voice.name)).count == Self.speaking.count)
  }

  @Test(arguments: speaking)
  func `text that somebody wrote is shown and does nothing`(speaking: Speaking) throws {
    #expect(EscapingCorpus.texts.count >= 60)
    for text in EscapingCorpus.texts {
      for place in EscapingCorpus.placements {
        let placed = place(text)
        let message = OutgoingMessage(
          room: speaking.voice.room, paragraphs: ["You wrote:", placed],
          buttons: [OutgoingMessage.Button(label: String(placed.prefix(20)), value: "v")])
        let reading = try reading(of: message, by: speaking)
        let visible = speaking.voice.visible
        #expect(reading.active == [], "\(placed.debugDescription)")
        #expect(
          visible(reading.shown).utf8.elementsEqual(visible("You wrote:\n\n\(placed)").utf8),
          "\(placed.debugDescription) is \(reading.shown.debugDescription)")
      }
    }
  }

  @Test(arguments: speaking)
  func `a long message is cut within the limits and nothing is lost`(speaking: Speaking) throws {
    let words = (0..<4000).map { "word\($0)" }.joined(separator: " ")
    let buttons = [OutgoingMessage.Button(label: "Talk", value: "talk")]
    let cases: [[String]] = [
      [words], (0..<300).map { "Paragraph \($0) has some words in it." },
      [String(repeating: "\u{1F642}", count: 9000)], [String(repeating: "x", count: 20_000)],
      ["short"], [String(repeating: "a\u{301}", count: 9000), "<!channel>", words],
      [String(repeating: "a\n", count: 6000)], (0..<3000).map { "\($0)" },
    ]
    let escaped = ["&", "~", "@", "\"", "\\", "{", "<", ":/", "w.", "\u{1}", "*", "1.", "#"]
      .map { [String(repeating: $0, count: 9000)] }
    for paragraphs in cases + escaped {
      let message = OutgoingMessage(
        room: speaking.voice.room, paragraphs: paragraphs, buttons: buttons)
      let parts = speaking.subject.platform.split(message)
      let readings = try parts.map { try reading(of: $0, by: speaking) }
      for reading in readings {
        #expect(reading.violations == [], "\(paragraphs[0].prefix(3).debugDescription)")
      }
      // Between two parts there is an end of a message where a gap may have been.
      let visible = speaking.voice.visible
      let shown = readings.flatMap { visible($0.shown).utf8.filter { $0 > 0x20 } }
      let given = paragraphs.flatMap { visible($0).utf8.filter { $0 > 0x20 } }
      #expect(shown == given, "\(paragraphs[0].prefix(3).debugDescription)")
      #expect(parts.dropLast().allSatisfy { $0.buttons.isEmpty })
      #expect(parts.last?.buttons == buttons)
    }
  }

  @Test(arguments: posting)
  func `a limit of the platform's is kept for as long as it says`(speaking: Speaking) throws {
    let dispatch = try dispatch(of: speaking)
    let date = DateFormatter()
    date.locale = Locale(identifier: "en_US_POSIX")
    date.timeZone = .gmt
    date.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    let inHalfAMinute = date.string(
      from: Date(timeIntervalSince1970: TimeInterval(speaking.subject.now + 30)))
    let cases: [(String, Int?)] = [
      ("7", 7), ("0", 0), (inHalfAMinute, 30), ("9999999999", 3600),
      ("99999999999999999999999", 3600), ("-7", nil), ("soon", nil), ("", nil), ("+7", nil),
    ]
    for (told, expected) in cases {
      let response = OutboundResponse(status: 429, headers: [.retryAfter: told], body: [])
      #expect(verdict(response, to: dispatch, by: speaking) == .later(expected), "\(told)")
    }
    let untold = OutboundResponse(status: 429, headers: [:], body: [])
    #expect(verdict(untold, to: dispatch, by: speaking) == .later(nil))
  }

  @Test(arguments: posting)
  func `what can never come out is given up, with a word and no more`(speaking: Speaking) throws {
    let dispatch = try dispatch(of: speaking)
    #expect(!speaking.voice.permanentFailures.isEmpty)
    for failure in speaking.voice.permanentFailures {
      guard case .refused(let reason) = verdict(failure.value, to: dispatch, by: speaking) else {
        Issue.record("\(failure.name) is not for good")
        continue
      }
      let isWord = reason.reason.utf8.allSatisfy {
        (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
          || [0x2D, 0x2E, 0x5F].contains($0)
      }
      #expect(isWord && !reason.reason.isEmpty, "\(reason.reason)")
    }
  }

  @Test(arguments: posting)
  func `a fault of the server leaves open what became of a message without a key`(
    speaking: Speaking
  ) throws {
    let dispatch = try dispatch(of: speaking)
    for status in [500, 502, 503, 504] {
      switch verdict(OutboundResponse(status: status), to: dispatch, by: speaking) {
      case .unknown: break
      // Only a request that shows nothing twice may simply go again.
      case .later:
        if case .resend = dispatch.recovery { break }
        Issue.record("\(status) is sent again")
      case let other: Issue.record("\(status) is \(other)")
      }
    }
  }

  /// The request for a short message, which is all there is of it.
  private func dispatch(of speaking: Speaking) throws -> Dispatch {
    try dispatch(
      OutgoingMessage(room: speaking.voice.room, paragraphs: ["Hello"]), by: speaking.subject)
  }

  private func dispatch(
    _ message: OutgoingMessage, by subject: PlatformUnderTest
  ) throws -> Dispatch {
    try subject.platform.nextRequest(
      for: .message(message), key: "delivery-1", progress: [:], at: subject.now
    ).get()
  }

  private func reading(
    of message: OutgoingMessage, by speaking: Speaking
  ) throws -> VoiceUnderTest.Reading {
    let body: [UInt8]
    switch speaking.voice.way {
    case .posts: body = try dispatch(message, by: speaking.subject).request.body
    case .answers(let arrival):
      let (response, rest) = speaking.subject.platform.answer([message], to: arrival)
      #expect(rest == [], "what fits by itself is answered at once")
      #expect(response.status == 200)
      body = response.body
    }
    return try #require(speaking.voice.read(body))
  }

  private func verdict(
    _ response: OutboundResponse, to dispatch: Dispatch, by speaking: Speaking
  ) -> Verdict {
    speaking.subject.platform.verdict(
      on: response, to: dispatch, progress: [:], at: speaking.subject.now)
  }
}
