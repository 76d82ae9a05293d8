import Coach
import Foundation
import HTTPTypes
import Testing

/// What goes out fits, says all and calls nobody, on any platform.
@Suite struct SendingConformanceTests {
  @Test(arguments: PlatformUnderTest.all)
  func `text that somebody wrote is shown and does nothing`(subject: PlatformUnderTest) throws {
    guard let room = subject.room else { return }
    #expect(EscapingCorpus.texts.count >= 60)
    for text in EscapingCorpus.texts {
      for place in EscapingCorpus.placements {
        let placed = place(text)
        let message = OutgoingMessage(
          room: room, paragraphs: ["You wrote:", placed],
          buttons: [OutgoingMessage.Button(label: String(placed.prefix(20)), value: "v")])
        let request = try dispatch(message, by: subject).request
        #expect(subject.activeMarkup(request) == [], "\(placed.debugDescription)")
        #expect(
          subject.shownText(request).utf8.elementsEqual("You wrote:\n\n\(placed)".utf8),
          "\(placed.debugDescription)")
      }
    }
  }

  @Test(arguments: PlatformUnderTest.all)
  func `a long message is cut within the limits and nothing is lost`(
    subject: PlatformUnderTest
  ) throws {
    guard let room = subject.room else { return }
    let words = (0..<4000).map { "word\($0)" }.joined(separator: " ")
    let buttons = [OutgoingMessage.Button(label: "Talk", value: "talk")]
    let cases: [[String]] = [
      [words], (0..<300).map { "Paragraph \($0) has some words in it." },
      [String(repeating: "&", count: 9000)], [String(repeating: "\u{1F642}", count: 9000)],
      [String(repeating: "x", count: 20_000)], ["short"],
      [String(repeating: "a\u{301}", count: 9000), "<!channel>", words],
    ]
    for paragraphs in cases {
      let message = OutgoingMessage(room: room, paragraphs: paragraphs, buttons: buttons)
      let parts = subject.platform.split(message)
      let requests = try parts.map { try dispatch($0, by: subject).request }
      for request in requests { #expect(subject.violations(request) == []) }
      // Between two parts there is an end of a message where a gap may have been.
      let shown = requests.map(subject.shownText).joined().utf8.filter { $0 > 0x20 }
      let given = paragraphs.joined().utf8.filter { $0 > 0x20 }
      #expect(shown == given)
      #expect(parts.dropLast().allSatisfy { $0.buttons.isEmpty })
      #expect(parts.last?.buttons == buttons)
    }
  }

  @Test(arguments: PlatformUnderTest.all)
  func `a limit of the platform's is kept for as long as it says`(
    subject: PlatformUnderTest
  ) throws {
    guard let room = subject.room else { return }
    let dispatch = try dispatch(OutgoingMessage(room: room, paragraphs: ["Hello"]), by: subject)
    let told = OutboundResponse(status: 429, headers: [.retryAfter: "7"], body: [])
    let untold = OutboundResponse(status: 429, headers: [.retryAfter: "soon"], body: [])
    #expect(verdict(told, to: dispatch, by: subject) == .later(7))
    #expect(verdict(untold, to: dispatch, by: subject) == .later(nil))
  }

  @Test(arguments: PlatformUnderTest.all)
  func `what can never come out is given up`(subject: PlatformUnderTest) throws {
    guard let room = subject.room else { return }
    let dispatch = try dispatch(OutgoingMessage(room: room, paragraphs: ["Hello"]), by: subject)
    for failure in subject.permanentFailures {
      guard case .refused(let reason) = verdict(failure.value, to: dispatch, by: subject) else {
        Issue.record("\(failure.name) is not for good")
        continue
      }
      #expect(reason.reason.utf8.allSatisfy { $0 == 0x5F || $0 > 0x2F && $0 < 0x7B })
    }
  }

  @Test(arguments: PlatformUnderTest.all)
  func `a fault of the server leaves open what became of a message without a key`(
    subject: PlatformUnderTest
  ) throws {
    guard let room = subject.room else { return }
    let dispatch = try dispatch(OutgoingMessage(room: room, paragraphs: ["Hello"]), by: subject)
    for status in [500, 502, 503, 504] {
      switch verdict(OutboundResponse(status: status), to: dispatch, by: subject) {
      case .unknown: break
      // Only a request that shows nothing twice may simply go again.
      case .later:
        if case .resend = dispatch.recovery { break }
        Issue.record("\(status) is sent again")
      case let other: Issue.record("\(status) is \(other)")
      }
    }
  }

  private func dispatch(
    _ message: OutgoingMessage, by subject: PlatformUnderTest
  ) throws -> Dispatch {
    try subject.platform.nextRequest(
      for: .message(message), key: "delivery-1", progress: [:], at: subject.now
    ).get()
  }

  private func verdict(
    _ response: OutboundResponse, to dispatch: Dispatch, by subject: PlatformUnderTest
  ) -> Verdict {
    subject.platform.verdict(on: response, to: dispatch, progress: [:], at: subject.now)
  }
}
