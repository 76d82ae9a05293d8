import Testing

@testable import ChatPlatforms

@Suite struct ConstantTimeTests {
  @Test(arguments: [("", "", true), ("a", "a", true), ("a", "b", false), ("a", "ab", false)])
  func `secrets are equal only where every byte is`(a: String, b: String, isEqual: Bool) {
    #expect(ConstantTime.areEqual(a.utf8, b.utf8) == isEqual)
  }
}
