import Dialogue

extension Library: Storable {
  func write(to writer: inout ByteWriter) {
    order.compactMap { conversations[$0] }.write(to: &writer)
    questions.write(to: &writer)
    cues.write(to: &writer)
    rules.write(to: &writer)
    texts.write(to: &writer)
    commandPhrases.write(to: &writer)
    places.write(to: &writer)
    asides.write(to: &writer)
    sources.write(to: &writer)
    version.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      conversations: try Array(from: &reader), questions: try Array(from: &reader),
      cues: try Array(from: &reader), rules: try Array(from: &reader),
      texts: try Dictionary(from: &reader), commandPhrases: try Dictionary(from: &reader),
      places: try Array(from: &reader), asides: try Dictionary(from: &reader),
      sources: try Dictionary(from: &reader), version: try String(from: &reader))
  }
}

extension Cue: Storable {
  func write(to writer: inout ByteWriter) {
    id.write(to: &writer)
    meaning.write(to: &writer)
    whose.write(to: &writer)
    countsNegated.write(to: &writer)
    countsQuoted.write(to: &writer)
    phrases.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      id: try String(from: &reader), meaning: try String(from: &reader),
      whose: try Whose(from: &reader), countsNegated: try Bool(from: &reader),
      countsQuoted: try Bool(from: &reader), phrases: try Array(from: &reader))
  }
}

extension Place: Storable {
  func write(to writer: inout ByteWriter) {
    for text in [id, unit, onUnit, patients] { text.write(to: &writer) }
    words.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      id: try String(from: &reader), unit: try String(from: &reader),
      onUnit: try String(from: &reader), patients: try String(from: &reader),
      words: try Array(from: &reader))
  }
}

extension Template: Storable {
  func write(to writer: inout ByteWriter) { parts.write(to: &writer) }
  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(parts: try Array(from: &reader))
  }
}

extension Template.Part: Storable {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .text(let text):
      writer.write(count: 0)
      text.write(to: &writer)
    case .slot(let name):
      writer.write(count: 1)
      name.write(to: &writer)
    }
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    switch try reader.byte() {
    case 0: self = .text(try String(from: &reader))
    case 1: self = .slot(try String(from: &reader))
    default: throw ByteReader.Damage()
    }
  }
}

extension Cue.Whose: Storable {}
