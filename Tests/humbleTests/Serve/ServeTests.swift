import Foundation
import Testing

@testable import humble

/// The service against clients that are careless, slow or mean.
@Suite(.serialized) struct ServeTests {
  private static let ends = "Connection: close\r\n"

  private static func check(_ body: String) -> String {
    "POST /check HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(ServiceProcess.token)\r\n"
      + "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\(ends)\r\n\(body)"
  }

  /// Each request with the status it must get.
  private static let requests: [(name: String, request: String, status: String)] = [
    ("health", "GET /health HTTP/1.1\r\nHost: a\r\n\(ends)\r\n", "200"),
    ("ready", "GET /ready HTTP/1.1\r\nHost: a\r\n\(ends)\r\n", "200"),
    ("metrics", "GET /metrics HTTP/1.1\r\nHost: a\r\n\(ends)\r\n", "200"),
    ("nothing", "GET /nothing HTTP/1.1\r\nHost: a\r\n\(ends)\r\n", "404"),
    ("no host", "GET /health HTTP/1.1\r\n\(ends)\r\n", "400"),
    ("two hosts", "GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\(ends)\r\n", "400"),
    (
      "an announced body that is too long",
      "POST /check HTTP/1.1\r\nHost: a\r\nContent-Length: 1073741824\r\n\r\n", "413"
    ),
    (
      "a body that grows too long",
      "POST /check HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        + String(repeating: "8000\r\n" + String(repeating: "a", count: 32_768) + "\r\n", count: 9)
        + "0\r\n\r\n", "413"
    ),
    (
      "a compressed body",
      "POST /check HTTP/1.1\r\nHost: a\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\(ends)\r\nab",
      "415"
    ),
    (
      "a length and chunks",
      "POST /check HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "400"
    ),
    (
      "two lengths",
      "POST /check HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nab", "400"
    ),
    (
      "a folded header", "GET /health HTTP/1.1\r\nHost: a\r\nX-A: b\r\n c\r\n\(ends)\r\n", "400"
    ),
    (
      "too many headers",
      "GET /health HTTP/1.1\r\nHost: a\r\n"
        + (0..<80).map { "X-\($0): b\r\n" }.joined() + "\(ends)\r\n", "400"
    ),
    (
      "headers that are too long",
      "GET /health HTTP/1.1\r\nHost: a\r\nX-A: \(String(repeating: "b", count: 20_000))\r\n\(ends)\r\n",
      "400"
    ),
    ("lines that end in a bare LF", "GET /health HTTP/1.1\nHost: a\nConnection: close\n\n", "400"),
    (
      "a space before the colon",
      "POST /check HTTP/1.1\r\nHost: a\r\nContent-Length : 2\r\n\(ends)\r\n{}", "400"
    ),
    (
      "a check",
      check(#"{"text":"Don't you think we should just start?"}"#), "200"
    ),
    (
      "a check of a genre there is none of",
      check(#"{"text":"What did you see?","genre":"sonnet"}"#), "400"
    ),
    (
      "a body by drops",
      "POST /check HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\na", "408"
    ),
    (
      "a check without its token",
      "POST /check HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\(ends)\r\n{}", "401"
    ),
    (
      "a check of nothing",
      "POST /check HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(ServiceProcess.token)\r\nContent-Length: 2\r\n\(ends)\r\n{}",
      "400"
    ),
    (
      "an unsigned transaction",
      "PUT /_matrix/app/v1/transactions/1 HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\(ends)\r\n{}",
      "401"
    ),
    (
      "a wrong method", "POST /health HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\(ends)\r\n",
      "405"
    ),
  ]

  @Test func `every request that is out of bounds gets its refusal`() throws {
    let service = try ServiceProcess()
    for (name, request, status) in Self.requests {
      let answer = try service.exchange(request)
      #expect(answer.hasPrefix("HTTP/1.1 \(status)"), "\(name): \(answer.prefix(40))")
    }
    // It is as well as before.
    #expect(try service.exchange(Self.requests[0].request).hasPrefix("HTTP/1.1 200"))
  }

  @Test func `a check over the network says what the command says of the same line`() throws {
    let service = try ServiceProcess()
    for text in [
      "Don't you think we should just start?", "We start at nine.", "Wie geht es Ärzten?",
    ] {
      let body = try #require(
        String(data: try JSONEncoder().encode(["text": text]), encoding: .utf8))
      let answer = try service.exchange(Self.check(body))
      let said = try Program.run(
        ["check", "--lines", "--format", "jsonl", "--color", "never"], input: text + "\n")
      let line = said.output.trimmingCharacters(in: .newlines)
      #expect(line.hasPrefix(#"{"line":1,"#), "\(said.errors)")
      let shown = answer.components(separatedBy: "\r\n\r\n").dropFirst()
      #expect(shown.joined().trimmingCharacters(in: .newlines) == line)
    }
  }

  @Test func `a connection that says nothing is closed, and so is one that drips its head`() throws
  {
    let service = try ServiceProcess()
    let (silent, dripping) = (try service.open(), try service.open())
    defer {
      close(silent)
      close(dripping)
    }
    // A byte now and then never makes a head; being busy is no reason to be kept.
    let head = Array("GET /health HTTP/1.1\r\nX-Slow: \(String(repeating: "a", count: 400))".utf8)
    var hasEnded = false
    for byte in head where !hasEnded {
      var byte = byte
      hasEnded = send(dripping, &byte, 1, Int32(MSG_NOSIGNAL)) < 0
      usleep(250_000)
      var answer: UInt8 = 0
      hasEnded = hasEnded || recv(dripping, &answer, 1, Int32(MSG_DONTWAIT)) == 0
    }
    #expect(hasEnded)
    #expect(ServiceProcess.read(silent, patience: 60) == "")
    var byte: UInt8 = 0
    // Zero: the other side has closed; less would be our own patience.
    #expect(recv(silent, &byte, 1, 0) == 0)
  }

  @Test func `what can't be written is not taken in, and is when there is room again`() throws {
    let service = try ServiceProcess()
    let event = """
      {"events":[{"type":"m.room.message","event_id":"$full","room_id":"!room:coach.test",
      "sender":"@kim:coach.test","content":{"msgtype":"m.text","body":"coach: word-canary"}}]}
      """
    let request = """
      PUT /_matrix/app/v1/transactions/1 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \
      \(ServiceProcess.token)\r\nContent-Length: \(event.utf8.count)\r\nConnection: close\r\n\r\n\(event)
      """
    try service.limitFiles(to: 1)
    for _ in 0..<2 {
      #expect(try service.exchange(request).hasPrefix("HTTP/1.1 503"))
    }
    try service.limitFiles(to: nil)
    #expect(try service.exchange(request).hasPrefix("HTTP/1.1 200"))
    // It was taken in once, and had not been half kept before.
    #expect(try service.exchange(Self.metrics).contains("word-canary") == false)
    for (name, data) in try service.everything where !["as", "hs", "check"].contains(name) {
      #expect(data.range(of: Data("word-canary".utf8)) == nil, "\(name)")
      #expect(data.range(of: Data(ServiceProcess.token.utf8)) == nil, "\(name)")
    }
  }

  private static let metrics =
    "GET /metrics HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"

  @Test func `it ends when asked to, with a request half sent`() throws {
    let service = try ServiceProcess()
    let half = try service.open()
    defer { close(half) }
    let bytes = "POST /check HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\na"
    _ = bytes.utf8.withContiguousStorageIfAvailable { send(half, $0.baseAddress, $0.count, 0) }
    usleep(200_000)
    #expect(service.terminate() == 0)
  }

  @Test(arguments: ServiceProcess.levels)
  func `no word, token or name is in a log, a metric, an error or a file`(level: String) throws {
    let service = try ServiceProcess(level: level)
    let event = """
      {"events":[{"type":"m.room.message","event_id":"$one","room_id":"!room-canary:coach.test",
      "sender":"@person-canary:coach.test","content":{"msgtype":"m.text","body":"coach: word-canary"}},
      {"type":"m.room.member","state_key":"@coach:coach.test","event_id":"$two",
      "room_id":"!room-canary:coach.test","sender":"@person-canary:coach.test",
      "content":{"membership":"invite","is_direct":true}}]}
      """
    for body in [event, event.replacing("$one", with: "$three"), String(event.dropLast(2))] {
      let answer = try service.exchange(
        "PUT /_matrix/app/v1/transactions/1 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
          + "\(ServiceProcess.token)\r\nContent-Length: \(body.utf8.count)\r\n\(Self.ends)\r\n\(body)"
      )
      #expect(answer.hasPrefix("HTTP/1.1 200") || answer.hasPrefix("HTTP/1.1 400"))
      #expect(!answer.contains("canary"))
    }
    // What is refused is told of as well, and nothing of it.
    for (path, credential) in [
      ("/check", "wrong-canary"), ("/check?canary", ServiceProcess.token), ("/canary", "canary"),
      ("/_matrix/app/v1/transactions/canary", "wrong-canary"),
    ] {
      let body = #"{"txt":"word-canary"}"#
      let answer = try service.exchange(
        "POST \(path) HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(credential)\r\n"
          + "Content-Length: \(body.utf8.count)\r\n\(Self.ends)\r\n\(body)")
      #expect(answer.hasPrefix("HTTP/1.1 4"), "\(path): \(answer.prefix(60))")
      #expect(!answer.contains("canary"), "\(path)")
    }
    usleep(500_000)
    let metrics = try service.exchange(Self.requests[2].request)
    #expect(metrics.contains("humble_deliveries_total"))
    #expect(!metrics.contains("canary"))
    for (name, data) in try service.everything where !["as", "hs", "check"].contains(name) {
      #expect(data.range(of: Data("canary".utf8)) == nil, "\(name)")
    }
    #expect(service.terminate() == 0)
  }

  @Test(arguments: [
    ("htpp: { port: 1 }", "did you mean “http”"), ("http: { prot: 1 }", "did you mean “port”"),
    ("http: { port: 99999999 }", "no port"), ("log: { level: loud }", "log.level"),
    ("matrix: { homeserver: \"http://a\" }", "matrix.server-name is not set"),
    ("check: { token-file: nowhere }", "there is no"),
    ("schedule: { days-off: [soon] }", "a date such as"),
    ("schedule: { days-off: 2026-12-24 }", "A list is wanted"),
    ("schedule: { quiet-from: \"25:00\" }", "no time of day"),
    ("schedule: { calendars: [nowhere.ics] }", "can't be read"),
    ("log: { level: [info] }", "HP010"), ("outbound: { allow-http-hosts: a.example }", "A list"),
    ("outbound: { allow-http-hosts: [\"http://a.example\"] }", "is no host"),
    ("outbound: { proxy: \"not an address\" }", "outbound.proxy: that is no address"),
    ("http: { public-url: \"ftp//coach\" }", "http.public-url: that is no address"),
    (
      "matrix: { homeserver: \"no address\", server-name: a }",
      "matrix.homeserver: that is no address"
    ),
  ])
  func `a configuration that can't be meant is refused in a sentence`(
    text: String, sentence: String
  ) throws {
    try Program.inScratch { folder in
      let file = folder.appending(path: "humble.yaml")
      try Data((text + "\nstore: { path: \(folder.path)/a.db }\n").utf8).write(to: file)
      let result = try Program.run([
        "serve", "--config", file.path, "--prompts",
        HouseTests.root.appending(path: "Prompts").path,
      ])
      #expect(result.status == 2, "\(result.output)\(result.errors)")
      #expect(result.errors.contains(sentence), "\(result.errors)")
      #expect(result.output.isEmpty)
    }
  }

  @Test(arguments: [
    ("schedule: { days-off: [2026-13-24] }", "a date such as"),
    ("schedule: { calendars: [nowhere.ics] }", "can't be read"),
    ("schedule: { quiet-until: late }", "no time of day"),
  ])
  func `the check of a configuration refuses what the service would`(
    text: String, sentence: String
  ) throws {
    try Program.inScratch { folder in
      let file = folder.appending(path: "humble.yaml")
      try Data(text.utf8).write(to: file)
      let result = try Program.run(["serve", "--check-config", "--config", file.path])
      #expect(result.status == 2)
      #expect(result.errors.contains(sentence), "\(result.errors)")
    }
  }

  /// Sections that lack something, with all that has to be said of each.
  static let lacking: [(section: String, sentences: [String])] = [
    (
      "matrix: { localpart: coach }",
      [
        "matrix.homeserver is not set: write it", "set HUMBLE_MATRIX_SERVER_NAME.",
        "matrix.as-token is not set: name its file with matrix.as-token-file",
        "set HUMBLE_MATRIX_HS_TOKEN.",
      ]
    ),
    (
      "matrix: { homeserver: \"http://127.0.0.1:9\", server-name: a, as-token-file: no, hs-token-file: ok }",
      ["matrix.as-token-file: there is no "]
    ),
    ("slack: { bot-token-file: ok }", ["slack.signing-secret is not set"]),
    ("slack: { signing-secret-file: ok }", ["neither slack.bot-token-file nor slack.client-id"]),
    (
      "slack: { signing-secret-file: ok, client-id: \"1.2\" }",
      ["http.public-url is not set: with slack.client-id"]
    ),
    (
      "http: { public-url: \"https://coach.example\" }\nslack: { signing-secret-file: ok, client-id: \"1.2\" }",
      ["slack.client-secret is not set"]
    ),
    (
      "slack: { signing-secret-file: wide, bot-token-file: empty }",
      ["chmod 600", "slack.bot-token-file: ", "is empty."]
    ),
    ("mattermost: { hook-token-file: ok }", ["mattermost.url is not set", "mattermost.bot-token"]),
    (
      "mattermost: { url: \"https://chat.example\", bot-token-file: ok }",
      ["neither mattermost.command-token-file nor mattermost.hook-token-file"]
    ),
    (
      "mattermost: { url: \"https://chat.example\", bot-token-file: ok, hook-token-file: ok }",
      ["http.public-url is not set: the buttons"]
    ),
    ("teams: { tenants: [a] }", ["teams: none of teams.app-id,"]),
    ("teams: { app-id: a }", ["teams.app-password is not set: name its file"]),
    ("teams: { app-password-file: ok }", ["teams.app-id is not set"]),
    ("teams: { outgoing-secret-file: ok }", ["not the security token Teams shows"]),
    ("teams: { workflow-url-file: flow }", ["teams.workflow-when is not set"]),
    (
      "teams: { workflow-url-file: flow, workflow-when: Fridays at 9 }",
      ["teams.workflow-when: “Fridays at 9” names no day and city"]
    ),
    (
      "teams: { outgoing-secret-file: key, workflow-when: Fridays at 9 in Oslo }",
      ["teams.workflow-url is not set"]
    ),
    ("webhook: { tenant: a }", ["webhook.secret is not set"]),
    ("webhook: { secret-file: ok }", ["whsec_ and base64"]),
  ]

  @Test(arguments: lacking)
  func `a platform that lacks something is refused with all that it lacks`(
    section: String, sentences: [String]
  ) throws {
    try Program.inScratch { folder in
      for (name, text, mode) in [
        ("ok", "no base64!", 0o600), ("flow", "https://flows.example/a", 0o600),
        ("key", "YWJj", 0o600), ("wide", "s", 0o644), ("empty", "", 0o600),
      ] {
        let path = folder.appending(path: name)
        try Data(text.utf8).write(to: path)
        chmod(path.path, mode_t(mode))
      }
      let file = folder.appending(path: "humble.yaml")
      try Data((section + "\nstore: { path: a.db }\n").utf8).write(to: file)
      let prompts = HouseTests.root.appending(path: "Prompts").path
      for arguments in [["--check-config"], ["--prompts", prompts]] {
        let result = try Program.run(["serve", "--config", file.path] + arguments)
        #expect(result.status == 2, "\(arguments): \(result.output)\(result.errors)")
        for sentence in sentences {
          #expect(result.errors.contains(sentence), "\(sentence) in \(result.errors)")
        }
        // What holds is told all the same, by the one who was asked to check.
        #expect(result.output.contains(": on\n") == (arguments == ["--check-config"]))
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "a.db").path))
      }
    }
  }

  @Test func `every key stands in the configuration that comes with it, which can be read`() throws
  {
    let file = HouseTests.root.appending(path: "Config/humble.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let result = try Program.run(["serve", "--check-config", "--config", file.path])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("matrix: off"))
    for (section, keys) in ServeKeys.sections {
      #expect(text.contains("\n\(section):") || text.contains("\n# \(section):"), "\(section)")
      // Secrets themselves are named in a line of their own, as being for the environment only.
      for key in keys {
        #expect(
          text.contains(" \(key):") || text.contains(" \(key),") || text.contains(", \(key)"),
          "\(section).\(key)")
      }
    }
  }

  @Test func `a clock set by hand is for this machine alone`() throws {
    try Program.inScratch { folder in
      let file = folder.appending(path: "humble.yaml")
      try Data("http: { host: 0.0.0.0 }\nstore: { path: \(folder.path)/a.db }\n".utf8).write(
        to: file)
      let clock = folder.appending(path: "clock")
      try Data("1".utf8).write(to: clock)
      let result = try Program.run(["serve", "--config", file.path, "--clock", clock.path])
      #expect(result.status == 2)
      #expect(result.errors.contains("--clock is for rehearsals"))
    }
  }

  @Test func `an empty outbox says so`() throws {
    try Program.inScratch { folder in
      let file = folder.appending(path: "humble.yaml")
      try Data("store: { path: a.db }\n".utf8).write(to: file)
      let result = try Program.run(["outbox", "--config", file.path])
      #expect(result.output == "Nothing is parked.\n")
      let none = try Program.run(["outbox", "--config", file.path, "--drop", "7"])
      #expect(none.status == 2)
    }
  }
}
