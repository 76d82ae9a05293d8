import Foundation
import Testing

/// What keeps the house in order.
struct HouseTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func files(below folder: String, ending: String) throws -> [URL] {
    let walker = try #require(
      FileManager.default.enumerator(
        at: root.appending(path: folder), includingPropertiesForKeys: nil))
    return walker.compactMap { $0 as? URL }.filter { $0.lastPathComponent.hasSuffix(ending) }
  }

  /// Which of our modules each may import, and what else; Foundation goes without saying but below.
  static let imports: [String: Set<String>] = [
    "QuestionChecker": [],
    "Dialogue": ["QuestionChecker"],
    "Coach": ["CIcal", "Dialogue", "QuestionChecker", "Foundation", "HTTPTypes"],
    "HTTPTransport": ["CCurl", "Coach", "Foundation", "HTTPTypes", "Synchronization"],
    "ChatPlatforms": [
      "Coach", "Dialogue", "QuestionChecker", "Crypto", "JWTKit", "HTTPTypes", "Foundation",
      "Synchronization",
    ],
    "Documents": ["QuestionChecker", "CCMark", "CXML", "Foundation"],
    "Pictures": ["CCairo", "CZlib", "Foundation"],
    "PromptLibrary": ["Dialogue", "QuestionChecker", "Yams", "Foundation"],
    "Persistence": [
      "Coach", "Dialogue", "QuestionChecker", "GRDB", "GRDBSQLite", "Crypto", "Foundation",
      "Synchronization", "Dispatch",
    ],
  ]

  @Test(arguments: HouseTests.imports.keys.sorted())
  func `modules import one way only`(module: String) throws {
    let allowed = try #require(Self.imports[module])
    let files = try Self.files(below: "Sources/" + module, ending: ".swift")
    #expect(!files.isEmpty)
    for file in files {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        guard let name = Self.imported(String(line)) else { continue }
        #expect(
          allowed.contains(name),
          "\(file.lastPathComponent) imports \(name); \(module) may not.")
      }
    }
  }

  private static func imported(_ line: String) -> String? {
    let words = line.split(separator: " ").map(String.init)
    guard let index = words.firstIndex(of: "import"), index < 3, words.count > index + 1,
      words.prefix(index).allSatisfy({ $0.hasPrefix("@") || $0 == "package" || $0 == "internal" })
    else { return nil }
    return words[index + 1].split(separator: ".").first.map(String.init)
  }

  @Test func `every module has its line in the list of imports`() throws {
    let modules = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path)
    let listed = Set(Self.imports.keys).union([
      "humble", "CCMark", "CXML", "CEdit", "CCairo", "CZlib", "CCurl", "CDelayLoad", "CIcal",
    ])
    #expect(Set(modules) == listed)
  }

  @Test func `no file is longer than five hundred lines`() throws {
    let files = try ["Sources", "Tests"].flatMap { try Self.files(below: $0, ending: ".swift") }
    #expect(files.count > 50)
    for file in files {
      let lines = try String(contentsOf: file, encoding: .utf8).utf8.count { $0 == 10 }
      #expect(lines <= 500, "\(file.lastPathComponent) has \(lines) lines.")
    }
  }

  @Test func `the top level holds what was agreed and nothing else`() throws {
    let agreed: Set = ["Package.swift", "Sources", "Tests", "Prompts", "Config", "README.md"]
    let entries = try FileManager.default.contentsOfDirectory(atPath: Self.root.path)
      .filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
    #expect(Set(entries).subtracting(agreed) == [])
  }

  @Test func `sources leave out what fails on hostile input or hides mistakes`() throws {
    let banned = [
      "Regex<", "Regex(", "NSRegularExpression", "try!", "fatalError(", "URLSession", ".nextDate(",
    ]
    for file in try Self.files(below: "Sources", ending: ".swift") {
      let text = try String(contentsOf: file, encoding: .utf8)
      for word in banned {
        #expect(!text.contains(word), "\(file.lastPathComponent) uses \(word)")
      }
    }
  }
}
