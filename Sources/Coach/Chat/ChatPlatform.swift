import HTTPTypes

/// Translates between a platform's HTTP and what the coach knows of; does no I/O of its own.
package protocol ChatPlatform: Sendable {
  /// The section of the configuration, and the first part of its paths: `slack`.
  var name: String { get }
  /// The requests it takes.
  var routes: [Route] { get }
  /// Where the coach can speak on it. Coaching runs only where `.personal` is among them.
  var audiences: Set<Room.Audience> { get }

  /// Verifies a request on its raw bytes, then decodes it; `time` is in seconds since 1970.
  func receive(_ request: InboundRequest, at time: Int64) async -> Reception

  /// What is answered to a request that was not believed.
  func refused(_ refusal: Refusal) -> InboundResponse

  /// Renders what the coach says to an arrival as the answer to its request, and hands back what
  /// does not fit into it, to be sent afterwards.
  func answer(_ messages: [OutgoingMessage], to arrival: Arrival)
    -> (response: InboundResponse, rest: [OutgoingMessage])

  /// Whether the answer to a command that was given in the private conversation can be put there
  /// with the response, to stay: then the talk needs no message of its own.
  var answersInPlace: Bool { get }

  /// The requests that the arrival itself calls for, whatever the coach says: joining a room.
  func errands(for arrival: Arrival) -> [Errand]

  /// Whether the coach hears what is said in a room; in one that it only posts into it does not.
  func hears(in room: Room) -> Bool

  /// A message in parts that each fit the platform's limits, in order.
  func split(_ message: OutgoingMessage) -> [OutgoingMessage]

  /// The next request that brings a job out.
  ///
  /// `key` names the delivery and is the same at every attempt: the platform's idempotency key.
  /// `progress` is what earlier requests of this delivery have learned, empty at first; where
  /// `DeliveryProgress.reconciling` is in it, the request wanted is a look into the history for that step.
  func nextRequest(
    for job: Job, key: String, progress: DeliveryProgress, at time: Int64
  ) -> Result<Dispatch, PermanentFailure>

  /// What the answer to that request means.
  ///
  /// To a look into the history: `.delivered` if the message stands there, `.proceed` without
  /// `DeliveryProgress.reconciling` if it surely does not, `.unknown` if that can't be told.
  func verdict(
    on response: OutboundResponse, to dispatch: Dispatch, progress: DeliveryProgress, at time: Int64
  ) -> Verdict
}

extension ChatPlatform {
  package func refused(_ refusal: Refusal) -> InboundResponse {
    .text("Refused.\n", status: refusal.status)
  }

  package var answersInPlace: Bool { false }

  package func errands(for arrival: Arrival) -> [Errand] { [] }

  package func hears(in room: Room) -> Bool { true }
}

/// What an arrival calls for besides words.
package enum Errand: Hashable, Sendable, Codable {
  /// Enter the room the coach was asked into.
  case join
  /// Leave a room in which it can't be of use.
  case leave
  /// Show a form for a draft; the platform's ticket for it is good for some seconds only.
  case form(ticket: String)
  /// Ask for the time zone of whom the room is with; its name is what `delivered` then tells.
  case zone
}

/// What is to be brought out to a platform.
package enum Job: Hashable, Sendable, Codable {
  case message(OutgoingMessage)
  case errand(Errand, Room)

  package var room: Room {
    switch self {
    case .message(let message): message.room
    case .errand(_, let room): room
    }
  }
}

/// What requests of one delivery have learned: the room that was opened, the file that was uploaded.
package typealias DeliveryProgress = [String: String]

extension DeliveryProgress {
  /// The key of the step of which nobody knows whether it arrived.
  package static let reconciling = "reconcile"
  /// The key of the platform's name of a private conversation that was opened on the way; what is
  /// said there later goes to it at once.
  package static let room = "room"
}

/// A request a platform takes.
package struct Route: Hashable, Sendable {
  package var method: HTTPRequest.Method
  /// A part `{}` stands for any one part of a path.
  package var path: String
  package init(_ method: HTTPRequest.Method, _ path: String) {
    self.method = method
    self.path = path
  }

  /// Whether a path is of this form; `{}` stands for any one part that is not empty.
  package func fits(_ path: String) -> Bool {
    guard self.path.utf8.contains(UInt8(ascii: "{")) else { return path == self.path }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let wanted = self.path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == wanted.count
      && zip(parts, wanted).allSatisfy { $0 == $1 || ($1 == "{}" && !$0.isEmpty) }
  }
}

/// A request of a delivery, with what may be done if nobody knows what became of it.
package struct Dispatch: Sendable {
  /// A name of the step, for `verdict` to know what it is about.
  package var step: String
  package var request: OutboundRequest
  package var recovery: Recovery
  /// What the platform counts its limits by: a channel, a method of a workspace.
  package var lane: String
  /// The least time between two requests of a lane, in milliseconds; 0 for none.
  package var spacing: Int
  /// True for a request that is not of this delivery alone, such as one for a token: what became of
  /// the delivery is as open after it as it was before.
  package var isAside = false

  package enum Recovery: Sendable {
    /// The same request again shows nothing twice: it has a key, or it shows nothing.
    case resend
    /// This step, a look into the history, tells whether it arrived.
    case reconcile
    /// There is no way to know: it is parked for a person to look at.
    case park
  }

  package init(
    step: String, request: OutboundRequest, recovery: Recovery, lane: String, spacing: Int = 0
  ) {
    self.step = step
    self.request = request
    self.recovery = recovery
    self.lane = lane
    self.spacing = spacing
  }
}

/// What an answer means for a delivery.
package enum Verdict: Sendable, Equatable {
  /// It is out; the platform's name of the message, if it gave one.
  case delivered(String?)
  /// One request of several is done.
  case proceed(DeliveryProgress)
  /// Not now: after so many seconds, or when the sender thinks fit.
  case later(Int?)
  /// Never: the room is gone, the token revoked.
  case refused(PermanentFailure)
  /// The server failed in a way that leaves open whether it is out.
  case unknown
}

/// Why something can never be brought out; a short word of the platform's, no person's words.
package struct PermanentFailure: Error, Hashable, Sendable {
  package var reason: String
  package init(_ reason: String) { self.reason = reason }
}
