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
    "md", "markdown", "mdown", "mkd", "txt", "text", "html", "htm", "xhtml", "eml", "srt", "vtt",
  ]

  /// - Throws: `CheckProblem` for a path that leads to nothing
  static func find(_ paths: [String], stdinName: String?) throws -> [Input] {
    guard !paths.isEmpty else { return [standardInput(stdinName)] }
    return try paths.flatMap { path -> [Input] in
      if path == "-" { return [standardInput(stdinName)] }
      if FileManager.default.fileExists(atPath: path) { return try inputs(at: path) }
      let matches = PathPattern(path)?.matches() ?? []
      guard !matches.isEmpty else {
        throw CheckProblem("there is no file \(TerminalText.escaped(path)).")
      }
      return try matches.flatMap(inputs)
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private static func inputs(at path: String) throws -> [Input] {
    isFolder(path) ? try files(below: path) : [input(path)]
  }

  private static func standardInput(_ name: String?) -> Input {
    // What is piped in under a name is checked as the file of that name would be.
    Input(
      name: name ?? "standard input", formatName: name ?? "", path: nil,
      folder: URL(filePath: name ?? ".").deletingLastPathComponent())
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

  /// The stream of its bytes.
  func lines() throws -> LineReader {
    guard let path else { return LineReader(handle: .standardInput, name: name) }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw CheckProblem("\(TerminalText.escaped(name)) can't be read.")
    }
    return LineReader(handle: handle, name: name)
  }
}
