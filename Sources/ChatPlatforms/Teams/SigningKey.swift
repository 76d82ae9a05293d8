/// A public key that a bot connector signs with, as its key list has it.
package struct SigningKey: Sendable, Hashable, Decodable {
  package var kid: String
  package var kty: String
  /// Modulus and exponent, base64url.
  package var n: String
  package var e: String
  /// The channels for which the key may sign.
  package var endorsements: [String]?

  package init(kid: String, kty: String = "RSA", n: String, e: String, endorsements: [String]?) {
    self.kid = kid
    self.kty = kty
    self.n = n
    self.e = e
    self.endorsements = endorsements
  }
}
