import Coach
import HTTPTypes
import Testing

/// What is not proven is not believed, on any platform.
@Suite struct CredentialConformanceTests {
  @Test(arguments: PlatformUnderTest.all)
  func `what is proven is accepted, and the same delivery has the same key`(
    subject: PlatformUnderTest
  ) async throws {
    let requests = [subject.delivery] + subject.accepted.map(\.value)
    var keys: Set<[UInt8]> = []
    for request in requests {
      let first = try #require(await arrivals(of: request, to: subject))
      let again = try #require(await arrivals(of: request, to: subject))
      #expect(!first.isEmpty)
      #expect(first == again)
      for arrival in first {
        #expect(!arrival.key.isEmpty)
        #expect(keys.insert(Array(arrival.key.utf8)).inserted, "two deliveries share a key")
      }
    }
  }

  @Test(arguments: PlatformUnderTest.all)
  func `a request without its credential is refused`(subject: PlatformUnderTest) async {
    #expect(!subject.credentials.isEmpty)
    for credential in subject.credentials {
      #expect(!credential.get(subject.delivery).isEmpty)
      for nothing in [nil, ""] {
        var request = subject.delivery
        credential.set(&request, nothing)
        #expect(await isRefused(request, by: subject), "without \(credential.name)")
      }
    }
  }

  @Test(arguments: PlatformUnderTest.all)
  func `a malformed credential is refused and never a fault of ours`(
    subject: PlatformUnderTest
  ) async {
    for credential in subject.credentials {
      let valid = credential.get(subject.delivery)
      for value in Self.malformed + Self.bent(valid)
      where value != valid && !credential.isSame(value, valid) {
        var request = subject.delivery
        credential.set(&request, value)
        #expect(await isRefused(request, by: subject), "\(credential.name): \(value.prefix(80))")
      }
    }
  }

