import Testing

@testable import QuestionChecker

struct ProportionTests {
  @Test(arguments: [
    // Count, total, and the interval as published tables of Wilson's score give it.
    (0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (1, 3, 0.0615, 0.7923),
    (30, 100, 0.2189, 0.3958), (3, 4, 0.3006, 0.9544),
  ])
  func `the interval is Wilson's`(count: Int, total: Int, lower: Double, upper: Double) throws {
    let interval = try #require(Proportion(count, of: total).interval())
    #expect(abs(interval.lowerBound - lower) < 0.0001)
    #expect(abs(interval.upperBound - upper) < 0.0001)
  }

  @Test func `nothing counted has no interval`() {
    #expect(Proportion(0, of: 0).interval() == nil)
  }

  @Test func `the interval narrows as the count grows`() throws {
    let widths = try [4, 40, 400].map { total in
      let interval = try #require(Proportion(total / 2, of: total).interval())
      return interval.upperBound - interval.lowerBound
    }
    #expect(widths == widths.sorted(by: >))
  }
}
