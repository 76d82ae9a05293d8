import Dialogue
import Foundation

/// The files of a library, read once: what is digested is what is parsed.
struct ContentFiles {
  let folder: URL
  /// Sorted by path from the folder; transcripts are named and not read.
  private(set) var files: [(path: String, content: FileContent?)] = []

  init(_ folder: URL) throws {
    self.folder = folder
    let root = folder.standardizedFileURL.path
    guard let paths = Self.paths(in: root) else {
      throw PromptError([
        Diagnostic(
          .unreadable, file: folder.path, line: 1, column: 1, "The folder can't be read.")
      ])
    }
    files = paths.sorted().map { path in
      guard !path.hasSuffix(".convo") else { return (path, nil) }
      return (path, FileContent(root + "/" + path, largest: SourceFile.largest))
    }
  }

  /// A short name for the exact content: the hash of names and bytes.
  ///
  /// Transcripts change nothing of what is run. Nil where a file can't be read.
  var digest: String? {
    var hash = FNV1a()
    for (path, content) in files {
      guard let content else { continue }
      guard case .bytes(let bytes) = content else { return nil }
      hash.add(Array(path.utf8)[...])
      hash.add([0])
      hash.add(bytes[...])
      hash.add([0])
    }
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Folders within folders, deeper than which nothing is looked for.
  private static let deepest = 8

  /// All ordinary files below a folder, as paths from it; hidden ones and links are passed over.
  private static func paths(in root: String) -> [String]? {
    guard let top = entries(of: root) else { return nil }
    var paths: [String] = []
    var rest = top.map { (path: $0.name, kind: $0.kind, depth: 0) }
    while let entry = rest.popLast() {
      switch entry.kind {
      case .file: paths.append(entry.path)
      case .folder where entry.depth < deepest:
        for below in entries(of: root + "/" + entry.path) ?? [] {
          rest.append((entry.path + "/" + below.name, below.kind, entry.depth + 1))
        }
      default: break
      }
    }
    return paths
  }

  private enum Kind { case file, folder, other }

  private static func entries(of folder: String) -> [(name: String, kind: Kind)]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var entries: [(name: String, kind: Kind)] = []
    let start = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    while let entry = readdir(stream) {
      // The record ends with the name; the whole of the structure may not be there.
      let name = UnsafeRawPointer(entry).advanced(by: start)
        .assumingMemoryBound(to: CChar.self)
      guard name.pointee != CChar(UInt8(ascii: ".")) else { continue }
      let text = String(cString: name)
      entries.append((text, kind(of: folder + "/" + text)))
    }
    return entries
  }

  private static func kind(of path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }
}
