import Documents
import Foundation

/// What there is to check: files, folders, patterns, standard input.
enum CheckInputs {
  struct Input: Sendable {
    /// As it is shown.
    var name: String
    /// The name that tells the format.
    var formatName: String
    /// Nil for standard input.
    var path: String?
    /// Where the search for a configuration begins.
    var folder: URL
  }

  private static let endings: Set<String> = [
    "md", "markdown", "txt", "text", "html", "htm", "eml", "srt", "vtt",
  ]

  static func find(_ paths: [String], stdinName: String?) throws -> [Input] {
    let here = URL(filePath: FileManager.default.currentDirectoryPath)
    guard !paths.isEmpty else { return [standardInput(stdinName, here)] }
    return try paths.flatMap { path -> [Input] in
      if path == "-" { return [standardInput(stdinName, here)] }
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
        return isFolder.boolValue ? try files(below: path) : [input(path)]
      }
      let matches = glob(path)
      guard !matches.isEmpty else {
        throw CheckProblem("there is no file \(TerminalText.escaped(path)).")
      }
      return try matches.flatMap { match in
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: match, isDirectory: &isFolder)
        return isFolder.boolValue ? try files(below: match) : [input(match)]
      }
    }
  }

  private static func standardInput(_ name: String?, _ folder: URL) -> Input {
    let shown = name ?? "standard input"
    return Input(name: shown, formatName: name ?? "", path: nil, folder: folder)
  }

  private static func input(_ path: String) -> Input {
    Input(
      name: path, formatName: path, path: path,
      folder: URL(filePath: path).deletingLastPathComponent())
  }

  /// Files of known endings, sorted; hidden ones and links are passed over.
  private static func files(below folder: String) throws -> [Input] {
    guard
      let walker = FileManager.default.enumerator(
        at: URL(filePath: folder), includingPropertiesForKeys: [.isRegularFileKey],
        options: [.skipsHiddenFiles])
    else { throw CheckProblem("the folder \(TerminalText.escaped(folder)) can't be read.") }
    let base = URL(filePath: folder).standardizedFileURL.path
    var found: [String] = []
    for case let url as URL in walker where endings.contains(url.pathExtension.lowercased()) {
      let isFile = try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
      guard isFile else { continue }
      found.append(
        (folder.hasSuffix("/") ? String(folder.dropLast()) : folder)
          + url.standardizedFileURL.path.dropFirst(base.count))
    }
    return found.sorted().map(input)
  }

  private static func glob(_ pattern: String) -> [String] {
    var result = glob_t()
    defer { globfree(&result) }
    guard Foundation.glob(pattern, 0, nil, &result) == 0, let paths = result.gl_pathv else {
      return []
    }
    return (0..<Int(result.gl_pathc)).compactMap { paths[$0].map { String(cString: $0) } }
  }
}

extension CheckInputs.Input {
  /// - Throws: `CheckProblem` if it can't be read or is too large
  func read() throws -> [UInt8] {
    let data: Data
    if let path {
      guard let contents = FileManager.default.contents(atPath: path) else {
        throw CheckProblem("\(TerminalText.escaped(name)) can't be read.")
      }
      data = contents
    } else {
      data = FileHandle.standardInput.readDataToEndOfFile()
    }
    guard data.count <= Limits.documentBytes else {
      throw CheckProblem(
        "\(TerminalText.escaped(name)) is larger than \(Limits.documentBytes) bytes.")
    }
    return [UInt8](data)
  }

  /// Each line, LF ending it, one CR before that dropped; a line at a time is in memory.
  func eachLine(_ body: (Int, ArraySlice<UInt8>) throws -> Void) throws {
    let handle: FileHandle
    if let path {
      guard let opened = FileHandle(forReadingAtPath: path) else {
        throw CheckProblem("\(TerminalText.escaped(name)) can't be read.")
      }
      handle = opened
    } else {
      handle = .standardInput
    }
    var rest: [UInt8] = []
    var number = 0
    func give(_ line: ArraySlice<UInt8>) throws {
      number += 1
      try body(number, line.last == 13 ? line.dropLast() : line)
    }
    while true {
      let data = handle.availableData
      guard !data.isEmpty else { break }
      var chunk = rest + data
      var start = 0
      // What was searched before holds no line end.
      var search = rest.count
      while let end = chunk[search...].firstIndex(of: 10) {
        try give(chunk[start..<end])
        start = end + 1
        search = start
      }
      if start > 0 { chunk.removeFirst(start) }
      rest = chunk
    }
    if !rest.isEmpty { try give(rest[...]) }
  }
}

/// Collects output, so that many short lines are few writes.
struct OutputBuffer {
  private var bytes: [UInt8] = []

  mutating func write(_ text: String) {
    bytes += text.utf8
    if bytes.count > 1 << 16 { flush() }
  }

  mutating func flush() {
    guard !bytes.isEmpty else { return }
    FileHandle.standardOutput.write(Data(bytes))
    bytes.removeAll(keepingCapacity: true)
  }
}
