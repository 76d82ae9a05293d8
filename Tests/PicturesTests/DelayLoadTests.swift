import CDelayLoad
import Testing

@Suite struct DelayLoadTests {
  @Test func `a function of a library is found on its first use`() {
    #expect(delay_load("libcairo.so.2", "cairo_version") != nil)
  }

  @Test func `a library that is not there ends the program with a sentence`() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = delay_load("libnowhere.so.9", "draw")
    }
    let said = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(said.contains("humble needs draw: libnowhere.so.9"))
    #expect(said.contains("Install the package that has it."))
  }
}
