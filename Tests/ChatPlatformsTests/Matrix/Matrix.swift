import ChatPlatforms
import Coach
import HTTPTypes

/// A homeserver for tests, with its people.
enum Matrix {
  static let now: Int64 = 1_795_420_800
  static let token = "hs-9f2c71d0b6"
  static let user = "@ana:hospital.test"
  static let account = Account(platform: "matrix", tenant: "hospital.test", user: user)
  static let room = "!night:hospital.test"
  static let direct = Room.personal(account, id: room)
  static let ward = Room(
    platform: "matrix", tenant: "hospital.test", id: room, audience: .everyone)

  static let platform = MatrixPlatform(
    homeserver: "https://matrix.hospital.test/", serverName: "hospital.test", localpart: "coach",
    asToken: Array("as-1d8e".utf8), hsToken: Array(token.utf8))

  /// A transaction, with the token in the header unless it is to stand elsewhere.
  static func transaction(
    _ body: [UInt8], number: String = "1", header: String? = "Bearer " + token, query: String = ""
  ) -> InboundRequest {
    request(.put, "transactions/" + number, body, header: header, query: query)
  }

  static func transaction(_ file: String, number: String = "1") -> InboundRequest {
    transaction(bytes(file), number: number)
  }

  static func request(
    _ method: HTTPRequest.Method, _ path: String, _ body: [UInt8] = [],
    header: String? = "Bearer " + token, query: String = ""
  ) -> InboundRequest {
    var headers = HTTPFields()
    headers[.authorization] = header
    headers[.contentType] = "application/json"
    return InboundRequest(
      method: method, path: "/_matrix/app/v1/" + path, query: query, headers: headers, body: body)
  }

  static func bytes(_ file: String) -> [UInt8] { (try? Fixture.bytes("matrix/\(file)")) ?? [] }

  /// What a transaction brings to the coach.
  static func arrivals(_ file: String, number: String = "1") async -> [Arrival] {
    guard
      case .accepted(let arrivals, _) = await platform.receive(
        transaction(file, number: number), at: now)
    else { return [] }
    return arrivals
  }
}
