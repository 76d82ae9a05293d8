import Foundation

/// A pattern of paths: `*`, `?` and `[...]` within a name, `**` for any folders between.
struct PathPattern {
  private let names: [Substring]
  private let isAbsolute: Bool

  /// Nil for a path without a mark of a pattern.
  init?(_ text: String) {
    guard Self.isPattern(text) else { return nil }
    names = text.split(separator: "/")
    isAbsolute = text.hasPrefix("/")
  }

  private static func isPattern(_ text: some StringProtocol) -> Bool {
    text.contains { $0 == "*" || $0 == "?" || $0 == "[" }
  }

  /// What matches, sorted; hidden names only where the pattern says the dot.
  func matches() -> [String] {
    var found: Set<String> = []
    collect(isAbsolute ? "/" : "", names[...], &found)
    return found.sorted()
  }

  private func collect(
    _ folder: String, _ rest: ArraySlice<Substring>, _ found: inout Set<String>
  ) {
    guard let name = rest.first else { return }
    let others = rest.dropFirst()
    if name == "**" {
      collect(folder, others.isEmpty ? ["*"] : others, &found)
      for entry in entries(of: folder) where isOwnFolder(folder + entry) {
        collect(folder + entry + "/", rest, &found)
      }
      return
    }
    let candidates =
      Self.isPattern(name)
      ? entries(of: folder, withHidden: name.hasPrefix(".")).filter {
        fnmatch(String(name), $0, FNM_PERIOD) == 0
      } : [String(name)]
    for entry in candidates where FileManager.default.fileExists(atPath: folder + entry) {
      if others.isEmpty {
        found.insert(folder + entry)
      } else {
        collect(folder + entry + "/", others, &found)
      }
    }
  }

  private func entries(of folder: String, withHidden: Bool = false) -> [String] {
    let path = folder.isEmpty ? "." : folder
    let all = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return withHidden ? all : all.filter { !$0.hasPrefix(".") }
  }

  /// Links are not followed below `**`, since they may lead in a circle.
  private func isOwnFolder(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }
}
