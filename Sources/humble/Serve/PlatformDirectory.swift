import ChatPlatforms
import Coach
import Foundation
import HTTPTypes
import Persistence
import Synchronization

/// What platforms tell us while we run: tokens of workspaces, our own name, signing keys.
final class PlatformDirectory: Sendable {
  private struct State {
    /// By platform and tenant.
    var tokens: [String: String] = [:]
    var botUsers: [String: String] = [:]
    var keys = SigningKeyCache()
  }
  private let state: Mutex<State>
  private let store: SQLiteStore
  private let sender: any HTTPSender
  private let clock: ServiceClock
  private let keysURL: String
  /// Signs the states of installations under way.
  let stateKey: [UInt8]

  init(
    store: SQLiteStore, sender: any HTTPSender, clock: ServiceClock, keysURL: String
  ) async throws {
    self.store = store
    self.sender = sender
    self.clock = clock
    self.keysURL = keysURL
    stateKey = store.key(for: "installations")
    state = Mutex(State(tokens: try await store.transact { try $0.secrets() }))
  }

  func token(of platform: String, tenant: String) -> String? {
    state.withLock { $0.tokens[Account.secret(platform: platform, tenant: tenant)] }
  }

  /// Lets go of a token that is void.
  func forget(_ name: String) { state.withLock { $0.tokens[name] = nil } }

  func botUser(on platform: String) -> String? { state.withLock { $0.botUsers[platform] } }

  /// Exchanges the code of an installation for the token of a workspace and keeps it.
  func install(_ platform: any ChatPlatform, code: String) async -> Bool {
    guard let slack = platform as? SlackPlatform, let request = slack.exchange(code: code),
      case .answered(let response) = await sender.send(request),
      case .success(let installed) = slack.installation(from: response)
    else { return false }
    let name = Account.secret(platform: "slack", tenant: installed.tenant)
    do {
      let now = clock.now()
      try await store.transact { transaction in
        try transaction.save(secret: installed.token, as: name)
        try transaction.install(name, at: now)
      }
    } catch {
      return false
    }
    state.withLock { $0.tokens[name] = installed.token }
    return true
  }

  /// Learns what can be asked for at the start; what is not answered is asked for again later.
  func learn(from platforms: [any ChatPlatform]) async {
    for case let platform as MattermostPlatform in platforms {
      guard case .answered(let response) = await sender.send(platform.identification),
        let user = MattermostPlatform.user(in: response)
      else { continue }
      state.withLock { $0.botUsers[platform.name] = user }
    }
  }

  /// A key that bot connectors sign with.
  func signingKey(_ kid: String) async -> SigningKey? {
    let now = clock.now()
    switch state.withLock({ $0.keys.key(named: kid, at: now) }) {
    case .known(let key): return key
    case .unknown: return nil
    case .fetch(let stale):
      let list = await fetchKeys()
      return state.withLock { state in
        state.keys.fetched(list, at: now)
        if case .known(let key) = state.keys.key(named: kid, at: now) { return key }
        return stale
      }
    }
  }

  private struct Metadata: Decodable { var jwks_uri: String }
  private struct KeyList: Decodable { var keys: [SigningKey] }

  /// The list that the metadata point to; empty if it can't be had.
  private func fetchKeys() async -> [SigningKey] {
    guard let metadata = await fetch(Metadata.self, from: keysURL),
      let list = await fetch(KeyList.self, from: metadata.jwks_uri)
    else { return [] }
    return list.keys
  }

  private func fetch<T: Decodable>(_ type: T.Type, from url: String) async -> T? {
    guard
      case .answered(let response) = await sender.send(OutboundRequest(method: .get, url: url)),
      response.status == 200
    else { return nil }
    return try? JSONDecoder().decode(type, from: Data(response.body))
  }
}
