/// Elements that wait for their turn by host, so that many for one don't hold up one for another.
struct FairQueue<Element> {
  private var byHost: [String: [Element]] = [:]
  /// Hosts with somebody waiting, the one whose turn is next first.
  private var turns: [String] = []
  private(set) var count = 0
  private let limit: Int
  private let limitPerHost: Int

  init(limit: Int, limitPerHost: Int) {
    self.limit = limit
    self.limitPerHost = limitPerHost
  }

  /// Puts an element last; false if there is no room.
  mutating func append(_ element: Element, host: String) -> Bool {
    let ahead = byHost[host]?.count ?? 0
    guard count < limit, ahead < limitPerHost else { return false }
    if ahead == 0 { turns.append(host) }
    byHost[host, default: []].append(element)
    count += 1
    return true
  }

  /// Takes the first element of the next host that has room.
  mutating func next(where hasRoom: (String) -> Bool) -> Element? {
    guard let turn = turns.firstIndex(where: hasRoom) else { return nil }
    let host = turns.remove(at: turn)
    guard var line = byHost[host], !line.isEmpty else { return nil }
    let element = line.removeFirst()
    count -= 1
    byHost[host] = line.isEmpty ? nil : line
    if !line.isEmpty { turns.append(host) }
    return element
  }

  /// Takes out every element that meets the condition.
  mutating func removeAll(where isUnwanted: (Element) -> Bool) -> [Element] {
    var removed: [Element] = []
    for (host, line) in byHost {
      let kept = line.filter { !isUnwanted($0) }
      guard kept.count < line.count else { continue }
      removed += line.filter(isUnwanted)
      byHost[host] = kept.isEmpty ? nil : kept
      if kept.isEmpty { turns.removeAll { $0 == host } }
    }
    count -= removed.count
    return removed
  }
}
