import Coach
import Dialogue
import Foundation

/// What is done before it is one's turn to write: nothing here touches the database.
extension SQLiteStore {
  package func glance(at person: PersonID) -> Glance? {
    let pseudonym = keys.pseudonym(of: person)
    guard let subscriber = held.subscribers.last(of: pseudonym),
      let session = held.sessions.last(of: pseudonym)
    else { return nil }
    return Glance(
      subscriber: subscriber.value, session: session.value,
      rows: GlanceRows(subscriber: subscriber.nonce, session: session.nonce))
  }

  package func seal(
    _ turns: [CommittedTurn], on glance: Glance, of person: PersonID
  ) -> [CommittedTurn] {
    let pseudonym = keys.pseudonym(of: person)
    guard let key = try? keys.existingKey(of: pseudonym) else { return turns }
    var before = glance.session.session
    return turns.map { turn in
      var sealed = turn
      sealed.rows = try? TurnRows(turn, after: before, of: pseudonym, with: key)
      before = turn.session
      return sealed
    }
  }

  package func seal(
    _ response: InboundResponse, to delivery: Delivery, of person: PersonID
  ) -> (any SealedRows)? {
    guard let key = try? keys.existingKey(of: keys.pseudonym(of: person)) else { return nil }
    let place = SQLiteTransaction.place(of: delivery)
    return (try? Sealed.seal(bytes: ReplyRows.encode(response), for: place, with: key)).map(
      AnswerRow.init)
  }
}
