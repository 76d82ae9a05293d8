import Coach
import Foundation
import HTTPTypes

extension MatrixPlatform {
  /// Bytes of text in one message as JSON has it: an event may have 65,536 in all, and what the
  /// server puts around it is among them.
  static let longestText = 48_000

  package func answer(
    _ messages: [OutgoingMessage], to arrival: Arrival
  ) -> (response: InboundResponse, rest: [OutgoingMessage]) {
    // A transaction has no answer but that it has come.
    (.json("{}"), messages)
  }

  package func errands(for arrival: Arrival) -> [Errand] {
    if case .message = arrival.content { [.zone] } else { [] }
  }

  package func split(_ message: OutgoingMessage) -> [OutgoingMessage] {
    TextSplitter.split(message, limit: Self.longestText) {
      JSONValue.size(of: $0) + UnlinkedText.mostGaps(for: $0) * UnlinkedText.gap.utf8.count
    }
  }

  package func nextRequest(
    for job: Job, key: String, progress: DeliveryProgress, at time: Int64
  ) -> Result<Dispatch, PermanentFailure> {
    switch job {
    case .errand(.join, let room):
      return progress["joined"] == nil
        ? .success(post("join", "/join/\(Self.encoded(room.id))", [:], lane: "join"))
        : .success(get("members", "/rooms/\(Self.encoded(room.id))/members"))
    case .errand(.leave, let room):
      return .success(post("leave", "/rooms/\(Self.encoded(room.id))/leave", [:], lane: "leave"))
    case .errand(.zone, let room):
      guard let user = room.user else { return .failure(PermanentFailure("nobody-to-ask-for")) }
      return .success(get("zone", "/profile/\(Self.encoded(user))"))
    case .errand(.form, _): return .failure(PermanentFailure("no-such-errand"))
    case .message(let message):
      guard let room = message.room.id.isEmpty ? progress[DeliveryProgress.room] : message.room.id
      else {
        return openRoom(message.room, key: key, progress: progress)
      }
      if let event = message.deletes {
        guard !event.isEmpty else { return .failure(PermanentFailure("nothing-to-take-back")) }
        return .success(
          put(
            "redact", "/rooms/\(Self.encoded(room))/redact/\(Self.encoded(event))/\(key)", [:], room
          ))
      }
      guard message.picture != nil || !message.paragraphs.isEmpty else {
        return .failure(PermanentFailure("nothing-to-say"))
      }
      if let picture = message.picture, progress["picture"] == nil {
        return .success(upload(picture))
      }
      return .success(send(message, in: room, key: key, progress: progress))
    }
  }

