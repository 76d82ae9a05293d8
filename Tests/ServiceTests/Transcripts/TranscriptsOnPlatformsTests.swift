import Coach
import Foundation
import PromptLibrary
import Testing

/// Whatever a talk is held on, the coach says the same.
struct TranscriptsOnPlatformsTests {
  static let folder: URL = {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.appending(path: "Prompts")
  }()

  static let paths: [String] = {
    let walker = FileManager.default.enumerator(
      at: folder.appending(path: "conversations"), includingPropertiesForKeys: nil)
    return (walker?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "convo" }
      .map { String($0.path.dropFirst(folder.path.count + 1)) }.sorted()
  }()

  @Test(arguments: PrivateDoor.all)
  func `every transcript reads the same on every platform as on the terminal`(
    door: PrivateDoor
  ) async throws {
    #expect(door.platform.audiences.contains(.personal))
    let stage = try TranscriptStage(door)
    var compared = 0
    #expect(Self.paths.count >= 80)
    for (number, path) in Self.paths.enumerated() {
      let source = try String(contentsOf: Self.folder.appending(path: path), encoding: .utf8)
      do {
        compared += try await stage.play(try Transcript(source, path: path), to: number + 1)
      } catch {
        Issue.record("\(error)")
      }
    }
    #expect(compared >= 800)
  }
}
