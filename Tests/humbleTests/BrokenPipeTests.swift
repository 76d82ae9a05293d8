import Foundation
import Testing

/// Whoever reads our output may leave before its end.
struct BrokenPipeTests {
  @Test func `the program ends quietly where nobody reads any more, though the signal is ignored`()
    throws
  {
    try Program.inScratch { folder in
      let result = folder.appending(path: "result")
      let process = Process()
      process.executableURL = URL(filePath: "/bin/bash")
      process.arguments = [
        "-c",
        """
        trap '' PIPE
        { sleep 2; exec "$0" prompts list --prompts "$1" 2>errors; } | exec true
        echo "${PIPESTATUS[0]} $(wc -c <errors)" >result
        """, try Program.executable.path, HouseTests.root.appending(path: "Prompts").path,
      ]
      process.currentDirectoryURL = folder
      try process.run()
      process.waitUntilExit()
      #expect(try String(contentsOf: result, encoding: .utf8) == "141 0\n")
    }
  }
}
