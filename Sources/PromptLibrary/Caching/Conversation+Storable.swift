import Dialogue

extension Conversation: Storable {
  func write(to writer: inout ByteWriter) {
    for text in [id, title, about] { text.write(to: &writer) }
    offer.write(to: &writer)
    offerWhen.write(to: &writer)
    fit.write(to: &writer)
    dueWhen.write(to: &writer)
    longest.write(to: &writer)
    isWeekly.write(to: &writer)
    source.write(to: &writer)
    start.write(to: &writer)
    close.write(to: &writer)
    steps.write(to: &writer)
    rules.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      id: try String(from: &reader), title: try String(from: &reader),
      about: try String(from: &reader), offer: try Optional(from: &reader),
      offerWhen: try Guard(from: &reader), fit: try Fit(from: &reader),
      dueWhen: try Optional(from: &reader), longest: try Int(from: &reader),
      isWeekly: try Bool(from: &reader), source: try Array(from: &reader),
      start: try String(from: &reader), close: try Optional(from: &reader),
      steps: try Array(from: &reader), rules: try Array(from: &reader))
  }
}

extension Fit: Storable {
  func write(to writer: inout ByteWriter) {
    minutes.write(to: &writer)
    behaviours.write(to: &writer)
    openWhen.write(to: &writer)
    openOffer.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      minutes: try Int(from: &reader), behaviours: try Array(from: &reader),
      openWhen: try Optional(from: &reader), openOffer: try Optional(from: &reader))
  }
}

extension Step: Storable {
  func write(to writer: inout ByteWriter) {
    id.write(to: &writer)
    when.write(to: &writer)
    say.write(to: &writer)
    prompt.write(to: &writer)
    slot.write(to: &writer)
    keep.write(to: &writer)
    set.write(to: &writer)
    reflects.write(to: &writer)
    rules.write(to: &writer)
    next.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      id: try String(from: &reader), when: try Guard(from: &reader),
      say: try Array(from: &reader), prompt: try Optional(from: &reader),
      slot: try Optional(from: &reader), keep: try Optional(from: &reader),
      set: try Optional(from: &reader), reflects: try Bool(from: &reader),
      rules: try Array(from: &reader), next: try Target(from: &reader))
  }
}

extension Prompt: Storable {
  func write(to writer: inout ByteWriter) {
    switch wording {
    case .fixed(let wordings):
      writer.write(count: 0)
      wordings.write(to: &writer)
    case .draw(let selector):
      writer.write(count: 1)
      selector.write(to: &writer)
    }
    form.write(to: &writer)
    isRitual.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let wording: Wording
    switch try reader.byte() {
    case 0: wording = .fixed(try Array(from: &reader))
    case 1: wording = .draw(try Selector(from: &reader))
    default: throw ByteReader.Damage()
    }
    self.init(
      wording: wording, form: try Form(from: &reader), isRitual: try Bool(from: &reader))
  }
}

extension Form: Storable {
  /// The forms without options, by their number; a choice comes after them.
  private static let plain: [Form] = [.open, .text, .consent, .rating, .weekTime, .draft, .menu]

  func write(to writer: inout ByteWriter) {
    if case .choice(let options) = self {
      writer.write(count: Self.plain.count)
      options.write(to: &writer)
    } else {
      writer.write(count: Self.plain.firstIndex(of: self) ?? 0)
    }
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let index = Int(try reader.byte())
    guard index <= Self.plain.count else { throw ByteReader.Damage() }
    self = index < Self.plain.count ? Self.plain[index] : .choice(try Array(from: &reader))
  }
}

extension ChoiceOption: Storable {
  func write(to writer: inout ByteWriter) {
    id.write(to: &writer)
    label.write(to: &writer)
    words.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      id: try String(from: &reader), label: try String(from: &reader),
      words: try Array(from: &reader))
  }
}

extension Keep: Storable {}
extension Setting: Storable {}
