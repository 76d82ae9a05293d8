import Coach
import Testing

struct `A circuit breaker` {
  private func broken(times: Int = 3, at now: Int64 = 100) -> CircuitBreaker {
    var breaker = CircuitBreaker(threshold: 3, rest: 10, longestRest: 45)
    for _ in 0..<times { breaker.failed(at: now) }
    return breaker
  }

  @Test func `It opens after failures in a row`() {
    var breaker = broken(times: 2)
    let firstIsAllowed = breaker.allows(at: 100)
    #expect(firstIsAllowed)
    breaker.failed(at: 100)
    #expect(breaker.state == .open(until: 110))
    let secondIsAllowed = breaker.allows(at: 100)
    #expect(!secondIsAllowed)
    let thirdIsAllowed = breaker.allows(at: 109)
    #expect(!thirdIsAllowed)
  }

  @Test func `A success between failures starts the count anew`() {
    var breaker = broken(times: 2)
    breaker.succeeded()
    breaker.failed(at: 100)
    breaker.failed(at: 100)
    #expect(breaker.state == .closed)
  }

  @Test func `After the rest one may try and the others wait for it`() {
    var breaker = broken()
    let firstIsAllowed = breaker.allows(at: 110)
    #expect(firstIsAllowed)
    let secondIsAllowed = breaker.allows(at: 110)
    #expect(!secondIsAllowed)
    breaker.succeeded()
    #expect(breaker.state == .closed)
    let thirdIsAllowed = breaker.allows(at: 110)
    #expect(thirdIsAllowed)
    let fourthIsAllowed = breaker.allows(at: 110)
    #expect(fourthIsAllowed)
  }

  @Test func `A failed try doubles the rest up to the longest`() {
    var breaker = broken()
    var now: Int64 = 110
    for rest in [Int64(20), 40, 45, 45, 45] {
      let isAllowed = breaker.allows(at: now)
      #expect(isAllowed)
      breaker.failed(at: now)
      #expect(breaker.state == .open(until: now + rest))
      now += rest
    }
  }

  @Test func `A try that never reports is followed by another`() {
    var breaker = broken()
    let firstIsAllowed = breaker.allows(at: 110)
    #expect(firstIsAllowed)
    let secondIsAllowed = breaker.allows(at: 119)
    #expect(!secondIsAllowed)
    let thirdIsAllowed = breaker.allows(at: 120)
    #expect(thirdIsAllowed)
  }

  @Test func `What was under way when it opened makes the rest no longer`() {
    var breaker = broken()
    for second in Int64(101)...105 { breaker.failed(at: second) }
    #expect(breaker.state == .open(until: 110))
  }

  @Test func `A clock that was set back does not keep it open`() {
    var breaker = broken(at: 1_000_000)
    let isAllowed = breaker.allows(at: 5)
    #expect(isAllowed)
  }

  @Test func `A rest never overflows`() {
    var breaker = CircuitBreaker(threshold: 1, rest: 10, longestRest: 45)
    var now: Int64 = 0
    for _ in 0..<100 {
      let isAllowed = breaker.allows(at: now)
      #expect(isAllowed)
      breaker.failed(at: now)
      now += 45
    }
    #expect(breaker.state == .open(until: now))
  }

  @Test(arguments: [
    (200, false), (301, false), (404, false), (429, false), (500, true), (503, true),
  ])
  func `A host that answers works, but for 5xx`(_ status: Int, _ opens: Bool) {
    var breakers = HostBreakers(CircuitBreaker(threshold: 1))
    breakers.learn(.answered(OutboundResponse(status: status)), from: "a:443", at: 0)
    let firstIsAllowed = breakers.allows("a:443", at: 1)
    #expect(firstIsAllowed == !opens)
    let secondIsAllowed = breakers.allows("b:443", at: 1)
    #expect(secondIsAllowed)
  }

  @Test func `Only what the host is the cause of counts`() {
    let ours: Set<OutboundFailure.Kind> = [
      .invalidRequest, .refusedHost, .refusedAddress, .overloaded, .shutDown, .cancelled,
    ]
    for kind in OutboundFailure.Kind.allCases {
      var breakers = HostBreakers(CircuitBreaker(threshold: 1))
      breakers.learn(.unknown(OutboundFailure(kind, "")), from: "a:443", at: 0)
      let isAllowed = breakers.allows("a:443", at: 1)
      #expect(isAllowed == ours.contains(kind))
      breakers.learn(.answered(OutboundResponse(status: 200)), from: "a:443", at: 2)
      #expect(breakers.state(of: "a:443") == .closed)
    }
  }
}
