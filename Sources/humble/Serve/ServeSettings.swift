import ChatPlatforms
import Coach
import Configuration
import Dialogue
import Foundation
import Persistence
import PromptLibrary
import SystemPackage

/// What the configuration says, for the service.
struct ServeSettings: Sendable {
  var host: String
  var port: Int
  /// How the service is reached from outside; empty if nobody needs to know.
  var publicURL: String
  var storePath: String
  var keyPath: String
  var prompts: String?
  var contacts: [String]
  /// What `POST /check` and, off this machine, `/metrics` ask for; nil turns the first off.
  var checkToken: Secret?
  var logLevel: String
  var daysOff: [String]
  var calendars: [String]
  var quietFrom: String
  var quietUntil: String
  var allowedHosts: [String]
  var proxy: String?
  /// Platforms whose section is there.
  var platforms: Set<String>
  private let reader: ConfigReader
  private let folder: URL

  /// Reads the named file, under what the environment says.
  ///
  /// - Throws: `CheckProblem` for what can't be understood, with its place
  static func read(_ path: String?) async throws -> ServeSettings {
    var sections: Set<String> = []
    var providers: [any ConfigProvider] = [
      EnvironmentVariablesProvider().prefixKeys(with: "humble")
    ]
    var folder = URL(filePath: FileManager.default.currentDirectoryPath)
    if let path {
      do {
        sections = try ConfigurationFile(
          at: path, known: ServeKeys.sections, lists: ServeKeys.lists
        ).sections
      } catch let error as PromptError {
        throw CheckProblem(error.description)
      }
      providers.append(try await FileProvider<YAMLSnapshot>(filePath: FilePath(path)))
      folder = URL(filePath: path).deletingLastPathComponent()
    }
    let environment = ProcessInfo.processInfo.environment.keys
    for platform in ServeKeys.platforms
    where environment.contains(where: { $0.hasPrefix("HUMBLE_\(platform.uppercased())_") }) {
      sections.insert(platform)
    }
    return try ServeSettings(ConfigReader(providers: providers), sections, folder)
  }

  private init(_ reader: ConfigReader, _ sections: Set<String>, _ folder: URL) throws {
    self.reader = reader
    self.folder = folder
    host = reader.string(forKey: "http.host", default: "127.0.0.1")
    let port = reader.string(forKey: "http.port", default: "8080")
    guard let number = Int(port), (0...65_535).contains(number) else {
      throw CheckProblem("http.port: “\(port)” is no port; write a number from 0 to 65535.")
    }
    self.port = number
    publicURL = reader.string(forKey: "http.public-url", default: "")
    func path(_ key: String, _ standard: String) -> String {
      let value = reader.string(forKey: ConfigKey(key), default: standard)
      return value.hasPrefix("/") ? value : folder.appending(path: value).path
    }
    storePath = path("store.path", "humble.db")
    keyPath = path("keys.file", reader.string(forKey: "store.path", default: "humble.db") + ".key")
    prompts = reader.string(forKey: "prompts.path").map { _ in path("prompts.path", "") }
    contacts = reader.stringArray(forKey: "support.contacts", default: [])
    logLevel = reader.string(forKey: "log.level", default: "info")
    guard ["trace", "debug", "info", "notice", "warning", "error", "critical"].contains(logLevel)
    else {
      throw CheckProblem("log.level: “\(logLevel)” is none of trace, debug, info, warning, error.")
    }
    daysOff = reader.stringArray(forKey: "schedule.days-off", default: [])
    calendars = reader.stringArray(forKey: "schedule.calendars", default: []).map {
      $0.hasPrefix("/") ? $0 : folder.appending(path: $0).path
    }
    quietFrom = reader.string(forKey: "schedule.quiet-from", default: "21:00")
    quietUntil = reader.string(forKey: "schedule.quiet-until", default: "07:00")
    allowedHosts = reader.stringArray(forKey: "outbound.allow-http-hosts", default: [])
    proxy = reader.string(forKey: "outbound.proxy")
    platforms = sections.intersection(ServeKeys.platforms)
    checkToken = nil
    checkToken = try secret("check.token")
    for key in ServeKeys.addresses { try checkAddress(key) }
    for host in allowedHosts where host.isEmpty || host.contains(where: { " /@?#".contains($0) }) {
      throw CheckProblem(
        "outbound.allow-http-hosts: “\(host)” is no host; write one such as "
          + "chat.example.org or 10.0.0.7:8065.")
    }
  }

  /// An address that can't be dialled is told now, and not when the first message is due.
  private func checkAddress(_ key: String) throws {
    guard let value = string(key) else { return }
    guard let parts = URLComponents(string: value), let host = parts.host, !host.isEmpty,
      ["https", "http"].contains(parts.scheme), parts.user == nil || key == "outbound.proxy"
    else {
      throw CheckProblem("\(key): that is no address; write one such as https://chat.example.org.")
    }
  }

