import Documents
import QuestionChecker

/// A document with what the checker found, in offsets of the file.
struct CheckedDocument: Sendable {
  /// As it was named by whoever asked.
  var name: String
  var source: [UInt8]
  var report: Report
  var document: Document
  /// Findings that a comment or the baseline silences are gone from these.
  var questions: [Question]
  var documentFindings: [Finding]
  var genre: Genre?
  var isGenreGuessed: Bool
  /// Silencing comments that silenced nothing.
  var unusedComments: [SilencingComment] = []
  /// Comments that can't be read, as sentences with their place.
  var faultyComments: [SilencingComment.Fault] = []

  struct Question: Sendable {
    var range: Range<Int>
    var item: Report.Item
    var findings: [Finding]
  }

  struct Finding: Sendable {
    var finding: Report.Finding
    /// Bytes of the file.
    var range: Range<Int>
  }

  init(
    name: String, source: [UInt8], format: Format, genre: Genre?, me: String?,
    checker: QuestionChecker
  ) {
    self.name = name
    self.source = source
    let document = Document.read(source, as: format)
    let guess = genre == nil ? document.genre ?? GenreGuess.genre(of: document) : nil
    let report = checker.check(
      document.text, genre: genre ?? guess,
      segments: document.segments, me: me)
    self.document = document
    self.report = report
    self.genre = genre ?? guess
    isGenreGuessed = genre == nil && guess != nil
    func place(_ finding: Report.Finding) -> Finding {
      Finding(finding: finding, range: document.sourceRange(of: finding.range))
    }
    questions = report.questions.map { item in
      Question(
        range: document.sourceRange(of: item.range), item: item,
        findings: item.findings.map(place))
    }
    documentFindings = report.findings.map(place)
  }

  /// Every finding, those of questions first, in the order of the text.
  var findings: [Finding] {
    (questions.flatMap(\.findings) + documentFindings).sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }
}
