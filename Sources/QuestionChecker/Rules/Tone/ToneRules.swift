extension Rule {
  /// Rules about how a question sounds, in the catalogue's order.
  static let tone: [Rule] = [
    blameWhy, blameWho, incredulousOrSarcastic, absolute, doubting, minimiser, pressure,
  ]
}
