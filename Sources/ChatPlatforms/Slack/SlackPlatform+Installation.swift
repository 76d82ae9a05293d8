import Coach
import Foundation
import HTTPTypes

/// OAuth v2: how further workspaces install the app.
extension SlackPlatform {
  /// What the app may do, the least that it can work with.
  package static let scopes = [
    "app_mentions:read", "channels:read", "chat:write", "commands", "files:write", "groups:read",
    "im:history", "im:write",
    "users:read",
  ]

  /// A workspace that installed the app.
  package struct Installation: Sendable, Equatable {
    /// The workspace, or the organisation if it installed the app for all of its workspaces.
    package var tenant: String
    package var name: String
    package var token: String
    package var bot: String?
  }

  func install(at time: Int64) -> Reception {
    guard let client else { return .refused(.unknownPath) }
    let query = FormFields.encode([
      ("client_id", client.id), ("scope", Self.scopes.joined(separator: ",")),
      ("state", states.issue(at: time)), ("redirect_uri", client.redirect),
    ])
    var response = InboundResponse(status: 302)
    response.location = "https://slack.com/oauth/v2/authorize?\(query)"
    return .answered(response)
  }

  func installed(_ request: InboundRequest, at time: Int64) async -> Reception {
    guard client != nil else { return .refused(.unknownPath) }
    guard let query = FormFields(request.query.utf8) else { return .refused(.malformedBody) }
    guard let state = query.filled("state") else { return .refused(.missingCredential) }
    do { try await states.spend(state, at: time) } catch { return .refused(error) }
    guard let code = query.filled("code") else {
      return .answered(.text("The app was not installed. You can close this page.\n"))
    }
    return .installing(code: code)
  }

  /// The request that exchanges the code for a token; nil if no client is configured.
  package func exchange(code: String) -> OutboundRequest? {
    guard let client else { return nil }
    let fields = [
      ("code", code), ("client_id", client.id), ("client_secret", client.secret),
      ("redirect_uri", client.redirect),
    ]
    return OutboundRequest(
      method: .post, url: "\(apiURL)/oauth.v2.access",
      headers: [.contentType: "application/x-www-form-urlencoded"],
      body: Array(FormFields.encode(fields).utf8))
  }

  /// The installation that the answer to the exchange tells of.
  package func installation(
    from response: OutboundResponse
  ) -> Result<Installation, PermanentFailure> {
    struct Place: Decodable {
      var id: String
      var name: String?
    }
    struct Reply: Decodable {
      var ok: Bool
      var error: String?
      var access_token: String?
      var bot_user_id: String?
      var team: Place?
      var enterprise: Place?
      var is_enterprise_install: Bool?
    }
    guard let reply = try? JSONDecoder().decode(Reply.self, from: Data(response.body)) else {
      return .failure(PermanentFailure("strange_answer"))
    }
    let place = reply.is_enterprise_install == true ? reply.enterprise : reply.team
    guard reply.ok, let token = reply.access_token, !token.isEmpty, let place, !place.id.isEmpty
    else { return .failure(PermanentFailure(SlackErrors.word(reply.error ?? "no_token"))) }
    return .success(
      Installation(
        tenant: place.id, name: place.name ?? place.id, token: token, bot: reply.bot_user_id))
  }

  /// The request that tells to whose workspace a token from the configuration belongs.
  package func identification(token: String) -> OutboundRequest {
    OutboundRequest(
      method: .post, url: "\(apiURL)/auth.test",
      headers: [
        .contentType: "application/x-www-form-urlencoded", .authorization: "Bearer \(token)",
      ])
  }

  /// The workspace that the answer to the identification names.
  package func workspace(from response: OutboundResponse) -> Result<String, PermanentFailure> {
    struct Reply: Decodable {
      var ok: Bool
      var error: String?
      var team_id: String?
    }
    guard let reply = try? JSONDecoder().decode(Reply.self, from: Data(response.body)) else {
      return .failure(PermanentFailure("strange_answer"))
    }
    guard reply.ok, let team = reply.team_id, !team.isEmpty else {
      return .failure(PermanentFailure(SlackErrors.word(reply.error ?? "no_team")))
    }
    return .success(team)
  }
}
