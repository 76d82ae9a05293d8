import Foundation
import Testing

@testable import humble

/// What is taken in, what is not, and what of it comes to stand in the store.
@Suite(.serialized) struct IntakeTests {
  private static let ends = "Connection: close\r\n"

  private static func transaction(_ number: Int, token: String? = ServiceProcess.token) -> String {
    let event = """
      {"events":[{"type":"m.room.message","event_id":"$\(number)","room_id":"!room\(number):coach.test",
      "sender":"@kim\(number):coach.test","content":{"msgtype":"m.text","body":"coach: neighbour"}}]}
      """
    let credential = token.map { "Authorization: Bearer \($0)\r\n" } ?? ""
    return "PUT /_matrix/app/v1/transactions/\(number) HTTP/1.1\r\nHost: a\r\n\(credential)"
      + "Content-Length: \(event.utf8.count)\r\n\(ends)\r\n\(event)"
  }

  @Test func `where the folder may not be written nothing is taken in, and is when it may again`()
    throws
  {
    let service = try ServiceProcess(isBound: true)
    // The homeserver is nowhere, but what is said is taken in all the same.
    #expect(try service.exchange(Self.transaction(1)).hasPrefix("HTTP/1.1 200"))
    chmod(service.folder.path, 0o500)
    defer { chmod(service.folder.path, 0o700) }
    for _ in 0..<2 {
      // Somebody new needs a key of their own, and that must be durable before the answer.
      #expect(try service.exchange(Self.transaction(2)).hasPrefix("HTTP/1.1 503"))
    }
    let health = "GET /health HTTP/1.1\r\nHost: a\r\n\(Self.ends)\r\n"
    #expect(try service.exchange(health).hasPrefix("HTTP/1.1 200"))
    chmod(service.folder.path, 0o700)
    #expect(try service.exchange(Self.transaction(2)).hasPrefix("HTTP/1.1 200"))
  }

  @Test func `a request that proves nothing is refused on every path and leaves no row`() throws {
    let secrets = FileManager.default.temporaryDirectory.appending(path: "humble-\(UUID())")
    try FileManager.default.createDirectory(at: secrets, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: secrets) }
    let file = secrets.appending(path: "secret")
    let secret = Data(repeating: 0x61, count: 32).base64EncodedString()
    try Data(secret.utf8).write(to: file)
    chmod(file.path, 0o600)
    let service = try ServiceProcess(
      more: """
        slack: { signing-secret-file: \(file.path), bot-token-file: \(file.path) }
        mattermost: { url: "https://chat.example.org", command-token-file: \(file.path), \
        hook-token-file: \(file.path), bot-token-file: \(file.path) }
        teams: { outgoing-secret-file: \(file.path), app-id: a, app-password-file: \(file.path) }
        webhook: { secret-file: \(file.path) }
        """)
    func rows() throws -> [String: Data] {
      Dictionary(
        try service.everything.filter {
          $0.name.hasPrefix("humble.db") && $0.name != "humble.db-shm"
        }
        .map { ($0.name, $0.data) }, uniquingKeysWith: { a, _ in a })
    }
    let before = try rows()
    #expect(before.keys.contains("humble.db"))
    let form = "ssl_check=1&token=x&team_id=T1&user_id=U1&text=check+This+is+done"
    let json = #"{"type":"event_callback","team_id":"T1","event_id":"Ev1","event":{}}"#
    for path in [
      "/slack/events", "/slack/command", "/slack/interactivity", "/mattermost/command",
      "/mattermost/hook", "/mattermost/action", "/teams/outgoing", "/teams/messages", "/webhook",
    ] {
      for body in [form, json, "", "{"] {
        let type = body == form ? "application/x-www-form-urlencoded" : "application/json"
        let answer = try service.exchange(
          "POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Type: \(type)\r\n"
            + "Content-Length: \(body.utf8.count)\r\n\(Self.ends)\r\n\(body)")
        let status = answer.dropFirst(9).prefix(3)
        #expect(["401", "403"].contains(status), "\(path) \(body): \(status)")
      }
    }
    for token in [nil, "", "wrong", ServiceProcess.token + "x"] {
      let answer = try service.exchange(Self.transaction(1, token: token))
      #expect(["401", "403"].contains(answer.dropFirst(9).prefix(3)))
    }
    #expect(try rows() == before)
    // What proves something does leave some.
    #expect(try service.exchange(Self.transaction(1)).hasPrefix("HTTP/1.1 200"))
    #expect(try rows() != before)
  }
}
