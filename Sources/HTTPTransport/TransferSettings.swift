/// What holds for every exchange of a transport.
struct TransferSettings: Sendable {
  var limits: TransportLimits
  var proxy: String?
  /// A file of certificates to trust in place of the system's.
  var certificateFile: String?
}
