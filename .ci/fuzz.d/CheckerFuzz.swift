/// Any bytes at all are a draft: the checker answers, and every span lies on scalar boundaries.
@_cdecl("LLVMFuzzerTestOneInput")
public func check(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  let report = QuestionChecker().check(bytes)
  for range in report.questions.flatMap({ [$0.range] + $0.findings.map(\.range) }) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    guard String(validating: bytes, as: UTF8.self) != nil else { continue }
    for edge in [range.lowerBound, range.upperBound] where edge < bytes.count {
      precondition(bytes[edge] & 0xC0 != 0x80, "a span ends inside a scalar")
    }
  }
  return 0
}