  /// The part of the day in which nothing is sent late.
  func quietHours() throws -> QuietHours {
    func minute(_ key: String, _ text: String) throws -> Int {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
      guard parts.count == 2, let hour = parts[0], let minute = parts[1],
        (0...23).contains(hour), (0...59).contains(minute)
      else { throw CheckProblem("\(key): “\(text)” is no time of day; write one such as 21:00.") }
      return hour * 60 + minute
    }
    return QuietHours(
      start: try minute("schedule.quiet-from", quietFrom),
      end: try minute("schedule.quiet-until", quietUntil))
  }

  /// Days on which nobody is asked: those of the configuration, and of its calendars for some years.
  func offDays() throws -> Set<CivilDate> {
    do {
      var days = try DaysOff.read(dates: daysOff, file: "schedule.days-off")
      let today = CivilDate(time: Int64(Date().timeIntervalSince1970), offset: 0)
      let range = CivilDate(day: today.day - 366)...CivilDate(day: today.day + 5 * 366)
      for path in calendars {
        guard let data = FileManager.default.contents(atPath: path) else {
          throw CheckProblem("schedule.calendars: \(path) can't be read.")
        }
        days.formUnion(try DaysOff.read(calendar: [UInt8](data), file: path, within: range))
      }
      return days
    } catch let error as DaysOff.Unreadable {
      throw CheckProblem(error.description)
    }
  }

  /// When the question goes to a Workflows webhook; nil where there is none.
  func workflowTimetable() throws -> RoomTimetable? {
    guard let words = string("teams.workflow-when") else {
      guard try secret("teams.workflow-url") != nil else { return nil }
      throw CheckProblem(
        "teams.workflow-when is not set: write when the question is to come, such as “Fridays at "
          + "9 in Copenhagen”.")
    }
    guard try secret("teams.workflow-url") != nil else {
      throw CheckProblem("teams.workflow-url is not set: teams.workflow-when wants it.")
    }
    let request = ScheduleWords.read(
      words,
      in: .init(
        now: Int64(Date().timeIntervalSince1970), zone: "UTC", zones: .system,
        names: ZoneNames(ids: ZoneRules.systemZones)))
    guard case .change(let weekday?, let minute, let zone?, let weeks) = request else {
      throw CheckProblem(
        "teams.workflow-when: “\(words)” names no day and city; write something such as “Fridays "
          + "at 9 in Copenhagen”.")
    }
    return RoomTimetable(
      room: TeamsPlatform.workflowRoom, weekday: weekday, minute: minute ?? 540, zone: zone,
      weeks: weeks ?? 1)
  }

  /// A plain value of a platform's section.
  func string(_ key: String) -> String? {
    guard let value = reader.string(forKey: ConfigKey(key)), !value.isEmpty else { return nil }
    return value
  }

  /// A plain value of a platform's section, or what holds where it is left out.
  func value(_ key: String) -> String { string(key) ?? ServeKeys.defaults[key] ?? "" }

  func strings(_ key: String) -> [String] {
    reader.stringArray(forKey: ConfigKey(key), default: [])
  }

  /// A secret: from the environment, or from the file that `KEY-file` names.
  ///
  /// - Throws: `CheckProblem` if the file is missing, empty, or readable by others
  func secret(_ key: String) throws -> Secret? {
    if let value = reader.string(forKey: ConfigKey(key), isSecret: true), !value.isEmpty {
      return Secret(value)
    }
    guard let file = reader.string(forKey: ConfigKey(key + "-file")), !file.isEmpty else {
      return nil
    }
    let path = file.hasPrefix("/") ? file : folder.appending(path: file).path
    let data: Data?
    do {
      data = try SecretFile.read(path)
    } catch {
      throw CheckProblem("\(key)-file: \(error)")
    }
    guard let data else { throw CheckProblem("\(key)-file: there is no \(path).") }
    let text = String(decoding: data, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    guard !text.isEmpty else { throw CheckProblem("\(key)-file: \(path) is empty.") }
    return Secret(text)
  }

  /// A secret that a platform can't do without.
  func requiredSecret(_ key: String) throws -> Secret {
    guard let secret = try secret(key) else {
      throw CheckProblem(
        "\(key) is not set: name its file with \(key)-file, or set \(Self.variable(key)).")
    }
    return secret
  }

  func required(_ key: String) throws -> String {
    guard let value = string(key) else {
      throw CheckProblem(
        "\(key) is not set: write it into the configuration, or set \(Self.variable(key)).")
    }
    return value
  }

  /// The environment's name of a key.
  private static func variable(_ key: String) -> String {
    "HUMBLE_" + key.uppercased().map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined()
  }
}

/// A secret that does not show itself when it is printed.
struct Secret: Sendable, CustomStringConvertible, CustomReflectable {
  let bytes: [UInt8]
  init(_ text: String) { bytes = Array(text.utf8) }
  var text: String { String(decoding: bytes, as: UTF8.self) }
  var description: String { "set" }
  var customMirror: Swift.Mirror { Swift.Mirror(self, children: ["secret": "set"]) }
}
