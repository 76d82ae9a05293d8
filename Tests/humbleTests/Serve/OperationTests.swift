import Coach
import Foundation
import Persistence
import Testing

/// The service as whoever runs it meets it.
@Suite(.serialized) struct OperationTests {
  private static let ends = "Connection: close\r\n"

  @Test func `a second service on the same store is refused in a sentence`() throws {
    let service = try ServiceProcess()
    let result = try Program.run([
      "serve", "--config", service.folder.appending(path: "humble.yaml").path, "--prompts",
      HouseTests.root.appending(path: "Prompts").path,
    ])
    #expect(result.status == 2)
    #expect(result.errors.contains("humble.db"), "\(result.errors)")
    #expect(result.output.isEmpty)
    let health = "GET /health HTTP/1.1\r\nHost: a\r\n\(Self.ends)\r\n"
    #expect(try service.exchange(health).hasPrefix("HTTP/1.1 200"))
  }

  @Test(arguments: [0o644, 0o660, 0o604])
  func `a secret that others can read is refused, and not shown`(mode: Int) throws {
    try Program.inScratch { folder in
      let file = try Self.configuration(in: folder)
      chmod(folder.appending(path: "hs").path, mode_t(mode))
      let result = try Program.run(["serve", "--config", file.path])
      #expect(result.status == 2)
      #expect(result.errors.contains("chmod 600"), "\(result.errors)")
      #expect(!(result.errors + result.output).contains("canary"))
    }
  }

  @Test func `the check of a configuration shows what holds, and no secret`() throws {
    try Program.inScratch { folder in
      let file = try Self.configuration(in: folder)
      let result = try Program.run(
        ["serve", "--check-config", "--config", file.path],
        environment: ["HUMBLE_SLACK_SIGNING_SECRET": "canary-of-the-environment"])
      // A variable turns its platform on, and this one has no token of a workspace.
      #expect(result.status == 2 && result.errors.contains("slack.bot-token-file"))
      #expect(!(result.errors + result.output).contains("canary"))
      for line in [
        "matrix: on", "  as-token: set", "  localpart: coach (default)", "slack: on",
        "  signing-secret: set", "  bot-token: unset", "teams: off",
        "  api-url: https://slack.com/api (default)",
      ] {
        #expect(result.output.contains(line + "\n"), "\(line) in \(result.output)")
      }
    }
  }