  /// A private conversation; its alias makes a second try find the first.
  private func openRoom(
    _ room: Room, key: String, progress: DeliveryProgress
  ) -> Result<Dispatch, PermanentFailure> {
    guard let user = room.user else { return .failure(PermanentFailure("nobody-to-talk-with")) }
    let alias = "\(localpart)_\(key)"
    if progress["alias"] != nil {
      return .success(
        get("find", "/directory/room/\(Self.encoded("#\(alias):\(serverName)"))"))
    }
    return .success(
      post(
        "create", "/createRoom",
        [
          "is_direct": true, "preset": "trusted_private_chat", "invite": [user],
          "room_alias_name": alias,
        ], lane: "create"))
  }

  private func upload(_ picture: OutgoingMessage.Picture) -> Dispatch {
    var headers = authorization
    headers[.contentType] = "image/png"
    return Dispatch(
      step: "upload",
      request: OutboundRequest(
        method: .post,
        url: homeserver + "/_matrix/media/v3/upload?filename=\(Self.encoded(picture.name))",
        headers: headers, body: picture.png, deadline: .seconds(30)),
      recovery: .resend, lane: "upload")
  }

  /// The text first, then the picture; each has a transaction number of its own.
  private func send(
    _ message: OutgoingMessage, in room: String, key: String, progress: DeliveryProgress
  ) -> Dispatch {
    let path = "/rooms/\(Self.encoded(room))/send/m.room.message/"
    // A notice is not answered by other programs, and an empty list of mentions rings nobody.
    var content: [String: Any] = ["msgtype": "m.notice", "m.mentions": [String: Any]()]
    if !message.paragraphs.isEmpty, progress["text"] == nil {
      // Clients make links and names of people out of plain text as well.
      content["body"] = UnlinkedText.broken(message.paragraphs.joined(separator: "\n\n"))
      if let thread = message.room.thread {
        content["m.relates_to"] = [
          "rel_type": "m.thread", "event_id": thread, "is_falling_back": true,
          "m.in_reply_to": ["event_id": thread],
        ]
      }
      return put("text", path + key, content, room)
    }
    let picture = message.picture
    content["msgtype"] = "m.image"
    content["body"] = UnlinkedText.broken(picture?.alternative ?? "")
    content["filename"] = picture?.name ?? ""
    content["url"] = progress["picture"] ?? ""
    content["info"] = [
      "mimetype": "image/png", "w": picture?.width ?? 0, "h": picture?.height ?? 0,
      "size": picture?.png.count ?? 0,
    ]
    return put("image", path + key + "-image", content, room)
  }

  package func verdict(
    on response: OutboundResponse, to dispatch: Dispatch, progress: DeliveryProgress, at time: Int64
  ) -> Verdict {
    let body =
      (try? JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any]) ?? [:]
    let code = Self.word(body["errcode"])
    switch response.status {
    case 200: return done(dispatch, body, progress)
    case 429:
      let milliseconds = (body["retry_after_ms"] as? Int).flatMap { $0 < 0 ? nil : $0 }
      return .later(
        RetryAfter.seconds(of: response, at: time)
          ?? milliseconds.map { min($0, 3_600_000) / 1000 + 1 })
    case 400 where dispatch.step == "create" && code == "M_ROOM_IN_USE":
      return .proceed(progress.merging(["alias": "taken"]) { $1 })
    case 404 where dispatch.step == "leave", 403 where dispatch.step == "leave",
      403 where dispatch.step == "zone", 404 where dispatch.step == "zone":
      return .delivered(nil)
    case 400..<500: return .refused(PermanentFailure(code.isEmpty ? "\(response.status)" : code))
    // Every request of ours has a number of its own: sending it again shows nothing twice.
    default: return .later(RetryAfter.seconds(of: response, at: time))
    }
  }

  /// The server's own word for what it did not do, if it is one: it goes into the log.
  private static func word(_ value: Any?) -> String {
    guard let word = value as? String, word.utf8.count <= 60,
      word.utf8.allSatisfy({ (65...90).contains($0) || (48...57).contains($0) || $0 == 95 })
    else { return "" }
    return word
  }

  private func done(_ dispatch: Dispatch, _ body: [String: Any], _ progress: DeliveryProgress)
    -> Verdict
  {
    func learned(_ key: String, _ value: Any?) -> Verdict {
      guard let value = value as? String else { return .later(nil) }
      return .proceed(progress.merging([key: value]) { $1 })
    }
    switch dispatch.step {
    case "join": return .proceed(progress.merging(["joined": "yes"]) { $1 })
    case "members":
      // Whoever is asked in will read along as well.
      let members = (body["chunk"] as? [[String: Any]] ?? []).count { event in
        let membership = (event["content"] as? [String: Any])?["membership"] as? String
        return membership == "join" || membership == "invite"
      }
      return .delivered(members == 2 ? "personal" : "room")
    case "create", "find": return learned(DeliveryProgress.room, body["room_id"])
    case "zone": return .delivered(body["m.tz"] as? String)
    case "upload": return learned("picture", body["content_uri"])
    case "leave": return .delivered(nil)
    case "text" where progress["picture"] != nil: return learned("text", body["event_id"])
    default:
      // Whoever answers without a name for the event is not the homeserver: it is tried again.
      guard let event = body["event_id"] as? String else { return .later(nil) }
      return .delivered(event)
    }
  }

  // MARK: Requests

  private func put(
    _ step: String, _ path: String, _ content: [String: Any], _ lane: String
  ) -> Dispatch {
    made(step, .put, path, content, lane)
  }

  private func post(
    _ step: String, _ path: String, _ content: [String: Any], lane: String
  ) -> Dispatch {
    made(step, .post, path, content, lane)
  }

  private func get(_ step: String, _ path: String) -> Dispatch {
    made(step, .get, path, nil, step)
  }

  private func made(
    _ step: String, _ method: HTTPRequest.Method, _ path: String, _ content: [String: Any]?,
    _ lane: String
  ) -> Dispatch {
    var headers = authorization
    var body: [UInt8] = []
    if let content,
      let data = try? JSONSerialization.data(
        withJSONObject: content, options: [.sortedKeys, .withoutEscapingSlashes])
    {
      headers[.contentType] = "application/json"
      body = [UInt8](data)
    }
    return Dispatch(
      step: step,
      request: OutboundRequest(
        method: method, url: homeserver + "/_matrix/client/v3" + path, headers: headers,
        body: body),
      recovery: .resend, lane: "matrix/" + lane)
  }

  /// A part of a path.
  static func encoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return encoded
  }
}
