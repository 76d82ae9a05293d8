import Documents
import Foundation
import QuestionChecker

/// `<!-- humble-ignore rule: reason -->`: silences one rule, with a reason.
///
/// `humble-ignore` speaks of the next line that holds a finding's line, `humble-ignore-start` and
/// `humble-ignore-end` of what is between them, `humble-ignore-file` of the whole file.
struct SilencingComment: Sendable {
  enum Scope: Sendable { case nextLine, start, end, file }
  struct Fault: Sendable {
    var range: Range<Int>
    var sentence: String
  }
  var scope: Scope
  var rule: String
  var range: Range<Int>

  /// `known` are the names of the rules there are.
  static func read(
    _ source: [UInt8], _ comments: [Range<Int>], known: Set<String>
  ) -> ([SilencingComment], [Fault]) {
    var found: [SilencingComment] = []
    var faults: [Fault] = []
    for range in comments {
      let text = String(decoding: source[range], as: UTF8.self)
      guard let begin = text.range(of: "humble-ignore") else { continue }
      let body = text[begin.upperBound...].dropLast(text.hasSuffix("-->") ? 3 : 0)
      let words = body.split(maxSplits: 1, whereSeparator: \.isWhitespace)
      let scope: Scope
      switch body.prefix(while: { !$0.isWhitespace }) {
      case "": scope = .nextLine
      case "-start": scope = .start
      case "-end": scope = .end
      case "-file": scope = .file
      case let other:
        faults.append(Fault(range: range, sentence: "humble-ignore\(other) is not known."))
        continue
      }
      let rest = (scope == .nextLine ? String(body) : words.count > 1 ? String(words[1]) : "")
      let parts = rest.split(separator: ":", maxSplits: 1).map { $0.trimmed }
      guard let rule = parts.first, !rule.isEmpty else {
        faults.append(
          Fault(range: range, sentence: "the comment names no rule; write <rule>: <reason>."))
        continue
      }
      guard known.contains(rule) else {
        faults.append(Fault(range: range, sentence: RuleSelection.unknown(rule, among: known)))
        continue
      }
      guard scope == .end || parts.count == 2 && !parts[1].isEmpty else {
        faults.append(
          Fault(range: range, sentence: "the comment gives no reason; write \(rule): <reason>."))
        continue
      }
      found.append(SilencingComment(scope: scope, rule: rule, range: range))
    }
    return (found, faults)
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension CheckedDocument {
  /// Takes out what comments silence; notes those that silence nothing.
  mutating func silence(by settings: CheckSettings) {
    guard !document.comments.isEmpty else { return }
    let (comments, faults) = SilencingComment.read(
      source, document.comments, known: Set(settings.pages.map(\.id.name)))
    faultyComments = faults
    guard !comments.isEmpty else { return }
    let positions = LinePositions(source)
    let end = source.count + 1
    var used: Set<Int> = []
    func isSilenced(_ finding: Finding) -> Bool {
      let place = finding.range.lowerBound
      let line = positions.line(at: place)
      for (index, comment) in comments.enumerated()
      where comment.rule == finding.finding.rule.name {
        let isHit =
          switch comment.scope {
          case .nextLine:
            line == positions.line(at: comment.range.upperBound) + 1
              || line == positions.line(at: comment.range.lowerBound)
          case .start:
            place >= comment.range.upperBound
              && place
                < (comments.first {
                  $0.scope == .end && $0.rule == comment.rule
                    && $0.range.lowerBound > comment.range.lowerBound
                }?.range.lowerBound ?? end)
          case .file: true
          case .end: false
          }
        if isHit {
          used.insert(index)
          return true
        }
      }
      return false
    }
    removeFindings(where: isSilenced)
    // A rule that is not used now may be used in another run.
    unusedComments = comments.enumerated()
      .filter { !used.contains($0) && $1.scope != .end && settings.uses(Rule.ID($1.rule)) }
      .map(\.element)
  }
}
