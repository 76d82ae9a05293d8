/// A page of a channel's posts, the newest first.
struct PostPage: Decodable {
  /// The most posts that the server puts on a page.
  static let size = 200
  /// How many pages are looked through before we say that we can't tell.
  static let most = 5

  var order: [String]
  var posts: [String: Post]

  struct Post: Decodable {
    var props: Props?
  }

  struct Props: Decodable {
    var outbox_id: String?
  }

  /// The post that a delivery made, if it is on the page.
  func post(of key: String) -> String? {
    order.first { id in posts[id]?.props?.outbox_id.map { $0.utf8.elementsEqual(key.utf8) } == true
    }
  }
}
