/// What is known of a person at a glance: enough to decide on before it is one's turn to write.
///
/// By then something else may have been written; the store tells by `rows` whether it was.
package struct Glance: Sendable {
  package let subscriber: Subscriber
  package let session: StoredSession
  /// Names the rows it was read from, to the store alone.
  package let rows: any SealedRows

  package init(subscriber: Subscriber, session: StoredSession, rows: any SealedRows) {
    self.subscriber = subscriber
    self.session = session
    self.rows = rows
  }
}
