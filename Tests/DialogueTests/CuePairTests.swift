import Dialogue
import Foundation
import Testing

/// The minimal pairs that stand in every cue file: the one is heard, the other is not.
@Suite struct CuePairTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    let cue: String
    let yes: String
    let no: String
    var testDescription: String { "\(cue): \(yes) / \(no)" }
  }

  static let files: [CueLines] = CueLines.all
  static let listener = Listener(cues: files.map(\.cue))
  static let pairs = files.flatMap { file in
    file.pairs.map { Pair(cue: file.cue.id, yes: $0.yes, no: $0.no) }
  }

  @Test func `every phrase is sound`() {
    #expect(Self.listener.lexicon.refused == [])
  }

  @Test(arguments: files)
  func `every cue has at least twenty pairs`(file: CueLines) {
    #expect(file.pairs.count >= 20)
    #expect(Set(file.pairs.map(\.yes)).count == file.pairs.count)
  }

  @Test(arguments: pairs)
  func `one of a pair is heard and the other is not`(pair: Pair) {
    #expect(Self.listener.hear(pair.yes).contains(pair.cue), "\(pair.yes)")
    #expect(!Self.listener.hear(pair.no).contains(pair.cue), "\(pair.no)")
  }
}

/// A cue file read by its lines: enough for files of the one shape that ours have.
struct CueLines: Sendable, CustomTestStringConvertible {
  let cue: Cue
  let pairs: [(yes: String, no: String)]
  var testDescription: String { cue.id }

  static let all: [CueLines] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Prompts/cues").standardized
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
      (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map(CueLines.init)
    }
  }()

  init(_ source: String) {
    var fields: [String: String] = [:]
    var phrases: [String] = []
    var pairs: [(yes: String, no: String)] = []
    for line in source.split(separator: "\n") {
      let quoted = line.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
      if line.hasPrefix("  - {") {
        pairs.append((quoted[1], quoted[3]))
      } else if line.hasPrefix("  - ") {
        phrases.append(quoted[1])
      } else if let colon = line.firstIndex(of: ":") {
        fields[String(line[..<colon])] = line[colon...].dropFirst(2).description
      }
    }
    cue = Cue(
      id: fields["cue"] ?? "", meaning: fields["meaning"] ?? "",
      whose: fields["whose"].flatMap(Cue.Whose.init) ?? .anyone,
      countsNegated: fields["negated"] == "counts", countsQuoted: fields["quoted"] == "counts",
      phrases: phrases)
    self.pairs = pairs
  }
}