  @Test func `figures are for this machine, and for others only with the token`() throws {
    let service = try ServiceProcess()
    func metrics(_ header: String = "", from source: String) throws -> String {
      try service.exchange(
        "GET /metrics HTTP/1.1\r\nHost: a\r\n\(header)\(Self.ends)\r\n", from: source)
    }
    #expect(try metrics(from: "127.0.0.1").hasPrefix("HTTP/1.1 200"))
    // A proxy on this machine speaks for others, and says so.
    for name in ["X-Forwarded-For: 127.0.0.1", "Forwarded: for=192.0.2.7", "Via: 1.1 front"] {
      #expect(
        try metrics(name + "\r\n", from: "127.0.0.1").hasPrefix("HTTP/1.1 401"), "\(name)")
    }
    // Any other address is another machine's.
    #expect(try metrics(from: "127.0.0.2").hasPrefix("HTTP/1.1 401"))
    let header = "Authorization: Bearer \(ServiceProcess.token)\r\n"
    #expect(try metrics(header, from: "127.0.0.2").hasPrefix("HTTP/1.1 200"))
  }

  @Test func `more connections than there may be wait, and get their turn`() throws {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    limit.rlim_cur = min(limit.rlim_max, 4096)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    try #require(limit.rlim_cur >= 2048, "a test of a thousand connections needs as many files")
    let service = try ServiceProcess()
    let request = "GET /health HTTP/1.1\r\nHost: a\r\n\(Self.ends)\r\n"
    var held: [Int32] = []
    for _ in 0..<1100 { held.append(try service.open()) }
    let late = try service.open()
    _ = request.utf8.withContiguousStorageIfAvailable {
      send(late, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    // Nothing is answered while the house is full; afterwards it is.
    #expect(ServiceProcess.read(late, patience: 1).isEmpty)
    for socket in held { close(socket) }
    #expect(ServiceProcess.read(late, patience: 60).hasPrefix("HTTP/1.1 200"))
    close(late)
    #expect(try service.exchange(request).hasPrefix("HTTP/1.1 200"))
  }

  @Test(arguments: ServiceProcess.levels)
  func `a store that fails tells nobody's words, and the sender tries again`(level: String) throws {
    let service = try ServiceProcess(level: level)
    // The database is taken away under it: every write from now on fails.
    for suffix in ["", "-wal", "-shm"] {
      let file = service.folder.appending(path: "humble.db" + suffix)
      let handle = try FileHandle(forWritingTo: file)
      try handle.truncate(atOffset: 0)
      try handle.write(contentsOf: Data(repeating: 0x5A, count: 100_000))
      try handle.close()
    }
    let body = """
      {"events":[{"type":"m.room.message","event_id":"$one","room_id":"!room-canary:coach.test",
      "sender":"@person-canary:coach.test","content":{"msgtype":"m.text","body":"word-canary"}},
      {"type":"m.room.member","state_key":"@coach:coach.test","event_id":"$two",
      "room_id":"!room-canary:coach.test","sender":"@person-canary:coach.test",
      "content":{"membership":"invite","is_direct":true}}]}
      """
    let answer = try service.exchange(
      "PUT /_matrix/app/v1/transactions/1 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
        + "\(ServiceProcess.token)\r\nContent-Length: \(body.utf8.count)\r\n\(Self.ends)\r\n\(body)"
    )
    #expect(answer.hasPrefix("HTTP/1.1 5"), "\(answer.prefix(60))")
    #expect(!answer.contains("canary"))
    usleep(300_000)
    for (name, data) in try service.everything where !["as", "hs", "check"].contains(name) {
      #expect(data.range(of: Data("canary".utf8)) == nil, "\(name)")
    }
  }

  @Test
  func `what is parked can be listed, sent again and given up; what was refused only dropped`()
    async throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "humble-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "humble.yaml")
    try Data("store: { path: a.db }\n".utf8).write(to: file)
    do {
      let store = try SQLiteStore(
        path: folder.appending(path: "a.db").path, keyPath: folder.appending(path: "a.db.key").path)
      try await store.transact { transaction in
        for number in 1...2 {
          let account = Account(platform: "slack", tenant: "T1", user: "U\(number)")
          let room = Room.personal(account, id: "D\(number)")
          let message = OutgoingMessage(room: room, paragraphs: ["word-canary"])
          try transaction.enqueue(
            .message(message), of: account.person, key: "k\(number)", at: 1_795_420_800)
        }
        for item in try transaction.claim(limit: 10, at: 1_795_420_801) {
          let isFirst = item.key == "k1"
          try transaction.settle(
            item, as: isFirst ? .parked("unknown-outcome") : .refused("is_archived"),
            at: 1_795_420_802)
        }
      }
    }
    func outbox(_ arguments: String...) throws -> Program.Result {
      try Program.run(["outbox", "--config", file.path] + arguments)
    }
    let list = try outbox().output
    #expect(list.contains("1  slack  parked  unknown-outcome  since 2026-11-23"))
    #expect(list.contains("2  slack  refused  is_archived"))
    #expect(!list.contains("canary"))
    #expect(try outbox("--resend", "1").output == "1 is sent again.\n")
    let refused = try outbox("--resend", "2")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("refused for good"))
    #expect(try outbox("--resend", "9").errors.contains("There is no parked message 9."))
    #expect(try outbox("--drop", "2").output == "2 is given up.\n")
    #expect(try outbox().output == "Nothing is parked.\n")
  }

  /// A configuration with secrets that are canaries, readable by their owner.
  private static func configuration(in folder: URL) throws -> URL {
    for name in ["as", "hs"] {
      let secret = folder.appending(path: name)
      try Data("canary-of-a-file".utf8).write(to: secret)
      chmod(secret.path, 0o600)
    }
    let file = folder.appending(path: "humble.yaml")
    try Data(
      """
      store: { path: \(folder.path)/a.db }
      matrix: { homeserver: "http://127.0.0.1:9", server-name: coach.test, as-token-file: as, hs-token-file: hs }
      """.utf8
    ).write(to: file)
    return file
  }
}
