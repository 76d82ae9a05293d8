extension Rule {
  /// The rules of the group, in the catalogue's order.
  static let telling: [Rule] = []
}
