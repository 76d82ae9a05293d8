import Documents
import QuestionChecker

/// A document with what the checker found, in offsets of the file.
struct CheckedDocument: Sendable {
  /// As it was named by whoever asked.
  var name: String
  var source: [UInt8]
  var report: Report
  var document: Document
  /// Findings that are silenced, known before or not to be shown are gone from these.
  var questions: [Question]
  var documentFindings: [Finding]
  var genre: Genre?
  var isGenreGuessed = false
  /// The speaker of a transcript who asks about themselves, as the transcript spells the name.
  var me: String?
  /// Whether something fails the run, shown or not.
  var hasFailed = false
  /// Findings under the severity that is shown.
  var hidden = 0
  /// The line of the input it begins at, where each line is a draft.
  var firstLine = 1
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
    /// What it is about, white space aside: the words of its question.
    var context: Range<Int>
  }

  /// Reads and checks a file.
  init(name: String, source: [UInt8], formatName: String, settings: CheckSettings) {
    let format = Format.of(
      source, fileName: formatName, isTranscript: settings.genre == .transcript, me: settings.me)
    let document = Document.read(source, as: format)
    var guess: Genre?
    if settings.genre == nil {
      guess = document.genre ?? GenreGuess.genre(of: document, named: formatName)
    }
    self.init(
      name: name, source: source, document: document, genre: settings.genre ?? guess,
      settings: settings)
    isGenreGuessed = guess != nil
  }

  /// Checks a line that is a draft of its own; nothing is guessed from so little.
  init(line: [UInt8], number: Int, name: String, settings: CheckSettings) {
    self.init(
      name: name, source: line, document: Document.read(line, as: .plain), genre: settings.genre,
      settings: settings)
    firstLine = number
  }

  /// Checks a text that came over the network, by the default settings.
  init(draft: String, genre: Genre?, settings: CheckSettings) {
    self.init(
      name: "", source: Array(draft.utf8), document: Document.read(Array(draft.utf8), as: .plain),
      genre: genre, settings: settings)
  }

  private init(
    name: String, source: [UInt8], document: Document, genre: Genre?, settings: CheckSettings
  ) {
    self.name = name
    self.source = source
    self.document = document
    self.genre = genre
    let speakers = (document.segments ?? []).lazy.compactMap(\.speaker)
    let wanted = settings.me?.lowercased()
    me = speakers.first { $0.lowercased() == wanted }
    let report = settings.checker.check(
      document.text, genre: genre, segments: document.segments, me: me)
    self.report = report
    let isOthers = { [me] (sentence: Sentence) -> Bool in
      guard wanted != nil, let speaker = sentence.speaker else { return false }
      return report.text.speakers[speaker] != me
    }
    questions = report.questions.compactMap { item in
      // Whoever else speaks is context, and judged by nobody.
      guard !isOthers(report.text.sentences[item.question.sentence]) else { return nil }
      let range = document.sourceRange(of: item.range)
      return Question(
        range: range, item: item,
        findings: item.findings.map {
          var finding = $0
          // “code” stands for what was left out; a draft with it would say what nobody wrote.
          if document.leavesOutCode(in: range, of: source), finding.namesCode {
            finding.suggestion = nil
          }
          return Finding(
            finding: finding, range: document.sourceRange(of: $0.range), context: item.range)
        })
    }
    documentFindings = report.findings.filter { settings.uses($0.rule) }.map {
      Finding(finding: $0, range: document.sourceRange(of: $0.range), context: $0.range)
    }
  }

  /// The grade of the lowest of its questions.
  var grade: Int? { questions.compactMap(\.item.grade).min() }

  /// Names of those who speak, in their order.
  var speakers: [String] { report.text.speakers }

  /// Every finding, those of questions and those of the document, in the order of the text.
  var findings: [Finding] {
    (questions.flatMap(\.findings) + documentFindings).sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  mutating func removeFindings(where isGone: (Finding) -> Bool) {
    for index in questions.indices { questions[index].findings.removeAll(where: isGone) }
    documentFindings.removeAll(where: isGone)
  }

  /// Notes what fails the run, and leaves what is to be shown.
  mutating func judge(by settings: CheckSettings) {
    let sure = findings.filter { $0.finding.confidence != .unsure }
    hasFailed = sure.contains { $0.finding.severity >= settings.failing }
    hidden = sure.count {
      $0.finding.severity < settings.least && $0.finding.severity > .note
    }
    removeFindings { $0.finding.severity < settings.least }
  }
}

extension Document {
  /// Whether a question has code in backticks in it, for which the word “code” is read.
  fileprivate func leavesOutCode(in range: Range<Int>, of source: [UInt8]) -> Bool {
    format == .markdown && source[range].contains(UInt8(ascii: "`"))
  }
}

extension Report.Finding {
  fileprivate var namesCode: Bool {
    suggestion?.split { !$0.isLetter }.contains { $0.lowercased() == "code" } ?? false
  }
}