  @Test(arguments: PlatformUnderTest.all)
  func `a credential that is sent twice proves no more than one`(
    subject: PlatformUnderTest
  ) async {
    for credential in subject.credentials {
      var request = subject.delivery
      credential.double(&request)
      switch credential.whenDoubled {
      case .refused: #expect(await isRefused(request, by: subject), "\(credential.name)")
      case .same:
        #expect(
          await arrivals(of: request, to: subject) == arrivals(of: subject.delivery, to: subject))
      }
    }
  }

  @Test(arguments: PlatformUnderTest.all)
  func `a stale or future request is refused, one within the tolerance is not`(
    subject: PlatformUnderTest
  ) async {
    switch subject.freshness {
    case .within(let range):
      for offset in [range.lowerBound, range.lowerBound + 1, range.upperBound] {
        #expect(await !isRefused(subject.delivery, by: subject, after: offset), "\(offset)")
      }
      for offset in [range.lowerBound - 1, range.upperBound + 1, -86_400, 86_400] {
        #expect(await isRefused(subject.delivery, by: subject, after: offset), "\(offset)")
      }
    case .untold(let reason):
      #expect(!reason.isEmpty)
      for offset in [-31_536_000, 31_536_000] as [Int64] {
        #expect(await !isRefused(subject.delivery, by: subject, after: offset), "\(offset)")
      }
    }
  }

  @Test(arguments: PlatformUnderTest.all)
  func `no byte of a signed body can be changed, added or left out`(
    subject: PlatformUnderTest
  ) async {
    let valid = subject.delivery
    var longer = valid
    longer.body.append(0x20)
    guard case .signed = subject.bodyProof else {
      // What the scheme does not cover is known not to be covered.
      #expect(await !isRefused(longer, by: subject))
      return
    }
    var believed = 0
    for index in valid.body.indices {
      for mask: UInt8 in [0x01, 0x20, 0x80] {
        var request = valid
        request.body[index] ^= mask
        if await !isRefused(request, by: subject) { believed += 1 }
      }
      var shorter = valid
      shorter.body.remove(at: index)
      if await !isRefused(shorter, by: subject) { believed += 1 }
    }
    if await !isRefused(longer, by: subject) { believed += 1 }
    #expect(believed == 0)
  }

  @Test(arguments: PlatformUnderTest.all)
  func `no byte of a credential can be changed`(subject: PlatformUnderTest) async {
    for credential in subject.credentials {
      let text = credential.get(subject.delivery)
      let valid = Array(text.utf8)
      var believed: [String] = []
      for index in valid.indices {
        for replacement in Array("0aZ~ ".utf8) + [valid[index] ^ 0x01] {
          guard replacement != valid[index] else { continue }
          var changed = valid
          changed[index] = replacement
          let value = String(decoding: changed, as: UTF8.self)
          let isBlankAround = replacement == 0x20 && (index == 0 || index == valid.count - 1)
          guard HTTPField.isValidValue(value), !(credential.isTrimmed && isBlankAround),
            !credential.isSame(value, text)
          else { continue }
          var request = subject.delivery
          credential.set(&request, value)
          if await !isRefused(request, by: subject) { believed.append("\(index): \(replacement)") }
        }
      }
      #expect(believed == [], "\(credential.name)")
    }
  }

  @Test(arguments: PlatformUnderTest.all)
  func `what is special to a platform is refused as well`(subject: PlatformUnderTest) async {
    for request in subject.refused {
      #expect(await isRefused(request.value, by: subject), "\(request.name)")
    }
  }

  @Test(arguments: PlatformUnderTest.all)
  func `own and other bots' messages are answered and go no further`(
    subject: PlatformUnderTest
  ) async {
    for request in subject.ignored {
      switch await subject.platform.receive(request.value, at: subject.now) {
      case .answered(let response): #expect(response.status == 200, "\(request.name)")
      case .accepted(let arrivals, .fixed(let response)):
        // A transaction of several events has none for the coach.
        #expect(arrivals.isEmpty && response.status == 200, "\(request.name)")
      default: Issue.record("\(request.name) was not just answered")
      }
    }
  }

  @Test(arguments: PlatformUnderTest.all)
  func `the handshake is answered`(subject: PlatformUnderTest) async {
    switch subject.handshake {
    case .absent(let reason): #expect(!reason.isEmpty)
    case .answered(let request, let expected):
      guard case .answered(let response) = await subject.platform.receive(request, at: subject.now)
      else {
        Issue.record("no answer")
        return
      }
      #expect(response == expected)
      // It proves itself like everything else.
      for credential in subject.credentials {
        var unproven = request
        credential.set(&unproven, nil)
        #expect(await isRefused(unproven, by: subject))
      }
    }
  }

  @Test(arguments: PlatformUnderTest.all)
  func `paths and methods that are not ours are refused`(subject: PlatformUnderTest) async {
    var elsewhere = subject.delivery
    elsewhere.path += "/x"
    #expect(await isRefused(elsewhere, by: subject, with: [404]))
    var otherwise = subject.delivery
    otherwise.method = .delete
    #expect(await isRefused(otherwise, by: subject, with: [404, 405]))
  }

  private func arrivals(
    of request: InboundRequest, to subject: PlatformUnderTest
  ) async -> [Arrival]? {
    guard case .accepted(let arrivals, _) = await subject.platform.receive(request, at: subject.now)
    else { return nil }
    return arrivals
  }

  /// Whether a request is refused, and answered with one of the statuses.
  private func isRefused(
    _ request: InboundRequest, by subject: PlatformUnderTest, after offset: Int64 = 0,
    with statuses: Set<Int> = [401, 403]
  ) async -> Bool {
    let platform = subject.platform
    guard case .refused(let refusal) = await platform.receive(request, at: subject.now + offset)
    else { return false }
    return statuses.contains(platform.refused(refusal).status)
  }

  /// Values that no scheme takes.
  static let malformed: [String] = [
    "", "0", "-1", "+5", "1e9", "0x10", "NaN", "null", "undefined", "true", "{}", "[]", "\"\"",
    "v0", "v0=", "v0=0", "v0=zz", "v1=", "v1,", "v2,AAAA", ",", "=", "==", "====", "a b", "Bearer",
    "Bearer ", "Bearer null", "Bearer a.b.c", "Bearer ..", "HMAC", "HMAC ", "HMAC =", "HMAC AAA",
    "Basic Og==", "größe", "\u{1F642}", "\u{E9}\u{E9}", "٣٤٥", "１２３", "9223372036854775807",
    "9223372036854775808", "-9223372036854775809", "99999999999999999999999", "1795379969.5",
    "0b1", "%00", "../..", "' OR 1=1", String(repeating: "a", count: 64),
    String(repeating: "0", count: 10_000), String(repeating: ",", count: 1000),
  ]

  /// A good value, bent.
  static func bent(_ valid: String) -> [String] {
    [
      valid + valid, valid + "0", valid + "=", valid + "," + valid, "0" + valid, "+" + valid,
      String(valid.dropLast()), String(valid.dropFirst()), String(valid.reversed()), "x" + valid,
      valid + "é", "\u{FEFF}" + valid, valid + "\u{200B}",
    ]
  }
}
