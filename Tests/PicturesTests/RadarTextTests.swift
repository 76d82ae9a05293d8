import Pictures
import Testing

/// The radar on a terminal.
struct RadarTextTests {
  @Test(arguments: SampleRadars.named.keys.sorted())
  func `the picture stays within eighty columns and names every axis`(name: String) throws {
    let radar = try #require(SampleRadars.named[name])
    let lines = radar.terminalPicture.split(separator: "\n", omittingEmptySubsequences: false)
    let picture = lines.prefix(22)
    #expect(picture.allSatisfy { $0.count <= 80 })
    for axis in radar.axes {
      #expect(picture.contains { $0.contains(axis.name.prefix(12)) }, "\(axis.name)")
    }
  }

  @Test func `each view has a marker of its own, and its means stand beside it`() {
    let picture = SampleRadars.three.terminalPicture
    #expect(picture.contains("● 3  ◇ 2  □ 4"))
    #expect(picture.contains("● 3  ◇ 2.5  □ 2.3"))
    #expect(picture.contains("● now, 27 November 2026"))
  }

  @Test func `the table is plain and shows what is not rated`() {
    let table = SampleRadars.three.table
    #expect(table.utf8.allSatisfy { $0 < 128 })
    #expect(table.contains("Curiosity          3     2.5    2.3"))
    #expect(table.contains("  Coach            -       -      -"))
  }
}
