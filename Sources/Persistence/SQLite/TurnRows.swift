import Coach
import Crypto
import Dialogue
import Foundation

/// The rows that a turn leaves, sealed; they need nothing more of the database than to be written.
struct TurnRows: SealedRows {
  /// What becomes of a list with a row for each element.
  struct List {
    var changed: [(number: Int, sealed: Data)] = []
    /// Rows from this number on go; nil if none do.
    var end: Int?
  }

  let session: Data
  let event: Data
  /// Questions that were put, by their meaning.
  let asked: [(meaning: String, time: Int64)]
  let plans: List
  let ratings: List

  /// Seals what changes by a turn; `before` is the session it was decided on.
  init(
    _ turn: CommittedTurn, after before: Session?, of pseudonym: String, with key: SymmetricKey
  ) throws {
    // What has tables of its own is not written twice.
    var rest = turn.session
    rest.history = QuestionHistory()
    rest.notebook.plans = []
    rest.notebook.ratings = []
    session = try Sealed.seal(
      bytes: SessionRow.encode(rest), for: "session/\(pseudonym)", with: key)
    event = try Sealed.seal(
      bytes: ReplyRows.encode(turn.event), for: "event/\(pseudonym)/\(turn.version + 1)", with: key)
    let (known, now) = (before?.history.lastAsked ?? [:], turn.session.history.lastAsked)
    asked =
      known == now ? [] : now.filter { known[$0.key] != $0.value }.map { ($0.key, $0.value) }
    plans = try Self.list(
      "plan", before?.notebook.plans ?? [], turn.session.notebook.plans, of: pseudonym, key)
    ratings = try Self.list(
      "rating", before?.notebook.ratings ?? [], turn.session.notebook.ratings, of: pseudonym, key)
  }

  private static func list<T: Codable & Equatable>(
    _ table: String, _ before: [T], _ values: [T], of pseudonym: String, _ key: SymmetricKey
  ) throws -> List {
    var list = List()
    guard before != values else { return list }
    for (number, value) in values.enumerated()
    where number >= before.count || before[number] != value {
      let sealed = try Sealed.seal(value, for: "\(table)/\(pseudonym)/\(number)", with: key)
      list.changed.append((number, sealed))
    }
    if before.count > values.count { list.end = values.count }
    return list
  }
}

/// An answer, sealed with the key of the one it is about.
struct AnswerRow: SealedRows {
  let sealed: Data
}

/// The nonces of the rows a glance was taken of.
struct GlanceRows: SealedRows {
  let subscriber: Data
  let session: Data
}
