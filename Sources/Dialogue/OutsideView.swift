/// How somebody the person asked sees their practices: rated blind, by invitation.
package struct OutsideView: Hashable, Sendable, Codable {
  package enum Role: String, Hashable, Sendable, Codable, CaseIterable { case buddy, coach }

  /// The code of the invitation it answers.
  package var code: String
  package var role: Role
  /// When it was taken in, in seconds since 1970.
  package var time: Int64
  /// 1 to 5 by the name of the practice; what the rater could not tell is missing.
  package var ratings: [String: Int]

  package init(code: String, role: Role, time: Int64, ratings: [String: Int]) {
    self.code = code
    self.role = role
    self.time = time
    self.ratings = ratings
  }

  package func rating(of practice: Practice) -> Int? { ratings[practice.rawValue] }
}

/// A view that was asked for and has not come yet.
package struct Invitation: Hashable, Sendable, Codable {
  package var code: String
  package var role: OutsideView.Role
  /// Seconds since 1970.
  package var time: Int64

  package init(code: String, role: OutsideView.Role, time: Int64) {
    self.code = code
    self.role = role
    self.time = time
  }
}

extension Notebook {
  /// Takes in the answer to an invitation, which is closed by it; without one nothing is taken in.
  mutating func takeIn(_ view: OutsideView) {
    guard
      let open = invitations.firstIndex(where: { $0.code == view.code && $0.role == view.role })
    else { return }
    invitations.remove(at: open)
    let known = view.ratings.filter { Practice(rawValue: $0.key) != nil && 1...5 ~= $0.value }
    guard !known.isEmpty else { return }
    views.append(
      OutsideView(code: view.code, role: view.role, time: view.time, ratings: known))
  }
}
