import Coach
import Dialogue

/// Writes what each turn leaves beside the session: its event, and the answer to the request.
enum ReplyRows {
  private static let event = Event(.promptDue, time: 0, zone: "", offset: 0, seed: 0)

  /// True if they have no field but those written here; else they are written the long way.
  static let areWhole =
    names(of: event) == ["kind", "time", "zone", "offset", "seed"]
    && names(of: LoggedEvent(event: event, transcript: [])) == ["event", "transcript"]
    && names(of: InboundResponse.empty) == ["status", "contentType", "body", "location"]

  private static func names(of value: some Sendable) -> Set<String> {
    Set(Mirror(reflecting: value).children.compactMap(\.label))
  }

  static func encode(_ logged: LoggedEvent) throws -> [UInt8] {
    guard areWhole, SessionRow.isWhole, case .said(let text) = logged.event.kind else {
      return try RowEncoder.encode(logged)
    }
    var row = RowBytes(capacity: 1024)
    row.object { row in
      row.key(.event)
      row.object { row in
        row.key(.kind)
        row.object { row in
          row.key(.said)
          row.object { $0.field(._0, text) }
        }
        row.field(.time, logged.event.time)
        row.field(.zone, logged.event.zone)
        row.field(.offset, logged.event.offset)
        row.key(.seed)
        row.write(unsigned: logged.event.seed)
      }
      row.key(.transcript)
      row.write(logged.transcript) { SessionRow.write($1, to: &$0) }
    }
    return row.bytes
  }

  static func encode(_ response: InboundResponse) throws -> [UInt8] {
    // A body that is no text stands as numbers.
    guard areWhole, let body = String(validating: response.body, as: UTF8.self) else {
      return try RowEncoder.encode(response)
    }
    var row = RowBytes(capacity: 1024)
    row.object { row in
      row.field(.status, response.status)
      row.field(.contentType, response.contentType)
      row.field(.location, response.location)
      row.field(.body, body)
    }
    return row.bytes
  }
}
