import Dialogue

extension BankQuestion: Storable {
  func write(to writer: inout ByteWriter) {
    id.write(to: &writer)
    text.write(to: &writer)
    behaviour.write(to: &writer)
    practice.write(to: &writer)
    stage.write(to: &writer)
    level.write(to: &writer)
    phase.write(to: &writer)
    depth.write(to: &writer)
    group.write(to: &writer)
    source.write(to: &writer)
    followUps.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      id: try String(from: &reader), text: try Template(from: &reader),
      behaviour: try Behaviour(from: &reader), practice: try Practice(from: &reader),
      stage: try Stage(from: &reader), level: try Level(from: &reader),
      phase: try Phase(from: &reader), depth: try Int(from: &reader),
      group: try String(from: &reader), source: try Array(from: &reader),
      followUps: try Array(from: &reader))
  }
}

extension Selector: Storable {
  func write(to writer: inout ByteWriter) {
    behaviour.write(to: &writer)
    stage.write(to: &writer)
    practice.write(to: &writer)
    level.write(to: &writer)
    phase.write(to: &writer)
    maximumDepth.write(to: &writer)
    after.write(to: &writer)
    part.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      behaviour: try Whose(from: &reader), stage: try Optional(from: &reader),
      practice: try Optional(from: &reader), level: try Optional(from: &reader),
      phase: try Optional(from: &reader), maximumDepth: try Int(from: &reader),
      after: try Optional(from: &reader), part: try Optional(from: &reader))
  }
}

extension Selector.Whose: Storable {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .week: writer.write(count: 0)
    case .any: writer.write(count: 1)
    case .fixed(let behaviour):
      writer.write(count: 2)
      behaviour.write(to: &writer)
    }
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    switch try reader.byte() {
    case 0: self = .week
    case 1: self = .any
    case 2: self = .fixed(try Behaviour(from: &reader))
    default: throw ByteReader.Damage()
    }
  }
}

extension Behaviour: Storable {}
extension Practice: Storable {}
extension Stage: Storable {}
extension Level: Storable {}
extension Phase: Storable {}
