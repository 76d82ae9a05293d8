import Dialogue
import Foundation

/// Keeps a library in the form it runs in, so that the next start need not read YAML.
///
/// Nothing depends on it: what is damaged, of another build, somebody else's or open to others'
/// hands is passed over, and what can't be written is not.
package struct ContentCache: Sendable {
  /// Changes with the layout of the bytes.
  static let format = "humble library 1"
  static let largest = 16 * 1024 * 1024

  private let folder: URL
  private let build: String

  /// - Parameters:
  ///   - folder: where the files are kept; made on need
  ///   - build: a name of the running program, so that another build reads nothing of this one's
  package init(folder: URL, build: String) {
    self.folder = folder
    self.build = build
  }

  /// The library of a folder's content; nil where none is kept of just these bytes.
  func library(of content: URL, digest: String) -> Library? {
    guard isOurs, let bytes = OwnFile.read(path(of: content), largest: Self.largest) else {
      return nil
    }
    return Self.library(in: bytes, key: key(digest))
  }

  /// Keeps the library of a folder's content in the place of what was kept of it before.
  func keep(_ library: Library, of content: URL, digest: String) {
    try? FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    guard isOurs else { return }
    OwnFile.write(Self.bytes(of: library, key: key(digest)), to: path(of: content))
  }

  /// A file for each folder of content, so that they don't pile up.
  func path(of content: URL) -> String {
    let name = String(FNV1a(content.standardizedFileURL.path).value, radix: 16)
    return folder.appending(path: "library-" + name).path
  }

  private func key(_ digest: String) -> String { Self.format + "\n" + build + "\n" + digest }

  private var isOurs: Bool {
    var status = stat()
    return lstat(folder.path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      && status.st_uid == geteuid() && status.st_mode & 0o022 == 0
  }

  static func bytes(of library: Library, key: String) -> [UInt8] {
    var body = ByteWriter()
    library.write(to: &body)
    var writer = ByteWriter()
    writer.write(key)
    writer.write(fixed: checksum(body.bytes[...]))
    writer.append(body.bytes)
    return writer.bytes
  }

  static func library(in bytes: [UInt8], key: String) -> Library? {
    var reader = ByteReader(bytes)
    guard let found = try? reader.string(), found == key, let sum = try? reader.fixed(),
      sum == checksum(bytes[reader.position...]), let library = try? Library(from: &reader),
      reader.isAtEnd
    else { return nil }
    return library
  }

  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = FNV1a()
    hash.add(bytes)
    return hash.value
  }
}
