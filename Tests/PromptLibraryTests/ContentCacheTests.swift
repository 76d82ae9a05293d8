import Dialogue
import Foundation
import PromptLibrary
import Testing

/// The kept form of the content: as good as the files themselves, or not used.
struct ContentCacheTests {
  /// A folder of content and one for the cache, gone with the test.
  private final class Scratch {
    let root = FileManager.default.temporaryDirectory.appending(
      path: "humble-\(UUID().uuidString)")
    var content: URL { root.appending(path: "content") }
    var caches: URL { root.appending(path: "cache/humble") }

    init(_ library: SmallLibrary = .sound) throws { try library.write(to: content) }
    deinit { try? FileManager.default.removeItem(at: root) }

    func load(build: String = "one") throws -> Library {
      try PromptLibrary(
        contentsOf: content, cache: ContentCache(folder: caches, build: build)
      ).library
    }

    var file: URL {
      get throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: caches.path)
        #expect(names.count == 1, "\(names)")
        return caches.appending(path: try #require(names.first))
      }
    }

    /// Changes whenever the file is written anew.
    var stamp: String {
      get throws {
        let status = try status(of: file)
        return "\(status.st_ino) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
      }
    }

    func status(of url: URL) throws -> stat {
      var status = stat()
      #expect(lstat(url.path, &status) == 0)
      return status
    }
  }

  @Test func `what is kept of the shipped content is equal to it`() throws {
    let scratch = try Scratch()
    let cache = ContentCache(folder: scratch.caches, build: "one")
    let read = try PromptLibrary(contentsOf: ContentTests.folder).library
    let first = try PromptLibrary(contentsOf: ContentTests.folder, cache: cache).library
    let stamp = try scratch.stamp
    let second = try PromptLibrary(contentsOf: ContentTests.folder, cache: cache).library
    #expect(first == read)
    #expect(second == read)
    #expect(try scratch.stamp == stamp, "it was written anew, so it was not read")
  }

  @Test func `the file is ours alone`() throws {
    let scratch = try Scratch()
    _ = try scratch.load()
    #expect(try scratch.status(of: scratch.file).st_mode & 0o777 == 0o600)
    #expect(try scratch.status(of: scratch.caches).st_mode & 0o777 == 0o700)
  }

  @Test func `changed content is read anew`() throws {
    let scratch = try Scratch()
    let before = try scratch.load()
    try SmallLibrary.sound
      .replacing("on the round?", with: "on the walk?", in: "questions/willingness.yaml")
      .write(to: scratch.content)
    let after = try scratch.load()
    #expect(after != before)
    #expect(after.questions.contains { $0.text.written == "What did you see on the walk?" })
    #expect(after.version != before.version)
  }

  @Test func `a file more or less is seen`() throws {
    let scratch = try Scratch()
    let before = try scratch.load()
    let cue = "cue: zz\nmeaning: you said it\nphrases: [zzzz]\npairs: []\n"
    try Data(cue.utf8).write(to: scratch.content.appending(path: "cues/zz.yaml"))
    #expect(try scratch.load().cues.count == before.cues.count + 1)
  }

  @Test func `another build reads nothing of this one's`() throws {
    let scratch = try Scratch()
    let library = try scratch.load()
    let stamp = try scratch.stamp
    #expect(try scratch.load(build: "two") == library)
    #expect(try scratch.stamp != stamp)
  }

  @Test func `a file cut short is passed over and written anew`() throws {
    let scratch = try Scratch()
    let library = try scratch.load()
    let whole = try Data(contentsOf: scratch.file)
    for count in [0, 1, 10, whole.count / 2, whole.count - 1] {
      try whole.prefix(count).write(to: scratch.file)
      #expect(try scratch.load() == library)
      #expect(try Data(contentsOf: scratch.file) == whole)
    }
  }

  @Test func `a file with a bit turned is passed over and written anew`() throws {
    let scratch = try Scratch()
    let library = try scratch.load()
    let whole = try Data(contentsOf: scratch.file)
    var generator = SplitMix64(seed: 11)
    for _ in 0..<60 {
      var spoilt = whole
      let index = Int.random(in: spoilt.indices, using: &generator)
      spoilt[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      try spoilt.write(to: scratch.file)
      #expect(try scratch.load() == library)
      #expect(try Data(contentsOf: scratch.file) == whole)
    }
  }

  @Test(arguments: [0o620, 0o602] as [mode_t])
  func `a file that others may write to is passed over`(mode: mode_t) throws {
    let scratch = try Scratch()
    let library = try scratch.load()
    let stamp = try scratch.stamp
    #expect(chmod(try scratch.file.path, mode) == 0)
    #expect(try scratch.load() == library)
    #expect(try scratch.stamp != stamp)
    #expect(try scratch.status(of: scratch.file).st_mode & 0o777 == 0o600)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
  func `a file of somebody else is passed over`() throws {
    let scratch = try Scratch()
    let library = try scratch.load()
    let stamp = try scratch.stamp
    #expect(chown(try scratch.file.path, 12345, 12345) == 0)
    #expect(try scratch.load() == library)
    #expect(try scratch.stamp != stamp)
    #expect(try scratch.status(of: scratch.file).st_uid == 0)
  }

  @Test func `a link in the place of the file is not followed`() throws {
    let scratch = try Scratch()
    let library = try scratch.load()
    let file = try scratch.file
    let elsewhere = scratch.root.appending(path: "elsewhere")
    try FileManager.default.moveItem(at: file, to: elsewhere)
    try FileManager.default.createSymbolicLink(at: file, withDestinationURL: elsewhere)
    #expect(try scratch.load() == library)
    #expect(try scratch.status(of: file).st_mode & S_IFMT == S_IFREG)
  }

  @Test func `a folder that others may write to is not used`() throws {
    let scratch = try Scratch()
    let library = try scratch.load()
    let stamp = try scratch.stamp
    #expect(chmod(scratch.caches.path, 0o770) == 0)
    #expect(try scratch.load(build: "two") == library)
    #expect(try scratch.stamp == stamp)
  }

  @Test func `without a place to write to, it is silent`() throws {
    let scratch = try Scratch()
    let cache = ContentCache(
      folder: scratch.content.appending(path: "texts.yaml/humble"), build: "one")
    let library = try PromptLibrary(contentsOf: scratch.content, cache: cache).library
    #expect(try library == PromptLibrary(contentsOf: scratch.content).library)
  }
}
