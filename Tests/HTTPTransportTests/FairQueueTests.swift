import Testing

@testable import HTTPTransport

struct `Requests that wait` {
  @Test func `Hosts take turns and each keeps its order`() {
    var queue = FairQueue<Int>(limit: 10, limitPerHost: 5)
    for (element, host) in [(1, "a"), (2, "a"), (3, "a"), (4, "b"), (5, "c"), (6, "b")] {
      let hasRoom = queue.append(element, host: host)
      #expect(hasRoom)
    }
    var order: [Int] = []
    while let next = queue.next(where: { _ in true }) { order.append(next) }
    #expect(order == [1, 4, 5, 2, 6, 3])
    #expect(queue.count == 0)
  }

  @Test func `A host without room is passed over and keeps its turn`() {
    var queue = FairQueue<Int>(limit: 10, limitPerHost: 5)
    for (element, host) in [(1, "a"), (2, "b"), (3, "b")] {
      let hasRoom = queue.append(element, host: host)
      #expect(hasRoom)
    }
    let firstNext = queue.next { $0 != "a" }
    #expect(firstNext == 2)
    let secondNext = queue.next { $0 != "a" }
    #expect(secondNext == 3)
    let thirdNext = queue.next { $0 != "a" }
    #expect(thirdNext == nil)
    let fourthNext = queue.next { _ in true }
    #expect(fourthNext == 1)
  }

  @Test func `Room is limited in all and by host`() {
    var queue = FairQueue<Int>(limit: 3, limitPerHost: 2)
    let firstHasRoom = queue.append(1, host: "a")
    #expect(firstHasRoom)
    let secondHasRoom = queue.append(2, host: "a")
    #expect(secondHasRoom)
    let thirdHasRoom = queue.append(3, host: "a")
    #expect(!thirdHasRoom)
    let fourthHasRoom = queue.append(4, host: "b")
    #expect(fourthHasRoom)
    let fifthHasRoom = queue.append(5, host: "b")
    #expect(!fifthHasRoom)
    let removed = queue.removeAll { $0 == 1 || $0 == 4 }.sorted()
    #expect(removed == [1, 4])
    #expect(queue.count == 1)
    let sixthHasRoom = queue.append(6, host: "b")
    #expect(sixthHasRoom)
    let firstNext = queue.next { _ in true }
    #expect(firstNext == 2)
    let secondNext = queue.next { _ in true }
    #expect(secondNext == 6)
  }
}
