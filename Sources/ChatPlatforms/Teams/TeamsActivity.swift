import Foundation

/// What Teams tells of, as far as we read it.
struct TeamsActivity: Decodable {
  var type: String
  var id: String?
  var timestamp: String?
  var name: String?
  var channelId: String?
  var serviceUrl: String?
  var from: Party?
  var recipient: Party?
  var conversation: Conversation?
  var text: String?
  var replyToId: String?
  var action: String?
  var value: Value?
  var entities: [Entity]?
  var channelData: ChannelData?
  var membersAdded: [Party]?
  var membersRemoved: [Party]?

  struct Party: Decodable {
    var id: String
    var aadObjectId: String?
    var name: String?
  }
  struct Conversation: Decodable {
    var id: String
    var conversationType: String?
    var tenantId: String?
  }
  struct Entity: Decodable {
    var type: String?
    var timezone: String?
  }
  struct ChannelData: Decodable {
    var tenant: Tenant?
    var team: Tenant?
    struct Tenant: Decodable { var id: String? }
  }
  struct Value: Decodable {
    var humble: String?
    var commandId: String?
    var messagePayload: Payload?
    var data: Submitted?
  }
  struct Submitted: Decodable { var humble: String? }
  struct Payload: Decodable {
    var id: String?
    var body: Body?
    var from: Author?
    struct Body: Decodable {
      var content: String?
      var contentType: String?
    }
    struct Author: Decodable { var user: User? }
    struct User: Decodable { var id: String? }
  }

  /// The organisations it names; it is the service that names them, and no credential.
  var tenants: Set<String> {
    Set([channelData?.tenant?.id, conversation?.tenantId].compactMap { $0?.nilIfEmpty })
  }
  var zone: String? { entities?.first { $0.type == "clientInfo" }?.timezone }

  /// The text without the name of whom it is for.
  var spoken: String { TeamsText.plain(text ?? "", droppingNames: true) }

  static func decode(_ body: [UInt8]) -> TeamsActivity? {
    try? JSONDecoder().decode(Self.self, from: Data(body))
  }
}
