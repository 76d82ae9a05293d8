/// Compares what was shown with every secret that is good now.
enum Secrets {
  /// Whether one of them matches; all are tried, so that the time tells nothing of which.
  static func contain(_ shown: some Sequence<UInt8>, among secrets: [[UInt8]]) -> Bool {
    let shown = Array(shown)
    var found = false
    for secret in secrets where !secret.isEmpty {
      if ConstantTime.areEqual(shown, secret) { found = true }
    }
    return found
  }
}
