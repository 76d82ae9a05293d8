import Dialogue

extension ProductionRule: Storable {
  func write(to writer: inout ByteWriter) {
    id.write(to: &writer)
    sample.write(to: &writer)
    when.write(to: &writer)
    salience.write(to: &writer)
    during.write(to: &writer)
    say.write(to: &writer)
    ask.write(to: &writer)
    detour.write(to: &writer)
    go.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      id: try String(from: &reader), sample: try String(from: &reader),
      when: try Guard(from: &reader), salience: try Int(from: &reader),
      during: try Listening(from: &reader), say: try Array(from: &reader),
      ask: try Array(from: &reader), detour: try Optional(from: &reader),
      go: try Target(from: &reader))
  }
}

extension ProductionRule.Listening: Storable {}

extension Guard: Storable {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .fact(let fact):
      writer.write(count: 0)
      fact.name.write(to: &writer)
    case .not(let condition):
      writer.write(count: 1)
      condition.write(to: &writer)
    case .all(let conditions):
      writer.write(count: 2)
      conditions.write(to: &writer)
    case .any(let conditions):
      writer.write(count: 3)
      conditions.write(to: &writer)
    case .promptsBelow(let bound):
      writer.write(count: 4)
      bound.write(to: &writer)
    }
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self = try reader.nested { reader throws(ByteReader.Damage) in
      switch try reader.byte() {
      case 0: .fact(Fact(try reader.string()))
      case 1: .not(try Guard(from: &reader))
      case 2: .all(try Array(from: &reader))
      case 3: .any(try Array(from: &reader))
      case 4: .promptsBelow(try reader.number())
      default: throw ByteReader.Damage()
      }
    }
  }
}

extension Target: Storable {
  /// The targets that are no step, by their number; a step comes after them.
  private static let plain: [Target] = [.next, .close, .stay, .end, .stop]

  func write(to writer: inout ByteWriter) {
    if case .step(let id) = self {
      writer.write(count: Self.plain.count)
      id.write(to: &writer)
    } else {
      writer.write(count: Self.plain.firstIndex(of: self) ?? 0)
    }
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let index = Int(try reader.byte())
    guard index <= Self.plain.count else { throw ByteReader.Damage() }
    self = index < Self.plain.count ? Self.plain[index] : .step(try String(from: &reader))
  }
}
