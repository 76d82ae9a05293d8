import Configuration
import Foundation
import SystemPackage

/// What the configuration says, for the commands of the terminal.
struct Settings {
  /// What is shown when coaching stops, a line each.
  var contacts: [String]
  /// The folder of the content, if it is named.
  var prompts: String?

  static let defaultContacts = [
    "  your local emergency number, if anyone is in danger now",
    "  your organisation's support line or occupational health",
  ]

  /// Reads the named file, else the person's own, under what the environment says.
  static func read(_ path: String?) async throws -> Settings {
    var providers: [any ConfigProvider] = [
      EnvironmentVariablesProvider().prefixKeys(with: "humble")
    ]
    let own = ownFile
    if let file = path ?? own {
      providers.append(try await FileProvider<YAMLSnapshot>(filePath: FilePath(file)))
    }
    let reader = ConfigReader(providers: providers)
    let contacts = reader.stringArray(forKey: "support.contacts", default: [])
    return Settings(
      contacts: contacts.isEmpty ? defaultContacts : contacts.map { "  " + $0 },
      prompts: reader.string(forKey: "prompts.path"))
  }

  static var ownFile: String? {
    let environment = ProcessInfo.processInfo.environment
    let base =
      environment["XDG_CONFIG_HOME"].map { URL(filePath: $0) }
      ?? URL.homeDirectory.appending(path: ".config")
    let file = base.appending(path: "humble/humble.yaml").path
    return FileManager.default.fileExists(atPath: file) ? file : nil
  }
}
