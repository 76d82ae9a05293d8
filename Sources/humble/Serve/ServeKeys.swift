/// The keys of the configuration, by section.
enum ServeKeys {
  static let sections: [String: Set<String>] = [
    "http": ["host", "port", "public-url"],
    "store": ["path"],
    "keys": ["file"],
    "check": ["token", "token-file"],
    "support": ["contacts"],
    "prompts": ["path"],
    "schedule": ["days-off", "calendars", "quiet-from", "quiet-until"],
    "log": ["level"],
    "matrix": [
      "homeserver", "server-name", "localpart", "as-token", "as-token-file", "hs-token",
      "hs-token-file",
    ],
    "slack": [
      "signing-secret", "signing-secret-file", "bot-token", "bot-token-file", "api-url",
      "client-id", "client-secret", "client-secret-file",
    ],
    "mattermost": [
      "url", "command-token", "command-token-file", "hook-token", "hook-token-file", "bot-token",
      "bot-token-file",
    ],
    "teams": [
      "outgoing-secret", "outgoing-secret-file", "workflow-url", "workflow-url-file",
      "workflow-when", "app-id",
      "app-password", "app-password-file", "openid-url", "token-url", "service-hosts",
      "tenants",
    ],
    "webhook": ["secret", "secret-file", "target-url", "tenant"],
    "outbound": ["allow-http-hosts", "proxy"],
  ]

  /// What a platform can't do without; some want one of several besides, and say so themselves.
  static let required: [String: Set<String>] = [
    "matrix": ["homeserver", "server-name", "as-token", "hs-token"],
    "slack": ["signing-secret"], "mattermost": ["url", "bot-token"], "webhook": ["secret"],
  ]

  /// Keys whose values are lists.
  static let lists: Set<String> = [
    "support.contacts", "schedule.days-off", "schedule.calendars", "teams.service-hosts",
    "teams.tenants", "outbound.allow-http-hosts",
  ]

  /// Keys whose values are addresses that begin with https:// or http://.
  static let addresses = [
    "http.public-url", "matrix.homeserver", "slack.api-url", "mattermost.url", "teams.openid-url",
    "teams.token-url", "webhook.target-url", "outbound.proxy",
  ]

  /// What holds where a key of a platform is left out.
  static let defaults: [String: String] = [
    "matrix.localpart": "coach",
    "slack.api-url": "https://slack.com/api",
    "teams.openid-url": "https://login.botframework.com/v1/.well-known/openidconfiguration",
    "teams.token-url": "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token",
    "teams.service-hosts": "smba.trafficmanager.net",
    "webhook.tenant": "default",
  ]

  /// Sections whose being there turns a platform on.
  static let platforms = ["matrix", "slack", "mattermost", "teams", "webhook"]
}
