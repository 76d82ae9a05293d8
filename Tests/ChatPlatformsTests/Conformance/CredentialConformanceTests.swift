import Coach
import HTTPTypes
import Testing

/// What is not proven is not believed, on any platform.
@Suite struct CredentialConformanceTests {
  @Test(arguments: PlatformUnderTest.all)
  func `what is proven is accepted, and the same delivery has the same key`(
    subject: PlatformUnderTest
  ) async throws {
    let requests = [subject.delivery(subject.now)] + subject.accepted.map(\.value)
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
    for name in subject.credentials {
      var request = subject.delivery(subject.now)
      request.headers[name] = nil
      #expect(await isRefused(request, by: subject), "without \(name)")
    }
  }

  @Test(arguments: PlatformUnderTest.all)
  func `a malformed credential is refused and never a fault of ours`(
    subject: PlatformUnderTest
  ) async {
    for name in subject.credentials {
      let valid = subject.delivery(subject.now).headers[name] ?? ""
      for value in Self.malformed + Self.bent(valid) where value != valid {
        var request = subject.delivery(subject.now)
        request.headers[name] = value
        #expect(await isRefused(request, by: subject), "\(name): \(value.prefix(80))")
      }
    }
  }

  @Test(arguments: PlatformUnderTest.all)
  func `a credential that is sent twice is refused`(subject: PlatformUnderTest) async {
    for name in subject.credentials {
      var request = subject.delivery(subject.now)
      request.headers.append(HTTPField(name: name, value: request.headers[name] ?? ""))
      #expect(await isRefused(request, by: subject), "\(name)")
    }
  }

  @Test(arguments: PlatformUnderTest.all)
  func `a stale or future request is refused, one within the tolerance is not`(
    subject: PlatformUnderTest
  ) async {
    guard let tolerance = subject.tolerance else { return }
    for offset in [-tolerance + 1, tolerance - 1] {
      let request = subject.delivery(subject.now + offset)
      #expect(await !isRefused(request, by: subject), "\(offset)")
    }
    for offset in [-tolerance - 1, tolerance + 1, -86_400, 86_400] {
      let request = subject.delivery(subject.now + offset)
      #expect(await isRefused(request, by: subject), "\(offset)")
    }
  }

  @Test(arguments: PlatformUnderTest.all)
  func `no byte of a signed body can be changed, added or left out`(
    subject: PlatformUnderTest
  ) async {
    guard subject.signsBody else { return }
    let valid = subject.delivery(subject.now)
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
    var longer = valid
    longer.body.append(0x20)
    if await !isRefused(longer, by: subject) { believed += 1 }
    #expect(believed == 0)
  }

  @Test(arguments: PlatformUnderTest.all)
  func `no byte of a credential can be changed`(subject: PlatformUnderTest) async {
    for name in subject.credentials {
      let valid = Array((subject.delivery(subject.now).headers[name] ?? "").utf8)
      var believed = 0
      for index in valid.indices {
        for replacement in Array("0aZ~ ".utf8) + [valid[index] ^ 0x01] {
          guard replacement != valid[index] else { continue }
          var changed = valid
          changed[index] = replacement
          var request = subject.delivery(subject.now)
          let value = String(decoding: changed, as: UTF8.self)
          // A blank around a value is no part of it.
          let isBlankAround = replacement == 0x20 && (index == 0 || index == valid.count - 1)
          guard HTTPField.isValidValue(value), !isBlankAround else { continue }
          request.headers[name] = value
          if await !isRefused(request, by: subject) { believed += 1 }
        }
      }
      #expect(believed == 0, "\(name)")
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
      guard
        case .answered(let response) = await subject.platform.receive(
          request.value, at: subject.now)
      else {
        Issue.record("\(request.name) was not just answered")
        continue
      }
      #expect(response.status == 200, "\(request.name)")
    }
  }

  @Test(arguments: PlatformUnderTest.all)
  func `the handshake is answered`(subject: PlatformUnderTest) async {
    guard let (request, expected) = subject.handshake else { return }
    guard case .answered(let response) = await subject.platform.receive(request, at: subject.now)
    else {
      Issue.record("no answer")
      return
    }
    #expect(response == expected)
  }

  @Test(arguments: PlatformUnderTest.all)
  func `paths and methods that are not ours are refused`(subject: PlatformUnderTest) async {
    var elsewhere = subject.delivery(subject.now)
    elsewhere.path += "/x"
    #expect(await isRefused(elsewhere, by: subject, with: [404]))
    var otherwise = subject.delivery(subject.now)
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

  private func isRefused(
    _ request: InboundRequest, by subject: PlatformUnderTest, with statuses: Set<Int> = [401, 403]
  ) async -> Bool {
    guard case .refused(let refusal) = await subject.platform.receive(request, at: subject.now)
    else { return false }
    return statuses.contains(refusal.status)
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
