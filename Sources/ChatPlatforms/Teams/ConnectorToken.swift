import Coach
import Foundation
import JWTKit

/// Believes a token of the Bot Framework, or says why not.
enum ConnectorToken {
  static let issuer = "https://api.botframework.com"
  /// How far the connector's clock may be from ours, in seconds.
  static let leeway: Int64 = 300

  /// The claims of a token that one of the keys signed for us, with that key.
  static func verify(
    authorization: String?, appID: String, at time: Int64,
    key: @Sendable (String) async -> SigningKey?
  ) async -> Result<(claims: Claims, key: SigningKey), Refusal> {
    guard let authorization, !authorization.isEmpty else { return .failure(.missingCredential) }
    guard authorization.utf8.starts(with: "Bearer ".utf8), authorization.utf8.count < 16_384 else {
      return .failure(.malformedCredential)
    }
    let token = String(authorization.dropFirst(7))
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, isCanonical(parts[2]), let header = decode(Header.self, from: parts[0])
    else { return .failure(.malformedCredential) }
    // The algorithm is ours to choose, before any key is looked at; a key in the token is no key.
    guard header.alg == "RS256", header.crit == nil, let kid = header.kid, !kid.isEmpty,
      kid.utf8.count <= 200
    else { return .failure(.wrongCredential) }
    // What could never be for us is no reason to look for keys either.
    guard let claims = decode(Claims.self, from: parts[1]) else {
      return .failure(.malformedCredential)
    }
    guard claims.iss == issuer, claims.aud.contains(appID), !appID.isEmpty else {
      return .failure(.wrongCredential)
    }
    guard let end = claims.exp, end > time - leeway else { return .failure(.stale) }
    guard (claims.nbf ?? 0) <= time + leeway else { return .failure(.fromTheFuture) }
    guard let key = await key(kid), key.kid == kid, key.kty == "RSA",
      await isSigned(token, by: key)
    else { return .failure(.wrongCredential) }
    return .success((claims, key))
  }

  private static func isSigned(_ token: String, by key: SigningKey) async -> Bool {
    do {
      let keys = JWTKeyCollection()
      let rsa = try Insecure.RSA.PublicKey(modulus: key.n, exponent: key.e)
      await keys.add(rsa: rsa, digestAlgorithm: .sha256, kid: JWKIdentifier(string: key.kid))
      _ = try await keys.verify(token, as: Claims.self)
      return true
    } catch {
      return false
    }
  }

  private static func decode<Part: Decodable>(_ type: Part.Type, from text: Substring) -> Part? {
    bytes(text).flatMap { try? JSONDecoder().decode(type, from: $0) }
  }

  private static func bytes(_ text: Substring) -> Data? {
    guard !text.contains("=") else { return nil }
    var base64 = text.replacingOccurrences(of: "-", with: "+")
      .replacingOccurrences(of: "_", with: "/")
    base64 += String(repeating: "=", count: (4 - base64.utf8.count % 4) % 4)
    return Data(base64Encoded: base64)
  }

  /// Whether a signature is spelled as it has to be: its last digit has bits that say nothing.
  private static func isCanonical(_ text: Substring) -> Bool {
    guard !text.isEmpty, let bytes = bytes(text) else { return false }
    let spelled = bytes.base64EncodedString().replacingOccurrences(of: "+", with: "-")
      .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
    return spelled.utf8.elementsEqual(text.utf8)
  }

  struct Header: Decodable {
    var alg: String
    var kid: String?
    var crit: [String]?
  }

  struct Claims: JWTPayload {
    var iss: String
    var aud: [String]
    var exp: Int64?
    var nbf: Int64?
    var serviceURL: String?

    enum CodingKeys: String, CodingKey {
      case iss, aud, exp, nbf
      case serviceURL = "serviceurl"
      case documentedServiceURL = "serviceUrl"
    }

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      iss = try fields.decode(String.self, forKey: .iss)
      if let one = try? fields.decode(String.self, forKey: .aud) {
        aud = [one]
      } else {
        aud = try fields.decode([String].self, forKey: .aud)
      }
      exp = try fields.decodeIfPresent(Int64.self, forKey: .exp)
      nbf = try fields.decodeIfPresent(Int64.self, forKey: .nbf)
      serviceURL =
        try fields.decodeIfPresent(String.self, forKey: .serviceURL)
        ?? fields.decodeIfPresent(String.self, forKey: .documentedServiceURL)
    }

    func encode(to encoder: any Encoder) throws {
      var fields = encoder.container(keyedBy: CodingKeys.self)
      try fields.encode(iss, forKey: .iss)
      try fields.encode(aud, forKey: .aud)
    }

    /// The times are compared with the time that came in, before the signature is.
    func verify(using algorithm: some JWTAlgorithm) async throws {}
  }
}
