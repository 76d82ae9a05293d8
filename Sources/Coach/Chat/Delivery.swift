/// A platform's delivery of one event: delivered again, it is the same.
package struct Delivery: Hashable, Sendable {
  package var platform: String
  package var tenant: String
  package var key: String
  package init(platform: String, tenant: String, key: String) {
    self.platform = platform
    self.tenant = tenant
    self.key = key
  }

  init(_ arrival: Arrival) {
    self.init(
      platform: arrival.sender.platform, tenant: arrival.sender.tenant, key: arrival.key)
  }
}
