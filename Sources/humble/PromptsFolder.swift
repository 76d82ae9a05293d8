import ArgumentParser
import Foundation

/// Finds the folder of the content.
enum PromptsFolder {
  /// `--prompts`, then the configuration, then beside the executable, then the working directory.
  static func find(option: String?, configured: String?) throws -> URL {
    var tried: [String] = []
    func folder(_ path: String) -> URL? {
      tried.append(path)
      let marker = URL(filePath: path).appending(path: "texts.yaml").path
      return FileManager.default.fileExists(atPath: marker) ? URL(filePath: path) : nil
    }
    // A folder that was named must be the one, or its mistake would go unseen.
    if let named = option ?? configured {
      guard let found = folder(named) else {
        throw ValidationError("There is no content in \(named): texts.yaml is missing there.")
      }
      return found
    }
    let executable =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      .map { URL(filePath: $0).deletingLastPathComponent() }
    if let executable, let found = folder(executable.appending(path: "Prompts").path) {
      return found
    }
    // A development build stands in .build/<triple>/<mode>.
    if let executable {
      var parent = executable
      for _ in 0..<3 { parent.deleteLastPathComponent() }
      if let found = folder(parent.appending(path: "Prompts").path) { return found }
    }
    if let found = folder(FileManager.default.currentDirectoryPath + "/Prompts") { return found }
    throw ValidationError(
      "The content (a folder Prompts with texts.yaml in it) was not found. Looked in: "
        + tried.joined(separator: ", ") + ". Name it with --prompts.")
  }
}
